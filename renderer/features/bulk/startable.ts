import type { Preset } from '../../../shared/recording/preset.ts'
import type { DeskSnapshot } from '../../../shared/state/snapshot.ts'
import { type LintedDesk, countFindings, presetFindings } from '../presets/presetFindings.ts'
import { inTheWay } from '../start/presetHolder.ts'

/** The parts of the desk on which it depends whether a preset can start. */
export type StartDesk = Pick<DeskSnapshot, 'sessions' | 'awayTakes'> & LintedDesk

/** Whether a preset could start at this moment: nothing to fix, and its channel and uid are free. */
export const isStartable = (preset: Preset, desk: StartDesk): boolean =>
  countFindings(presetFindings(preset, desk)).blocks === 0 && inTheWay(preset, desk) === null
