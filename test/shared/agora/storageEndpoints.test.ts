import { describe, expect, it } from 'vitest'
import { regionOfHint, signingRegion, storageEndpoint } from '../../../shared/agora/storageEndpoints.ts'
import { storageVendors } from '../../../shared/agora/vendors.ts'

describe('the S3 address of a bucket', () => {
  it.each([
    [0, 0, 's3.cn-east-1.qiniucs.com', 'cn-east-1'],
    [0, 3, 's3.us-north-1.qiniucs.com', 'us-north-1'],
    [1, 0, 's3.us-east-1.amazonaws.com', 'us-east-1'],
    [1, 7, 's3.eu-central-1.amazonaws.com', 'eu-central-1'],
    [1, 16, 's3.cn-northwest-1.amazonaws.com.cn', 'cn-northwest-1'],
    [1, 17, 's3.us-gov-west-1.amazonaws.com', 'us-gov-west-1'],
    [2, 3, 's3.oss-cn-beijing.aliyuncs.com', 'cn-beijing'],
    [2, 13, 's3.oss-ap-southeast-5.aliyuncs.com', 'ap-southeast-5'],
    [3, 0, 'cos.ap-beijing-1.myqcloud.com', 'ap-beijing-1'],
    [3, 6, 'cos.ap-shenzhen-fsi.myqcloud.com', 'ap-shenzhen-fsi'],
    [6, 0, 'storage.googleapis.com', 'auto'],
    [7, 10, 'obs.sa-argentina-1.myhuaweicloud.com', 'sa-argentina-1'],
    [8, 6, 's3.fwh.bcebos.com', 'fwh'],
  ])('vendor %i, region %i: %s', (vendor, region, host, signing) => {
    expect(storageEndpoint(vendor, region, 'masters')).toMatchObject({ host, signingRegion: signing })
  })

  it('is known for every region with a place, and for no vendor that speaks another protocol', () => {
    const unknown = storageVendors.flatMap(({ id, regions }) =>
      regions.filter((one) => storageEndpoint(id, one.id, 'masters') === null).map(({ code }) => `${id} ${code}`),
    )
    expect(unknown).toEqual(['2 EU_East_1', '2 CN_Northeast_2', '2 CN_Southeast_7', '5 ANY', '11 ANY'])
  })

  it('has the bucket in the host name, except where no certificate would cover it', () => {
    expect(storageEndpoint(1, 7, 'masters')?.pathStyle).toBe(false)
    expect(storageEndpoint(1, 7, 'masters.example.com')?.pathStyle).toBe(true)
    expect(storageEndpoint(2, 3, 'masters')?.pathStyle).toBe(false)
    expect(storageEndpoint(8, 1, 'masters')?.pathStyle).toBe(true)
  })

  it('signs for a region that most stores accept where none is known', () => {
    expect(signingRegion(11, 0)).toBe('us-east-1')
  })
})

describe('the region that a store named', () => {
  it.each([
    [1, 'eu-central-1', 'EU_CENTRAL_1'],
    [1, 'masters.s3.eu-central-1.amazonaws.com', 'EU_CENTRAL_1'],
    [1, 's3-eu-west-1.amazonaws.com', 'EU_WEST_1'],
    [1, 'masters.s3.cn-north-1.amazonaws.com.cn', 'CN_NORTH_1'],
    [2, 'oss-cn-beijing.aliyuncs.com', 'CN_Beijing'],
    [2, 'cn-shanghai', 'CN_Shanghai'],
    [3, 'cos.ap-beijing-1.myqcloud.com', 'AP_Beijing_1'],
    [3, 'cos.ap-beijing.myqcloud.com', 'AP_Beijing'],
    [0, 'cn-south-1', 'South China'],
    [8, 'su.bcebos.com', 'Suzhou'],
  ])('vendor %i: %s is %s', (vendor, hint, code) => {
    expect(regionOfHint(vendor, hint)?.code).toBe(code)
  })

  it.each([
    [1, 's3.amazonaws.com'],
    [1, 'eu-central-9'],
    [1, 'not-eu-central-1x'],
    [99, 'eu-central-1'],
    [5, 'westeurope'],
  ])('vendor %i: %s is none of its regions', (vendor, hint) => {
    expect(regionOfHint(vendor, hint)).toBeNull()
  })
})
