import { createRedactor } from '../../../main/log/redact.ts'

/** One step as it went. */
export interface StepReport {
  readonly name: string
  readonly ok: boolean
  readonly ms: number
}

/** Tells what happens, and keeps the minutes. */
export interface Narrator {
  readonly say: (line: string) => void
  /** Runs one step and pictures the window after it, if a name for the picture is given. @throws what the step throws. */
  readonly step: (name: string, picture: string | null, work: () => Promise<void>) => Promise<void>
  /** Something went wrong outside the steps. */
  readonly fail: (why: string) => void
  readonly isFine: () => boolean
  readonly report: () => { readonly steps: readonly StepReport[]; readonly screenshots: readonly string[] }
}

export interface NarratorDeps {
  readonly say: (line: string) => void
  /** What must never be said: Playwright quotes what was typed when a step fails. */
  readonly secrets: readonly string[]
  /** Takes a picture: its path. */
  readonly picture: (file: string) => Promise<string>
}

/** Starts with no step taken, which is not yet fine. */
export function createNarrator({ say: print, secrets, picture }: NarratorDeps): Narrator {
  const redact = createRedactor(() => secrets)
  const say = (line: string) => print(String(redact(line)))
  const steps: StepReport[] = []
  const screenshots: string[] = []
  let failed = false
  return {
    say,
    step: async (name, title, work) => {
      const began = performance.now()
      const note = (ok: boolean) => {
        const ms = Math.round(performance.now() - began)
        steps.push({ name, ok, ms })
        say(`${ok ? '✓' : '✗'} ${steps.length}. ${name} (${(ms / 1_000).toFixed(1)} s)`)
      }
      const number = String(steps.length + 1).padStart(2, '0')
      try {
        await work()
        note(true)
      } catch (error) {
        note(false)
        screenshots.push(await picture(`${number}-failed.png`).catch(() => 'no picture'))
        throw error
      }
      if (title === null) return
      const file = await picture(`${number}-${title}.png`)
      screenshots.push(file)
      say(`     ${file}`)
    },
    fail: (why) => {
      failed = true
      say(why)
    },
    isFine: () => !failed && steps.length > 0 && steps.every(({ ok }) => ok),
    report: () => ({ steps, screenshots }),
  }
}
