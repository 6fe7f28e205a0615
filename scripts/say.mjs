/** What the set-up tells a person: one line per step, an indented line for details, a block for what to do. */

const colour = process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined

/** @param {number} code @param {string} text */
const paint = (code, text) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text)

/** Whether the command answers in JSON: then the answer alone is on the standard output, and everything else beside it. */
export const answersInJson = process.argv.includes('--json')

/** @param {string} text */
const tell = (text) => (answersInJson ? console.error(text) : console.log(text))

/** A step begins. @param {string} text */
export const step = (text) => tell(`${paint(36, '›')} ${text}`)

/** A fact worth a line. @param {string} text */
export const note = (text) => tell(`  ${paint(2, text)}`)

/** Something went well. @param {string} text */
export const good = (text) => tell(`${paint(32, '✔')} ${text}`)

/** Something went wrong but the command goes on. @param {string} text */
export const warn = (text) => tell(`${paint(33, '!')} ${text}`)

/** A failure that ends the command: what happened and what to do. */
export class SetupFailure extends Error {
  /** @param {string} what @param {string} todo */
  constructor(what, todo) {
    super(what)
    this.name = 'SetupFailure'
    this.todo = todo
  }
}

/** Prints a failure. @param {unknown} error */
export function failed(error) {
  console.error(`\n${paint(31, '✖')} ${error instanceof Error ? error.message : String(error)}`)
  if (error instanceof SetupFailure) console.error(`  What to do: ${error.todo}`)
  else if (error instanceof Error && error.stack !== undefined) console.error(error.stack)
}
