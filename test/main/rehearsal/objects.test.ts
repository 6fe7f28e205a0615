import { describe, expect, it } from 'vitest'
import { createObjects } from '../../../main/rehearsal/bucket/objects.ts'
import type { FileRun, StoredFile } from '../../../main/rehearsal/bucket/recordedFiles.ts'

const file = (key: string): StoredFile => ({
  key,
  size: 1,
  type: 'video/mp2t',
  modifiedAt: 0,
  etag: () => '""',
  read: () => Buffer.from('1'),
})

const runOf = (...keys: string[]): FileRun => ({ count: keys.length, at: (index) => file(keys[index]!) })

it('one object is found from its name, without asking for the files of every recording', () => {
  const objects = createObjects({
    recorded: () => {
      throw new Error('asked for everything')
    },
    recordedBeside: (key) => (key === 'b' || key === 'x' ? [runOf('a', 'b', 'c')] : []),
    deleted: [],
    changed: () => undefined,
  })
  expect([objects.get('b')?.key, objects.get('x'), objects.get('y')]).toEqual(['b', undefined, undefined])
  objects.remove('b')
  expect([objects.get('b'), objects.deleted()]).toEqual([undefined, ['b']])
})

describe('a list', () => {
  const objects = createObjects({
    recorded: () => [runOf('m/1', 'm/2', 'm/3'), runOf('b/1', 'b/2')],
    recordedBeside: (key) => (key.startsWith('m/') ? [runOf('m/1', 'm/2', 'm/3')] : []),
    deleted: ['m/2'],
    changed: () => undefined,
  })
  for (const key of ['z', 'a', 'm/1', 'b/15']) objects.put(key, Buffer.from('x'), 'text/plain', 0)
  const keys = (from?: string, after?: string) => [...objects.list(from, after)].map(({ key }) => key)

  it('is in the order of keys, what was put in its place, without what was deleted', () => {
    expect(keys()).toEqual(['a', 'b/1', 'b/15', 'b/2', 'm/1', 'm/3', 'z'])
  })

  it('begins anywhere', () => {
    expect(keys('m/')).toEqual(['m/1', 'm/3', 'z'])
    expect(keys('', 'b/15')).toEqual(['b/2', 'm/1', 'm/3', 'z'])
    expect(keys('', 'm/1')).toEqual(['m/3', 'z'])
  })

  it('makes no more files than it is asked for', () => {
    let made = 0
    const long = createObjects({
      recorded: () => [
        {
          count: 100_000,
          at: (index) => {
            made += 1
            return file(String(index).padStart(6, '0'))
          },
        },
      ],
      recordedBeside: () => [],
      deleted: [],
      changed: () => undefined,
    })
    const found: string[] = []
    for (const { key } of long.list('', '090000')) {
      found.push(key)
      if (found.length === 1_000) break
    }
    expect([found[0], found.at(-1), made < 1_100]).toEqual(['090001', '091000', true])
  })
})
