import type { i18n } from 'i18next'
import type { Session } from '../../../shared/recording/session.ts'
import { clockTime } from '../../ui/recording/duration.ts'
import { layoutName } from '../../ui/recording/layoutName.ts'

/** The three lines beside the small picture: layout, canvas, and where the files go or how many there are. */
export function tileText(words: i18n, session: Session): readonly [string, string, string] {
  const layout = layoutName(words, session.layout)
  if (session.phase === 'ended') {
    const stopped = session.endedAt === null ? '' : words.t('desk:tile.stopped', { time: clockTime(session.endedAt) })
    return [layout, stopped, words.t('desk:tile.filesCount', { count: session.files.length })]
  }
  const { width, height, fps } = session.canvas
  const bucket = session.storage?.bucket
  return [
    layout,
    words.t('recording:canvas', { width, height, fps }),
    bucket === undefined ? words.t('desk:tile.noBucket') : words.t('desk:tile.bucket', { bucket }),
  ]
}
