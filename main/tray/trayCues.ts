import { cuesOf, programCue } from '../../shared/recording/cues.ts'
import type { Session } from '../../shared/recording/session.ts'
import type { DeskSnapshot } from '../../shared/state/snapshot.ts'
import type { mainWords } from '../../shared/strings/en/main.ts'
import type { Translate } from '../../shared/strings/translator.ts'
import { menuName } from './menuName.ts'
import type { TrayItem } from './trayModel.ts'

/** The cues of a session as one entry of its menu, with a mark at the one that is Program; nothing where there are none. */
export function cueItems(
  session: Session,
  { presets, layouts }: Pick<DeskSnapshot, 'presets' | 'layouts'>,
  id: string,
  t: Translate<typeof mainWords>,
): readonly TrayItem[] {
  const cues = cuesOf(session, presets)
  if (cues.length === 0) return []
  const program = programCue(session, cues, layouts)
  // The service takes layouts only while it records.
  const enabled = session.phase === 'joined' || session.phase === 'recording'
  const items = cues.map((cue): TrayItem => {
    const name = menuName(cue.name)
    return {
      kind: 'item',
      id: `${id}:cue:${cue.id}`,
      label: cue.id === program?.id ? t('tray.cueOnAir', { name }) : t('tray.cue', { name }),
      enabled,
      action: { type: 'takeCue', sessionId: session.id, cueId: cue.id },
    }
  })
  return [{ kind: 'submenu', id: `${id}:cues`, label: t('tray.layout'), items }]
}
