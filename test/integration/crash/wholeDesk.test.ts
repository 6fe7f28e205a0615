import { expect, it } from 'vitest'
import { crashTest } from '../../crash/crashTest.ts'
import { seedOf } from '../../crash/dice.ts'

/** The long form, `npm run test:crash`, takes 200. */
const KILLS = 4

it('the whole desk, killed in the middle of its work, loses no recording, no id, and no journal', async () => {
  const said: string[] = []
  const seed = seedOf(process.env)
  process.stdout.write(`crash test of the whole desk, seed ${seed}\n`)
  const { figures, mishaps } = await crashTest({ kills: KILLS, seed, lanes: 1, say: (line) => said.push(line) })
  expect(mishaps, `seed ${seed}\n${said.join('\n')}`).toEqual([])
  expect(figures.kills).toBe(KILLS)
  expect(figures.recordings).toBeGreaterThan(0)
}, 300_000)
