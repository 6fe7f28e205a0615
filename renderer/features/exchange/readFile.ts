import { EXCHANGE_BYTES, type ExchangeFile } from '../../../shared/recording/exchange/exchangeFile.ts'
import type { ExchangeFault } from '../../../shared/recording/exchange/fault.ts'
import { exchangeText, readExchange } from '../../../shared/recording/exchange/readExchange.ts'

/** What a person chose: its content, or why it has none for us. */
export type ChosenFile =
  | { readonly kind: 'read'; readonly text: string; readonly file: ExchangeFile }
  | { readonly kind: 'refused'; readonly fault: ExchangeFault }
  | { readonly kind: 'unreadable' }

/** Reads a file from the disk of the person. Never rejects. What is too large is not even loaded. */
export async function readChosenFile(chosen: Blob): Promise<ChosenFile> {
  try {
    const bytes = new Uint8Array(await chosen.slice(0, EXCHANGE_BYTES + 1).arrayBuffer())
    const decoded = exchangeText(bytes, (good) => new TextDecoder().decode(good))
    if ('fault' in decoded) return { kind: 'refused', fault: decoded.fault }
    const read = readExchange(decoded.text)
    return read.ok ? { kind: 'read', text: decoded.text, file: read.file } : { kind: 'refused', fault: read.fault }
  } catch {
    return { kind: 'unreadable' }
  }
}
