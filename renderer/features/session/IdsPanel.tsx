import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../../shared/recording/session.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { idsAsText, sessionIds, shortened } from '../../ui/recording/sessionIds.ts'

/** What is needed to control this recording from elsewhere. Shown shortened, copied whole. */
export function IdsPanel({ session }: { readonly session: Session }): JSX.Element {
  const { t } = useTranslation(['session', 'shell'])
  return (
    <Panel
      title={t('ids.title')}
      className="pb-2"
      actions={<CopyButton text={idsAsText(session)}>{t('ids.copyAll')}</CopyButton>}
    >
      <dl>
        {sessionIds(session).map(({ key, value }) => (
          <div key={key} className="id-row">
            <dt>{t(`ids.${key}`)}</dt>
            <dd className="selectable">
              {value === null ? (
                <span className="text-t3">{t('ids.none')}</span>
              ) : (
                <code title={value}>{shortened(value)}</code>
              )}
            </dd>
            {value === null ? null : (
              <dd>
                <CopyButton text={value} iconOnly>
                  {t('shell:copy.copy', { what: t(`ids.${key}`) })}
                </CopyButton>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </Panel>
  )
}
