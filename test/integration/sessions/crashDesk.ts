import { randomUUID } from 'node:crypto'
import { createAccounts } from '../../../main/accounts/accounts.ts'
import { createCredentials } from '../../../main/accounts/credentials.ts'
import { createAgoraClient } from '../../../main/agora/client.ts'
import { systemClock } from '../../../main/clock.ts'
import { openJournal } from '../../../main/journal/open.ts'
import type { Journal } from '../../../main/journal/port.ts'
import type { Sessions } from '../../../main/sessions/port.ts'
import { createSessions } from '../../../main/sessions/sessions.ts'
import { type Hub, createHub } from '../../../main/state/hub.ts'
import { emptySnapshot } from '../../../main/state/initialSnapshot.ts'
import { defaultApp, defaultBucketAccess } from '../../../main/rehearsal/options.ts'
import { defaultSettings } from '../../../shared/state/snapshot.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { accountId, storageProfileId } from '../../builders/account.ts'
import { createMemorySecretStore } from '../../fakes/secrets.ts'

/** The engine on the real clock, disk and network, as a process of its own would have it. */
export interface CrashDesk {
  readonly journal: Journal
  readonly hub: Hub
  readonly sessions: Sessions
  /** Notices of the journal, such as damage. */
  readonly notices: readonly string[]
  all(): readonly Session[]
  close(): Promise<void>
}

/** Launches the desk on the journal in `folder` before the rehearsal service at `url`, and takes up what it finds. */
export async function launchDesk(folder: string, url: string): Promise<CrashDesk> {
  const clock = systemClock
  const notices: string[] = []
  const journal = openJournal({ folder, clock, onNotice: (notice) => notices.push(notice.kind) })
  const hub = createHub(emptySnapshot({ version: '0.0.0', platform: 'test', host: 'stand-in' }))
  hub.apply({ kind: 'settings', value: { ...defaultSettings, stopPolicy: 'atOnce' } })
  const secrets = createMemorySecretStore({ clock })
  await secrets.put(`account/${accountId()}/certificate`, defaultApp.customerCertificate, 'keychain')
  await secrets.put(`storage/${storageProfileId()}/accessKey`, defaultBucketAccess.accessKey, 'keychain')
  await secrets.put(`storage/${storageProfileId()}/secretKey`, defaultBucketAccess.secretKey, 'keychain')
  const client = createAgoraClient({
    clock,
    random: Math.random,
    log: () => undefined,
    proxyFor: () => null,
    extraCa: [],
  })
  const parts = { clock, journal, hub, client, secrets, rehearsalUrl: () => url, newId: () => randomUUID() }
  const credentials = createCredentials(parts)
  const sessions = createSessions({ ...parts, credentials, accounts: createAccounts(parts), random: Math.random })
  sessions.recover()
  return {
    journal,
    hub,
    sessions,
    notices,
    all: () => Object.values(hub.snapshot().sessions),
    close: async () => {
      await sessions.close({ hurry: true })
      await client.close()
      journal.close()
    },
  }
}
