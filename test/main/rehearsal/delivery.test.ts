import { describe, expect, it } from 'vitest'
import { createOutageBook, deliveredAt } from '../../../main/rehearsal/bucket/delivery.ts'

const times = { stopUpload: 400, backupDelivery: 60_000 }
const running = { ended: null }
const endedAt = (at: number) => ({ ended: { at, by: 'stop' } }) as const

describe('a file reaches the bucket', () => {
  it.each<[string, number, Parameters<typeof deliveredAt>[1], Parameters<typeof deliveredAt>[2], number]>([
    ['at once when nothing is wrong', 5_000, running, [], 5_000],
    ['at once outside of an outage', 5_000, running, [{ from: 6_000, until: 9_000 }], 5_000],
    ['when the bucket takes files again', 7_000, running, [{ from: 6_000, until: 9_000 }], 9_000],
    ['nobody knows when, while the outage lasts', 7_000, running, [{ from: 6_000, until: null }], Infinity],
    [
      'after the second outage, when it falls into that',
      7_000,
      running,
      [
        { from: 6_000, until: 9_000 },
        { from: 9_000, until: 12_000 },
      ],
      12_000,
    ],
    ['before the end, when the outage ended before it', 7_000, endedAt(20_000), [{ from: 6_000, until: 9_000 }], 9_000],
    [
      'from the backup, when the recording ended meanwhile',
      7_000,
      endedAt(8_000),
      [{ from: 6_000, until: 30_000 }],
      68_000,
    ],
    ['from the backup, once the bucket takes files', 7_000, endedAt(8_000), [{ from: 6_000, until: 90_000 }], 90_000],
    [
      'nobody knows when, while the bucket takes nothing from the backup',
      7_000,
      endedAt(8_000),
      [{ from: 6_000, until: null }],
      Infinity,
    ],
  ])('%s', (_, wanted, recording, outages, expected) => {
    expect(deliveredAt(wanted, recording, outages, times)).toBe(expected)
  })
})

describe('the book of outages', () => {
  it('notes when they begin and end, each once', () => {
    let now = 1_000
    let changes = 0
    const book = createOutageBook(
      [{ from: 100, until: null }],
      () => now,
      () => void (changes += 1),
    )
    expect(book.all()).toEqual([{ from: 100, until: 1_000 }])
    for (const takes of [true, false, false]) book.note(takes)
    now = 2_000
    for (const takes of [true, true]) book.note(takes)
    expect(book.all()).toEqual([
      { from: 100, until: 1_000 },
      { from: 1_000, until: 2_000 },
    ])
    expect(changes).toBe(2)
  })
})
