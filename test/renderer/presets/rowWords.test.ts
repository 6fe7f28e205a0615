import { describe, expect, it } from 'vitest'
import { presetCheck } from '../../../renderer/features/presets/presetCheck.ts'
import { rowWords } from '../../../renderer/features/presets/rowWords.ts'
import { createWords } from '../../../renderer/strings/index.ts'
import { blocks, look } from '../../../shared/recording/finding.ts'

const t = createWords().getFixedT('en', ['presets', 'manage', 'start'] as const)
const words = rowWords(t)

const findings = { blocks: blocks('channel', 'channelMissing'), look: look('channel', 'channelMissing') }

describe('the words of a row', () => {
  it.each(['Town hall', '', 'Ärzte & Söhne', '$& $1 $$', 'name name', 'a {{b}} c'])(
    'are those of the list for %j',
    (name) => {
      expect(words.open(name)).toBe(t('open', { name }))
      expect(words.select(name)).toBe(t('manage:selectNamed', { name }))
      expect(words.start(name)).toBe(t('startNamed', { name }))
      expect(words.more(name)).toBe(t('moreNamed', { name }))
    },
  )

  it('take a name as it is, though it looks like a place for another word', () => {
    expect(words.open('{{name}} $t(title)')).toBe('Open {{name}} $t(title)')
  })

  it('say the same of a check however often they are asked', () => {
    for (const count of [1, 2, 1]) expect(words.check({ kind: 'look', count })).toBe(t('toLookAt', { count }))
    expect(words.check({ kind: 'blocks', count: 1 })).toBe(t('toFix', { count: 1 }))
    expect(words.check({ kind: 'ready', count: 0 })).toBe(t('ready'))
  })
})

describe('the check of a preset', () => {
  it.each([
    { found: [], doubtful: false, check: { kind: 'ready', count: 0 } },
    { found: [], doubtful: true, check: { kind: 'look', count: 1 } },
    { found: ['look', 'look'], doubtful: true, check: { kind: 'look', count: 3 } },
    { found: ['look', 'blocks'], doubtful: true, check: { kind: 'blocks', count: 1 } },
  ] as const)('is the worst of $found, doubtful: $doubtful', ({ found, doubtful, check }) => {
    expect(
      presetCheck(
        found.map((severity) => findings[severity]),
        doubtful,
      ),
    ).toEqual(check)
  })
})
