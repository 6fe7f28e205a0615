import type { i18n } from 'i18next'
import { span } from '../../ui/recording/duration.ts'
import { type Take, coverage, totals } from '../../ui/recording/takeStrip.ts'

/** How much of a take was verified, and what is known to be lost. Never says 100 % of what was not. */
export function coverageText(words: i18n, take: Take): string {
  const share = coverage(take)
  const lost = totals(take).lost
  const percent = (Math.floor(share * 1000) / 10).toFixed(1)
  return [
    share >= 1 ? words.t('session:coverage.all') : words.t('session:coverage.part', { percent }),
    lost > 0 ? words.t('session:coverage.lost', { span: span(words, lost) }) : words.t('session:coverage.nothingLost'),
  ].join(' · ')
}
