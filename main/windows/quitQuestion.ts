import { dialog } from 'electron'
import type { mainWords } from '../../shared/strings/en/main.ts'
import type { Translate } from '../../shared/strings/translator.ts'
import type { QuitChoice } from './quitGate.ts'

/** In the order of the buttons. */
const choices: readonly QuitChoice[] = ['keep', 'stop', 'cancel']

/** Asks, in a dialog of the system, what is to become of running recordings. Esc cancels. */
export async function askBeforeQuitting(running: number, t: Translate<typeof mainWords>): Promise<QuitChoice> {
  const { response } = await dialog.showMessageBox({
    type: 'question',
    title: t('quit.title'),
    message: t('quit.message', { count: running }),
    detail: t('quit.detail'),
    buttons: choices.map((choice) => t(`quit.${choice}`)),
    defaultId: choices.indexOf('keep'),
    cancelId: choices.indexOf('cancel'),
    noLink: true,
  })
  return choices[response] ?? 'cancel'
}
