import { describe, expect, it } from 'vitest'
import { AccountId, StorageProfileId } from '../../../shared/ids.ts'
import type { Finding } from '../../../shared/recording/finding.ts'
import { type PresetFacts, lintPreset } from '../../../shared/recording/lintPreset.ts'
import { type PresetSettings, defaultPresetSettings } from '../../../shared/recording/preset.ts'
import { presetFacts } from '../../../shared/recording/presetFacts.ts'
import { aStorageProfile, anAccount, lintFacts } from '../../builders/account.ts'
import { findings as texts } from '../../../shared/strings/en/findings.ts'

const accountId = AccountId.parse('6b1f5b5a-2a57-4a6e-9b43-0f6f2f7e9a01')
const storageProfileId = StorageProfileId.parse('6b1f5b5a-2a57-4a6e-9b43-0f6f2f7e9a02')

const townHall: PresetSettings = {
  ...defaultPresetSettings,
  name: 'Town hall',
  accountId,
  storageProfileId,
  channel: 'townhall-main',
  recorderUid: '527841',
}
const lint = (change: Partial<PresetSettings>, facts: Partial<PresetFacts> = {}) =>
  lintPreset({ ...townHall, ...change }, lintFacts(facts))
const recording = (change: Partial<PresetSettings['recording']>, facts: Partial<PresetFacts> = {}) =>
  lint({ recording: { ...townHall.recording, ...change } }, facts)
const canvas = (change: Partial<PresetSettings['canvas']>) => lint({ canvas: { ...townHall.canvas, ...change } })
const short = ({ severity, code, field }: Finding) => `${severity} ${code} at ${field}`

describe('a preset', () => {
  it('passes when everything a recording needs is there', () => {
    expect(lint({})).toEqual([])
  })

  it('says everything a new preset lacks, in the order of the form', () => {
    const found = lintPreset({ ...defaultPresetSettings, name: ' ' }, lintFacts({ hasToken: false, storage: null }))
    expect(found.map(short)).toEqual([
      'blocks nameMissing at name',
      'blocks accountMissing at accountId',
      'blocks channelMissing at channel',
      'blocks uidMissing at recorderUid',
      'look tokenMissing at token',
      'blocks storageMissing at storageProfileId',
    ])
  })

  it('has a text for every code it can report', () => {
    for (const text of Object.values(texts)) {
      expect(text.what).toMatch(/\S.*[.]$/)
      expect(text.action).toMatch(/\S.*[.]$/)
    }
  })
})

describe('the recorder uid', () => {
  it.each([
    ['', 'uidMissing'],
    ['0', 'uidZero'],
    ['000', 'uidZero'],
    ['-1', 'uidNotANumber'],
    ['1.5', 'uidNotANumber'],
    ['1e3', 'uidNotANumber'],
    [' 12', 'uidNotANumber'],
    ['0527841', 'uidNotANumber'],
    ['anna', 'uidNotANumber'],
    ['4294967296', 'uidTooLarge'],
    ['99999999999999999999', 'uidTooLarge'],
  ])('%j is refused as %s', (recorderUid, code) => {
    expect(lint({ recorderUid }).map(short)).toEqual([`blocks ${code} at recorderUid`])
  })

  it.each(['1', '527841', '4294967295'])('%s is accepted', (recorderUid) => {
    expect(lint({ recorderUid })).toEqual([])
  })

  const region = { x: 0, y: 0, width: 0.5, height: 1, alpha: 1, renderMode: 0 } as const

  it('must not be the uid of a region, since a recorder sends no picture', () => {
    const layout = {
      ...townHall.layout,
      mixedVideoLayout: 3,
      regions: [
        { ...region, uid: '2101' },
        { ...region, x: 0.5, uid: '527841' },
      ],
    } as const
    const [found] = lint({ layout: { ...layout, regions: [...layout.regions] } })
    expect(found).toMatchObject({ code: 'uidIsRegion', severity: 'blocks', params: { value: '527841', region: 2 } })
  })

  it('may be the uid of a region that is kept, but not sent', () => {
    const layout = { ...townHall.layout, mixedVideoLayout: 1 as const, regions: [{ ...region, uid: '527841' }] }
    expect(lint({ layout })).toEqual([])
  })

  it('must not be the uid of the large window', () => {
    const layout = { ...townHall.layout, mixedVideoLayout: 2 as const, maxResolutionUid: '527841' }
    expect(lint({ layout }).map(short)).toEqual(['blocks uidIsLargeWindow at recorderUid'])
  })
})

