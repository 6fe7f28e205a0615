import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import type { Page } from 'playwright-core'
import { CONTENT_SECURITY_POLICY } from '../../../main/protocol/headers.ts'

/** An address that exists nowhere: every request is answered from the built files. */
export const origin = 'https://desk.example'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
}

/** Serves the built renderer to one page. */
export async function serveRenderer(page: Page, folder: string): Promise<void> {
  await page.route(`${origin}/**`, async (route) => {
    const path = normalize(new URL(route.request().url()).pathname)
    const file = path === '/' ? 'index.html' : path.slice(1)
    try {
      const body = await readFile(join(folder, file))
      const headers = {
        'content-type': types[extname(file)] ?? 'application/octet-stream',
        // The desk's own policy: what it forbids must fail here too.
        'content-security-policy': CONTENT_SECURITY_POLICY,
      }
      await route.fulfill({ status: 200, headers, body })
    } catch {
      await route.fulfill({ status: 404, body: '' })
    }
  })
}
