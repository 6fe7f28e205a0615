import { showsUid } from '../layout/showsUid.ts'
import { isLayoutGone, layoutOf } from '../layout/layoutOf.ts'
import type { LayoutLibrary } from '../layout/savedLayout.ts'
import { sizeWords, stretchOf } from '../layout/shape.ts'
import { type Finding, look } from './finding.ts'
import { lintLayout } from './lintLayout.ts'
import type { PresetSettings } from './preset.ts'

/** Cues that would be refused when they are taken, in the middle of the show. They never keep a recording from starting. */
export function lintCues(
  { cues, canvas, recorderUid, alternateUid, recording }: PresetSettings,
  library: LayoutLibrary,
): readonly Finding[] {
  // An audio recording has no picture to lay out.
  if (recording.streamTypes === 0) return []
  return cues.flatMap((cue, index) => {
    const field = `cues.${index}.name`
    const params = { cue: cue.name.trim() === '' ? index + 1 : cue.name }
    const layout = layoutOf(cue, library)
    const isBroken = lintLayout(layout, canvas).some(({ severity }) => severity === 'blocks')
    const waits = [...new Set([recorderUid, alternateUid ?? ''])].filter((uid) => showsUid(layout, uid))
    const stretch = stretchOf(cue.libraryLayoutId, library, canvas)
    return [
      ...(isLayoutGone(cue, library) ? [look(field, 'cueLayoutGone', params)] : []),
      ...(stretch === null
        ? []
        : [
            look(field, 'cueLayoutStretched', {
              ...{ ...params, name: stretch.name },
              ...{ drawn: sizeWords(stretch.drawnFor), canvas: sizeWords(canvas) },
            }),
          ]),
      ...(isBroken ? [look(field, 'cueInvalid', params)] : []),
      ...waits.map((value) => look(field, 'cueShowsRecorder', { ...params, value })),
    ]
  })
}
