import { join } from 'node:path'
import { root } from '../../scripts/paths.mjs'
import { ensureBuilt } from '../../scripts/setup/build.mjs'

/** The built renderer, as the desk serves it. */
export const builtRenderer: string = join(root, 'out', 'renderer')

/** Before the first integration test: the bundles, once for all files, and only if their sources changed. */
export default (): Promise<void> => ensureBuilt()
