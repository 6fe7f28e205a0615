import { beforeEach, describe, expect, it } from 'vitest'
import { createDrafts } from '../../../main/drafts/drafts.ts'
import type { Drafts } from '../../../main/drafts/port.ts'
import { draftMethods } from '../../../shared/ipc/contractDrafts.ts'
import { ProblemError } from '../../../shared/problem.ts'
import { DRAFT_KEPT_DAYS, draftKeys } from '../../../shared/recording/draft.ts'
import { aPreset, presetId, presetSettings } from '../../builders/account.ts'
import { aCue, aSavedLayout, cueId, layoutId } from '../../builders/layout.ts'
import { noon } from '../../builders/session.ts'
import { createFakeClock, type FakeClock } from '../../fakes/clock.ts'
import { createMemoryJournal, type MemoryJournal } from '../../fakes/journal.ts'

const DAY = 24 * 3600 * 1000
const key = 'preset/new'
const body = JSON.stringify({ typed: { name: '', canvas: { width: 0 } }, base: { name: 'Town hall' } })

let clock: FakeClock
let journal: MemoryJournal
let drafts: Drafts

beforeEach(() => {
  clock = createFakeClock(noon)
  journal = createMemoryJournal({ clock })
  drafts = createDrafts({ clock, journal })
})

const codeOf = (write: () => void): string | null => {
  try {
    write()
    return null
  } catch (error) {
    return error instanceof ProblemError ? error.problem.code : 'other'
  }
}

