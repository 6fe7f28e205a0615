import { join } from 'node:path'
import { build, type UserConfig } from 'vite'
import config from '../../../electron.vite.config.ts'

/** Builds the renderer as the product does, into a folder of its own, and returns that folder. */
export async function buildRenderer(root: string): Promise<string> {
  const outDir = join(root, 'out/visual/renderer')
  const renderer = (config as { renderer: UserConfig }).renderer
  await build({
    ...renderer,
    configFile: false,
    logLevel: 'warn',
    build: { ...renderer.build, outDir, emptyOutDir: true, chunkSizeWarningLimit: 2_000 },
  })
  return outDir
}
