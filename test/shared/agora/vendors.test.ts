import { describe, expect, it } from 'vitest'
import { regionById, storageVendors, vendorById } from '../../../shared/agora/vendors.ts'

describe('storage vendors', () => {
  it('has the vendors of the specification under their numbers', () => {
    expect([0, 1, 2].map((id) => vendorById(id)?.name)).toEqual(['Qiniu Cloud', 'Amazon S3', 'Alibaba Cloud'])
  })

  it('has the regions of the specification, complete and in order', () => {
    const inSpecification = (id: number) =>
      vendorById(id)!
        .regions.filter((region) => !region.newerOnly)
        .map((region) => region.code)
    expect(inSpecification(0)).toEqual(['East China', 'North China', 'South China', 'North America'])
    expect(inSpecification(1).join(' ')).toBe(
      'US_EAST_1 US_EAST_2 US_WEST_1 US_WEST_2 EU_WEST_1 EU_WEST_2 EU_WEST_3 EU_CENTRAL_1 AP_SOUTHEAST_1 AP_SOUTHEAST_2 ' +
        'AP_NORTHEAST_1 AP_NORTHEAST_2 SA_EAST_1 CA_CENTRAL_1 AP_SOUTH_1 CN_NORTH_1 CN_NORTHWEST_1 US_GOV_WEST_1',
    )
    expect(inSpecification(2).join(' ')).toBe(
      'CN_Hangzhou CN_Shanghai CN_Qingdao CN_Beijing CN_Zhangjiakou CN_Huhehaote CN_Shenzhen CN_Hongkong US_West_1 ' +
        'US_East_1 AP_Southeast_1 AP_Southeast_2 AP_Southeast_3 AP_Southeast_5 AP_Northeast_1 AP_South_1 EU_Central_1 ' +
        'EU_West_1 EU_East_1',
    )
  })

  it('numbers the specification’s regions from 0 without a gap', () => {
    for (const id of [0, 1, 2]) {
      const ids = vendorById(id)!
        .regions.filter((region) => !region.newerOnly)
        .map((region) => region.id)
      expect(ids).toEqual(ids.map((_, index) => index))
    }
  })

  it('marks additions as newer and keeps what today’s service dropped selectable with a caution', () => {
    expect(regionById(1, 25)).toMatchObject({ code: 'EU_SOUTH_1', newerOnly: true })
    expect(regionById(1, 17)).toMatchObject({ code: 'US_GOV_WEST_1', caution: true, newerOnly: false })
    expect(vendorById(0)).toMatchObject({ caution: true })
    expect(vendorById(3)).toMatchObject({ newerOnly: true })
    expect(storageVendors.map(({ id }) => id)).toEqual([0, 1, 2, 3, 5, 6, 7, 8, 11])
  })

  it('never gives two regions of one vendor the same number or name', () => {
    for (const { regions } of storageVendors) {
      expect(new Set(regions.map(({ id }) => id)).size).toBe(regions.length)
      expect(new Set(regions.map(({ code }) => code)).size).toBe(regions.length)
    }
  })

  it('knows no vendor 4 and no Amazon region 23', () => {
    expect(vendorById(4)).toBeNull()
    expect(regionById(1, 23)).toBeNull()
    expect(regionById(99, 0)).toBeNull()
  })
})
