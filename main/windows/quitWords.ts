import type { mainWords } from '../../shared/strings/en/main.ts'
import type { Translate } from '../../shared/strings/translator.ts'
import type { GoingOn, QuitChoice } from './quitGate.ts'

/** The question before quitting. */
export interface QuitWords {
  readonly message: string
  readonly detail: string
  /** In the order of the buttons. */
  readonly choices: readonly QuitChoice[]
}

/** Its words: what nobody can stop is never counted as running, nor is its stop offered. */
export function quitWords({ running, beyond }: GoingOn, t: Translate<typeof mainWords>): QuitWords {
  if (running === 0) {
    return {
      message: t('quit.beyondOnly', { count: beyond }),
      detail: t('quit.beyondDetail'),
      choices: ['keep', 'cancel'],
    }
  }
  const more = beyond === 0 ? [] : [t('quit.beyond', { count: beyond })]
  return {
    message: t('quit.message', { count: running }),
    detail: [t('quit.detail'), ...more].join(' '),
    choices: ['keep', 'stop', 'cancel'],
  }
}
