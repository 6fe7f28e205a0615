import { type MessageBoxOptions, dialog } from 'electron'
import type { mainWords } from '../../shared/strings/en/main.ts'
import type { Translate } from '../../shared/strings/translator.ts'
import type { GoingOn, QuitChoice } from './quitGate.ts'
import { quitWords } from './quitWords.ts'

/** Asks, in a dialog of the system, what is to become of running recordings. Esc cancels. */
export async function askBeforeQuitting(goingOn: GoingOn, t: Translate<typeof mainWords>): Promise<QuitChoice> {
  const { message, detail, choices } = quitWords(goingOn, t)
  const options: MessageBoxOptions = {
    type: 'question',
    title: t('quit.title'),
    message,
    detail,
    buttons: choices.map((choice) => t(`quit.${choice}`)),
    defaultId: choices.indexOf('keep'),
    cancelId: choices.indexOf('cancel'),
    noLink: true,
  }
  const { response } = await dialog.showMessageBox(options)
  return choices[response] ?? 'cancel'
}
