import { expect, it } from 'vitest'
import { createObjects } from '../../../main/rehearsal/bucket/objects.ts'

it('one object is found from its name, without asking for the files of every recording', () => {
  const file = { key: 'a', size: 1, type: 'video/mp2t', modifiedAt: 0, read: () => Buffer.from('1') }
  const objects = createObjects({
    recorded: () => {
      throw new Error('asked for everything')
    },
    recordedBeside: (key) => (key === 'a' ? [file] : []),
    deleted: [],
    changed: () => undefined,
  })
  expect([objects.get('a'), objects.get('b')]).toEqual([file, undefined])
  objects.remove('a')
  expect([objects.get('a'), objects.deleted()]).toEqual([undefined, ['a']])
})
