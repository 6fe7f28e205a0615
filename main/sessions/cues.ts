import { layoutOf } from '../../shared/layout/layoutOf.ts'
import type { LayoutLibrary } from '../../shared/layout/savedLayout.ts'
import { ProblemError } from '../../shared/problem.ts'
import { nextCue } from '../../shared/recording/cues.ts'
import type { Cue } from '../../shared/layout/cue.ts'
import type { Preset } from '../../shared/recording/preset.ts'
import type { Session, Surface } from '../../shared/recording/session.ts'
import type { Journal } from '../journal/port.ts'
import type { Clock } from '../clock.ts'
import type { SessionBook } from './book.ts'
import type { LayoutLanes } from './layoutLanes.ts'
import type { Sessions } from './port.ts'

interface CuesDeps {
  readonly clock: Clock
  readonly journal: Pick<Journal, 'presets' | 'layouts'>
  readonly book: Pick<SessionBook, 'get' | 'all' | 'apply'>
  readonly lanes: LayoutLanes
}

/** Takes the prepared layouts of a show, as they are at that moment. */
export function createCues({
  clock,
  journal,
  book,
  lanes,
}: CuesDeps): Pick<Sessions, 'takeCue' | 'takeNextCue' | 'keepCues'> {
  const library = (): LayoutLibrary => Object.fromEntries(journal.layouts.all().map((layout) => [layout.id, layout]))

  const cuesOf = ({ presetId, keptCues }: Session): readonly Cue[] =>
    (presetId === null ? null : journal.presets.get(presetId))?.settings.cues ?? keptCues

  const keep = ({ id, settings }: Preset): void => {
    const shows = book.all().filter((session) => session.presetId === id)
    for (const show of shows) book.apply(show.id, { type: 'cuesKept', at: clock.now(), cues: settings.cues })
  }

  const take = async ({ id: sessionId }: Session, cue: Cue, surface: Surface): Promise<Session> => {
    const { id, name } = cue
    return lanes.update({ sessionId, layout: layoutOf(cue, library()), cue: { id, name } }, surface)
  }

  return {
    keepCues: (presets) => presets.forEach(keep),
    takeCue: async ({ sessionId, cueId }, surface) => {
      const session = book.get(sessionId)
      const cue = cuesOf(session).find(({ id }) => id === cueId)
      if (cue === undefined) throw new ProblemError('cueNotFound')
      return take(session, cue, surface)
    },
    takeNextCue: async ({ sessionId }, surface) => {
      const session = book.get(sessionId)
      const cues = cuesOf(session)
      // What is on its way counts: pressed twice, it goes two cues on.
      const waiting = lanes.waitingCue(sessionId)
      const cue = nextCue(waiting === null ? session : { layout: null, cueId: waiting }, cues, library())
      if (cue === null) throw new ProblemError(cues.length === 0 ? 'noCues' : 'noNextCue')
      return take(session, cue, surface)
    },
  }
}
