import { describe, expect, it } from 'vitest'
import { problem } from '../../../shared/problem.ts'
import { mainWords } from '../../../shared/strings/en/main.ts'
import { problems } from '../../../shared/strings/en/problems.ts'
import { createTranslator, problemText } from '../../../shared/strings/translator.ts'

const t = createTranslator('en', mainWords)

describe('the translator of the main process', () => {
  it('puts a problem into three sentences with its values filled in', () => {
    expect(problemText(t, problem('accountInUse', { params: { count: 3 } }))).toEqual({
      what: 'Recordings that run, or may run, use this account: 3.',
      meaning: 'Without it they could no longer be controlled.',
      action: 'Stop them first, dismissed ones from the history, then remove the account.',
    })
  })

  it.each(['ETIMEDOUT', 'SQLITE_FULL', 'code 433, HTTP 400', 'HTTP 200, ECONNRESET', 'TypeError', 'wrongShape', ''])(
    'has words for every problem code, and none of a program’s, when its detail is “%s”',
    (detail) => {
      for (const code of Object.keys(problems) as (keyof typeof problems)[]) {
        const source = Object.values(problems[code]).join(' ')
        const names = [...source.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '')
        // Where the detail is a part of the sentence itself it is a finding, in words already.
        const params = {
          ...Object.fromEntries(names.map((name) => [name, 'value'])),
          ...(names.includes('detail') ? {} : { detail }),
        }
        const { what, meaning, action } = problemText(t, problem(code, { params }))
        for (const sentence of [what, meaning, action]) expect(sentence, code).toMatch(/^\S.{8,}$/)
        const words = [what, meaning, action].join(' ')
        expect(words, code).not.toMatch(/\{\{|problems\.|causes\.|\(\)|undefined/)
        // No codes of the system, of SQLite or of programs: capitals with lines between them, humps in the middle.
        expect(words, code).not.toMatch(/\bE[A-Z]{3,}\b|\b[A-Z]+_[A-Z_]+\b|\b[a-z]+[A-Z]\w*|\b[A-Z][a-z]+[A-Z]\w*/)
      }
    },
  )

  it('chooses the plural form by the count', () => {
    expect(t('tray.stopAll', { count: 1 })).toBe('Stop 1 recording')
    expect(t('tray.stopAll', { count: 2 })).toBe('Stop all 2 recordings')
  })

  it('shows a name exactly as the operator typed it, even one that looks like markup or a placeholder', () => {
    const name = '<b>{{time}}</b> $t(tray.quit) & "co"'
    expect(t('notifications.failed', { name })).toBe(`“${name}” is not recording`)
  })
})
