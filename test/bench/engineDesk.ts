import { fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { type Server, connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAccounts } from '../../main/accounts/accounts.ts'
import { createCredentials } from '../../main/accounts/credentials.ts'
import { createAgoraClient } from '../../main/agora/client.ts'
import type { AgoraClient } from '../../main/agora/port.ts'
import { systemClock } from '../../main/clock.ts'
import { openJournal } from '../../main/journal/open.ts'
import { defaultApp, defaultBucketAccess } from '../../main/rehearsal/options.ts'
import type { Sessions } from '../../main/sessions/port.ts'
import { createSessions } from '../../main/sessions/sessions.ts'
import { type Hub, createHub } from '../../main/state/hub.ts'
import { emptySnapshot } from '../../main/state/initialSnapshot.ts'
import type { SessionId } from '../../shared/ids.ts'
import type { Session } from '../../shared/recording/session.ts'
import { defaultSettings } from '../../shared/state/snapshot.ts'
import {
  aPreset,
  aStorageProfile,
  accountId,
  anAccount,
  presetId,
  presetSettings,
  storageProfileId,
} from '../builders/account.ts'
import { createMemorySecretStore } from '../fakes/secrets.ts'

/** The whole engine on the real clock, disk and network. */
export interface BenchDesk {
  readonly hub: Hub
  readonly sessions: Sessions
  readonly client: AgoraClient
  /** Every request so far: when it left, ms since 1970, and the HTTP status of its answer. */
  readonly requests: readonly { readonly at: number; readonly status: number | null }[]
  shown(id: SessionId): Session
  /** Resolves as soon as it is so, after the change of the hub that makes it so. */
  until(isSo: () => boolean): Promise<void>
  close(): Promise<void>
}

/** Where the rehearsal service is: plain, and behind TLS with this certificate. */
export interface EngineServer {
  readonly url: string
  readonly secureUrl: string
  /** PEM. */
  readonly cert: string
}

/** Starts the rehearsal service in a process of its own. */
export async function startService(): Promise<EngineServer & { readonly end: () => void }> {
  const child = fork(join(import.meta.dirname, 'engineServer.ts'))
  const server = await new Promise<EngineServer>((resolve) => {
    child.once('message', (ready) => resolve(ready as EngineServer))
  })
  return { ...server, end: () => void child.kill() }
}

/** A relay that holds back whatever passes for `ms`, in each direction: a distance. */
export async function startRelay(
  target: string,
  ms: number,
): Promise<{ readonly url: string; readonly end: () => void }> {
  const { port, protocol } = new URL(target)
  const server: Server = createServer((near) => {
    const far = connect(Number(port), '127.0.0.1')
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.setNoDelay(true)
      from.on('data', (chunk: Buffer) => setTimeout(() => to.write(chunk), ms))
      from.on('error', () => to.destroy())
      from.on('close', () => setTimeout(() => to.destroy(), ms))
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The relay has no port.')
  return { url: `${protocol}//127.0.0.1:${address.port}`, end: () => server.close() }
}

/** Opens a desk with `presets` presets, one channel each. Stop means stop. */
export async function openBenchDesk(url: string, presets: number, extraCa: readonly string[] = []): Promise<BenchDesk> {
  const clock = systemClock
  const folder = mkdtempSync(join(tmpdir(), 'desk-bench-'))
  const journal = openJournal({ folder, clock, onNotice: () => undefined })
  const { appId, customerId, customerCertificate } = defaultApp
  journal.accounts.put(anAccount({ appId, customerId, host: { kind: 'rehearsal' } }))
  const { vendor, region, bucket, accessKey, secretKey } = defaultBucketAccess
  journal.storageProfiles.put(aStorageProfile({ vendor, region, bucket }))
  for (let n = 1; n <= presets; n += 1) {
    journal.presets.put(aPreset({ id: presetId(n), settings: presetSettings({ channel: `channel${n}` }) }))
  }
  const secrets = createMemorySecretStore({ clock })
  await secrets.put(`account/${accountId()}/certificate`, customerCertificate, 'keychain')
  await secrets.put(`storage/${storageProfileId()}/accessKey`, accessKey, 'keychain')
  await secrets.put(`storage/${storageProfileId()}/secretKey`, secretKey, 'keychain')

  const hub = createHub(emptySnapshot({ version: '0.0.0', platform: 'bench', host: 'stand-in' }))
  hub.apply({ kind: 'settings', value: { ...defaultSettings, stopPolicy: 'atOnce' } })
  const requests: { at: number; status: number | null }[] = []
  const client = createAgoraClient({
    clock,
    random: () => 0.5,
    log: ({ at, status }) => requests.push({ at, status }),
    proxyFor: () => null,
    extraCa,
  })
  const parts = { clock, journal, hub, client, secrets, rehearsalUrl: () => url, newId: () => randomUUID() }
  const sessions = createSessions({
    ...parts,
    credentials: createCredentials(parts),
    accounts: createAccounts(parts),
    random: Math.random,
  })
  return {
    hub,
    sessions,
    client,
    requests,
    shown: (id) => {
      const session = hub.snapshot().sessions[id]
      if (session === undefined) throw new Error('Not on the desk.')
      return session
    },
    until: (isSo) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => {
          end()
          reject(new Error('Waited two minutes in vain.'))
        }, 120_000)
        const look = (): void => {
          if (!isSo()) return
          end()
          resolve()
        }
        const end = (): void => {
          clearTimeout(late)
          unsubscribe()
        }
        const unsubscribe = hub.onChange(look)
        look()
      }),
    close: async () => {
      await sessions.close({ hurry: true })
      await client.close()
      journal.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
