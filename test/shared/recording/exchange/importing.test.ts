import { describe, expect, it } from 'vitest'
import type { Preset } from '../../../../shared/recording/preset.ts'
import { planImport } from '../../../../shared/recording/exchange/planImport.ts'
import { type ImportChoice, besideName, resolveImport } from '../../../../shared/recording/exchange/resolveImport.ts'
import { everythingOf, exchangeFile } from '../../../../shared/recording/exchange/writeExchange.ts'
import {
  aPreset,
  aStorageProfile,
  accountId,
  anAccount,
  presetId,
  presetSettings,
  storageProfileId,
} from '../../../builders/account.ts'
import { aSavedLayout } from '../../../builders/layout.ts'

const byId = <T extends { readonly id: string }>(...items: readonly T[]): Record<string, T> =>
  Object.fromEntries(items.map((item) => [item.id, item]))

const nothing = { accounts: {}, storageProfiles: {}, layouts: {}, presets: {} }
const layout = aSavedLayout()
const town = aPreset({ settings: presetSettings({ libraryLayoutId: layout.id }) })
const theirs = {
  accounts: byId(anAccount()),
  storageProfiles: byId(aStorageProfile()),
  layouts: byId(layout),
  presets: byId(town),
}
const file = exchangeFile(everythingOf([town.id], theirs), theirs, '0.1.0')
const parseAddress = (text: string) => URL.parse(text)
const states = (desk: typeof theirs) =>
  planImport(file, desk, parseAddress).map(({ kind, state }) => `${kind} ${state}`)
const newId = () => '00000000-0000-4000-8009-000000000001'
const steps = (desk: object, choices: readonly ImportChoice[] = []) =>
  resolveImport(file, { ...nothing, ...desk }, choices, { newId, parseAddress })

describe('an import before it is done', () => {
  it('brings everything to an empty desk', () => {
    expect(states(nothing)).toEqual(['account new', 'storageProfile new', 'layout new', 'preset new'])
    expect(steps(nothing).map(({ kind, id, replaces }) => [kind, id, replaces])).toEqual([
      ['account', accountId(), false],
      ['storageProfile', storageProfileId(), false],
      ['layout', layout.id, false],
      ['preset', presetId(), false],
    ])
  })

  it('finds nothing to do where it came from', () => {
    expect(states(theirs)).toEqual(['account same', 'storageProfile same', 'layout same', 'preset same'])
    expect(steps(theirs)).toEqual([])
  })

  it('knows an account and a bucket again under another id, and ties the presets to them', () => {
    const mine = {
      accounts: byId(anAccount({ id: accountId(7) })),
      storageProfiles: byId(aStorageProfile({ id: storageProfileId(7) })),
      layouts: {},
      presets: {},
    }
    expect(states(mine)).toEqual(['account same', 'storageProfile same', 'layout new', 'preset new'])
    expect(steps(mine).at(-1)?.record).toMatchObject({
      accountId: accountId(7),
      storageProfileId: storageProfileId(7),
      libraryLayoutId: layout.id,
    })
  })

  it('tells a changed frame rate from a changed picture size', () => {
    const canvas = { ...town.settings.canvas, fps: 30 }
    const mine: Preset = { ...town, settings: { ...town.settings, canvas } }
    const plan = planImport(file, { ...theirs, presets: byId(mine) }, parseAddress)
    expect(plan.at(-1)).toMatchObject({ state: 'conflict', differs: ['canvas.fps'] })
  })

  it('tells what differs', () => {
    const mine: Preset = { ...town, settings: { ...town.settings, channel: 'other', pinned: true } }
    const plan = planImport(file, { ...theirs, presets: byId(mine) }, parseAddress)
    expect(plan.at(-1)).toMatchObject({ state: 'conflict', differs: ['channel', 'pinned'], mine: presetId() })
  })
})

describe('a conflict', () => {
  const mine = { ...theirs, presets: byId({ ...town, settings: { ...town.settings, channel: 'other' } }) }
  const choose = (choice: ImportChoice['choice']): ImportChoice[] => [{ kind: 'preset', id: presetId(), choice }]

  it('keeps what is here unless somebody says otherwise', () => {
    expect(steps(mine)).toEqual([])
    expect(steps(mine, choose('mine'))).toEqual([])
  })

  it('takes theirs', () => {
    expect(steps(mine, choose('theirs'))).toMatchObject([
      { id: presetId(), replaces: true, record: { channel: town.settings.channel } },
    ])
  })

  it('keeps both, side by side', () => {
    expect(steps(mine, choose('both'))).toMatchObject([
      { id: newId(), fileId: presetId(), replaces: false, record: { name: 'Town hall (imported)' } },
    ])
    expect(besideName('x'.repeat(200), 120)).toHaveLength(120)
  })

  it('about an account that is kept twice leads its presets to the imported one', () => {
    const desk = { ...nothing, accounts: byId(anAccount({ appId: 'another-app' })) }
    const both = steps(desk, [{ kind: 'account', id: accountId(), choice: 'both' }])
    expect(both[0]).toMatchObject({ kind: 'account', id: newId(), record: { label: 'Town hall team (imported)' } })
    expect(both.at(-1)?.record).toMatchObject({ accountId: newId() })
    expect(steps(desk).at(-1)?.record).toMatchObject({ accountId: accountId() })
  })
})

