import { z } from 'zod'

/** Ids that the desk makes itself: one UUID per record, branded so that they cannot be mixed up. */
export const SessionId = z.uuid().brand<'SessionId'>()
export type SessionId = z.infer<typeof SessionId>

export const PresetId = z.uuid().brand<'PresetId'>()
export type PresetId = z.infer<typeof PresetId>

export const AccountId = z.uuid().brand<'AccountId'>()
export type AccountId = z.infer<typeof AccountId>

export const StorageProfileId = z.uuid().brand<'StorageProfileId'>()
export type StorageProfileId = z.infer<typeof StorageProfileId>

export const LayoutId = z.uuid().brand<'LayoutId'>()
export type LayoutId = z.infer<typeof LayoutId>

export const CueId = z.uuid().brand<'CueId'>()
export type CueId = z.infer<typeof CueId>

export const MarkerId = z.uuid().brand<'MarkerId'>()
export type MarkerId = z.infer<typeof MarkerId>
