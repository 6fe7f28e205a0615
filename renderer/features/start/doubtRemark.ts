import type { i18n } from 'i18next'
import type { Session } from '../../../shared/recording/session.ts'
import type { Screen } from '../../stores/navigation.ts'
import type { Remark } from '../../ui/form/remark.ts'

/** What a start has to reckon with while an earlier `take` of its channel and uid may still record, and the way to that take. */
export function doubtRemark(words: i18n, take: Session, go: (screen: Screen) => void): Remark {
  const name = take.name === '' ? words.t('recording:untitled') : take.name
  const what = words.t('recording:reroll.warning.title', { name })
  const means = words.t('recording:reroll.warning.same', { uid: take.recorderUid })
  // What was dismissed is in the history, with its Stop.
  const goToTake = (): void => go({ name: take.dismissed ? 'take' : 'session', id: take.id })
  return { tone: 'look', text: `${what}. ${means}`, fix: { label: words.t('start:goToTake'), apply: goToTake } }
}
