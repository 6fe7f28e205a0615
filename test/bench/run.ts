import { readdirSync } from 'node:fs'
import { arch, cpus, platform, totalmem } from 'node:os'
import { join } from 'node:path'
import type { Metric } from './metric.ts'

/** Every `*.bench.ts` beside this file measures one part and exports this. */
interface Bench {
  run(): Promise<Readonly<Record<string, Metric>>>
}

const json = process.argv.includes('--json')
const only = process.argv.slice(2).find((argument) => !argument.startsWith('-'))
const say = (line: string) => process.stdout.write(`${line}\n`)

const files = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.bench.ts') && (only === undefined || name.includes(only)))
  .sort()

const metrics: Record<string, Metric> = {}
for (const file of files) {
  say(`› ${file}`)
  const bench = (await import(join(import.meta.dirname, file))) as Bench
  for (const [name, metric] of Object.entries(await bench.run())) {
    metrics[name] = metric
    const compared =
      metric.ratio === undefined
        ? ''
        : ` = ${metric.ratio.toFixed(2)} × ${(metric.reference ?? 0).toPrecision(4)} ${metric.unit}`
    say(
      `  ${metric.ok ? '✔' : '✖'} ${name}: ${metric.value.toPrecision(4)} ${metric.unit}${compared}${metric.target === null ? '' : ` (target ${metric.target})`}`,
    )
  }
}

const machine = `${platform()}/${arch()}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`
say(machine)
const round = (value: number) => Number(value.toPrecision(6))
if (json)
  say(
    JSON.stringify({ machine, metrics }, (_key, value: unknown) => (typeof value === 'number' ? round(value) : value)),
  )
process.exitCode = files.length > 0 && Object.values(metrics).every((metric) => metric.ok) ? 0 : 1
