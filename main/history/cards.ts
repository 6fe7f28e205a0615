import type { SavedFile } from '../../shared/ipc/contractHistory.ts'
import type { SessionId } from '../../shared/ids.ts'
import type { mainWords } from '../../shared/strings/en/main.ts'
import type { Translate } from '../../shared/strings/translator.ts'
import type { Journal } from '../journal/port.ts'
import { exportFile } from './exportFile.ts'
import { knownSession } from './history.ts'
import type { Cards, ChooseSavePath } from './port.ts'

/** What {@link createCards} needs. */
export interface CardsDeps {
  readonly journal: Pick<Journal, 'sessions'>
  readonly choosePath: ChooseSavePath
  readonly t: Translate<typeof mainWords>
  /** The card of a session, as text. @throws ProblemError when there is none */
  readonly card: (input: { readonly sessionId: SessionId }) => string
}

/** Hand-over cards as files. */
export function createCards({ journal, choosePath, t, card }: CardsDeps): Cards {
  return {
    save: (input): Promise<SavedFile> => {
      const { name, channel } = knownSession(journal, input.sessionId)
      // Written before anybody is asked: a recording that cannot be handed over needs no dialog.
      const text = card(input)
      return exportFile(choosePath, t('exports.card.file', { name: name || channel }), () => ({ text, records: 1 }))
    },
  }
}
