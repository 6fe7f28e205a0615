import { readdirSync } from 'node:fs'
import { extname, join } from 'node:path'

/** A built file: where it lies and what it is. */
export interface BuiltFile {
  readonly path: string
  readonly contentType: string
}

/** Every path that can be asked for, exactly as it stands in a URL. Nothing else exists. */
export type Manifest = ReadonlyMap<string, BuiltFile>

/** What the build may contain. A file of another kind is not served. */
const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

/** Lists the built files under `folder`, once, at launch; `/` is its index.html. @throws when the folder cannot be read */
export function readManifest(folder: string): Manifest {
  const files = new Map<string, BuiltFile>()
  const visit = (path: string, url: string) => {
    // Links are left out: they could point anywhere.
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const child = join(path, entry.name)
      const childUrl = `${url}/${encodeURIComponent(entry.name)}`
      const contentType = contentTypes[extname(entry.name)]
      if (entry.isDirectory()) visit(child, childUrl)
      else if (entry.isFile() && contentType !== undefined) files.set(childUrl, { path: child, contentType })
    }
  }
  visit(folder, '')
  const index = files.get('/index.html')
  if (index !== undefined) files.set('/', index)
  return files
}
