import { describe, expect, it } from 'vitest'
import { EXCHANGE_BYTES, type ExchangeFile } from '../../../../shared/recording/exchange/exchangeFile.ts'
import { migrateFile } from '../../../../shared/recording/exchange/migrations.ts'
import { exchangeText, readExchange } from '../../../../shared/recording/exchange/readExchange.ts'
import { everythingOf, exchangeFile, exchangeJson } from '../../../../shared/recording/exchange/writeExchange.ts'
import { aPreset, aStorageProfile, accountId, anAccount, presetId, presetSettings } from '../../../builders/account.ts'
import { aCue, aSavedLayout } from '../../../builders/layout.ts'

const byId = <T extends { readonly id: string }>(...items: readonly T[]): Record<string, T> =>
  Object.fromEntries(items.map((item) => [item.id, item]))

const layout = aSavedLayout()
const rehearsal = anAccount({ id: accountId(3), label: 'Rehearsal', host: { kind: 'rehearsal' } })
const town = aPreset({
  settings: presetSettings({
    name: 'Town “hall” \u{1F3AC}',
    tags: ['weekly'],
    notes: 'line 1\nline 2',
    libraryLayoutId: layout.id,
    cues: [aCue()],
  }),
  token: { state: 'stored', at: 1, place: 'keychain' },
})
const drill = aPreset({ id: presetId(2), settings: presetSettings({ name: 'Drill', accountId: rehearsal.id }) })
const desk = {
  accounts: byId(anAccount(), rehearsal),
  storageProfiles: byId(aStorageProfile()),
  layouts: byId(layout),
  presets: byId(town, drill),
}
const whole = exchangeFile(everythingOf([town.id, drill.id], desk), desk, '0.1.0')
const text = exchangeJson(whole)
const changed = (change: (file: Record<string, unknown>) => void): string => {
  const copy = JSON.parse(text) as Record<string, unknown>
  change(copy)
  return JSON.stringify(copy, null, 2)
}

describe('an exported file', () => {
  it('holds the chosen presets and what they use, and reads back as it was written', () => {
    expect(readExchange(text)).toEqual({ ok: true, file: whole })
    expect(whole.accounts.map(({ id }) => id)).toEqual([accountId()])
    expect(whole.layouts).toEqual([layout])
    expect(whole.presets.map(({ had }) => had)).toEqual([
      { token: true, decryptionSecret: false },
      { token: false, decryptionSecret: false },
    ])
  })

  it('has no secret, and not even the state of one', () => {
    // What would have to be left out is really there.
    expect(JSON.stringify(desk)).toMatch(/certificate.*accessKey.*secretKey.*"keychain"/)
    expect(text).not.toMatch(/certificate|accessKey|secretKey|keychain|"stored"/)
  })
})

