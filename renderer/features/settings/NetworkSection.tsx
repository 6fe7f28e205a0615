import { type JSX, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NetworkStatus } from '../../../shared/network.ts'
import { useClient } from '../../stores/client.ts'
import { Button } from '../../ui/Button.tsx'
import { useCommand } from '../../ui/form/useCommand.ts'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { CertificateGroup } from './CertificateGroup.tsx'
import { RouteList } from './RouteList.tsx'
import { Section } from './Section.tsx'

/** Proxies and root certificates. */
export function NetworkSection(): JSX.Element {
  const { t } = useTranslation('network')
  const client = useClient()
  const { run, busy, problem } = useCommand()
  const [status, setStatus] = useState<NetworkStatus | null>(null)
  const [now] = useState(() => Date.now())

  useEffect(() => {
    let shown = true
    void client.call('network.status', null).then((result) => {
      if (shown && result.ok) setStatus(result.value)
    })
    return () => {
      shown = false
    }
  }, [client])

  const carryOut = async (method: 'network.status' | 'network.chooseCertificates' | 'network.removeCertificates') => {
    const result = await run(method, null)
    if (result.ok && result.value !== null) setStatus(result.value)
  }

  const certificates = status?.certificates ?? []
  const environment = status?.environment ?? null
  return (
    <Section
      title={t('title')}
      about={t('about')}
      actions={
        <Button disabled={busy} onClick={() => void carryOut('network.status')}>
          {t('again')}
        </Button>
      }
    >
      <article className="panel flex flex-col gap-3 px-4 py-3" aria-labelledby="network-routes">
        <h3 id="network-routes" className="text-15 font-semibold">
          {t('routes.title')}
        </h3>
        <p className="max-w-[42rem] text-12 text-t2">{t('routes.text')}</p>
        {status === null ? null : <RouteList routes={status.routes} />}
      </article>
      <article className="panel flex flex-col gap-3 px-4 py-3" aria-labelledby="network-roots">
        <h3 id="network-roots" className="text-15 font-semibold">
          {t('roots.title')}
        </h3>
        <p className="max-w-[42rem] text-12 text-t2">{t('roots.text')}</p>
        {status === null ? null : (
          <CertificateGroup
            title={t(certificates.length === 0 ? 'roots.none' : 'roots.own', { count: certificates.length })}
            certificates={certificates}
            now={now}
          />
        )}
        <div className="flex flex-wrap gap-2">
          <Button disabled={busy} onClick={() => void carryOut('network.chooseCertificates')}>
            {t(certificates.length === 0 ? 'roots.choose' : 'roots.replace')}
          </Button>
          {certificates.length === 0 ? null : (
            <Button disabled={busy} onClick={() => void carryOut('network.removeCertificates')}>
              {t('roots.remove')}
            </Button>
          )}
        </div>
        {problem === null ? null : <ProblemNotice problem={problem} />}
        {environment === null ? null : (
          <div className="flex flex-col gap-3 border-t border-hair pt-3">
            {environment.problem === null ? (
              <CertificateGroup
                title={t('roots.environment', { count: environment.certificates.length, path: environment.path })}
                certificates={environment.certificates}
                now={now}
              />
            ) : (
              <ProblemNotice problem={environment.problem} />
            )}
          </div>
        )}
      </article>
    </Section>
  )
}