describe('the channel name', () => {
  it('names the character that is not allowed and where it stands', () => {
    const [found] = lint({ channel: 'café-main' })
    expect(found).toMatchObject({
      field: 'channel',
      severity: 'blocks',
      code: 'channelCharacter',
      params: { character: 'é', codePoint: 'U+00E9', position: 4 },
    })
  })

  it('counts what people see, not halves of a character', () => {
    const [found] = lint({ channel: '🎥 studio' })
    expect(found?.params).toMatchObject({ character: '🎥', position: 1 })
  })

  it('may have 63 bytes, not 64', () => {
    expect(lint({ channel: 'a'.repeat(63) })).toEqual([])
    expect(lint({ channel: 'a'.repeat(64) })).toMatchObject([
      { code: 'channelTooLong', severity: 'blocks', params: { bytes: 64, limit: 63 } },
    ])
  })

  it('may hold every character the specification lists', () => {
    expect(lint({ channel: 'aZ09 !#$%&()+-:;<=.>?@[]^_{}|~,' })).toEqual([])
  })

  it('with a space at its edge is worth a look', () => {
    expect(lint({ channel: 'main ' }).map(short)).toEqual(['look channelBlankEdge at channel'])
  })
})

describe('the recording', () => {
  it('needs the password of its decryption mode', () => {
    expect(recording({ decryptionMode: 3 }).map(short)).toEqual([
      'blocks decryptionSecretMissing at recording.decryptionMode',
    ])
    expect(recording({ decryptionMode: 3 }, { hasDecryptionSecret: true })).toEqual([])
  })

  it('says that a password without a mode is not used', () => {
    expect(recording({}, { hasDecryptionSecret: true }).map(short)).toEqual([
      'look decryptionModeMissing at recording.decryptionMode',
    ])
  })

  it.each([
    [Number.NaN, 'blocks idleNotANumber'],
    [30.5, 'blocks idleNotANumber'],
    [4, 'blocks idleTooShort'],
    [5, 'look idleShort'],
    [59, 'look idleShort'],
    [2_592_001, 'blocks idleTooLong'],
    [99_999_999_999, 'blocks idleTooLong'],
    [2 ** 53, 'blocks idleNotANumber'],
  ])('an idle stop of %s s: %s', (maxIdleTime, expected) => {
    expect(recording({ maxIdleTime }).map(short)).toEqual([`${expected} at recording.maxIdleTime`])
  })

  it('has no remark about an idle stop of a minute', () => {
    expect(recording({ maxIdleTime: 60 })).toEqual([])
  })

  it('of audio alone says that picture settings have no effect, once somebody made some', () => {
    expect(recording({ streamTypes: 0 })).toEqual([])
    expect(recording({ streamTypes: 0, videoStreamType: 1 }).map(short)).toEqual([
      'look pictureUnused at recording.streamTypes',
    ])
  })

  it('of audio alone is not held back by a picture that is never sent', () => {
    const found = lint({
      recording: { ...townHall.recording, streamTypes: 0 },
      canvas: { ...townHall.canvas, width: 0 },
    })
    expect(found.map(short)).toEqual(['look pictureUnused at recording.streamTypes'])
  })

  it('of video alone says that the audio quality has no effect, once somebody chose one', () => {
    expect(recording({ streamTypes: 1 })).toEqual([])
    expect(recording({ streamTypes: 1, audioProfile: 2 }).map(short)).toEqual([
      'look audioUnused at recording.audioProfile',
    ])
  })
})

