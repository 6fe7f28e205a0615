import { type JSX, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigation } from '../../../stores/navigation.ts'
import { storedDay } from '../../../ui/form/storedDay.ts'
import { Icon, type IconName } from '../../../ui/Icon.tsx'
import type { SecretRow } from './secretRows.ts'

type Look = readonly [icon: IconName, className: string]

const looks: Readonly<Record<SecretRow['status']['state'], Look>> = {
  stored: ['lock', 'text-t3'],
  locked: ['lock', 'text-caution'],
  unavailable: ['look', 'text-caution'],
  lost: ['blocks', 'text-serious'],
}

const storedPlace = ({ place, former }: Extract<SecretRow['status'], { state: 'stored' }>) =>
  former === true ? 'former' : place

/** Every secret of the desk by its owner: how it stands and where it is, never what it is or how long. */
export function SecretTable({ rows }: { readonly rows: readonly SecretRow[] }): JSX.Element {
  const { t } = useTranslation('secrets')
  const { go } = useNavigation()
  const [now] = useState(() => Date.now())
  return (
    <table className="secret-table">
      <thead>
        <tr>
          <th scope="col">{t('table.owner')}</th>
          <th scope="col">{t('table.kind')}</th>
          <th scope="col">{t('table.state')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, owner, kind, status, screen, made }) => {
          const [icon, className] = looks[status.state]
          const place = made ? 'made' : status.state === 'stored' ? storedPlace(status) : status.state
          return (
            <tr key={key}>
              <th scope="row">
                <button type="button" className="text-button text-left wrap-anywhere" onClick={() => go(screen)}>
                  {owner}
                </button>
              </th>
              <td>{t(`kinds.${kind}`)}</td>
              <td>
                <span className="inline-flex items-start gap-2">
                  <Icon name={icon} size={14} className={`mt-[3px] flex-none ${className}`} />
                  {t(`table.states.${place}`, { day: storedDay(status.at, now) })}
                </span>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
