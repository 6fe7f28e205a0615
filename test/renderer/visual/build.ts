import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, type UserConfig } from 'vite'
import config from '../../../electron.vite.config.ts'

/** Builds the renderer as the product does, into a folder of this process alone, and returns that folder. */
export async function buildRenderer(root: string): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'desk-renderer-'))
  process.once('exit', () => rmSync(outDir, { recursive: true, force: true }))
  const renderer = (config as { renderer: UserConfig }).renderer
  await build({
    ...renderer,
    root: renderer.root ?? join(root, 'renderer'),
    configFile: false,
    logLevel: 'warn',
    build: { ...renderer.build, outDir, emptyOutDir: true, chunkSizeWarningLimit: 2_000 },
  })
  return outDir
}
