import { describe, expect, it } from 'vitest'
import { importDifferences } from '../../../renderer/features/exchange/importDifferences.ts'
import { createWords } from '../../../renderer/strings/index.ts'
import { planImport } from '../../../shared/recording/exchange/planImport.ts'
import { everythingOf, exchangeFile } from '../../../shared/recording/exchange/writeExchange.ts'
import { aPreset, aStorageProfile, accountId, anAccount, presetSettings } from '../../builders/account.ts'
import { aSavedLayout } from '../../builders/layout.ts'

const byId = <T extends { readonly id: string }>(...items: readonly T[]): Record<string, T> =>
  Object.fromEntries(items.map((item) => [item.id, item]))
const layout = aSavedLayout()
const town = aPreset({ settings: presetSettings({ libraryLayoutId: layout.id }) })
const theirs = {
  accounts: byId(anAccount()),
  storageProfiles: byId(aStorageProfile({ bucket: 'theirs' })),
  layouts: byId(layout),
  presets: byId(town),
}
const file = exchangeFile(everythingOf([town.id], theirs), theirs, '0.1.0')
const words = createWords()
const said = (mine: Partial<typeof theirs>): readonly string[] => {
  const desk = { ...theirs, ...mine }
  return planImport(file, desk, (text) => URL.parse(text)).flatMap((item) =>
    importDifferences(words, item, file, desk).map((one) => `${one.label}: ${one.mine} | ${one.theirs}`),
  )
}
const preset = (change: Partial<typeof town.settings>) => ({
  presets: byId({ ...town, settings: { ...town.settings, ...change } }),
})

describe('what differs', () => {
  it('is said with the value here and the one in the file', () => {
    expect(said({ storageProfiles: byId(aStorageProfile({ bucket: 'mine' })) })).toEqual(['Bucket: mine | theirs'])
    expect(said({ accounts: byId(anAccount({ customerId: 'mine' })) })).toEqual([
      `Customer ID: mine | ${anAccount().customerId}`,
    ])
    const { width, height } = layout.canvas
    expect(said({ layouts: byId(aSavedLayout({ canvas: { width: 640, height: 360 } })) })).toEqual([
      `Picture size: 640 × 360 | ${width} × ${height}`,
    ])
  })

  it('has the name of the very field: a frame rate is no picture size', () => {
    const { canvas } = town.settings
    expect(said(preset({ canvas: { ...canvas, fps: 30 } }))).toEqual([`Frame rate: 30 | ${canvas.fps}`])
    expect(said(preset({ canvas: { ...canvas, bitrate: 777 } }))[0]).toMatch(/^Bitrate: 777 /)
  })

  it('names a vendor and its region as one place, and an account that is not here yet by its name in the file', () => {
    const place = said({ storageProfiles: byId(aStorageProfile({ bucket: 'theirs', vendor: 1, region: 7 })) })
    expect(place).toHaveLength(1)
    expect(place[0]).toMatch(/^Place: .+, .+ \| .+, .+$/)
    const other = anAccount({ id: accountId(7), label: 'Mine', customerId: 'mine' })
    const [account] = said({ accounts: byId(other), ...preset({ accountId: other.id }) })
    expect(account).toBe(`Account: Mine | ${anAccount().label}`)
  })

  it('is cut short where it is long', () => {
    const [notes] = said(preset({ notes: 'n'.repeat(500) }))
    expect(notes).toBe(`Notes: ${'n'.repeat(59)}… | nothing`)
  })
})
