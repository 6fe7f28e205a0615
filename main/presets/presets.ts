import type { PresetId } from '../../shared/ids.ts'
import { PRESET_UNDO_MS } from '../../shared/ipc/contractPresets.ts'
import { ProblemError } from '../../shared/problem.ts'
import { draftKeys } from '../../shared/recording/draft.ts'
import { isMadePreset } from '../../shared/recording/madeDraft.ts'
import type { Preset, PresetSettings } from '../../shared/recording/preset.ts'
import { presetStart } from '../../shared/recording/presetStart.ts'
import { readToken } from '../../shared/recording/token/readToken.ts'
import { editChanges, editedSettings, takenBack } from '../../shared/recording/presetEdit.ts'
import { afterSession, sameSecret, type SecretPlace } from '../../shared/secretStatus.ts'
import { forgettingMade } from '../drafts/madeDraft.ts'
import { forgetDrafts } from '../drafts/forgetDrafts.ts'
import type { SaveWith, SecretRef } from '../secrets/port.ts'
import { shelf } from '../state/shelf.ts'
import { createBin } from './bin.ts'
import { watchUse } from './lastUse.ts'
import { withOwnCues } from './ownCues.ts'
import type { Presets, PresetsDeps } from './port.ts'
import { readStoredTokens } from './readStoredTokens.ts'

