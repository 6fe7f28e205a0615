import { type JSX, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { recordingsOf } from '../../../shared/recording/accountUse.ts'
import type { Account } from '../../../shared/recording/account.ts'
import { useDesk } from '../../stores/desk.ts'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/form/ConfirmDialog.tsx'
import { useCommand } from '../../ui/form/useCommand.ts'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { moment } from '../../ui/form/moment.ts'
import { AccountAction } from './AccountAction.tsx'
import { ReplaceCertificate } from './ReplaceCertificate.tsx'

interface AccountCardProps {
  readonly account: Account
  readonly onEdit: () => void
}

interface Standing {
  readonly icon: IconName
  readonly className: string
  readonly key:
    | 'unchecked'
    | 'passed'
    | 'refused'
    | 'builtIn'
    | 'rehearsalStopped'
    | 'certificateNone'
    | 'certificateLocked'
    | 'certificateLost'
  readonly at: number | null
}

/** The desk made it and gives it its certificate: there is nothing to check, and nothing to enter. */
function rehearsalStanding(certificate: Account['certificate'], check: Account['check']): Standing {
  if (certificate.state !== 'stored')
    return { icon: 'blocks', className: 'text-serious', key: 'rehearsalStopped', at: null }
  if (check.state === 'refused') return { icon: 'blocks', className: 'text-serious', key: 'refused', at: check.at }
  return { icon: 'check', className: 'text-ok', key: 'builtIn', at: null }
}

/** The one thing worth saying about an account: a certificate that cannot be read comes before any check. */
function standing({ certificate, check, host }: Account): Standing {
  if (host.kind === 'rehearsal') return rehearsalStanding(certificate, check)
  if (certificate.state === 'none')
    return { icon: 'blocks', className: 'text-serious', key: 'certificateNone', at: null }
  if (certificate.state === 'lost')
    return { icon: 'blocks', className: 'text-serious', key: 'certificateLost', at: null }
  if (certificate.state !== 'stored') {
    return { icon: 'lock', className: 'text-caution', key: 'certificateLocked', at: null }
  }
  switch (check.state) {
    case 'passed':
      return { icon: 'check', className: 'text-ok', key: 'passed', at: check.at }
    case 'refused':
      return { icon: 'blocks', className: 'text-serious', key: 'refused', at: check.at }
    case 'unchecked':
      return { icon: 'look', className: 'text-caution', key: 'unchecked', at: null }
  }
}

const lacking: Readonly<Partial<Record<Standing['key'], 'certificate' | 'rehearsal'>>> = {
  certificateNone: 'certificate',
  certificateLost: 'certificate',
  certificateLocked: 'certificate',
  rehearsalStopped: 'rehearsal',
}

/** An account in the list: who it is, whether Agora accepts it, and what can be done with it. */
export function AccountCard({ account, onEdit }: AccountCardProps): JSX.Element {
  const { t } = useTranslation('settings')
  const presets = useDesk(
    (desk) => Object.values(desk.presets).filter((one) => one.settings.accountId === account.id).length,
  )
  const recordings = useDesk((desk) => recordingsOf(account.id, desk.sessions))
  const [asking, setAsking] = useState<'remove' | 'certificate' | null>(null)
  const check = useCommand()
  const removal = useCommand()
  const rehearsal = account.host.kind === 'rehearsal'
  const now = standing(account)
  const refused = account.check.state === 'refused' ? account.check.problem : null
  const problem = check.problem ?? refused

  return (
    <article className="panel px-4 py-3" aria-label={account.label}>
      <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
        <div className="min-w-0 flex-1 basis-64">
          <div className="flex min-h-6 flex-wrap items-center gap-2">
            <h3 className="text-15 font-semibold wrap-anywhere">{account.label}</h3>
            {rehearsal ? (
              <span className="rehearsal-tag" data-small>
                {t('rehearsalTag')}
              </span>
            ) : null}
          </div>
          <p className="selectable mt-1 font-mono text-11 wrap-anywhere text-t3">
            {account.appId} · {account.customerId}
          </p>
          <p className={`mt-1 flex items-center gap-1.5 text-12 ${now.className}`}>
            <Icon name={now.icon} size={12} />
            <span className="text-t2">
              {t(`accounts.state.${now.key}`, { time: now.at === null ? '' : moment(now.at) })}
              {' · '}
              {rehearsal
                ? t('accounts.hostRehearsal')
                : account.host.kind === 'custom'
                  ? account.host.url
                  : t('accounts.hostAgora')}
              {' · '}
              {presets === 0 ? t('accounts.usedByNone') : t('accounts.usedBy', { count: presets })}
            </span>
          </p>
        </div>
        <AccountAction
          id={account.id}
          lacks={lacking[now.key] ?? null}
          command={check}
          onCertificate={() => setAsking('certificate')}
        />
        {rehearsal ? null : (
          <Button icon="edit" aria-label={t('editNamed', { name: account.label })} onClick={onEdit}>
            {t('edit')}
          </Button>
        )}
        <Menu
          trigger={
            <Button iconOnly icon="more">
              {t('more', { name: account.label })}
            </Button>
          }
          entries={[
            ...(rehearsal
              ? []
              : [
                  {
                    key: 'certificate',
                    label: t('accounts.replace'),
                    icon: 'key' as const,
                    onSelect: () => setAsking('certificate'),
                  },
                ]),
            { key: 'remove', label: t('accounts.remove'), icon: 'remove', onSelect: () => setAsking('remove') },
          ]}
        />
      </div>
      {problem === null ? null : (
        <div className="mt-3">
          <ProblemNotice problem={problem} announce={check.problem !== null} />
        </div>
      )}
      {asking === 'certificate' ? <ReplaceCertificate account={account} onClose={() => setAsking(null)} /> : null}
      <ConfirmDialog
        open={asking === 'remove'}
        title={t('accounts.removeTitle', { name: account.label })}
        confirm={t('accounts.removeConfirm')}
        busy={removal.busy}
        blocked={recordings > 0}
        problem={removal.problem}
        onClose={() => setAsking(null)}
        onConfirm={() => void removal.run('accounts.remove', { id: account.id })}
      >
        {recordings > 0 ? (
          t('accounts.removeInUse', { count: recordings })
        ) : (
          <>
            {t('accounts.removeText')} {presets === 0 ? null : t('accounts.removePresets', { count: presets })}
          </>
        )}
      </ConfirmDialog>
    </article>
  )
}
