import type { z } from 'zod'
import { EXCHANGE_BYTES, EXCHANGE_KIND, EXCHANGE_VERSION, ExchangeFile } from './exchangeFile.ts'
import { ExchangeError, type ExchangeFault, type ExchangeFaultKind, pathText, placeOf } from './fault.ts'
import { type RawFile, exchangeMigrations, migrateFile } from './migrations.ts'
import { type StrictJson, parseStrictJson } from './strictJson.ts'
import { firstBadByte, placeOfByte } from './utf8.ts'

/** What is in a file, or why it is refused. */
export type ReadExchange =
  { readonly ok: true; readonly file: ExchangeFile } | { readonly ok: false; readonly fault: ExchangeFault }

const refuse = (kind: ExchangeFaultKind, place = { line: 1, column: 1 }, path = '$', detail = ''): ReadExchange => ({
  ok: false,
  fault: { kind, ...place, path, detail },
})

/** Text of a file's bytes, or why it is none. `decode` is only asked about bytes that are UTF-8. */
export function exchangeText(
  bytes: Uint8Array,
  decode: (bytes: Uint8Array) => string,
): { readonly text: string } | { readonly fault: ExchangeFault } {
  const at = { line: 1, column: 1, path: '$', detail: '' }
  if (bytes.length > EXCHANGE_BYTES) return { fault: { kind: 'tooLarge', ...at } }
  const bad = firstBadByte(bytes)
  if (bad !== null) return { fault: { kind: 'notUtf8', ...placeOfByte(bytes, bad), path: '$', detail: '' } }
  return { text: decode(bytes).replace(/^\uFEFF/, '') }
}

/** What the desk calls its secrets: a file that has one was not written by any desk, and nobody takes it in unseen. */
const secretNames: ReadonlySet<string> = new Set(['certificate', 'token', 'decryptionSecret', 'accessKey', 'secretKey'])

/** The first thing that does not fit, with its place in the text. */
function shapeFault(text: string, json: StrictJson, error: z.ZodError): ReadExchange {
  const issue = error.issues[0]
  const path = issue?.path ?? []
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys : []
  const secret = unknown.find((name) => secretNames.has(name))
  const detail = secret ?? (unknown.slice(0, 3).join(', ') || (issue?.code ?? ''))
  return refuse(
    secret === undefined ? 'wrongShape' : 'secretInside',
    placeOf(text, json.offsetOf(secret === undefined ? path : [...path, secret])),
    pathText(path),
    detail,
  )
}

const isRaw = (value: unknown): value is RawFile => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Reads an exported file of any released version. Never throws. */
export function readExchange(text: string): ReadExchange {
  if (text.length > EXCHANGE_BYTES) return refuse('tooLarge')
  let json: StrictJson
  try {
    json = parseStrictJson(text)
  } catch (error) {
    if (error instanceof ExchangeError) return { ok: false, fault: error.fault }
    throw error
  }
  const { value } = json
  if (!isRaw(value) || value['kind'] !== EXCHANGE_KIND) return refuse('notOurs', placeOf(text, json.offsetOf(['kind'])))
  const version = value['schemaVersion']
  const place = placeOf(text, json.offsetOf(['schemaVersion']))
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return refuse('wrongShape', place, 'schemaVersion')
  }
  if (version > EXCHANGE_VERSION) return refuse('newer', place, 'schemaVersion', String(version))
  const parsed = ExchangeFile.safeParse(migrateFile(value, version, exchangeMigrations))
  if (!parsed.success) return shapeFault(text, json, parsed.error)
  return twice(text, json, parsed.data) ?? { ok: true, file: parsed.data }
}

/** Two records of one kind with one id: nobody could tell which is meant. */
function twice(text: string, json: StrictJson, file: ExchangeFile): ReadExchange | null {
  for (const kind of ['accounts', 'storageProfiles', 'layouts', 'presets'] as const) {
    const seen = new Set<string>()
    const at = file[kind].findIndex(({ id }) => seen.size === seen.add(id).size)
    const path = [kind, at, 'id']
    if (at >= 0) return refuse('twice', placeOf(text, json.offsetOf(path)), pathText(path))
  }
  return null
}
