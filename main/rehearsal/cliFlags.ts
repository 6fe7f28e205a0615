import { parseArgs } from 'node:util'
import type { Dialect } from './options.ts'

/** What the command line asks for. */
export interface CliFlags {
  readonly port: number
  readonly bucketPort: number
  readonly json: boolean
  readonly dialect: Dialect
  readonly statePath: string | null
  readonly control: boolean
  readonly speed: number | null
  readonly help: boolean
}

/** How to call the command. */
export const usage = `Runs the rehearsal service: it behaves like Agora's cloud recording, on this computer only.

  --port N           port on 127.0.0.1; 0 takes a free one (default 0)
  --bucket-port N    port of its bucket; 0 takes a free one (default 0)
  --dialect WORD     specification (default) or current: which generation of answers it gives
  --state FILE       keeps recordings over a restart in FILE
  --speed N          speed of its clock (default 1)
  --control          opens control endpoints for tests, guarded by a token it prints
  --json             prints what to connect with as one line of JSON
  --help             prints this
`

const portOf = (name: string, text: string) => {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new Error(`--${name} must be a number from 0 to 65535, not "${text}".`)
  return port
}

const dialectOf = (text: string): Dialect => {
  if (text !== 'specification' && text !== 'current')
    throw new Error(`--dialect must be "specification" or "current", not "${text}".`)
  return text
}

const speedOf = (text: string) => {
  const speed = Number(text)
  if (!(text.trim() !== '' && speed > 0 && speed <= 100_000))
    throw new Error(`--speed must be a number above 0 and up to 100000, not "${text}".`)
  return speed
}

/** Reads the flags. @throws an Error whose message says which flag is wrong and how it should be. */
export function readFlags(args: readonly string[]): CliFlags {
  const { values } = parseArgs({
    args: [...args],
    strict: true,
    allowPositionals: false,
    options: {
      port: { type: 'string', default: '0' },
      'bucket-port': { type: 'string', default: '0' },
      json: { type: 'boolean', default: false },
      dialect: { type: 'string', default: 'specification' },
      state: { type: 'string' },
      control: { type: 'boolean', default: false },
      speed: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  return {
    port: portOf('port', values.port),
    bucketPort: portOf('bucket-port', values['bucket-port']),
    json: values.json,
    dialect: dialectOf(values.dialect),
    statePath: values.state ?? null,
    control: values.control,
    speed: values.speed === undefined ? null : speedOf(values.speed),
    help: values.help,
  }
}
