import { expect, it } from 'vitest'
import { createDice } from './dice.ts'
import { drawMoment, nameOf } from './moment.ts'

it('the same seed throws the same moments, another seed others', () => {
  const moments = (seed: number): readonly string[] => {
    const dice = createDice(seed)
    return Array.from({ length: 20 }, () => nameOf(drawMoment(dice, true)))
  }
  expect(moments(7)).toEqual(moments(7))
  expect(moments(7)).not.toEqual(moments(8))
})

it('what weighs nothing never comes', () => {
  const dice = createDice(1)
  const thrown = Array.from({ length: 200 }, () => dice.weighted({ often: 3, never: 0, seldom: 1 }))
  expect(new Set(thrown)).toEqual(new Set(['often', 'seldom']))
})
