import { useState } from 'react'
import type { Session } from '../../../shared/recording/session.ts'
import { useNow } from '../../stores/clock.ts'
import { useDesk } from '../../stores/desk.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { useStartRecording } from '../../stores/start.ts'
import { START_GUARD_MS, useStartedJustNow } from '../../stores/startGuard.ts'

/** Starting the preset of an ended session once more. */
export interface StartAgain {
  /** false while a start is under way, for a moment after the end, and for good when the preset is gone. */
  readonly possible: boolean
  readonly presetGone: boolean
  readonly busy: boolean
  readonly start: () => void
}

/**
 * Starts the preset of an ended session as a new session. It may appear where Stop was, so it is not possible for a moment
 * after the end: a press meant for Stop must not start anything.
 */
export function useStartAgain(session: Session): StartAgain {
  const { report } = useNavigation()
  const presetId = useDesk(({ presets }) =>
    session.presetId !== null && session.presetId in presets ? session.presetId : null,
  )
  const start = useStartRecording()
  const [busy, setBusy] = useState(false)
  const justStarted = useStartedJustNow()
  const endedAt = session.endedAt ?? 0
  const justEnded = useNow((now) => Math.abs(now - endedAt) < START_GUARD_MS)
  const possible = presetId !== null && !busy && !justStarted && !justEnded

  const run = async (): Promise<void> => {
    if (presetId === null || !possible) return
    setBusy(true)
    const result = await start(presetId)
    setBusy(false)
    if (result?.ok === false) report(result.problem)
  }
  return { possible, presetGone: presetId === null, busy, start: () => void run() }
}
