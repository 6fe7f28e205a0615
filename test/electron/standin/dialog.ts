import { strict } from './strict.ts'

type Kind = 'message' | 'error' | 'open' | 'save'

/** A dialog on the screen, waiting for a person. */
export interface DialogPicture {
  readonly kind: Kind
  readonly title: string
  readonly message: string
  readonly detail: string
  readonly buttons: readonly string[]
  /** Index of the button that Enter presses. */
  readonly defaultId: number | null
}

/** What a person does with a dialog: presses a button by its label, chooses files, or closes it. */
export type DialogAnswer =
  { readonly button: string } | { readonly files: readonly string[] } | { readonly close: true }

interface Options {
  readonly title?: string
  readonly message?: string
  readonly detail?: string
  readonly buttons?: readonly string[]
  readonly defaultId?: number
  readonly cancelId?: number
}

interface Waiting {
  readonly picture: DialogPicture
  readonly answer: (answer: DialogAnswer) => void
}

/** `dialog` of Electron. Every dialog stays open until it is answered, as on a screen. */
export function createDialog(isReady: () => boolean, log: (line: string) => void) {
  const open: Waiting[] = []

  const show = (kind: Kind, options: Options): Promise<DialogAnswer> => {
    if (!isReady()) throw new Error('dialog module can only be used after app is ready')
    const { title = '', message = '', detail = '', buttons = [], defaultId = null } = options
    const picture = { kind, title, message, detail, buttons, defaultId }
    log(`dialog (${kind}): ${[title, message, detail, buttons.join(' | ')].filter((text) => text !== '').join(' · ')}`)
    return new Promise((resolve) => open.push({ picture, answer: resolve }))
  }

  /** A window may come before the options; it does not matter here. */
  const optionsOf = (args: readonly unknown[]): Options => args.at(-1) ?? {}

  const files = (answer: DialogAnswer) => ('files' in answer ? answer.files : null)

  const dialog = strict('dialog', {
    showMessageBox: async (...args: unknown[]) => {
      const options = optionsOf(args)
      const buttons = options.buttons ?? ['OK']
      const answer = await show('message', { ...options, buttons })
      const closed = options.cancelId ?? 0
      return { response: 'button' in answer ? buttons.indexOf(answer.button) : closed, checkboxChecked: false }
    },
    showErrorBox: (title: string, message: string) => {
      void show('error', { title, message, buttons: ['OK'] })
    },
    showOpenDialog: async (...args: unknown[]) => {
      const chosen = files(await show('open', optionsOf(args)))
      return { canceled: chosen === null, filePaths: chosen ?? [] }
    },
    showSaveDialog: async (...args: unknown[]) => {
      const chosen = files(await show('save', optionsOf(args)))
      return { canceled: chosen === null, filePath: chosen?.[0] ?? '' }
    },
  })

  return {
    dialog,
    dialogs: (): readonly DialogPicture[] => open.map(({ picture }) => picture),
    /** Answers the dialog that has waited longest. @throws Error when none is open or it has no such button. */
    answerDialog: (answer: DialogAnswer): DialogPicture => {
      const first = open[0]
      if (first === undefined) throw new Error('no dialog is open')
      if ('button' in answer && !first.picture.buttons.includes(answer.button)) {
        throw new Error(`the dialog has no button “${answer.button}”, only: ${first.picture.buttons.join(' | ')}`)
      }
      open.shift()
      first.answer(answer)
      return first.picture
    },
  }
}
