import { describe, expect, it } from 'vitest'
import { bucketNameFault } from '../../../shared/agora/bucketName.ts'

const QINIU = 0
const S3 = 1
const ALIBABA = 2
const GOOGLE = 6
const COMPATIBLE = 11

describe('the name of a bucket', () => {
  it.each([
    [S3, 'northlight-masters'],
    [S3, 'masters.northlight.example'],
    [ALIBABA, 'archive-2026'],
    [GOOGLE, 'with_underscore'],
    [COMPATIBLE, 'recordings'],
    [QINIU, 'a'.repeat(63)],
  ])('at vendor %i may be %s', (vendor, name) => {
    expect(bucketNameFault(vendor, name)).toBeNull()
  })

  it.each([
    [S3, '', { kind: 'empty' }],
    [S3, '  ', { kind: 'empty' }],
    [S3, 's3://masters', { kind: 'address' }],
    [S3, 'masters/2026', { kind: 'address' }],
    [S3, 'masters.s3.amazonaws.com', { kind: 'address' }],
    [ALIBABA, 'archive.oss-eu-central-1.aliyuncs.com', { kind: 'address' }],
    [S3, 'Masters', { kind: 'character', character: 'M', position: 1 }],
    [S3, 'my masters', { kind: 'character', character: ' ', position: 3 }],
    [S3, 'mas🔑ters', { kind: 'character', character: '🔑', position: 4 }],
    [ALIBABA, 'archive.cold', { kind: 'character', character: '.', position: 8 }],
    [S3, 'ab', { kind: 'length', min: 3, max: 63 }],
    [S3, 'a'.repeat(64), { kind: 'length', min: 3, max: 63 }],
    [S3, '-masters', { kind: 'edge' }],
    [S3, 'masters.', { kind: 'edge' }],
  ])('at vendor %i is not %j', (vendor, name, fault) => {
    expect(bucketNameFault(vendor, name)).toEqual(fault)
  })
})