describe('the picture', () => {
  it.each([
    [1920, 1080],
    [1080, 1920],
    [1440, 1440],
  ])('%d × %d is within 1080p', (width, height) => {
    expect(canvas({ width, height, bitrate: 4000 })).toEqual([])
  })

  it('is measured by its product, so 1920 × 1081 is too large', () => {
    const [found] = canvas({ width: 1920, height: 1081, bitrate: 4000 })
    expect(found).toMatchObject({ code: 'canvasTooLarge', severity: 'blocks', field: 'canvas.width' })
  })

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('a width of %s is refused', (width) => {
    expect(canvas({ width }).map(short)).toEqual(['blocks widthInvalid at canvas.width'])
  })

  it.each([1, 7, 10, 15, 24, 30, 60])('%d frames per second are recorded as such', (fps) => {
    expect(canvas({ fps }).filter(({ field }) => field === 'canvas.fps')).toEqual([])
  })

  it('says that 25 frames per second silently become 15', () => {
    expect(canvas({ fps: 25 }).map(short)).toEqual(['look fpsUnusual at canvas.fps'])
  })

  it.each([0, Number.NaN])('%s frames per second are refused', (fps) => {
    expect(canvas({ fps }).map(short)).toEqual(['blocks fpsInvalid at canvas.fps'])
  })

  it.each([
    [6501, 'blocks bitrateTooHigh'],
    [0, 'blocks bitrateInvalid'],
    [500.5, 'blocks bitrateInvalid'],
    [Number.NaN, 'blocks bitrateInvalid'],
    [100, 'look bitrateLow'],
    [5000, 'look bitrateHigh'],
  ])('%s kbit/s for 360 × 640: %s', (bitrate, expected) => {
    expect(canvas({ bitrate }).map(short)).toEqual([`${expected} at canvas.bitrate`])
  })

  it('takes 6500 kbit/s at 1080p, the most the service accepts', () => {
    expect(canvas({ width: 1920, height: 1080, fps: 30, bitrate: 6500 })).toEqual([])
  })
})

describe('the storage', () => {
  it.each([
    [null, 'blocks storageGone'],
    [{ vendor: 4, region: 0 }, 'blocks storageVendorUnknown'],
    [{ vendor: 1, region: 23 }, 'blocks storageRegionUnknown'],
    [{ vendor: 6, region: 0 }, 'look storageNewer'],
    [{ vendor: 1, region: 21 }, 'look storageNewer'],
    [{ vendor: 0, region: 1 }, 'look storageOlder'],
    [{ vendor: 1, region: 17 }, 'look storageOlder'],
  ])('%j: %s', (storage, expected) => {
    expect(lint({}, { storage: storage && { ...storage, bucket: 'masters', endpoint: null } }).map(short)).toEqual([
      `${expected} at storageProfileId`,
    ])
  })
})

describe('a store with an address of its own', () => {
  const at = (endpoint: string | null) =>
    lint({}, { storage: { vendor: 11, region: 0, bucket: 'masters', endpoint } }).map(short)

  it('needs it, and nothing behind it', () => {
    const newer = 'look storageNewer at storageProfileId'
    expect(at('https://store.example')).toEqual([newer])
    expect(at(null)).toEqual(['blocks storageNeedsAddress at storageProfileId', newer])
    expect(at('store.example/masters')).toEqual(['blocks storageAddressInvalid at storageProfileId', newer])
  })
})

describe('the bucket', () => {
  const bucket = (name: string) =>
    lint({}, { storage: { vendor: 1, region: 7, bucket: name, endpoint: null } }).map(short)

  it('must have a name, and a name only', () => {
    expect(bucket('')).toEqual(['blocks bucketMissing at storageProfileId'])
    expect(bucket('s3://masters')).toEqual(['blocks bucketIsAddress at storageProfileId'])
  })

  it('with an old name is worth a look, since such buckets exist', () => {
    expect(bucket('My_Masters')).toEqual(['look bucketCharacter at storageProfileId'])
    expect(bucket('a')).toEqual(['look bucketLength at storageProfileId'])
    expect(bucket('masters-')).toEqual(['look bucketEdge at storageProfileId'])
  })
})

