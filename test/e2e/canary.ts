import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { RunningDesk } from '../electron/driver/port.ts'

/** Every file below a folder that is still there when it is read. */
export function filesBelow(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch {
    return Buffer.alloc(0)
  }
}

/** How a secret could be written down: as it is, in two-byte letters, in base64 (three alignments), in hexadecimal. */
function disguises(secret: string): readonly Buffer[] {
  const base64 = [0, 1, 2].map((shift) => {
    const text = Buffer.from('x'.repeat(shift) + secret).toString('base64')
    return text.slice(shift === 0 ? 0 : 4, Math.floor((text.length - 4) / 4) * 4)
  })
  return [secret, Buffer.from(secret).toString('hex'), ...base64].flatMap((text) => [
    Buffer.from(text),
    Buffer.from(text, 'utf16le'),
  ])
}

/** Everything a page shows, holds in its fields, or keeps. */
const pageText = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [
      document.documentElement.outerHTML,
      ...[...document.querySelectorAll('input, textarea')].map((field) => (field as HTMLInputElement).value),
      JSON.stringify(localStorage),
      JSON.stringify(sessionStorage),
    ].join('\n'),
  )

/** Looks for some secrets, however they are written; answers with the names of those that are there. */
export interface Search {
  readonly inText: (text: string | Buffer) => readonly string[]
  readonly onPage: (page: Page) => Promise<readonly string[]>
  readonly inFiles: (folder: string) => readonly { readonly path: string; readonly held: readonly string[] }[]
  /** What crossed between windows and main with a secret in it. */
  readonly crossed: (desk: RunningDesk) => Promise<readonly Crossing[]>
}

interface Crossing {
  readonly direction: 'toMain' | 'toPage'
  readonly channel: string
  readonly secrets: readonly string[]
}

/** Creates the search. */
export function searchFor(secrets: Readonly<Record<string, string>>): Search {
  const sought = Object.entries(secrets).map(([name, secret]) => ({ name, forms: disguises(secret) }))
  const inText = (text: string | Buffer): readonly string[] => {
    const bytes = Buffer.from(text)
    return sought.filter(({ forms }) => forms.some((form) => bytes.includes(form))).map(({ name }) => name)
  }
  return {
    inText,
    onPage: async (page) => inText(await pageText(page)),
    inFiles: (folder) =>
      filesBelow(folder)
        .map((path) => ({ path, held: inText(bytesOf(path)) }))
        .filter(({ held }) => held.length > 0),
    crossed: async (desk) =>
      (await desk.ipcLog())
        .map(({ direction, channel, content }) => ({ direction, channel, secrets: inText(JSON.stringify([content])) }))
        .filter(({ secrets: held }) => held.length > 0),
  }
}
