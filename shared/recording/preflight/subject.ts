import { z } from 'zod'
import type { AccountId, PresetId, StorageProfileId } from '../../ids.ts'
import type { DeskSnapshot } from '../../state/snapshot.ts'
import type { Account, StorageProfile } from '../account.ts'
import type { LintedDesk } from '../deskFindings.ts'
import type { PresetSettings } from '../preset.ts'
import type { SecretsAtHand } from '../presetFacts.ts'

/** One show that differs from its preset, in whatever. `plannedEnd`: when it is to end, ms since 1970; null where none is planned. */
export const PreflightShow = z.strictObject({ plannedEnd: z.number().nullable() })
type PreflightShow = z.infer<typeof PreflightShow>

/** One preset on its way through a preflight: with the values of its form, where there is one. No secret, only whether. */
export interface PreflightSubject {
  /** Null: a form that is not stored yet. */
  readonly presetId: PresetId | null
  readonly settings: PresetSettings
  readonly account: Account | null
  readonly storage: StorageProfile | null
  readonly secrets: SecretsAtHand
  /** Null: it would start as the preset is. */
  readonly show: PreflightShow | null
}

/** The parts of the desk that a preflight looks at, and the time by the service's clock, ms since 1970. */
export type PreflightDesk = Pick<DeskSnapshot, 'sessions'> & LintedDesk

/** Something to ask once, and the subjects (by their place) that wait for the answer. */
interface Shared<Id> {
  readonly id: Id
  readonly subjects: readonly number[]
}

/** What has to be asked outside: each account and each bucket once, however many presets use it. */
export interface PreflightPlan {
  readonly accounts: readonly Shared<AccountId>[]
  readonly storages: readonly Shared<StorageProfileId>[]
}

function shared<Id>(ids: readonly (Id | null)[]): readonly Shared<Id>[] {
  const distinct = [...new Set(ids.filter((id) => id !== null))]
  return distinct.map((id) => ({ id, subjects: ids.flatMap((other, at) => (other === id ? [at] : [])) }))
}

/** Plans the questions of a preflight. Pure. */
export function preflightPlan(subjects: readonly PreflightSubject[]): PreflightPlan {
  return {
    accounts: shared(subjects.map(({ account }) => account?.id ?? null)),
    storages: shared(subjects.map(({ storage }) => storage?.id ?? null)),
  }
}
