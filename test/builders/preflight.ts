import type { CheckResult } from '../../shared/recording/preflight/check.ts'
import type { PreflightDesk, PreflightSubject } from '../../shared/recording/preflight/subject.ts'
import type { Session } from '../../shared/recording/session.ts'
import { readToken } from '../../shared/recording/token/readToken.ts'
import { aStorageProfile, accountId, anAccount, presetId, presetSettings, storageProfileId } from './account.ts'
import { noon } from './session.ts'

/** A preset on its way through a preflight that has nothing to complain of, without a token unless one is given. */
export function aSubject(changes: Partial<PreflightSubject> = {}, token: string | null = null): PreflightSubject {
  return {
    presetId: presetId(1),
    settings: presetSettings(),
    account: anAccount(),
    storage: aStorageProfile(),
    secrets: {
      token: token !== null,
      tokenReading: token === null ? null : readToken(token),
      decryptionSecret: false,
      lost: [],
    },
    show: null,
    ...changes,
  }
}

/** The desk around it, at noon. */
export function deskAround(sessions: readonly Session[] = [], now = noon): PreflightDesk {
  return {
    sessions: Object.fromEntries(sessions.map((session) => [session.id, session])),
    accounts: { [accountId()]: anAccount() },
    storageProfiles: { [storageProfileId()]: aStorageProfile() },
    presets: {},
    layouts: {},
    now,
  }
}

/** A result in two words, such as `fix bucketMissing`. */
export function inShort({ verdict, said }: CheckResult): string {
  return `${verdict} ${said.kind === 'problem' ? said.problem.code : said.code}`
}