describe('the bucket of the rehearsal', () => {
  const own = aStorageProfile({ vendor: 1, region: 0, bucket: 'rehearsal-bucket' })
  const other = aStorageProfile({ vendor: 1, region: 0, bucket: 'northlight-masters' })
  const custom = (url: string) => ({ kind: 'custom', url }) as const
  it.each([
    ['with a rehearsal', { kind: 'rehearsal' } as const, own, []],
    ['with Agora', { kind: 'agora' } as const, own, ['blocks storageOfRehearsal at storageProfileId']],
    ['behind a gateway', custom('https://gateway.example/a'), own, ['look storageOfRehearsal at storageProfileId']],
    ['with a rehearsal run by hand', custom('http://127.0.0.1:4100'), own, []],
    [
      'of a host that only looks like this computer',
      custom('https://localhost.example'),
      own,
      ['look storageOfRehearsal at storageProfileId'],
    ],
    [
      'left for another one in a rehearsal',
      { kind: 'rehearsal' } as const,
      other,
      ['look storageOutsideRehearsal at storageProfileId'],
    ],
    ['not used with Agora', { kind: 'agora' } as const, other, []],
    ['without an account', null, own, []],
  ])('%s', (_, host, storage, expected) => {
    expect(lint({}, { host, storage }).map(short)).toEqual(expected)
  })
})

describe('secrets that a start would not get', () => {
  it('are told where they are entered', () => {
    const absent: PresetFacts['absent'] = [
      { which: 'certificate', how: 'lost' },
      { which: 'token', how: 'lost' },
      { which: 'decryptionSecret', how: 'lost' },
      { which: 'storageKeys', how: 'none' },
    ]
    expect(lint({}, { absent }).map(short)).not.toContain('blocks decryptionSecretLost at recording.decryptionMode')
    expect(recording({ decryptionMode: 1 }, { absent, hasDecryptionSecret: true }).map(short)).toEqual([
      'blocks certificateLost at accountId',
      'blocks tokenLost at token',
      'blocks decryptionSecretLost at recording.decryptionMode',
      'blocks storageKeysNone at storageProfileId',
    ])
  })

  it('are gathered from account, storage profile and preset; what is locked is there', () => {
    const lost = { state: 'lost', at: 1 } as const
    const locked = { state: 'locked', at: 1 } as const
    const surroundings = {
      secrets: { token: true, tokenReading: null, decryptionSecret: false, lost: ['token'] as const },
      account: anAccount({ certificate: { state: 'none' } }),
      storage: aStorageProfile({ accessKey: locked, secretKey: lost }),
      layouts: {},
      now: 0,
      plannedEnd: null,
    }
    expect(presetFacts(surroundings).absent).toEqual([
      { which: 'certificate', how: 'none' },
      { which: 'token', how: 'lost' },
      { which: 'storageKeys', how: 'lost' },
    ])
    const fine = { ...surroundings, account: null, storage: aStorageProfile({ accessKey: locked, secretKey: locked }) }
    expect(presetFacts({ ...fine, secrets: { ...surroundings.secrets, lost: [] } }).absent).toEqual([])
  })
})

describe('every number of a preset', () => {
  const numbers: readonly (readonly [
    field: string,
    set: (value: number) => Partial<PresetSettings>,
    good: readonly number[],
  ])[] = [
    [
      'recording.maxIdleTime',
      (maxIdleTime) => ({ recording: { ...townHall.recording, maxIdleTime } }),
      [60, 2_592_000],
    ],
    ['canvas.width', (width) => ({ canvas: { ...townHall.canvas, width, height: 1080 } }), [1920]],
    ['canvas.height', (height) => ({ canvas: { ...townHall.canvas, height, width: 1080 } }), [1920]],
    ['canvas.fps', (value) => ({ canvas: { ...townHall.canvas, fps: value } }), [1, 60]],
    ['canvas.bitrate', (value) => ({ canvas: { width: 1920, height: 1080, fps: 60, bitrate: value } }), [6500]],
  ]
  const found = (field: string, settings: Partial<PresetSettings>) =>
    lint(settings)
      .filter((finding) => finding.field === field && finding.severity === 'blocks')
      .map(({ code }) => code)

  it.each(numbers)('(%s) has its limits, and nothing beyond them starts', (field, set, good) => {
    for (const value of good) expect([value, found(field, set(value))]).toEqual([value, []])
    const beyond = [-1, 0, 0.5, 99_999_999_999, 1e21, Number.MAX_VALUE, Number.NaN, Number.POSITIVE_INFINITY]
    for (const value of beyond) expect([value, found(field, set(value)).length]).toEqual([value, 1])
  })
})