describe('a file that is not what it should be', () => {
  it.each([
    ['something else', '{"kind":"playlist"}', 'notOurs', '$'],
    ['a list', '[]', 'notOurs', '$'],
    ['of a newer desk', changed((file) => (file['schemaVersion'] = 2)), 'newer', 'schemaVersion'],
    ['of version 0', changed((file) => (file['schemaVersion'] = 0)), 'wrongShape', 'schemaVersion'],
    ['with a version in words', changed((file) => (file['schemaVersion'] = '1')), 'wrongShape', 'schemaVersion'],
    ['with an unknown part', changed((file) => (file['scripts'] = [])), 'wrongShape', '$'],
    ['without presets', changed((file) => delete file['presets']), 'wrongShape', 'presets'],
    [
      'with a token',
      changed((file) => Object.assign((file['presets'] as object[])[0]!, { token: 'canary-token' })),
      'secretInside',
      'presets[0]',
    ],
    [
      'with a decryption password among the settings',
      changed((file) =>
        Object.assign((file['presets'] as ExchangeFile['presets'])[0]!.settings, { decryptionSecret: 'canary' }),
      ),
      'secretInside',
      'presets[0].settings',
    ],
    [
      'with a certificate',
      changed((file) => Object.assign((file['accounts'] as object[])[0]!, { certificate: 'canary' })),
      'secretInside',
      'accounts[0]',
    ],
    [
      'with keys',
      changed((file) =>
        Object.assign((file['storageProfiles'] as object[])[0]!, { more: 1, accessKey: 'canary', secretKey: 'canary' }),
      ),
      'secretInside',
      'storageProfiles[0]',
    ],
    [
      'with a uid as number',
      changed((file) => ((file['presets'] as ExchangeFile['presets'])[1]!.settings.recorderUid = 5 as never)),
      'wrongShape',
      'presets[1].settings.recorderUid',
    ],
    [
      'with a host of the rehearsal',
      changed((file) => ((file['accounts'] as { host: unknown }[])[0]!.host = { kind: 'rehearsal' })),
      'wrongShape',
      'accounts[0].host.kind',
    ],
    [
      'with one preset twice',
      changed((file) => (file['presets'] as unknown[]).push((file['presets'] as unknown[])[0])),
      'twice',
      'presets[2].id',
    ],
    ['too many presets', changed((file) => (file['presets'] = Array<null>(5001).fill(null))), 'wrongShape', 'presets'],
  ])('(%s) is refused', (_what, file, kind, path) => {
    const read = readExchange(file)
    expect(read.ok ? null : read.fault).toMatchObject({ kind, path })
    expect(JSON.stringify(read)).not.toContain('canary')
  })

  it('is refused with line and column of the value', () => {
    const file = changed((copy) => ((copy['accounts'] as { label: unknown }[])[0]!.label = 7))
    const read = readExchange(file)
    const line = file.split('\n').findIndex((one) => one.includes('"label": 7')) + 1
    expect(read.ok ? null : read.fault).toMatchObject({ path: 'accounts[0].label', line })
  })

  it.each([
    ['one id twice', 'accounts', 'twice', 'accounts[1].id'],
    ['another kind', 'kind', 'notOurs', '$'],
  ])('is refused with the place of %s', (_what, part, kind, path) => {
    const file = changed((copy) => {
      if (part === 'kind') copy['kind'] = 'playlist'
      else copy[part] = [0, 0].map(() => (copy[part] as object[])[0])
    })
    const lines = file.split('\n')
    const line =
      part === 'kind'
        ? lines.findIndex((one) => one.includes('playlist'))
        : lines.findLastIndex((one) => one.includes(`"id": "${accountId()}"`))
    const read = readExchange(file)
    expect(read.ok ? null : read.fault).toMatchObject({ kind, path, line: line + 1 })
  })

  it('is refused with more regions than a desk stores, or a canvas that no screen has', () => {
    const region = { uid: null, x: 0, y: 0, width: 0.1, height: 0.1, alpha: 1, renderMode: 0 }
    const layouts = (change: object) => changed((copy) => (copy['layouts'] = [{ ...layout, ...change }]))
    const crowded = (count: number) => layouts({ layout: { ...layout.layout, regions: Array(count).fill(region) } })
    const faultOf = (file: string) => {
      const read = readExchange(file)
      return read.ok ? null : read.fault
    }
    expect(faultOf(crowded(64))).toBeNull()
    expect(faultOf(crowded(65))).toMatchObject({ kind: 'wrongShape', path: 'layouts[0].layout.regions' })
    expect(faultOf(layouts({ canvas: { width: 1e9, height: 720 } }))).toMatchObject({ path: 'layouts[0].canvas.width' })
    const preset = changed((copy) => {
      const [one] = copy['presets'] as ExchangeFile['presets']
      one!.settings.layout.regions = Array(65).fill(region) as never
    })
    expect(faultOf(preset)).toMatchObject({ path: 'presets[0].settings.layout.regions' })
  })

  it('is refused by size and by its bytes before it is read', () => {
    const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
    expect(exchangeText(new Uint8Array(EXCHANGE_BYTES + 1), decode)).toMatchObject({ fault: { kind: 'tooLarge' } })
    expect(exchangeText(Uint8Array.from([0x7b, 0x0a, 0xff]), decode)).toMatchObject({
      fault: { kind: 'notUtf8', line: 2, column: 1 },
    })
    expect(exchangeText(new TextEncoder().encode(`\uFEFF${text}`), decode)).toEqual({ text })
  })

  it('is refused or read, and never throws, however it was damaged', () => {
    let seed = 42
    const random = (below: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % below
    const bits = ['{', '}', '[', ']', '"', ',', ':', '\\', '0', '-1e9', 'null', '\u0000', '__proto__', '\n', '\ud800']
    const kinds = new Map<string, number>()
    let whole = 0
    for (let round = 0; round < 600; round += 1) {
      let file = text
      for (let cut = random(3); cut >= 0; cut -= 1) {
        const at = random(file.length)
        const put = random(2) === 0 ? (bits[random(bits.length)] ?? '') : ''
        file = file.slice(0, at) + put + file.slice(at + random(4))
      }
      if (random(10) === 0) file = file.slice(0, random(file.length))
      const read = readExchange(file)
      if (read.ok) {
        // What is taken in is wholly ours: written again, it is read as the same.
        whole += 1
        expect(readExchange(exchangeJson(read.file))).toEqual(read)
        continue
      }
      const { kind, line, column, path, detail } = read.fault
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
      // The place is one of this text, and says no more of the file than a name or a sign.
      const lines = file.split('\n')
      expect(line).toBeGreaterThan(0)
      expect(line).toBeLessThanOrEqual(lines.length)
      expect(column).toBeGreaterThan(0)
      expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1)
      expect(path).not.toBe('')
      expect(detail.length).toBeLessThan(120)
    }
    expect(whole).toBeGreaterThan(5)
    for (const kind of ['unexpected', 'endsEarly', 'badText', 'wrongShape', 'notOurs'])
      expect(kinds.get(kind) ?? 0, kind).toBeGreaterThan(0)
  })
})

it('goes through every migration after its own version, in order', () => {
  const steps = [2, 3].map((to) => ({ to, apply: (file: object) => ({ ...file, [`step${to}`]: true }) }))
  expect(migrateFile({ schemaVersion: 1 }, 1, steps)).toEqual({ schemaVersion: 3, step2: true, step3: true })
  expect(migrateFile({ schemaVersion: 2 }, 2, steps)).toEqual({ schemaVersion: 3, step3: true })
})
