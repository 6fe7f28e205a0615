import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { playlistName, segmentName, stretches } from '../../../main/rehearsal/fileNames.ts'
import { defaultTimes } from '../../../main/rehearsal/options.ts'
import { defaultLayout, type Recording } from '../../../main/rehearsal/recording.ts'
import { settle, standing } from '../../../main/rehearsal/truth.ts'

const recording: Recording = {
  appId: 'app',
  channel: 'show',
  uid: '100',
  resourceId: 'resource',
  sid: 'sid',
  startedAt: 1_000_000,
  maxIdleTime: 30,
  streamTypes: 2,
  video: { width: 360, height: 640, fps: 15, bitrate: 500 },
  layout: defaultLayout,
  storage: { vendor: 1, region: 0, bucket: 'bucket' },
  destination: 'rehearsal',
  fileListMode: 'json',
  mediaFrom: null,
  ended: null,
  upload: 'uploaded',
  failovers: [],
}
const empty = { people: new Map<string, number>(), since: 0, mediaSince: null }
const crowd = { people: new Map([['1', 0]]), since: 0, mediaSince: 0 }
const at = (ms: number) => recording.startedAt + ms

describe('a recording in the course of time', () => {
  it('says the same whether it was asked often or once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 200_000 })),
        fc.integer({ min: 0, max: 200_000 }),
        fc.boolean(),
        (asked, last, lonely) => {
          const presence = lonely ? empty : crowd
          const often = [...asked.filter((ms) => ms <= last).sort((a, b) => a - b), last].reduce(
            (one, ms) => settle(one, presence, defaultTimes, at(ms)),
            recording,
          )
          expect(often).toEqual(settle(recording, presence, defaultTimes, at(last)))
        },
      ),
    )
  })

  it('never goes down the ladder while somebody is there', () => {
    let last = -1
    for (let ms = 0; ms < 30_000; ms += 100) {
      const settled = settle(recording, crowd, defaultTimes, at(ms))
      const stands = standing(settled, defaultTimes, at(ms))
      const status = stands.kind === 'status' ? stands.status : -1
      expect(status).toBeGreaterThanOrEqual(last)
      last = status
    }
    expect(last).toBe(5)
  })

  it('counts the idle time from joining when nobody ever came', () => {
    expect(settle(recording, empty, defaultTimes, at(32_999)).ended).toBeNull()
    expect(settle(recording, empty, defaultTimes, at(33_000)).ended).toEqual({ at: at(33_000), by: 'idle' })
  })

  it('ends at once where a participant has its uid', () => {
    const rival = { people: new Map([['100', 0]]), since: 0, mediaSince: 0 }
    expect(settle(recording, rival, defaultTimes, at(3_000)).ended).toEqual({ at: at(3_000), by: 'abnormal' })
  })
})

describe('what cannot go on', () => {
  const refused: Recording = { ...recording, destination: 'refused' }

  it('is given up where the storage keys are wrong, and is "not found" before and after', () => {
    const { keysRefused } = defaultTimes
    const before = settle(refused, crowd, defaultTimes, at(keysRefused - 1))
    const after = settle(refused, crowd, defaultTimes, at(keysRefused))
    expect([before.ended, after.ended]).toEqual([null, { at: at(keysRefused), by: 'abnormal' }])
    for (const [one, ms] of [
      [before, keysRefused - 1],
      [after, keysRefused],
    ] as const)
      expect(standing(one, defaultTimes, at(ms))).toEqual({ kind: 'gone' })
  })

  it('is over after 72 hours, however many people are there, with the media it had', () => {
    const life = 72 * 3_600_000
    expect(settle(recording, crowd, defaultTimes, at(life - 1)).ended).toBeNull()
    const over = settle(recording, crowd, defaultTimes, at(life + 5_000))
    expect([over.ended, over.mediaFrom]).toEqual([{ at: at(life), by: 'expired' }, at(3_000)])
    const idleLong = { ...recording, maxIdleTime: life }
    expect(settle(idleLong, empty, defaultTimes, at(2 * life)).ended).toEqual({ at: at(life), by: 'expired' })
  })
})

describe('file names', () => {
  it('have one stretch until a failover begins the next', () => {
    const moved = { ...recording, mediaFrom: at(3_000), failovers: [{ at: at(10_000), until: at(40_000) }] }
    expect(stretches(recording)).toEqual([])
    expect(stretches(moved).map((one) => [playlistName(one), one.from, one.to])).toEqual([
      ['sid_show.m3u8', at(3_000), at(10_000)],
      ['bak0_sid_show.m3u8', at(40_000), null],
    ])
  })

  it('carry the time in UTC', () => {
    const [stretch] = stretches({ ...recording, mediaFrom: at(0) })
    expect(segmentName(stretch!, Date.UTC(2026, 10, 23, 20, 1, 2, 3))).toBe('sid_show_20261123200102003.ts')
  })
})
