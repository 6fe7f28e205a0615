import { join } from 'node:path'
import { type UserConfig, build } from 'vite'
import config from '../../../electron.vite.config.ts'

/** Builds the renderer as the product does, into a folder of its own, and returns that folder. */
export async function buildForms(root: string): Promise<string> {
  const outDir = join(root, 'out/visual/forms')
  const { renderer } = config as { renderer: UserConfig }
  await build({
    ...renderer,
    configFile: false,
    logLevel: 'error',
    build: { ...renderer.build, outDir, emptyOutDir: true },
  })
  return outDir
}
