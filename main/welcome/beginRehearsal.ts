import type { AccountId, PresetId, StorageProfileId } from '../../shared/ids.ts'
import type { Account, StorageProfile } from '../../shared/recording/account.ts'
import { type BucketPlace, samePlace } from '../../shared/recording/preflight/bucketOutcome.ts'
import { freeUid, takenUids } from '../../shared/recording/freeUid.ts'
import { isLive } from '../../shared/recording/sessionState.ts'
import { defaultPresetSettings, type Preset, type PresetSettings } from '../../shared/recording/preset.ts'
import type { SecretStatus } from '../../shared/secretStatus.ts'
import type { mainWords } from '../../shared/strings/en/main.ts'
import type { Translate } from '../../shared/strings/translator.ts'
import type { Accounts } from '../accounts/port.ts'
import type { Presets } from '../presets/port.ts'
import type { RehearsalCredentials } from '../rehearsal/port.ts'
import type { Hub } from '../state/hub.ts'
import type { StorageProfiles } from '../storage/port.ts'
import type { RehearsalHost } from './rehearsalHost.ts'

export interface RehearsalDeps {
  readonly host: Pick<RehearsalHost, 'ensure'>
  readonly hub: Hub
  readonly accounts: Pick<Accounts, 'create' | 'change' | 'replaceCertificate'>
  readonly storage: Pick<StorageProfiles, 'create' | 'change' | 'replaceKeys'>
  readonly presets: Pick<Presets, 'create'>
  readonly t: Translate<typeof mainWords>
}

/** What rehearsing needs of the desk. */
export interface Rehearsal {
  /**
   * Makes sure that there is a running rehearsal service, an account and a storage profile for it, and a preset to start.
   * @throws ProblemError rehearsalUnavailable, journalUnavailable, and refusals of the services
   */
  begin(): Promise<{ readonly accountId: AccountId; readonly presetId: PresetId }>
  /** Called at launch: goes on with the rehearsal of last time, if there was one, also where only a recording of it is left. @throws ProblemError as begin */
  resume(): Promise<void>
}

// The rehearsal's credentials open nothing but this computer's own make-believe. They are kept for the session and given
// again at each launch, so that trying the desk never asks for a keychain password.
const keep = 'session'

/** Creates the service behind "Try a rehearsal". */
export function createRehearsal({ host, hub, accounts, storage, presets, t }: RehearsalDeps): Rehearsal {
  const account = async ({ appId, customerId, customerCertificate: certificate }: RehearsalCredentials) => {
    const fields = { appId, customerId, certificate, keep, host: { kind: 'rehearsal' }, check: false } as const
    const known = existingAccount(hub)
    if (known === null) return accounts.create({ ...fields, label: t('welcome.account') })
    const { id, label } = known
    if (known.appId === appId && known.customerId === customerId)
      return known.certificate.state === 'stored'
        ? known
        : accounts.replaceCertificate({ id, certificate, keep, check: false })
    return accounts.change({ ...fields, id, label })
  }

  const profile = async ({ storage: place }: RehearsalCredentials) => {
    const { accessKey, secretKey, ...where } = place
    const known = existingProfile(hub, where, t('welcome.storage'))
    if (known === null) return storage.create({ ...where, label: t('welcome.storage'), accessKey, secretKey, keep })
    const isStored = known.accessKey.state === 'stored' && known.secretKey.state === 'stored'
    return isStored ? known : storage.replaceKeys({ id: known.id, accessKey, secretKey, keep })
  }

  /** One that records into the rehearsal's bucket. A preset that somebody pointed elsewhere stays so, and a new one is made beside it. */
  const preset = async (accountId: AccountId, storageProfileId: StorageProfileId) => {
    const known = existingPreset(hub, accountId, storageProfileId)
    if (known !== null) return known
    const settings = withFreeUid(hub, firstPreset(accountId, storageProfileId, t))
    return presets.create({ settings, token: null, decryptionSecret: null, keep })
  }

  return {
    begin: async () => {
      const { credentials } = await host.ensure()
      const { id: accountId } = await account(credentials)
      const { id: storageProfileId } = await profile(credentials)
      const { id: presetId } = await preset(accountId, storageProfileId)
      return { accountId, presetId }
    },
    resume: async () => {
      if (existingAccount(hub) === null && !runsWithoutAccount(hub)) return
      const { credentials } = await host.ensure()
      await account(credentials)
      if (existingProfile(hub, credentials.storage, t('welcome.storage')) !== null) await profile(credentials)
    },
  }
}

/** Whether one of its recordings runs while its account is gone with the journal: without it nobody could stop that. */
function runsWithoutAccount(hub: Hub): boolean {
  const { sessions, accounts } = hub.snapshot()
  return Object.values(sessions).some(
    (session) => session.rehearsal && isLive(session) && accounts[session.accountId] === undefined,
  )
}

function existingAccount(hub: Hub): Account | null {
  return oldest(Object.values(hub.snapshot().accounts).filter(({ host }) => host.kind === 'rehearsal'))
}

/** Whether a secret is one the rehearsal may have given: it keeps none in the keychain. */
const isForSession = (status: SecretStatus): boolean =>
  status.state === 'none' || (status.state === 'stored' && status.place === 'session')

/**
 * The profile that a rehearsal made: in its place, with keys for the session, and by its name or used by a rehearsal's preset.
 * A profile of one's own may name the same place: that is left alone.
 */
function existingProfile(hub: Hub, { vendor, region, bucket }: BucketPlace, name: string): StorageProfile | null {
  const { accounts, presets, storageProfiles } = hub.snapshot()
  const rehearsed = Object.values(presets).flatMap(({ settings: { accountId, storageProfileId } }) =>
    accountId !== null && accounts[accountId]?.host.kind === 'rehearsal' ? [storageProfileId] : [],
  )
  const isOwn = (profile: StorageProfile): boolean =>
    samePlace(profile, { vendor, region, bucket }) &&
    isForSession(profile.accessKey) &&
    isForSession(profile.secretKey) &&
    (profile.label === name || rehearsed.includes(profile.id))
  return oldest(Object.values(storageProfiles).filter(isOwn))
}

function existingPreset(hub: Hub, accountId: AccountId, storageProfileId: StorageProfileId): Preset | null {
  const rehearses = ({ settings }: Preset): boolean =>
    settings.accountId === accountId && settings.storageProfileId === storageProfileId
  return oldest(Object.values(hub.snapshot().presets).filter(rehearses))
}

/** Two presets with one uid would push each other out. */
function withFreeUid(hub: Hub, settings: PresetSettings): PresetSettings {
  const { presets, sessions, layouts } = hub.snapshot()
  const taken = takenUids(settings, Object.values(presets), Object.values(sessions), layouts)
  const { recorderUid } = settings
  return taken.has(recorderUid) ? { ...settings, recorderUid: freeUid(recorderUid, taken) } : settings
}

function oldest<T extends { readonly createdAt: number }>(records: readonly T[]): T | null {
  return records.toSorted((a, b) => a.createdAt - b.createdAt)[0] ?? null
}

function firstPreset(
  accountId: AccountId,
  storageProfileId: StorageProfileId,
  t: Translate<typeof mainWords>,
): PresetSettings {
  return {
    ...defaultPresetSettings,
    name: t('welcome.preset'),
    accountId,
    storageProfileId,
    channel: 'rehearsal',
    recorderUid: '527841',
    canvas: { width: 1280, height: 720, fps: 15, bitrate: 2260 },
    layout: { ...defaultPresetSettings.layout, mixedVideoLayout: 1 },
  }
}
