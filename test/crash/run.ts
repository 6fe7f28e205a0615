import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { crashTest } from './crashTest.ts'
import { tableOf } from './report.ts'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    lanes: { type: 'string', default: '2' },
    quiet: { type: 'boolean', default: false },
  },
})
const say = (line: string): void => void process.stdout.write(`${line}\n`)

const { figures, mishaps, moments } = await crashTest({
  kills: Number(values.kills),
  seed: Number(values.seed),
  lanes: Number(values.lanes),
  say: values.quiet ? () => undefined : say,
})
for (const { kind, detail, after } of mishaps) say(`✖ ${kind}: ${detail} (after ${after})`)
say(`\n${tableOf(figures)}\n`)
say(JSON.stringify(figures))

const folder = join(import.meta.dirname, '..', '..', 'out', 'test')
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'crash.json'), JSON.stringify({ figures, mishaps, moments }, null, 2))
process.exitCode =
  mishaps.length === 0 && figures.kills === Number(values.kills) && figures.kills > 0 && figures.recordings > 0 ? 0 : 1
