import { describe, expect, it } from 'vitest'
import { fieldsSince, followedForm, formClashes, settledForm } from '../../../shared/recording/followForm.ts'
import type { Underway } from '../../../shared/underway.ts'

const groups = [['label'], ['vendor', 'region'], ['bucket']] as const
const before = { label: 'Masters', vendor: '1', region: '4', bucket: 'masters' }
type Form = typeof before
const typing = (change: Partial<Form>): Underway<Form> => ({ mine: { ...before, ...change }, base: before })
const saved = (change: Partial<Form>): Form => ({ ...before, ...change })

describe('a form, while what is stored changes elsewhere', () => {
  it('keeps what was typed and follows the rest', () => {
    const now = followedForm(typing({ bucket: 'mine' }), saved({ region: '7' }), groups)
    expect(now).toEqual({ mine: saved({ bucket: 'mine', region: '7' }), base: saved({ region: '7' }) })
    expect(formClashes(now, saved({ region: '7' }), groups)).toEqual([])
  })

  it('never mixes fields that belong together: somebody has to choose', () => {
    const theirs = saved({ region: '7' })
    const now = followedForm(typing({ vendor: '2', region: '3' }), theirs, groups)
    expect(now.mine).toMatchObject({ vendor: '2', region: '3' })
    expect(formClashes(now, theirs, groups)).toEqual([['vendor', 'region']])
  })

  it('finds no clash where both have the same, blanks aside', () => {
    const theirs = saved({ bucket: 'ours' })
    const now = followedForm(typing({ bucket: 'ours ' }), theirs, groups)
    expect(formClashes(now, theirs, groups)).toEqual([])
  })

  it('asks once for what was changed twice elsewhere', () => {
    const first = followedForm(typing({ label: 'Mine' }), saved({ label: 'Theirs' }), groups)
    const second = followedForm(first, saved({ label: 'Theirs again' }), groups)
    expect(second.mine.label).toBe('Mine')
    expect(formClashes(second, saved({ label: 'Theirs again' }), groups)).toEqual([['label']])
  })
})

describe('a form that is being saved', () => {
  const sent = saved({ label: 'Masters 2' })

  it.each([
    ['follows what comes back of it', { label: 'Masters 2' }, 'Masters 2'],
    ['keeps a third value', { label: 'Masters 3' }, 'Masters 3'],
    ['keeps what was typed back', {}, 'Masters'],
  ])('%s', (_name, change, label) => {
    const now = followedForm({ ...typing(change), sent }, sent, groups)
    expect([now.mine.label, now.base.label]).toEqual([label, 'Masters 2'])
    expect(formClashes(now, sent, groups)).toEqual([])
  })

  it('follows others where nobody typed', () => {
    const theirs = saved({ label: 'Masters 2', bucket: 'theirs' })
    expect(followedForm({ ...typing({}), sent }, theirs, groups).mine).toEqual(saved({ bucket: 'theirs' }))
  })

  it('knows what was typed since, in whole groups', () => {
    expect(fieldsSince(saved({ label: 'Masters 2 ', region: '7' }), sent, groups)).toEqual(['vendor', 'region'])
    expect(fieldsSince(before, sent, groups)).toEqual(['label'])
    expect(fieldsSince(before, null, groups)).toEqual([])
  })
})

describe('a form whose values are stored now', () => {
  const sent = saved({ label: 'Masters 2' })
  it.each([
    ['nothing was typed since: it is what is stored', sent, saved({ label: 'Masters 2' })],
    ['blanks alone were typed since: as well', { ...sent, label: 'Masters 2 ' }, saved({ label: 'Masters 2' })],
    ['one went on typing: that stays', { ...sent, bucket: 'mine' }, saved({ label: 'Masters 2', bucket: 'mine' })],
    ['one of a pair was changed since: the pair stays', { ...sent, region: '7' }, { ...sent, region: '7' }],
  ])('%s', (_name, mine, left) => {
    expect(settledForm(mine, sent, saved({ label: 'Masters 2' }), groups)).toEqual(left)
  })

  it('takes what main made of a value, but not over what was typed since', () => {
    const now = saved({ label: 'Masters 2', bucket: 'as-main-writes-it' })
    expect(settledForm(sent, sent, now, groups)).toEqual(now)
    expect(settledForm({ ...sent, bucket: 'mine' }, sent, now, groups)).toEqual({ ...now, bucket: 'mine' })
  })
})
