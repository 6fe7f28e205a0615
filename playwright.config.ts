import { defineConfig } from '@playwright/test'

/** End-to-end tests: the built desk, on Electron or on the stand-in (see test/electron). One at a time: they share the screen. */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'out/e2e/artifacts',
  testMatch: '**/*.spec.ts',
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'out/e2e/results.json' }]],
  use: { actionTimeout: 15_000, trace: 'off', video: 'off', screenshot: 'off' },
})
