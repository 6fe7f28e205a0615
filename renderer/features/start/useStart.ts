import { useContext } from 'react'
import { useTranslation } from 'react-i18next'
import type { PresetId } from '../../../shared/ids.ts'
import type { Problem } from '../../../shared/problem.ts'
import type { Session } from '../../../shared/recording/session.ts'
import type { StartOverrides } from '../../../shared/recording/startOverrides.ts'
import { useDeskStore } from '../../stores/desk.ts'
import { NavigationContext } from '../../stores/navigation.ts'
import { START_GUARD_MS } from '../../stores/startGuard.ts'
import { useCommand } from '../../ui/form/useCommand.ts'
import { useIsOpen } from '../../ui/form/useIsOpen.ts'

/**
 * Starting a preset once, however often the button is hit. The caller shows the problem and goes to the session, unless it is closed
 * before the start is answered: then the window's notice says why it was refused, and nobody is led away from where they are.
 */
export interface StartCommand {
  readonly starting: boolean
  readonly problem: Problem | null
  /**
   * Records, or only reserves a slot. The new session; null when it was refused, when the click came too soon after the last start
   * in this window, or when the caller was closed meanwhile. `overrides`: for this recording alone; a slot has none.
   */
  readonly start: (
    presetId: PresetId,
    how?: 'sessions.start' | 'sessions.arm',
    overrides?: StartOverrides,
  ) => Promise<Session | null>
  readonly forgetProblem: () => void
}

/** Creates the start command of one screen. */
export function useStart(): StartCommand {
  const navigation = useContext(NavigationContext)
  const desk = useDeskStore()
  const { t } = useTranslation('start')
  const { busy, problem, run, forgetProblem } = useCommand()
  const isOpen = useIsOpen()
  return {
    starting: busy,
    problem,
    forgetProblem,
    start: async (presetId, how = 'sessions.start', overrides) => {
      const last = navigation?.getState().startedAt ?? null
      const now = Date.now()
      if (busy || (last !== null && Math.abs(now - last) < START_GUARD_MS)) return null
      navigation?.getState().noteStart(now)
      const concerns = t('concerned', { name: desk.getState().snapshot?.presets[presetId]?.settings.name ?? '' })
      const result =
        overrides === undefined
          ? await run(how, { presetId }, concerns)
          : await run('sessions.start', { presetId, overrides }, concerns)
      if (!result.ok) return null
      // What appears now is guarded as well, however long main took to answer.
      navigation?.getState().noteStart(Date.now())
      return isOpen.current ? result.value : null
    },
  }
}
