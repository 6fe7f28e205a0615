import { describe, expect, it } from 'vitest'
import { problem } from '../../../shared/problem.ts'
import { mainWords } from '../../../shared/strings/en/main.ts'
import { problems } from '../../../shared/strings/en/problems.ts'
import { createTranslator, problemText } from '../../../shared/strings/translator.ts'

const t = createTranslator('en', mainWords)

describe('the translator of the main process', () => {
  it('puts a problem into three sentences with its values filled in', () => {
    expect(problemText(t, problem('accountInUse', { params: { count: 3 } }))).toEqual({
      what: 'Running recordings use this account: 3.',
      meaning: 'Without it they could no longer be controlled.',
      action: 'Stop them first, then remove the account.',
    })
  })

  it('has words for every problem code, with no placeholder forgotten when its values are given', () => {
    for (const code of Object.keys(problems) as (keyof typeof problems)[]) {
      const source = Object.values(problems[code]).join(' ')
      const params = Object.fromEntries([...source.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => [name ?? '', 'value']))
      const words = Object.values(problemText(t, problem(code, { params }))).join(' ')
      expect(words, code).not.toMatch(/\{\{|problems\./)
    }
  })

  it('chooses the plural form by the count', () => {
    expect(t('tray.stopAll', { count: 1 })).toBe('Stop 1 recording')
    expect(t('tray.stopAll', { count: 2 })).toBe('Stop all 2 recordings')
  })

  it('shows a name exactly as the operator typed it, even one that looks like markup or a placeholder', () => {
    const name = '<b>{{time}}</b> $t(tray.quit) & "co"'
    expect(t('notifications.failed', { name })).toBe(`“${name}” is not recording`)
  })
})
