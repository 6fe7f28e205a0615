import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../../shared/recording/session.ts'
import { useDesk } from '../../stores/desk.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { Icon } from '../Icon.tsx'
import { timeLeft } from './duration.ts'

interface TakeTagProps {
  readonly session: Session
  /** Room for the number alone; the rest is said on demand. */
  readonly brief?: boolean
}

/** "Take 2, gap 1:37", leading to the take before; without the gap before its first slice; nothing for a first take. */
export function TakeTag({ session, brief = false }: TakeTagProps): JSX.Element | null {
  const { t } = useTranslation('recording')
  const { go } = useNavigation()
  const { number, previous, gapMs } = session.take
  const onDesk = useDesk(({ sessions }) => previous !== null && previous in sessions)
  if (number < 2) return null
  const unmeasured = session.sliceStartTime === null ? 'take.number' : 'take.gapUnknown'
  const words = gapMs === null ? t(unmeasured, { number }) : t('take.gap', { number, gap: timeLeft(gapMs) })
  if (previous === null)
    return (
      <span className="tag" title={words}>
        {brief ? t('take.number', { number }) : words}
      </span>
    )
  return (
    <button
      type="button"
      className="tag take-tag"
      title={words}
      aria-label={t('take.earlier', { take: words })}
      onClick={() => go(onDesk ? { name: 'session', id: previous } : { name: 'take', id: previous })}
    >
      <Icon name="again" size={12} />
      {brief ? t('take.number', { number }) : words}
    </button>
  )
}
