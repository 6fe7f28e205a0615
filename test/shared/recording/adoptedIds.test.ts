import { describe, expect, it } from 'vitest'
import type { QueryAnswer } from '../../../shared/agora/answers.ts'
import { type IdsConflict, idsConflict } from '../../../shared/recording/adoptedIds.ts'

const given = { sid: 'sid-1', channel: 'town.hall', recorderUid: '527841' }

const answer = (more: Partial<QueryAnswer> & { readonly names?: readonly string[] }): QueryAnswer => {
  const { names = [], ...rest } = more
  const files = names.map((name) => ({ name, trackType: null, uid: null, isPlayable: null, sliceStartTime: null }))
  return { status: 5, sliceStartTime: null, files, channel: null, uid: null, ...rest }
}

describe('what an answer says against the ids that were given', () => {
  it.each<[string, Parameters<typeof answer>[0], IdsConflict | null]>([
    ['nothing, where it names neither', {}, null],
    ['nothing, where it names both as they are', { channel: 'town.hall', uid: '527841' }, null],
    ['the channel', { channel: 'Town.hall', uid: '527841' }, { field: 'channel', found: 'Town.hall' }],
    ['the uid', { channel: 'town.hall', uid: '527842' }, { field: 'recorderUid', found: '527842' }],
    ['nothing by a playlist of the channel', { names: ['sid-1_town-hall.m3u8'] }, null],
    ['nothing by one in a folder', { names: ['shows/2026/sid-1_town-hall.m3u8'] }, null],
    ['nothing by one of a failover', { uid: '99', names: ['bak0_sid-1_town-hall.m3u8'] }, null],
    [
      'the channel, by the name of the playlist',
      { names: ['sid-1_townhall.m3u8'] },
      { field: 'channel', found: 'townhall' },
    ],
    ['nothing by other files', { names: ['sid-1_x.mp4', 'sid-2_x.m3u8', 'audio.m3u8'] }, null],
    ['nothing by a file, where it names the channel', { channel: 'town.hall', names: ['sid-1_x.m3u8'] }, null],
  ])('is %s', (_name, more, expected) => {
    expect(idsConflict(given, answer(more))).toEqual(expected)
  })
})
