import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
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

interface SecretStateProps {
  readonly status: SecretRow['status']
  /** Ms since 1970. */
  readonly now: number
  /** Whose it is: a record's, one that the desk made itself, or nobody's who could enter it again. */
  readonly of: 'record' | 'rehearsal' | 'nobody'
}

/** Where a secret is kept and whether it can be had, in words. */
export function SecretState({ status, now, of }: SecretStateProps): JSX.Element {
  const { t } = useTranslation('secrets')
  const [icon, className] = looks[status.state]
  const stands = status.state === 'stored' ? storedPlace(status) : status.state
  const words = of === 'rehearsal' ? 'made' : of === 'nobody' && stands === 'lost' ? 'gone' : stands
  return (
    <span className="inline-flex items-start gap-2">
      <Icon name={icon} size={14} className={`mt-[3px] flex-none ${className}`} />
      {t(`table.states.${words}`, { day: storedDay(status.at, now) })}
    </span>
  )
}
