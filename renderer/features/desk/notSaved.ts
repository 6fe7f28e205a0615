import type { i18n } from 'i18next'
import type { Session } from '../../../shared/recording/session.ts'
import { shownOutcome } from '../../../shared/recording/sessionState.ts'

/** Ends after which somebody may still want to look, worst first. */
const worth = ['failed', 'nothingRecorded', 'uploadUnknown', 'endedByItself'] as const

/** How many of the ended takes did not end with their files at hand, such as "2 failed, 1 upload unknown"; empty for none. */
export function notSaved(words: i18n, over: readonly Session[]): string {
  return worth
    .map((outcome) => ({ outcome, count: over.filter((session) => shownOutcome(session) === outcome).length }))
    .filter(({ count }) => count > 0)
    .map(({ outcome, count }) => words.t(`desk:table.worst.${outcome}`, { count }))
    .join(', ')
}
