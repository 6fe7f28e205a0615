import { systemChromium } from '../../../../scripts/chromium.mjs'

/** The Chromium that the stand-in drives: `RECORDING_DESK_CHROMIUM`, or the system's. @throws Error when there is none. */
export function chromiumExecutable(env: NodeJS.ProcessEnv): string {
  const found = systemChromium(env)
  if (found !== null) return found
  throw new Error(
    'The stand-in needs Chromium. Install it (on Debian: apt install chromium) or name it in RECORDING_DESK_CHROMIUM.',
  )
}
