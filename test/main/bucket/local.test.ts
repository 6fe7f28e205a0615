import { describe, expect, it } from 'vitest'
import { localBuckets } from '../../../main/bucket/local.ts'

const target = { vendor: 1, region: 0, bucket: 'masters', address: null }
const none = () => null

describe('stores on this computer', () => {
  it('answer for the bucket of the rehearsal, and for no other of its name', () => {
    const own = { vendor: 1, region: 0, bucket: 'rehearsal-bucket' }
    const rehearsal = () => ({ ...own, url: 'http://127.0.0.1:4000' })
    const local = localBuckets({ environment: {}, standIns: false, rehearsal })
    expect(local({ ...target, ...own })).toBe('http://127.0.0.1:4000')
    for (const other of [{ vendor: 2 }, { region: 7 }, { bucket: 'masters' }])
      expect(local({ ...target, ...own, ...other })).toBeNull()
  })

  it('answer for the vendors that a test names', () => {
    const environment = { RECORDING_DESK_BUCKETS: '1=http://127.0.0.1:4001/x 0=http://localhost:4002' }
    const local = localBuckets({ environment, standIns: true, rehearsal: none })
    expect([local(target), local({ ...target, vendor: 0 }), local({ ...target, vendor: 2 })]).toEqual([
      'http://127.0.0.1:4001',
      'http://localhost:4002',
      null,
    ])
    expect(localBuckets({ environment, standIns: false, rehearsal: none })(target)).toBeNull()
  })

  it.each(['1=https://s3.example.com', '1=http://127.0.0.1.example.com', '1=nonsense', 'x=http://127.0.0.1', ''])(
    'cannot be moved off this computer: %s',
    (value) => {
      const environment = { RECORDING_DESK_BUCKETS: value }
      expect(localBuckets({ environment, standIns: true, rehearsal: none })(target)).toBeNull()
    },
  )
})
