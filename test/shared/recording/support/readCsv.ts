/** Reads CSV as RFC 4180 describes it. A byte order mark in front is taken off. @throws Error where it is none */
export function readCsv(text: string): readonly (readonly string[])[] {
  const records: string[][] = [[]]
  let rest = text.replace(/^\uFEFF/, '')
  while (rest !== '') {
    const quoted = /^"((?:[^"]|"")*)"/.exec(rest)
    const plain = quoted === null ? /^[^",\r\n]*/.exec(rest) : null
    const cell = quoted === null ? (plain?.[0] ?? '') : (quoted[1] ?? '').replaceAll('""', '"')
    records.at(-1)?.push(cell)
    rest = rest.slice((quoted ?? plain)?.[0].length ?? 0)
    if (rest.startsWith(',')) rest = rest.slice(1)
    else if (rest.startsWith('\r\n')) {
      rest = rest.slice(2)
      records.push([])
    } else throw new Error(`no end of a cell: ${JSON.stringify(rest.slice(0, 20))}`)
    if (rest === '' && records.at(-1)?.length !== 0) throw new Error('no end of the last record')
  }
  return records.slice(0, -1)
}
