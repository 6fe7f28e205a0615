import { describe, expect, it } from 'vitest'
import { bucketAddress } from '../../../main/bucket/address.ts'

const nowhere = () => null
const at = (vendor: number, region: number, bucket = 'masters', address: string | null = null) =>
  bucketAddress({ vendor, region, bucket, address }, nowhere)

describe('where a bucket is written to', () => {
  it('is the vendor’s own address, over https', () => {
    expect(at(1, 7)).toEqual({
      origin: 'https://s3.eu-central-1.amazonaws.com',
      signingRegion: 'eu-central-1',
      pathStyle: false,
    })
  })

  it('is the store next door where there is one', () => {
    const target = { vendor: 2, region: 3, bucket: 'masters', address: null }
    expect(bucketAddress(target, () => 'http://127.0.0.1:4000')).toEqual({
      origin: 'http://127.0.0.1:4000',
      signingRegion: 'cn-beijing',
      pathStyle: true,
    })
  })

  it.each([
    ['https://s3.example.com', 'https://s3.example.com'],
    [' s3.example.com ', 'https://s3.example.com'],
    ['https://s3.example.com:9000/path', 'https://s3.example.com:9000'],
    ['http://127.0.0.1:9000', 'http://127.0.0.1:9000'],
  ])('is the address of an S3-compatible store: %s', (address, origin) => {
    expect(at(11, 0, 'masters', address)).toMatchObject({ origin, pathStyle: true })
  })

  it.each([
    [5, null, 'azure'],
    [11, null, 'addressMissing'],
    [11, '  ', 'addressMissing'],
    [11, 'http://s3.example.com', 'addressUnsafe'],
    [11, 'https://somebody:word@s3.example.com', 'addressUnsafe'],
    [11, 'ftp://s3.example.com', 'addressUnsafe'],
    [11, 'https://', 'addressUnsafe'],
    [99, null, 'noAddress'],
  ])('vendor %i at %s cannot be tested: %s', (vendor, address, why) => {
    expect(at(vendor, 0, 'masters', address)).toEqual({ kind: 'untestable', why })
  })
})