describe('a draft', () => {
  it('is there again with its time, until it is forgotten', () => {
    expect(drafts.read({ key })).toBeNull()
    drafts.write({ key, body })
    expect(drafts.read({ key })).toEqual({ body, at: noon })
    drafts.forget({ key })
    expect(drafts.read({ key })).toBeNull()
    expect(codeOf(() => drafts.forget({ key }))).toBeNull()
  })

  it('of which its form knows stays where another one has kept something since', () => {
    drafts.write({ key, body: '{"typed":{},"base":{}}' })
    drafts.write({ key, body, held: '{"typed":{},"base":{}}' })
    expect(drafts.read({ key })?.body).toBe(body)
    drafts.forget({ key, held: '{"typed":{},"base":{}}' })
    drafts.write({ key, body: '{"typed":{},"base":{}}', held: null })
    expect(drafts.read({ key })?.body).toBe(body)
    drafts.forget({ key, held: body })
    expect(drafts.read({ key })).toBeNull()
    drafts.write({ key, body, held: body })
    expect(drafts.read({ key })).toBeNull()
    drafts.write({ key, body, held: null })
    expect(drafts.read({ key })?.body).toBe(body)
  })

  it.each([
    ['a preset', 'preset/new', { typed: {}, base: {}, token: 'canary-token' }],
    ['what was typed into a preset', 'preset/new', { typed: { decryptionSecret: 'canary-secret' }, base: {} }],
    ['what it was typed over', 'preset/new', { typed: {}, base: { recording: { secret: 'canary-secret' } } }],
    ['an account', 'account/new', { typed: { label: '', certificate: 'canary' }, base: {} }],
    ['a storage profile', 'storage/new', { typed: {}, base: { bucket: '', accessKey: 'canary' } }],
  ])('of %s takes no field that could be a secret', (_what, form, held) => {
    expect(codeOf(() => drafts.write({ key: form, body: JSON.stringify(held) }))).toBe('inputInvalid')
    expect(JSON.stringify(journal.drafts.all())).not.toContain('canary')
  })

  it('is listed by its key and time while it is young enough, without what was typed', () => {
    drafts.write({ key, body })
    clock.sleep(DAY)
    drafts.write({ key: 'layout/a', body: '{}' })
    expect(drafts.list()).toEqual([
      { key, at: noon },
      { key: 'layout/a', at: noon + DAY },
    ])
    clock.sleep(DRAFT_KEPT_DAYS * DAY)
    expect(drafts.list()).toEqual([{ key: 'layout/a', at: noon + DAY }])
  })

  it('must be JSON; that of a layout may hold any object', () => {
    expect(codeOf(() => drafts.write({ key: 'layout/a', body: 'not json' }))).toBe('inputInvalid')
    expect(codeOf(() => drafts.write({ key: 'layout/a', body: '[]' }))).toBe('inputInvalid')
    drafts.write({ key: 'layout/a/live', body: '{"regions":[{"x":0.5}]}' })
    expect(drafts.read({ key: 'layout/a/live' })?.body).toBe('{"regions":[{"x":0.5}]}')
  })

  it('waits thirty days for its person', () => {
    drafts.write({ key, body })
    clock.sleep(DRAFT_KEPT_DAYS * DAY)
    drafts.load()
    expect(drafts.read({ key })).not.toBeNull()
    clock.sleep(1)
    expect(drafts.read({ key })).toBeNull()
    drafts.load()
    expect(journal.drafts.all()).toEqual([])
  })

  it('of a library layout goes when its layout is gone at launch', () => {
    const layout = aSavedLayout()
    journal.layouts.put(layout)
    const keys = [`layout/library/${layout.id}`, `layout/library/${layoutId(2)}`, `layout/preset/${layoutId(2)}`]
    for (const one of keys) drafts.write({ key: one, body: '{}' })
    drafts.load()
    expect(journal.drafts.all().map(({ id }) => id)).toEqual([keys[0], keys[2]])
  })

  it('of a cue, kept by an earlier version under the cue alone, goes on with every preset that has the cue', () => {
    const settings = presetSettings({ cues: [aCue()] })
    for (const id of [presetId(), presetId(2)]) journal.presets.put(aPreset({ id, settings }))
    journal.presets.put(aPreset({ id: presetId(3) }))
    const typed = '{"layout":{"mixedVideoLayout":1}}'
    for (const one of [`layout/cue/${cueId()}`, `layout/cue/${cueId(9)}`]) drafts.write({ key: one, body: typed })
    // Somebody has drawn on with the newer version already.
    drafts.write({ key: draftKeys.cueLayout(presetId(2), cueId()), body: '{}' })
    const written = clock.now()
    clock.sleep(DAY)
    drafts.load()
    drafts.load()
    expect(drafts.read({ key: draftKeys.cueLayout(presetId(), cueId()) })).toEqual({ body: typed, at: written })
    expect(drafts.read({ key: draftKeys.cueLayout(presetId(2), cueId()) })?.body).toBe('{}')
    expect(journal.drafts.all().map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        `layout/cue/${cueId(9)}`,
        draftKeys.cueLayout(presetId(), cueId()),
        draftKeys.cueLayout(presetId(2), cueId()),
      ]),
    )
    expect(journal.drafts.all()).toHaveLength(3)
  })

  it('gives way when it is the oldest of too many', () => {
    for (let n = 0; n <= 200; n += 1) {
      clock.sleep(1)
      drafts.write({ key: `layout/${n}`, body: '{}' })
    }
    expect(journal.drafts.all()).toHaveLength(200)
    expect(drafts.read({ key: 'layout/0' })).toBeNull()
    expect(drafts.read({ key: 'layout/200' })).not.toBeNull()
  })

  it('says when the disk does not take it, and does not keep the desk from launching', () => {
    drafts.write({ key, body })
    journal.breakDisk('full')
    expect(codeOf(() => drafts.write({ key, body }))).toBe('journalUnavailable')
    clock.sleep(40 * DAY)
    expect(codeOf(() => drafts.load())).toBeNull()
  })

  it('belongs to a form that exists, and to no path', () => {
    const { input } = draftMethods['drafts.read']
    for (const good of ['preset/new', 'layout/00000000-0000-4000-8001-000000000001/live'])
      expect(input.safeParse({ key: good }).success, good).toBe(true)
    for (const bad of ['preset', 'secret/x', 'preset/', 'preset/../x/y', 'preset/a b', `preset/${'x'.repeat(65)}`])
      expect(input.safeParse({ key: bad }).success, bad).toBe(false)
  })
})
