import type { i18n } from 'i18next'
import type { Session } from '../../../shared/recording/session.ts'
import type { Remark } from '../../ui/form/remark.ts'

/** What a start has to reckon with while an earlier `take` of its channel and uid may still record, and the way to that take. */
export function doubtRemark(words: i18n, take: Session, goToTake: () => void): Remark {
  const name = take.name === '' ? words.t('recording:untitled') : take.name
  const what = words.t('recording:reroll.warning.title', { name })
  const means = words.t('recording:reroll.warning.same', { uid: take.recorderUid })
  return { tone: 'look', text: `${what}. ${means}`, fix: { label: words.t('start:goToTake'), apply: goToTake } }
}
