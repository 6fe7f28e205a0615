import type { i18n } from 'i18next'
import type { Session } from '../../../shared/recording/session.ts'
import { layoutName } from '../../ui/recording/layoutName.ts'
import { nextStop } from './nextStop.ts'

/** The three lines beside the small picture: layout, when it ends, and how long until then or where the files go. */
export function tileText(words: i18n, session: Session, now: number): readonly [string, string, string] {
  const layout = layoutName(words, session.layout)
  const next = nextStop(words, session, now)
  if (session.phase === 'ended') {
    return [layout, next.words, words.t('desk:tile.filesCount', { count: session.files.length })]
  }
  if (next.left !== '') return [layout, next.words, next.left]
  const bucket = session.storage?.bucket
  const files = bucket === undefined ? words.t('desk:tile.noBucket') : words.t('desk:tile.bucket', { bucket })
  return [layout, next.words, files]
}
