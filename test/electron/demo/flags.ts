import { parseArgs } from 'node:util'
import type { AccountEntry, PresetEntry, StorageEntry } from '../steps/forms.ts'

/** Another service to drive the desk against. */
export interface DemoTarget {
  readonly account: AccountEntry
  readonly storage: StorageEntry
  readonly preset: Omit<PresetEntry, 'name'>
}

export interface DemoFlags {
  readonly json: boolean
  readonly headed: boolean
  /** Folder for the pictures, from the project's top folder. */
  readonly pictures: string
  /** Null: the rehearsal inside the desk. */
  readonly target: DemoTarget | null
}

/** How to call the demo. */
export const demoUsage = `npm run demo -- [flags]

  --json               ends with one line of JSON
  --headed             a visible window
  --pictures FOLDER    where the pictures go; what is in it is removed (default out/demo)
  --api URL            drives the desk against this service instead of the built-in rehearsal: https, or http on this computer
  --app-id ID          App ID there
  --customer-id ID     customer ID there
  --bucket NAME        bucket there, at Amazon S3 in US_EAST_1 (default rehearsal-bucket)
  --channel NAME       channel to record (default httpClient463224)

Secrets for --api come from the environment:
  RECORDING_DESK_CUSTOMER_CERTIFICATE, RECORDING_DESK_ACCESS_KEY, RECORDING_DESK_SECRET_KEY
`

/** Every secret that a demo may type, also in the form in which it travels; nothing of it may be printed. */
export function secretsOf(target: DemoTarget | null): readonly string[] {
  if (target === null) return []
  const { customerId, certificate } = target.account
  const { accessKey, secretKey } = target.storage
  const header = Buffer.from(`${customerId}:${certificate}`).toString('base64')
  return [certificate, accessKey, secretKey, header]
}

/** Reads the command line. @throws Error that says what is missing. */
export function readDemoFlags(args: readonly string[], env: NodeJS.ProcessEnv): DemoFlags {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean', default: false },
      headed: { type: 'boolean', default: false },
      pictures: { type: 'string', default: 'out/demo' },
      api: { type: 'string' },
      'app-id': { type: 'string' },
      'customer-id': { type: 'string' },
      bucket: { type: 'string', default: 'rehearsal-bucket' },
      channel: { type: 'string', default: 'httpClient463224' },
    },
  })
  const { json, headed, pictures, api, bucket, channel } = values
  if (api === undefined) return { json, headed, pictures, target: null }
  const flag = (name: 'app-id' | 'customer-id') => values[name] ?? missing(`the flag --${name}`)
  const secret = (name: string) => env[name] ?? missing(`the environment variable ${name}`)
  const account = {
    name: 'Demo account',
    appId: flag('app-id'),
    customerId: flag('customer-id'),
    certificate: secret('RECORDING_DESK_CUSTOMER_CERTIFICATE'),
    address: api,
  }
  const storage = {
    name: 'Demo storage',
    vendor: 'Amazon S3',
    region: 'US_EAST_1',
    bucket,
    accessKey: secret('RECORDING_DESK_ACCESS_KEY'),
    secretKey: secret('RECORDING_DESK_SECRET_KEY'),
  }
  return { json, headed, pictures, target: { account, storage, preset: { channel, uid: '527841' } } }
}

function missing(what: string): never {
  throw new Error(`With --api, ${what} is needed.`)
}
