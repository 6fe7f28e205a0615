import { uidFault } from '../../shared/agora/channelName.ts'
import { vendorById } from '../../shared/agora/vendors.ts'
import type { PresetId, SessionId } from '../../shared/ids.ts'
import { layoutOf } from '../../shared/layout/layoutOf.ts'
import type { LayoutLibrary } from '../../shared/layout/savedLayout.ts'
import { ProblemError } from '../../shared/problem.ts'
import type { Account, StorageProfile } from '../../shared/recording/account.ts'
import type { Finding } from '../../shared/recording/finding.ts'
import { freshSession } from '../../shared/recording/freshSession.ts'
import { lintPreset } from '../../shared/recording/lintPreset.ts'
import { storedCodes } from '../../shared/recording/lintStored.ts'
import { presetFacts } from '../../shared/recording/presetFacts.ts'
import type { Preset } from '../../shared/recording/preset.ts'
import type { Session } from '../../shared/recording/session.ts'
import { sameStore } from '../../shared/recording/storePlace.ts'
import type { TakeToken } from '../../shared/recording/takeToken.ts'
import { tokenVerdict } from '../../shared/recording/token/tokenVerdict.ts'
import { findings } from '../../shared/strings/en/findings.ts'
import { createTranslator } from '../../shared/strings/translator.ts'
import type { StartInput } from '../agora/port.ts'
import type { Clock } from '../clock.ts'
import type { Journal } from '../journal/port.ts'
import { readToken } from '../../shared/recording/token/readToken.ts'
import { checkSecret } from '../secrets/limits.ts'
import type { SecretRef, SecretStore } from '../secrets/port.ts'
import { forgetOwnToken, ownTokenOf } from './ownTokens.ts'
import type { Credentials, ResolveCredentials } from './port.ts'

/** All a start needs, secrets in hand. Lives as long as the start. */
export interface Prepared {
  readonly session: Session
  readonly credentials: Credentials
  readonly start: Omit<StartInput, 'resourceId'>
  /** The preset's other recorder uid, if it has one that is not in use for this start. */
  readonly alternateUid: string | null
}

/** What differs from the preset for one session. */
export interface StartChanges extends Partial<Pick<Session, 'recorderUid' | 'take' | 'channel' | 'plannedEnd'>> {
  /** Secret; null or left out: the preset's. */
  readonly token?: string | null
}

/** Turns a preset into a start. */
export interface Preparation {
  /**
   * What the preset would record. No secret is touched.
   * @throws ProblemError presetNotFound, accountNotFound, storageNotFound, presetIncomplete
   */
  draft(presetId: PresetId, changes?: StartChanges): Draft
  /** Fetches the secrets. @throws ProblemError certificateMissing, storageKeysMissing, storageNotFound, presetChanged, secrets* */
  complete(draft: Draft): Promise<Prepared>
  /** Forgets what was typed for a session that will never be. */
  abandon(draft: Draft): void
  /**
   * The start of a session once more: its own channel, uid, picture and bucket, the rest as its preset is now.
   * @throws ProblemError presetNotFound, presetChanged, presetBucketChanged, and as `ownOf`, `draft` and `complete`
   */
  again(session: Session, given: TakeToken): Promise<Prepared>
  /**
   * What a session was given for its show alone, to go on with: the token is known as long as the desk runs, unless another one is
   * given now. @throws ProblemError showTokenGone
   */
  ownOf(session: Session, given: TakeToken): Promise<StartChanges>
}

/** A start without its secrets. */
export interface Draft {
  readonly session: Session
  readonly preset: Preset
  readonly storage: StorageProfile
  /** A token for this show alone; null: the preset's. */
  readonly token: string | null
}

interface PreparationDeps {
  readonly clock: Clock
  readonly journal: Pick<Journal, 'presets' | 'accounts' | 'storageProfiles' | 'layouts'>
  readonly secrets: SecretStore
  readonly credentials: ResolveCredentials
  readonly newId: () => string
  /** Server clock minus this computer's clock, ms; 0 while nothing is known. */
  readonly clockOffset: () => number
}

