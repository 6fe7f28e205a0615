import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../../shared/problem.ts'
import { draftKeys } from '../../../shared/recording/draft.ts'
import type { Finding } from '../../../shared/recording/finding.ts'
import { changedFrom } from '../../../shared/recording/followPreset.ts'
import type { Preset, PresetSettings } from '../../../shared/recording/preset.ts'
import { presetStart } from '../../../shared/recording/presetStart.ts'
import { storable } from '../../../shared/recording/storable.ts'
import type { TokenReading } from '../../../shared/recording/token/tokenFacts.ts'
import type { SecretPlace } from '../../../shared/secretStatus.ts'
import { useDesk } from '../../stores/desk.ts'
import { useServiceTime } from '../../stores/serviceTime.ts'
import { useCommand } from '../../ui/form/useCommand.ts'
import { type KeptDraft, useKeptDraft } from '../../ui/form/useKeptDraft.ts'
import { type Keep, useKeep } from '../../ui/form/useKeep.ts'
import { useMadeMeanwhile } from '../../ui/form/useMadeMeanwhile.ts'
import { refusedLater } from '../../ui/form/refusedLater.ts'
import { type SecretEntry, useSecret } from '../../ui/form/useSecret.ts'
import { lostOf, settingsFindings } from './presetFindings.ts'
import { goToControl } from './sections.ts'
import { type PresetDraft, usePresetDraft } from './usePresetDraft.ts'
import { useTokenSecret } from '../../ui/form/useTokenSecret.ts'

/** A preset being edited: its draft, its secrets while they are typed, and what the linter says about both. */
export interface PresetEditor extends PresetDraft {
  readonly preset: Preset | null
  readonly token: SecretEntry
  /** What can be read from the token that is typed, or else from the stored one. */
  readonly tokenReading: TokenReading | null
  readonly decryption: SecretEntry
  readonly keep: Keep
  readonly findings: readonly Finding[]
  /** Settings or secrets that are not stored yet. */
  readonly unsaved: boolean
  /** What is typed here is on its way to be stored. */
  readonly saving: boolean
  /** It is, or a stored secret is being deleted: nothing else can be sent. */
  readonly busy: boolean
  /** Whether the last save was refused. */
  readonly refused: boolean
  readonly problem: Problem | null
  /** What was typed here earlier and not saved. */
  readonly kept: KeptDraft
  /** Throws the draft away: the form shows what is stored. */
  readonly discardDraft: () => void
  /** The stored preset; null when it could not be stored, and then everything typed is still there. `next`: what is to follow. */
  readonly save: (place?: SecretPlace, next?: 'start' | 'arm') => Promise<Preset | null>
  readonly forgetToken: () => void
  readonly forgetDecryptionSecret: () => void
}

const secretKinds = ['token', 'decryptionSecret'] as const

/** What a refusal means once the form is gone: whether the settings are stored, and what was typed besides. */
type Concerns = (isStored: boolean, typed: Readonly<Record<(typeof secretKinds)[number], string | null>>) => string

