/**
 * How far the file in the dialog is. `refused`: nothing of it can be taken in. `deciding`: it is looked at, and choices may have
 * been made. `importing`: main is writing it, and its answer belongs to it. `done`: what was missing may be half typed.
 */
export type ImportStage = 'reading' | 'refused' | 'deciding' | 'importing' | 'done'

/** The file that the dialog is about. */
export interface PresentImport {
  readonly file: File
  readonly stage: ImportStage
}

/** Files on their way in: one is looked at, the others wait, and none is forgotten without a word. */
export interface ImportQueue {
  /** Whether the dialog is there. */
  readonly open: boolean
  /** Grows by one with every file that is looked at, so that late news of one is never taken for news of the next. */
  readonly turn: number
  /** Null: none was chosen yet, or it was put away and those that wait are offered. */
  readonly present: PresentImport | null
  /** In the order in which they came. */
  readonly waiting: readonly File[]
}

/** What happens to it. */
export type ImportStep = (queue: ImportQueue) => ImportQueue

/** No import. */
export const noImport: ImportQueue = { open: false, turn: 0, present: null, waiting: [] }

const begun = ({ turn }: ImportQueue, file: File, waiting: readonly File[]): ImportQueue => ({
  open: true,
  turn: turn + 1,
  present: { file, stage: 'reading' },
  waiting,
})

/** Whether a file that comes now has to wait: something would be lost if it took the place of the one that is there. */
export const mustWait = ({ present, waiting }: ImportQueue): boolean =>
  waiting.length > 0 || (present !== null && present.stage !== 'refused')

/** The dialog was asked for. What is in it stays. */
export const opened = (queue: ImportQueue): ImportQueue => ({ ...queue, open: true })

/** Files were dropped on the window: the first is looked at if nothing is under way, the others wait in their order. */
export function dropped(queue: ImportQueue, files: readonly File[]): ImportQueue {
  const [first, ...others] = files
  if (first === undefined) return queue
  return mustWait(queue) ? { ...queue, open: true, waiting: [...queue.waiting, ...files] } : begun(queue, first, others)
}

/** Somebody chose another file instead of the one that is there; those that wait go on waiting. */
export function chosenInstead(queue: ImportQueue, file: File): ImportQueue {
  return queue.present?.stage === 'importing' ? dropped(queue, [file]) : begun(queue, file, queue.waiting)
}

/** Goes on to the file that has waited longest. */
export function nextFile(queue: ImportQueue): ImportQueue {
  const [first, ...others] = queue.waiting
  return first === undefined || queue.present?.stage === 'importing' ? queue : begun(queue, first, others)
}

/** The file of that turn has come so far. Late news of an earlier one changes nothing. */
export function staged(queue: ImportQueue, turn: number, stage: ImportStage): ImportQueue {
  return queue.turn !== turn || queue.present === null ? queue : { ...queue, present: { ...queue.present, stage } }
}

/**
 * The dialog was closed. The file in it is put away; where others wait they are offered first, and only closing once more lets
 * them go. While main is writing nothing closes: its answer says what was refused and which secrets are missing.
 */
export function closed(queue: ImportQueue): ImportQueue {
  const { present, waiting, turn } = queue
  if (present?.stage === 'importing') return queue
  return present !== null && waiting.length > 0 ? { ...queue, present: null } : { ...noImport, turn }
}
