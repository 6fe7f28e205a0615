import { describe, expect, it } from 'vitest'
import { quitWords } from '../../../main/windows/quitWords.ts'
import { mainWords } from '../../../shared/strings/en/main.ts'
import { createTranslator } from '../../../shared/strings/translator.ts'

const t = createTranslator('en', mainWords)

describe('the question before quitting', () => {
  it('offers to stop what can be stopped', () => {
    expect(quitWords({ running: 2, beyond: 0 }, t)).toMatchObject({
      message: '2 recordings are running.',
      choices: ['keep', 'stop', 'cancel'],
    })
  })

  it('counts a start without an id apart', () => {
    const { message, detail } = quitWords({ running: 1, beyond: 1 }, t)
    expect(message).toBe('1 recording is running.')
    expect(detail).toContain('1 more may be running that cannot be stopped from here')
  })

  it('offers no stop where there is nothing to stop', () => {
    expect(quitWords({ running: 0, beyond: 1 }, t)).toMatchObject({
      message: '1 recording may be running that cannot be stopped from here.',
      choices: ['keep', 'cancel'],
    })
  })
})
