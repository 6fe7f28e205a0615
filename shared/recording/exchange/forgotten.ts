import type { SecretKind } from '../../secretLimits.ts'
import type { Account, StorageProfile } from '../account.ts'
import { type AccountPlace, sameAccount } from '../accountPlace.ts'
import { type StorePlace, sameStore } from '../storePlace.ts'

/** What an account here would forget if it became theirs: its certificate goes to no other project, customer or address. */
export const forgottenCertificate = (mine: Account | undefined, theirs: AccountPlace): readonly SecretKind[] =>
  mine === undefined || mine.certificate.state === 'none' || sameAccount(mine, theirs) ? [] : ['certificate']

/** What a storage profile here would forget if it became theirs: its keys go to no other vendor or address. */
export const forgottenKeys = (mine: StorageProfile | undefined, theirs: StorePlace): readonly SecretKind[] =>
  mine === undefined || sameStore(mine, theirs)
    ? []
    : (['accessKey', 'secretKey'] as const).filter((key) => mine[key].state !== 'none')
