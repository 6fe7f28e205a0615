import type { PreflightReport } from '../../../shared/ipc/contractPreflight.ts'
import { type CheckResult, result } from '../../../shared/recording/preflight/check.ts'
import { noon } from '../../builders/session.ts'
import type { Scene } from '../visual/fakeBridge.ts'
import { type FormShot, go } from './formShot.ts'
import { evening, furnished, townHall } from './scenes.ts'

const endsAt = noon + 8 * 3_600_000

/** Everything but the bucket, whose region is another one. */
const results: readonly CheckResult[] = [
  result('settings', 'passed', 'settingsClean'),
  result('token', 'passed', 'tokenFits', { endsAt }),
  result('keychain', 'passed', 'keychainReadable', { count: 4 }),
  result('host', 'passed', 'hostAnswersInTime', { ms: 42, host: 'api.agora.io', seconds: 0 }),
  result('account', 'passed', 'accountAccepted'),
  result('channel', 'passed', 'channelFree'),
  result('capacity', 'passed', 'capacityFree', { total: 2, limit: 50, running: 1, wanted: 1 }),
  result(
    'bucket',
    'fix',
    'bucketOtherRegion',
    { found: 'Europe (Ireland)', chosen: 'Europe (Frankfurt)' },
    { fix: { kind: 'useRegion', region: 4 }, detail: '301 · PermanentRedirect · 212 ms' },
  ),
]

const report = (...presets: readonly PreflightReport['presets'][number][]): Scene => ({
  ...furnished,
  answers: {
    'preflight.run': {
      ok: true,
      rev: 1,
      value: { startedAt: noon, ms: 6_200, cancelled: false, presets: [...presets] } satisfies PreflightReport,
    },
  },
})

const ofEvening = {
  presetId: evening.id,
  name: 'Parents’ evening',
  checkedToken: { kind: 'read' as const, endsAt },
  results: [...results],
}

/** A preflight that found something. */
export const preflightShots: readonly FormShot[] = [
  {
    name: 'preflight-found',
    scene: report(ofEvening),
    act: async (page) => {
      await go('Presets')(page)
      await page.getByRole('button', { name: 'Open Parents’ evening' }).click()
      const drawer = page.getByRole('button', { name: 'Preflight…' })
      if (await drawer.isVisible()) await drawer.click()
      await page.getByRole('button', { name: 'Run preflight' }).click()
      await page.getByRole('article', { name: 'Bucket write test' }).waitFor()
    },
  },
  {
    name: 'preflight-sheet',
    scene: report(
      {
        presetId: townHall.id,
        name: 'Town hall',
        checkedToken: { kind: 'none' },
        results: results.slice(0, 7),
      },
      ofEvening,
    ),
    act: async (page) => {
      await go('Presets')(page)
      await page.getByLabel('Select Town hall').check()
      await page.getByLabel('Select Parents’ evening').check()
      await page.getByRole('button', { name: 'Preflight…' }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
]
