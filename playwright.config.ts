import { defineConfig } from '@playwright/test'

// Desks on the stand-in share nothing: each has its own data and a browser without a screen, each worker its own keychain.
// Real windows share the screen and its focus.
const workers = process.env['RECORDING_DESK_HOST'] === 'electron' ? 1 : 2

/** End-to-end tests: the built desk, on Electron or on the stand-in (see test/electron). */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'out/e2e/artifacts',
  testMatch: '**/*.spec.ts',
  workers,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  // Limits catch what hangs; how fast a machine is, they do not judge.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: 'out/e2e/results.json' }]],
  use: { actionTimeout: 30_000, trace: 'off', video: 'off', screenshot: 'off' },
})
