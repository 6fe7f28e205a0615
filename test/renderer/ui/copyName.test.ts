import { describe, expect, it } from 'vitest'
import { copyName } from '../../../renderer/ui/copyName.ts'

const words = (name: string, number: number): string => `${name} (copy${number === 1 ? '' : ` ${number}`})`

describe('the name of a copy', () => {
  it.each([
    ['Town hall', [], 'Town hall (copy)'],
    ['Town hall', ['Town hall', 'Town hall (copy)'], 'Town hall (copy 2)'],
    ['Town hall', ['Town hall (copy)', 'Town hall (copy 2)', 'Town hall (copy 4)'], 'Town hall (copy 3)'],
    ['Town hall (copy)', ['Town hall (copy)'], 'Town hall (copy) (copy)'],
    ['', ['(copy)'], ' (copy)'],
    ['a name of twenty five chars', ['a name of twenty (copy)'], 'a name of twen (copy 2)'],
  ])('of %j beside %j is %j', (name, taken, expected) => {
    expect(copyName(name, taken, 23, words)).toBe(expected)
  })
})