/** Creates the service of what producers prepare. */
export function createPresets({ clock, journal, hub, secrets, newId }: PresetsDeps): Presets {
  const tokenOf = (id: string): SecretRef => `preset/${id}/token`
  const decryptionSecretOf = (id: string): SecretRef => `preset/${id}/decryptionSecret`

  const records = shelf({
    hub,
    secrets,
    collection: 'presets',
    repository: journal.presets,
    secretsOf: ({ id, token, decryptionSecret }: Preset) => ({
      token: afterSession(token, secrets.status(tokenOf(id))),
      decryptionSecret: afterSession(decryptionSecret, secrets.status(decryptionSecretOf(id))),
    }),
    unlearned: (now, before) => (sameSecret(before.token, now.token) ? now : { ...now, tokenReading: null }),
    missing: () => new ProblemError('presetNotFound'),
  })

  readStoredTokens({
    secrets,
    tokenOf,
    presets: () => Object.values(hub.snapshot().presets),
    found: (id, tokenReading) => {
      if (journal.presets.get(id) !== null) records.show({ ...records.get(id), tokenReading })
    },
  })

  const changed = (id: PresetId): Preset => ({ ...records.get(id), updatedAt: clock.now() })

  interface Replacement {
    readonly ref: SecretRef
    /** Null forgets it. */
    readonly value: string | null
    readonly keep: SecretPlace
  }

  /** Stores one secret of a preset, and beside it what is known about it. */
  const replace = async (
    id: PresetId,
    { ref, value, keep }: Replacement,
    known: Partial<Preset> = {},
  ): Promise<Preset> => {
    records.get(id)
    const save: SaveWith<Preset> = (notes) => records.put({ ...changed(id), ...known }, notes)
    return value === null ? secrets.forgetWith([ref], save) : secrets.putWith([{ ref, value }], { place: keep }, save)
  }

  const bin = createBin({
    clock,
    journal,
    keptMs: PRESET_UNDO_MS,
    forgetRest: ({ id, settings }, removed) =>
      secrets.forgetWith([tokenOf(id), decryptionSecretOf(id)], (notes) => {
        removed(notes)
        const cueDrafts = settings.cues.map((cue) => draftKeys.cueLayout(id, cue.id))
        forgetDrafts(journal, [draftKeys.preset(id), draftKeys.presetLayout(id), ...cueDrafts])
      }),
  })
  /** Writes a preset that may lie in the bin, and only then takes it out of there. */
  const store = (preset: Preset): Preset => {
    const kept = records.put(preset)
    bin.drop(preset.id)
    return kept
  }
  const ownCues = (id: PresetId, settings: PresetSettings): PresetSettings =>
    withOwnCues(settings, id, journal.presets.all(), newId)
  const goodbyes = new Set<(presets: readonly Preset[]) => void>()
  const stopWatching = watchUse(hub, (id, lastUsedAt) => records.show({ ...records.get(id), lastUsedAt }))

  return {
    load: () => {
      records.load()
      // What a desk that ended badly had removed: nobody can have it back any more.
      void bin.empty()
    },
    create: ({ settings: wanted, token, decryptionSecret, keep }) => {
      const at = clock.now()
      const id = newId() as PresetId
      const settings = ownCues(id, wanted)
      const preset: Preset = { ...emptyPreset(id, at), settings, tokenReading: readToken(token ?? '') }
      const entries = [
        ...(token === null ? [] : [{ ref: tokenOf(id), value: token }]),
        ...(decryptionSecret === null ? [] : [{ ref: decryptionSecretOf(id), value: decryptionSecret }]),
      ]
      const isMade = (draft: string): boolean => isMadePreset(draft, presetStart(hub.snapshot()), wanted)
      return secrets.putWith(entries, { place: keep }, (notes) =>
        records.putLearned(preset, [...notes, ...forgettingMade(journal, draftKeys.preset('new'), isMade)]),
      )
    },
    change: async ({ id, settings }) => {
      const before = records.get(id).settings
      const isMade = (draft: string): boolean => isMadePreset(draft, before, settings)
      const notes = forgettingMade(journal, draftKeys.preset(id), isMade)
      return Promise.resolve(records.put({ ...changed(id), settings }, notes))
    },
    replaceToken: ({ id, token, keep }) =>
      replace(id, { ref: tokenOf(id), value: token, keep }, { tokenReading: readToken(token ?? '') }),
    replaceDecryptionSecret: ({ id, secret, keep }) =>
      replace(id, { ref: decryptionSecretOf(id), value: secret, keep }),
    take: (anId, settings) => {
      const id = anId as PresetId
      const at = clock.now()
      const before = journal.presets.get(id) ?? bin.find(id) ?? emptyPreset(id, at)
      return store({ ...before, settings: ownCues(id, settings), updatedAt: at })
    },
    edit: ({ ids, edit }) =>
      records.putAll(
        ids
          .map((id) => records.get(id))
          .filter(({ settings }) => editChanges(settings, edit).length > 0)
          .map(({ id, settings }) => ({ ...changed(id), settings: editedSettings(settings, edit) })),
      ),
    takeBack: ({ edits }) => {
      const undone = edits.flatMap((trace) => {
        const preset = journal.presets.get(trace.id)
        return preset === null ? [] : [{ id: trace.id, ...takenBack(preset.settings, trace) }]
      })
      records.putAll(undone.map(({ id, settings }) => ({ ...changed(id), settings })))
      return {
        kept: undone.flatMap(({ id, kept }) => (kept.length === 0 ? [] : [{ id, kept: [...kept] }])),
        missing: edits.map(({ id }) => id).filter((id) => journal.presets.get(id) === null),
      }
    },
    beforeRemove: (listener) => {
      goodbyes.add(listener)
      return () => goodbyes.delete(listener)
    },
    remove: ({ ids }) => {
      const gone = ids.map((id) => records.get(id))
      for (const listener of goodbyes) listener(gone)
      bin.put(gone)
      for (const id of ids) records.hide(id)
    },
    restore: ({ ids }) =>
      ids.flatMap((id) => {
        const preset = bin.find(id)
        return preset === null ? [] : [store(preset)]
      }),
    close: async () => {
      stopWatching()
      await bin.empty()
    },
  }
}

/** A preset that was made just now, without secrets. */
function emptyPreset(id: PresetId, at: number): Omit<Preset, 'settings'> {
  const none = { state: 'none' } as const
  return { id, token: none, tokenReading: null, decryptionSecret: none, createdAt: at, updatedAt: at, lastUsedAt: null }
}
