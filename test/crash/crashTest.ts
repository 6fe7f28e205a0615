import { createDriver } from '../electron/driver/index.ts'
import { startKeyring } from '../electron/keyring.ts'
import { runLane } from './lane.ts'
import { type Figures, type LaneReport, type Mishap, figuresOf } from './report.ts'

export interface CrashTestOptions {
  readonly kills: number
  readonly seed: number
  /** Series of desks beside each other, each with user data and a service of its own. */
  readonly lanes: number
  readonly say: (line: string) => void
}

export interface CrashTestResult {
  readonly figures: Figures
  readonly mishaps: readonly Mishap[]
  readonly moments: readonly LaneReport['moments'][number][]
}

/** The whole crash test: built desks on a real keychain, killed at moments that the seed decides. */
export async function crashTest({ kills, seed, lanes, say }: CrashTestOptions): Promise<CrashTestResult> {
  const began = performance.now()
  const driver = createDriver(process.env)
  const keyring = await startKeyring()
  try {
    const share = (lane: number): number => Math.floor(kills / lanes) + (lane <= kills % lanes ? 1 : 0)
    const reports = await Promise.all(
      Array.from({ length: lanes }, (_, index) =>
        runLane({
          driver,
          keyring: keyring.env,
          kills: share(index + 1),
          seed: seed + index * 7_919,
          say: (line) => say(`lane ${index + 1}: ${line}`),
        }),
      ),
    )
    const seconds = Math.round((performance.now() - began) / 1000)
    return {
      figures: figuresOf(reports, { seed, seconds }),
      mishaps: reports.flatMap(({ mishaps }) => mishaps),
      moments: reports.flatMap(({ moments }) => moments),
    }
  } finally {
    await keyring.close()
  }
}
