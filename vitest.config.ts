import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Unit tests are pure and fast; integration tests open sockets, files and the keychain. */
export default defineConfig({
  test: {
    // Two at least: on two cores one worker would leave a core idle, and most integration tests wait for something.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/{shared,main,preload,renderer,scripts,electron,crash}/**/*.test.{ts,tsx}'],
          environment: 'node',
          // They take milliseconds; a machine that is busy with something else must not fail them.
          testTimeout: 30_000,
          expect: { poll: { timeout: 15_000 } },
        },
      },
      {
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          globalSetup: 'test/integration/built.ts',
          environment: 'node',
          testTimeout: 90_000,
          hookTimeout: 90_000,
          // A state is waited for as long as a press or a click is.
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
})
