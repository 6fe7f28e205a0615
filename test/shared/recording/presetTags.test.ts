import { describe, expect, it } from 'vitest'
import { TAGS_MOST, tagOf, tagsInUse, withTag, withoutTag } from '../../../shared/recording/presetTags.ts'
import { PresetTags } from '../../../shared/recording/preset.ts'

describe('a tag', () => {
  it.each([
    ['  all   staff ', 'all staff'],
    ['weekly,', 'weekly'],
    ['x'.repeat(40), 'x'.repeat(24)],
    [' , ', ''],
  ])('is one short line: “%s”', (word, tag) => {
    expect(tagOf(word)).toBe(tag)
  })

  it('is there once, whatever its letter case', () => {
    expect(withTag(['weekly'], 'Weekly')).toEqual(['weekly'])
    expect(withoutTag(['Weekly', 'late'], 'weekly')).toEqual(['late'])
    expect(withTag(['weekly'], 'late')).toEqual(['weekly', 'late'])
  })

  it('never makes more of them than a preset may have', () => {
    let tags: string[] = []
    for (let n = 0; n < 30; n += 1) tags = withTag(tags, `tag ${n}`)
    expect(tags).toHaveLength(TAGS_MOST)
    expect(PresetTags.safeParse(tags).success).toBe(true)
  })
})

it('lists the tags in use, the most used first', () => {
  const presets = [['b', 'c'], ['c'], ['a']].map((tags) => ({ settings: { tags } }))
  expect(tagsInUse(presets)).toEqual(['c', 'a', 'b'])
})