const say = createTranslator('en', { findings })

/** A finding as part of a sentence. */
export function detailOf({ code, params }: Finding): string {
  return say(`findings.${code}.what`, params).replace(/\.$/, '')
}

/** Creates the preparation. */
export function createPreparation(deps: PreparationDeps): Preparation {
  const { clock, journal, secrets, credentials, newId, clockOffset } = deps
  const library = (): LayoutLibrary => Object.fromEntries(journal.layouts.all().map((layout) => [layout.id, layout]))

  const mustPass = (
    preset: Preset,
    account: Account | null,
    storage: StorageProfile | null,
    ownToken: boolean,
  ): void => {
    const facts = presetFacts({
      secrets: {
        token: ownToken || secrets.status(`preset/${preset.id}/token`).state !== 'none',
        tokenReading: preset.tokenReading,
        decryptionSecret: secrets.status(`preset/${preset.id}/decryptionSecret`).state !== 'none',
        lost: [],
      },
      account,
      storage,
      layouts: library(),
      now: clock.now() + clockOffset(),
      plannedEnd: null,
    })
    const found = lintPreset(preset.settings, facts).find(
      ({ severity, code }) => severity === 'blocks' && !storedCodes.has(code),
    )
    if (found === undefined) return
    throw new ProblemError('presetIncomplete', {
      params: { name: preset.settings.name, detail: detailOf(found) },
      field: found.field,
    })
  }

  const preparation: Preparation = {
    draft: (presetId, changes = {}) => {
      const stored = journal.presets.get(presetId)
      if (stored === null) throw new ProblemError('presetNotFound')
      const settings = {
        ...stored.settings,
        recorderUid: changes.recorderUid ?? stored.settings.recorderUid,
        channel: changes.channel ?? stored.settings.channel,
        layout: layoutOf(stored.settings, library()),
      }
      const token = changes.token ?? null
      const id = newId() as SessionId
      if (token !== null) checkSecret(`session/${id}/token`, token)
      const tokenReading = token === null ? stored.tokenReading : readToken(token)
      const preset = { ...stored, settings, tokenReading }
      const account = settings.accountId === null ? null : journal.accounts.get(settings.accountId)
      if (account === null && settings.accountId !== null) throw new ProblemError('accountNotFound')
      const storage = settings.storageProfileId === null ? null : journal.storageProfiles.get(settings.storageProfileId)
      if (storage === null && settings.storageProfileId !== null) throw new ProblemError('storageNotFound')
      mustPass(preset, account, storage, token !== null)
      if (account === null) throw new ProblemError('accountNotFound')
      if (storage === null) throw new ProblemError('storageNotFound')
      return {
        preset,
        storage,
        token,
        session: freshSession({
          id,
          presetId: preset.id,
          accountId: account.id,
          name: settings.name,
          appId: account.appId,
          channel: settings.channel,
          ownChannel: settings.channel !== stored.settings.channel,
          ownToken: token !== null,
          recorderUid: settings.recorderUid,
          rehearsal: account.host.kind === 'rehearsal',
          createdAt: clock.now(),
          canvas: settings.canvas,
          layout: settings.layout,
          storage: { vendor: storage.vendor, region: storage.region, bucket: storage.bucket },
          plannedEnd: changes.plannedEnd ?? null,
          ...(changes.take === undefined ? {} : { take: changes.take }),
          tokenEndsAt: account.host.kind === 'rehearsal' ? null : tokenEnd(preset, account),
        }),
      }
    },
    complete: async ({ session, preset, storage, token: own }) => {
      const ownRef = ownTokenOf(session.id)
      if (own !== null) await secrets.put(ownRef, own, 'session')
      const who = await credentials(session.accountId)
      const { settings } = preset
      const changed = () => new ProblemError('presetChanged', { params: { name: session.name } })
      if (who.appId !== session.appId) throw changed()
      const refs: readonly SecretRef[] = [
        `storage/${storage.id}/accessKey`,
        `storage/${storage.id}/secretKey`,
        secrets.status(ownRef).state === 'none' ? `preset/${preset.id}/token` : ownRef,
        // One that is left over from another mode is not sent, and must not hold the start up.
        ...(settings.recording.decryptionMode === 0 ? [] : [`preset/${preset.id}/decryptionSecret` as const]),
      ]
      return secrets.getWith(refs, ([accessKey = null, secretKey = null, token = null, decryptionSecret = null]) => {
        // The wait may have been long: these are the keys of the profile as it is now.
        const profile = journal.storageProfiles.get(storage.id)
        if (profile === null) throw new ProblemError('storageNotFound')
        if (!sameStore(profile, storage)) throw changed()
        if (accessKey === null || secretKey === null) {
          throw new ProblemError('storageKeysMissing', { params: { label: storage.label } })
        }
        const alternate = settings.alternateUid
        return {
          session,
          credentials: who,
          alternateUid:
            alternate !== null && alternate !== session.recorderUid && uidFault(alternate) === null ? alternate : null,
          start: {
            channel: session.channel,
            uid: session.recorderUid,
            token,
            recording: settings.recording,
            decryptionSecret,
            canvas: settings.canvas,
            layout: settings.layout,
            storage: {
              vendor: storage.vendor,
              region: storage.region,
              bucket: storage.bucket,
              endpoint: vendorById(storage.vendor)?.needsEndpoint === true ? storage.endpoint : null,
              accessKey,
              secretKey,
            },
          },
        }
      })
    },
    abandon: ({ session }) => forgetOwnToken(secrets, session.id),
    again: async (session, given) => {
      const { presetId, channel, canvas, layout, storage } = session
      if (presetId === null) throw new ProblemError('presetNotFound')
      const own = await preparation.ownOf(session, given)
      const draft = preparation.draft(presetId, { recorderUid: session.recorderUid, ...own })
      if (draft.session.channel !== channel || draft.session.appId !== session.appId) {
        throw new ProblemError('presetChanged', { params: { name: draft.session.name } })
      }
      if (storage !== null && !isSameBucket(storage, draft.storage)) {
        throw new ProblemError('presetBucketChanged', { params: { name: draft.session.name, bucket: storage.bucket } })
      }
      // It would be taken before the preset's.
      if (draft.token === null) forgetOwnToken(secrets, session.id)
      const { start, ...rest } = await preparation.complete({ ...draft, session })
      const { tokenEndsAt, ownToken } = draft.session
      return {
        ...rest,
        session: { ...session, tokenEndsAt, ownToken },
        start: { ...start, canvas, layout: layout ?? start.layout },
      }
    },
    ownOf: async ({ id, name, channel, ownChannel, ownToken }, given) => {
      const hasOwn = given.presetToken !== true && secrets.status(ownTokenOf(id)).state !== 'none'
      const token = given.token ?? (hasOwn ? await secrets.get(ownTokenOf(id)) : null)
      // Another token than the one it was started with is never taken unseen.
      if (ownToken && token === null && given.presetToken !== true)
        throw new ProblemError('showTokenGone', { params: { name } })
      return { token, ...(ownChannel ? { channel } : {}) }
    },
  }
  return preparation
}

/** When the token stops letting the recorder stay, ms since 1970; null when it does not say. */
function tokenEnd({ settings, tokenReading }: Preset, { appId }: Account): number | null {
  if (tokenReading?.kind !== 'token') return null
  const { channel, recorderUid: uid } = settings
  return tokenVerdict(tokenReading.facts, { appId, channel, uid }).endsAt
}

/** Whether both mean the same bucket: keys of another one are never sent for it. */
function isSameBucket(a: NonNullable<Session['storage']>, b: NonNullable<Session['storage']>): boolean {
  return a.vendor === b.vendor && a.region === b.region && a.bucket === b.bucket
}
