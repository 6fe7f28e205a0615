/** One cell. Numbers are written as they are; null and what is not finite is an empty cell. */
export type CsvCell = string | number | null

/** Excel takes UTF-8 for the local code page without it. */
const BOM = '\uFEFF'

/**
 * A text that begins so would be run as a formula by a spreadsheet, its full-width forms included; a tab or line break in
 * front does not stop it. Source: OWASP, CSV injection.
 */
const formula = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/

/** The same behind a semicolon or tab: where a spreadsheet splits at these, quotes protect nothing, and a cell begins there. */
const formulaWithin = /([;\t]\s*"?)(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g

const needsQuotes = /[",\r\n]/

/** The text as a spreadsheet may show it: an apostrophe keeps what would be run from it. */
export function harmless(text: string): string {
  // NUL ends a file for some readers; a half of a surrogate pair is no text in UTF-8.
  const clean = text.replaceAll('\u0000', '').toWellFormed()
  const split = clean.replace(formulaWithin, "$1'")
  return formula.test(clean) ? `'${split}` : split
}

function cellText(cell: CsvCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : ''
  const text = harmless(cell)
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** One record of RFC 4180, with its line end. */
export function csvRecord(cells: readonly CsvCell[]): string {
  return `${cells.map(cellText).join(',')}\r\n`
}

/** A CSV file as RFC 4180 wants it (commas, CRLF, doubled quotes), to be written as UTF-8, with a byte order mark. */
export function csvFile(header: readonly string[], records: readonly (readonly CsvCell[])[]): string {
  return BOM + [header, ...records].map(csvRecord).join('')
}
