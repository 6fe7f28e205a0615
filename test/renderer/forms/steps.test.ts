import { describe, expect, it } from 'vitest'
import { back, changedFields, firstStep, forward, settle, takeStep } from '../../../renderer/ui/form/steps.ts'
import { presetSettings } from '../../builders/account.ts'

const typed = (...texts: readonly string[]) =>
  texts.reduce((steps, text, n) => takeStep(steps, text, 'name', n * 100), firstStep(''))

describe('going back in a form', () => {
  it('undoes a whole word, not letter by letter', () => {
    const steps = typed('T', 'To', 'Tow', 'Town')
    expect(back(steps).present).toBe('')
    expect(forward(back(steps)).present).toBe('Town')
  })

  it('takes another field, or a pause, as another step', () => {
    const name = typed('Town')
    const channel = takeStep(name, 'Town+main', 'channel', 10)
    expect(back(channel).present).toBe('Town')
    const later = takeStep(name, 'Town hall', 'name', 5000)
    expect(back(later).present).toBe('Town')
  })

  it('ends where nothing was changed yet, and where nothing was undone', () => {
    expect(back(firstStep('a')).present).toBe('a')
    expect(forward(typed('a')).present).toBe('a')
  })

  it('gives up what was undone once something else is typed', () => {
    const steps = takeStep(back(typed('Town')), 'City', 'name', 9000)
    expect(forward(steps).present).toBe('City')
  })

  it('leads back to before the save', () => {
    const saved = settle(typed(' Town '), 'Town')
    expect(saved.present).toBe('Town')
    expect(back(saved).present).toBe('')
  })

  it('keeps two hundred steps', () => {
    let steps = firstStep(0)
    for (let n = 1; n <= 300; n += 1) steps = takeStep(steps, n, `field ${n}`, n)
    for (let n = 0; n < 300; n += 1) steps = back(steps)
    expect(steps.present).toBe(100)
  })
})

describe('what a step changed', () => {
  const before = presetSettings()
  it.each([
    [{ ...before, name: 'Other' }, 'name'],
    [{ ...before, canvas: { ...before.canvas, width: 1, height: 2 } }, 'canvas.width,canvas.height'],
    [{ ...before, canvas: { ...before.canvas } }, ''],
    [{ ...before, tags: ['weekly'] }, 'tags'],
  ])('is named by its fields', (after, fields) => {
    expect(changedFields(before, after)).toBe(fields)
  })
})
