import { existsSync } from 'node:fs'

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** The Chromium that the stand-in drives: `RECORDING_DESK_CHROMIUM`, or the system's. @throws Error when there is none. */
export function chromiumExecutable(env: NodeJS.ProcessEnv): string {
  const named = env['RECORDING_DESK_CHROMIUM']
  const found = named ?? usualPlaces.find((path) => existsSync(path))
  if (found !== undefined && existsSync(found)) return found
  throw new Error(
    'The stand-in needs Chromium. Install it (on Debian: apt install chromium) or name it in RECORDING_DESK_CHROMIUM.',
  )
}
