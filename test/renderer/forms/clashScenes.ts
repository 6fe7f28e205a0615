import { noon } from '../../builders/session.ts'
import type { Scene } from '../visual/fakeBridge.ts'
import { furnished } from './scenes.ts'

/** A desk that kept this draft: what was typed, and what those fields held then. */
const withDraft = (typed: object, base: object): Scene => ({
  ...furnished,
  answers: {
    'drafts.read': { ok: true, rev: 1, value: { at: noon - 3_600_000, body: JSON.stringify({ typed, base }) } },
  },
})

/** An account that was changed in its form and elsewhere: its label, and where its requests go. */
export const accountClash: Scene = withDraft(
  { label: 'Northlight Live, evening team', host: 'custom', address: 'https://recorder.northlight.example/agora' },
  { label: 'Northlight', host: 'custom', address: 'https://old.northlight.example' },
)

/** A storage profile that was: its bucket, and vendor and region. */
export const storageClash: Scene = withDraft(
  { bucket: 'northlight-masters-2026', vendor: '2', region: '16', endpoint: '' },
  { bucket: 'northlight', vendor: '1', region: '0', endpoint: '' },
)
