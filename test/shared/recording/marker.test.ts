import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markersCsv } from '../../../shared/recording/csvMarkers.ts'
import { canMark, markerOffset, recordedFps, timecode } from '../../../shared/recording/marker.ts'
import { wallClock } from '../../../shared/recording/wallClock.ts'
import { mainWords } from '../../../shared/strings/en/main.ts'
import { createTranslator } from '../../../shared/strings/translator.ts'
import { aMarker, markerId } from '../../builders/marker.ts'
import { aNewSession, aSession, noon } from '../../builders/session.ts'
import { readCsv } from './support/readCsv.ts'

const say = createTranslator('en', mainWords)
const utc = () => 0

describe('the timecode of a marker', () => {
  it.each([
    [0, 25, '00:00:00:00'],
    [1000, 30, '00:00:01:00'],
    [999.99, 30, '00:00:00:29'],
    [3_723_500, 24, '01:02:03:12'],
    [360_000_000, 15, '100:00:00:00'],
    [-1, 30, '00:00:00:00'],
    [1500, 1, '00:00:01:00'],
    [1500, 25, '00:00:01:07'],
  ])('%d ms at %d fps is %s', (ms, fps, text) => {
    expect(timecode(ms, fps)).toBe(text)
  })

  it('counts in the frames that are recorded: a rate the service does not know becomes 15', () => {
    expect(recordedFps(60)).toBe(60)
    expect(recordedFps(25)).toBe(15)
    expect(recordedFps(0)).toBe(15)
  })

  it('never runs backwards, and its frames stay below the rate', () => {
    const rate = fc.constantFrom(1, 7, 10, 15, 24, 30, 60)
    const ms = fc.double({ min: 0, max: 1e9, noNaN: true })
    fc.assert(
      fc.property(rate, ms, ms, (fps, one, other) => {
        const [early, late] = [Math.min(one, other), Math.max(one, other)].map((at) => frames(timecode(at, fps), fps))
        expect(early).toBeLessThanOrEqual(late!)
        expect(Number(timecode(one, fps).split(':')[3])).toBeLessThan(fps)
        expect(Math.abs(frames(timecode(one, fps), fps) - (one * fps) / 1000)).toBeLessThanOrEqual(1)
      }),
    )
  })
})

function frames(text: string, fps: number): number {
  const [h = 0, m = 0, s = 0, f = 0] = text.split(':').map(Number)
  return ((h * 60 + m) * 60 + s) * fps + f
}

describe('a marker', () => {
  it('is placed by the server’s clock, and unplaced until a first slice is known', () => {
    const session = aSession({ sliceStartTime: noon - 60_000 })
    expect(markerOffset(aMarker({ at: noon, serverAt: noon + 312 }), session)).toBe(60_312)
    expect(markerOffset(aMarker(), aNewSession())).toBeNull()
  })

  it('can be set while the take runs, and while it may run although it was given up', () => {
    expect(canMark(aNewSession())).toBe(true)
    expect(canMark(aSession({ phase: 'ended', outcome: 'failed' }))).toBe(true)
    expect(canMark(aSession({ phase: 'ended', outcome: 'saved' }))).toBe(false)
  })
})

describe('the clock on the wall', () => {
  it.each([
    [0, '2026-05-03T12:00:00.250+00:00'],
    [120, '2026-05-03T14:00:00.250+02:00'],
    [-210, '2026-05-03T08:30:00.250-03:30'],
    [345, '2026-05-03T17:45:00.250+05:45'],
  ])('%d minutes east of UTC shows %s', (east, text) => {
    expect(wallClock(noon + 250, east)).toBe(text)
  })

  it('stands for the same moment wherever it hangs', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), fc.integer({ min: -840, max: 840 }), (at, east) => {
        expect(Date.parse(wallClock(at, east))).toBe(at)
      }),
    )
  })
})

describe('the markers as a file for the cutter', () => {
  const session = aSession({ canvas: { width: 1280, height: 720, fps: 30, bitrate: 2260 } })
  const columns = ['Name', 'Start', 'Offset seconds', 'Wall clock', 'Note']

  it('has a line for each, in the order of the take', () => {
    const markers = [
      aMarker({ id: markerId(2), at: noon + 1500, serverAt: noon + 1500, note: 'Applause\nuse this one' }),
      aMarker({ at: noon, serverAt: noon }),
      aMarker({ id: markerId(3), at: noon - 63_480, serverAt: noon - 63_480, note: 'before the first slice' }),
    ]
    expect(readCsv(markersCsv(markers, session, say, utc))).toEqual([
      columns,
      ['before the first slice', '00:00:00:00', '-3.48', '2026-05-03T11:58:56.520+00:00', 'before the first slice'],
      ['Marker 2', '00:01:00:00', '60', '2026-05-03T12:00:00.000+00:00', ''],
      ['Applause', '00:01:01:15', '61.5', '2026-05-03T12:00:01.500+00:00', 'Applause\nuse this one'],
    ])
  })

  it('counts no frames where nobody knows how many there are in a second', () => {
    const adopted = { ...session, canvas: { width: 0, height: 0, fps: 0, bitrate: 0 } }
    const [, row] = readCsv(markersCsv([aMarker({ at: noon, serverAt: noon, note: 'n' })], adopted, say, utc))
    expect(row?.slice(0, 3)).toEqual(['n', '', '60'])
  })

  it('says nothing about the place in a take whose first slice was never named', () => {
    const rows = readCsv(markersCsv([aMarker({ note: 'n' })], aNewSession(), say, utc))
    expect(rows[1]).toEqual(['n', '', '', '2026-05-03T12:00:00.000+00:00', 'n'])
  })

  it('keeps names short enough for a list, and notes whole', () => {
    const note = 'x'.repeat(200)
    const row = readCsv(markersCsv([aMarker({ note })], session, say, utc))[1]
    expect(row?.[0]).toHaveLength(60)
    expect(row?.[4]).toBe(note)
  })

  it('holds no formula, whatever was noted', () => {
    fc.assert(
      fc.property(fc.string(), (note) => {
        const row = readCsv(markersCsv([aMarker({ note })], session, say, utc))[1]
        for (const cell of [row?.[0], row?.[4]]) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/)
      }),
    )
  })
})
