import { beforeEach, describe, expect, it } from 'vitest'
import { createClient } from '../../../renderer/bridge/client.ts'
import { type DeskStore, createDeskStore } from '../../../renderer/stores/desk.ts'
import { type DraftsStore, createDrafts } from '../../../renderer/stores/drafts.ts'
import type { DeskBridge } from '../../../shared/ipc/bridge.ts'
import { problem } from '../../../shared/problem.ts'
import { aPreset } from '../../builders/account.ts'
import { aDesk } from '../visual/scenes.ts'

/** What main keeps: the key of each draft, and when it was typed. */
let kept: Map<string, number>
let lists: number
/** Main answers a list only when it is told to, with what it held when it was asked. */
let holding: (() => void)[] | null
let isBroken: boolean
let desk: DeskStore
let drafts: DraftsStore

beforeEach(() => {
  kept = new Map()
  lists = 0
  holding = null
  isBroken = false
  const yes = (value: unknown = null) => ({ ok: true, value, rev: 1 })
  const call = {
    'drafts.list': () => {
      lists += 1
      const answer = yes([...kept].map(([key, at]) => ({ key, at })))
      return holding === null ? Promise.resolve(answer) : new Promise((done) => holding?.push(() => done(answer)))
    },
    'drafts.write': ({ key }: { key: string }) => {
      if (isBroken) return Promise.resolve({ ok: false, problem: problem('journalUnavailable') })
      kept.set(key, kept.size)
      return Promise.resolve(yes())
    },
    'drafts.forget': ({ key }: { key: string }) => {
      kept.delete(key)
      return Promise.resolve(yes())
    },
  }
  desk = createDeskStore()
  desk.setState({ snapshot: aDesk([]) })
  const bridge = { call } as unknown as DeskBridge
  drafts = createDrafts(
    createClient(bridge, () => Promise.resolve()),
    desk,
  )
})

const known = (): readonly string[] => [...drafts.getState().times.keys()]
const settled = () => new Promise((done) => setTimeout(done, 0))
const write = (key: string) => drafts.getState().write({ key, body: '{}' })

/** Main takes one away together with a record that was saved. */
const saved = (key: string): void => {
  kept.delete(key)
  const preset = aPreset()
  desk.setState({ snapshot: { ...aDesk([]), rev: 2, presets: { [preset.id]: preset } } })
}

describe('what is kept of forms', () => {
  it('is known once somebody has looked', async () => {
    kept.set('preset/new', 7)
    expect(known()).toEqual([])
    drafts.getState().look()
    await settled()
    expect([...drafts.getState().times]).toEqual([['preset/new', 7]])
  })

  it('is followed as it comes and goes', async () => {
    await write('preset/new')
    await settled()
    expect(known()).toEqual(['preset/new'])
    await drafts.getState().forget({ key: 'preset/new' })
    await settled()
    expect(known()).toEqual([])
  })

  it('is asked about neither for every word of what is known already, nor for what was not kept', async () => {
    await write('preset/new')
    await settled()
    await write('preset/new')
    isBroken = true
    expect((await write('preset/other')).ok).toBe(false)
    await settled()
    expect(lists).toBe(1)
  })

  it('goes with the record that main saved it in', async () => {
    await write('preset/new')
    await settled()
    saved('preset/new')
    await settled()
    expect(known()).toEqual([])
  })

  it('is not asked about when records change and nothing is kept, nor when anything else changes', async () => {
    saved('preset/new')
    await write('preset/new')
    await settled()
    const { snapshot } = desk.getState()
    desk.setState({ snapshot: snapshot && { ...snapshot, rev: 3, sessions: {} } })
    await settled()
    expect(lists).toBe(1)
  })

  it('is asked about once more when something went while main was answering, and by one question at a time', async () => {
    await write('preset/new')
    await settled()
    holding = []
    drafts.getState().look()
    saved('preset/new')
    drafts.getState().look()
    expect(lists).toBe(2)
    const [answer] = holding
    holding = null
    answer?.()
    await settled()
    expect(known()).toEqual([])
    expect(lists).toBe(3)
  })

  it('tells nobody of what is as it was', async () => {
    await write('preset/new')
    await settled()
    let told = 0
    drafts.subscribe(() => (told += 1))
    drafts.getState().look()
    await settled()
    expect(told).toBe(0)
  })
})
