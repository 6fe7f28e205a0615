import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { PresetId } from '../../../shared/ids.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { StateMark } from '../../ui/recording/StateIcon.tsx'
import { rungOf, useSessionState } from '../../ui/recording/useSessionState.ts'
import { useRunningOf } from './useRunningOf.ts'

function RunningRow({ session }: { readonly session: Session }): JSX.Element {
  const { t } = useTranslation('presets')
  const { go } = useNavigation()
  const state = useSessionState(session)
  return (
    <button
      type="button"
      className="text-button flex items-center gap-2 text-left"
      onClick={() => go({ name: 'session', id: session.id })}
    >
      <StateMark state={state} rung={rungOf(session)} size={12} />
      <span className="min-w-0 wrap-anywhere">{t('usedBy.now', { name: session.name })}</span>
    </button>
  )
}

/** Recordings that run from this preset now, and what a change means for them; nothing while there is none. */
export function UsedBy({ id }: { readonly id: PresetId }): JSX.Element | null {
  const { t } = useTranslation('presets')
  const running = useRunningOf(id)
  if (running.length === 0) return null
  return (
    <div className="preset-used">
      <h2 className="text-11 font-semibold text-t3">{t('usedBy.title')}</h2>
      {running.map((session) => (
        <RunningRow key={session.id} session={session} />
      ))}
      <p className="text-12 text-t3">{t('usedBy.effect')}</p>
    </div>
  )
}