it('ties a preset to nothing where what it used is nowhere', () => {
  const alone = { ...file, accounts: [], storageProfiles: [], layouts: [] }
  const [step] = resolveImport(alone, nothing, [], { newId, parseAddress })
  expect(step?.record).toMatchObject({ accountId: null, storageProfileId: null, libraryLayoutId: null })
})

describe('an account whose address may get no secrets', () => {
  const open = {
    ...file,
    accounts: file.accounts.map((one) => ({ ...one, host: { kind: 'custom', url: ' http://x ' } }) as const),
  }
  const differing = { ...nothing, accounts: byId(anAccount()) }
  const obstacles = (desk: typeof nothing) => planImport(open, desk, parseAddress).map(({ obstacle }) => obstacle)

  it('is told in the plan, and leaves its presets without an account', () => {
    expect(obstacles(nothing)).toEqual(['accountHostInvalid', null, null, null])
    const written = resolveImport(open, nothing, [], { newId, parseAddress })
    expect(written.map(({ kind }) => kind)).toEqual(['storageProfile', 'layout', 'preset'])
    expect(written.at(-1)?.record).toMatchObject({ accountId: null })
  })

  it.each(['theirs', 'both'] as const)(
    'never replaces or joins the one that is here, though “%s” was chosen',
    (choice) => {
      expect(obstacles(differing)).toEqual(['accountHostInvalid', null, null, null])
      const choices = [{ kind: 'account', id: accountId(), choice }] as const
      const written = resolveImport(open, differing, choices, { newId, parseAddress })
      expect(written.map(({ kind }) => kind)).not.toContain('account')
      expect(written.at(-1)?.record).toMatchObject({ accountId: accountId() })
    },
  )

  it('is no obstacle where the same is here already', () => {
    const mine = { ...nothing, accounts: byId(anAccount({ host: { kind: 'custom', url: ' http://x ' } })) }
    expect(obstacles(mine)).toEqual([null, null, null, null])
  })
})

describe('taking theirs', () => {
  const forgets = (desk: object) =>
    planImport(file, { ...nothing, ...desk }, parseAddress).flatMap((item) => item.forgets)

  it('of an account with another customer or address forgets its certificate, and the plan says so', () => {
    expect(forgets({ accounts: byId(anAccount({ customerId: 'other' })) })).toEqual(['certificate'])
    const elsewhere = anAccount({ host: { kind: 'custom', url: 'https://gateway.example' } })
    expect(forgets({ accounts: byId(elsewhere) })).toEqual(['certificate'])
    expect(forgets({ accounts: byId(anAccount({ label: 'My name for it' })) })).toEqual([])
  })

  it('of a storage profile of another vendor forgets its keys, of another bucket not', () => {
    expect(forgets({ storageProfiles: byId(aStorageProfile({ vendor: 1 })) })).toEqual(['accessKey', 'secretKey'])
    expect(forgets({ storageProfiles: byId(aStorageProfile({ bucket: 'other' })) })).toEqual([])
  })

  it('forgets nothing where nothing is kept', () => {
    const none = { state: 'none' } as const
    expect(
      forgets({ storageProfiles: byId(aStorageProfile({ vendor: 1, accessKey: none, secretKey: none })) }),
    ).toEqual([])
  })

  it('is a step that names what is forgotten; keeping both is not', () => {
    const desk = { accounts: byId(anAccount({ appId: 'other' })) }
    const chosen = (choice: 'theirs' | 'both') => steps(desk, [{ kind: 'account', id: accountId(), choice }])[0]
    expect(chosen('theirs')?.forgets).toEqual(['certificate'])
    expect(chosen('both')?.forgets).toEqual([])
  })

  it('finds an account the same whose address only looks different', () => {
    const host = (url: string) => ({ kind: 'custom', url }) as const
    const sent = { ...file, accounts: file.accounts.map((one) => ({ ...one, host: host('https://gateway.example/') })) }
    const here = { ...nothing, accounts: byId(anAccount({ host: host('https://gateway.example') })) }
    expect(planImport(sent, here, parseAddress)[0]).toMatchObject({ state: 'same', differs: [], forgets: [] })
  })
})