/** Creates the editor of a preset; null: of a new one, which `onCreated` hears about as soon as it exists. */
export function usePresetEditor(preset: Preset | null, onCreated: (preset: Preset) => void): PresetEditor {
  const start = useDesk(presetStart)
  const [initial] = useState(start)
  const draft = usePresetDraft(preset, initial)
  const kept = useKeptDraft({
    draftKey: draftKeys.preset(preset?.id ?? 'new'),
    body: draft.body,
    restore: draft.restore,
  })
  const { entry: token, reading } = useTokenSecret()
  const decryption = useSecret('decryptionSecret')
  const keep = useKeep()
  const [saving, setSaving] = useState(false)
  const saves = useCommand()
  const removals = useCommand()
  const busy = saving || removals.busy
  const { i18n } = useTranslation()
  const storageProfiles = useDesk((desk) => desk.storageProfiles)
  const presets = useDesk((desk) => desk.presets)
  const accounts = useDesk((desk) => desk.accounts)
  const layouts = useDesk((desk) => desk.layouts)
  const now = useServiceTime()

  const tokenReading = token.filled ? reading : (preset?.tokenReading ?? null)
  const atHand = {
    token: token.filled || (preset !== null && preset.token.state !== 'none'),
    tokenReading,
    decryptionSecret: decryption.filled || (preset !== null && preset.decryptionSecret.state !== 'none'),
    lost: (preset === null ? [] : lostOf(preset)).filter((which) => !(which === 'token' ? token : decryption).filled),
  }
  const linted = { storageProfiles, presets, accounts, layouts, now }
  const findings = settingsFindings(draft.settings, atHand, linted, preset?.id ?? null)

  const discardDraft = (): void => {
    kept.discard()
    draft.throwAway()
  }
  useMadeMeanwhile({
    records: presets,
    watching: preset === null && !saving,
    isShown: ({ settings }) => changedFrom(storable(draft.settings), settings).length === 0,
    forget: discardDraft,
  })

  /** Settings are stored: what was typed since then is a draft of that preset, of no new one, although the form may be gone. */
  const settle = (sent: PresetSettings, { id, settings }: Preset): void => {
    const left = draft.stored(sent, settings)
    if (left === null) kept.discard()
    else kept.follow(draftKeys.preset(id), left)
  }

  const create = async (place: SecretPlace, concerns: Concerns): Promise<Preset | null> => {
    const sent = draft.settings
    const settings = storable(sent)
    draft.sending(settings)
    const secrets = { token: token.read() || null, decryptionSecret: decryption.read() || null }
    const result = await saves.run('presets.create', { settings, ...secrets, keep: place }, concerns(false, secrets))
    if (!result.ok) {
      draft.sending(null)
      return null
    }
    onCreated(result.value)
    settle(sent, result.value)
    token.clearStored(token.edits)
    decryption.clearStored(decryption.edits)
    return result.value
  }

  /** Settings first: should a secret be refused then, only that one is still to do. */
  const change = async (stored: Preset, place: SecretPlace, concerns: Concerns): Promise<Preset | null> => {
    const { id } = stored
    const sent = draft.settings
    // As they are now: what is typed while the others are on their way waits for the next Save.
    const typed = {
      token: token.filled ? token.read() : null,
      decryptionSecret: decryption.filled ? decryption.read() : null,
    }
    let saved = stored
    if (draft.dirty) {
      draft.sending(storable(sent))
      const result = await saves.run('presets.change', { id, settings: storable(sent) }, concerns(false, typed))
      if (!result.ok) {
        draft.sending(null)
        return null
      }
      saved = result.value
      settle(sent, saved)
      // The form has been shown over it by now, together with whatever else was stored.
      draft.sending(null)
    }
    if (typed.token !== null) {
      const result = await saves.run(
        'presets.replaceToken',
        { id, token: typed.token, keep: place },
        concerns(true, typed),
      )
      if (!result.ok) return null
      saved = result.value
      token.clearStored(token.edits)
    }
    if (typed.decryptionSecret !== null) {
      const left = concerns(true, { ...typed, token: null })
      const input = { id, secret: typed.decryptionSecret, keep: place }
      const result = await saves.run('presets.replaceDecryptionSecret', input, left)
      if (!result.ok) return null
      saved = result.value
      decryption.clearStored(decryption.edits)
    }
    return saved
  }

  const ofPreset = i18n.t('start:concerned', { name: preset?.settings.name ?? '' })

  return {
    ...draft,
    preset,
    token,
    tokenReading,
    decryption,
    keep,
    findings,
    unsaved: draft.dirty || token.filled || decryption.filled,
    saving,
    busy,
    refused: saves.problem !== null,
    problem: saves.problem ?? removals.problem,
    kept,
    discardDraft,
    save: async (place = keep.place, next) => {
      if (busy) return null
      if (draft.clashes.length > 0) {
        goToControl('clashes')
        return null
      }
      if (draft.settings.name.trim() === '') {
        goToControl('name')
        return null
      }
      const refused = (
        [
          ['token', token],
          ['decryptionSecret', decryption],
        ] as const
      ).find(([, entry]) => entry.fault !== null)
      if (refused !== undefined) {
        goToControl(refused[0])
        return null
      }
      const { name } = draft.settings
      const concerns: Concerns = (isStored, typed) =>
        refusedLater(i18n, {
          kind: 'preset',
          name: name.trim(),
          isStored,
          secrets: secretKinds.filter((kind) => typed[kind] !== null),
          next,
        })
      removals.forgetProblem()
      setSaving(true)
      const stored = await (preset === null ? create(place, concerns) : change(preset, place, concerns))
      setSaving(false)
      return stored
    },
    forgetToken: () => {
      if (preset === null) return
      saves.forgetProblem()
      void removals.run('presets.replaceToken', { id: preset.id, token: null, keep: keep.place }, ofPreset)
    },
    forgetDecryptionSecret: () => {
      if (preset === null) return
      saves.forgetProblem()
      const input = { id: preset.id, secret: null, keep: keep.place }
      void removals.run('presets.replaceDecryptionSecret', input, ofPreset)
    },
  }
}
