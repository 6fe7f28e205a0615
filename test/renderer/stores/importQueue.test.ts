import { describe, expect, it } from 'vitest'
import {
  type ImportQueue,
  type ImportStage,
  chosenInstead,
  closed,
  dropped,
  mustWait,
  nextFile,
  noImport,
  opened,
  staged,
} from '../../../renderer/stores/importQueue.ts'

const file = (name: string): File => new File(['{}'], name)
const [a, b, c, d] = ['a.json', 'b.json', 'c.json', 'd.json'].map(file) as [File, File, File, File]

/** `a` in the dialog, as far as that, with these waiting. */
const at = (stage: ImportStage, ...waiting: File[]): ImportQueue => staged(dropped(noImport, [a, ...waiting]), 1, stage)

const shown = ({ open, present, waiting }: ImportQueue) => ({
  open,
  present: present?.file.name ?? null,
  waiting: waiting.map(({ name }) => name),
})
const stages: readonly ImportStage[] = ['reading', 'refused', 'deciding', 'importing', 'done']

describe('files that are dropped', () => {
  it('open the dialog on the first, and the others wait in their order', () => {
    expect(shown(dropped(noImport, [a, b, c]))).toEqual({
      open: true,
      present: 'a.json',
      waiting: ['b.json', 'c.json'],
    })
    expect(shown(dropped(opened(noImport), [a]))).toEqual({ open: true, present: 'a.json', waiting: [] })
    expect(dropped(noImport, [])).toBe(noImport)
  })

  it.each(stages.filter((stage) => stage !== 'refused'))('wait while one is %s', (stage) => {
    const queue = at(stage)
    expect(mustWait(queue)).toBe(true)
    const then = dropped(dropped(queue, [b]), [c, d])
    expect(shown(then)).toEqual({ open: true, present: 'a.json', waiting: ['b.json', 'c.json', 'd.json'] })
    expect(then.present?.stage).toBe(stage)
  })

  it('take the place of one that was refused, unless others came before them', () => {
    expect(shown(dropped(at('refused'), [b]))).toMatchObject({ present: 'b.json', waiting: [] })
    expect(shown(dropped(at('refused', b), [c]))).toMatchObject({ present: 'a.json', waiting: ['b.json', 'c.json'] })
  })

  it('come behind those that are offered', () => {
    const offered = closed(at('deciding', b))
    expect(shown(dropped(offered, [c]))).toEqual({ open: true, present: null, waiting: ['b.json', 'c.json'] })
  })
})

describe('a file that waits', () => {
  it.each(stages.filter((stage) => stage !== 'importing'))('is gone on to from one that is %s', (stage) => {
    const then = nextFile(at(stage, b, c))
    expect(shown(then)).toEqual({ open: true, present: 'b.json', waiting: ['c.json'] })
    expect(then.present?.stage).toBe('reading')
    expect(then.turn).toBe(2)
  })

  it('is not gone on to while main is writing, nor where there is none', () => {
    const writing = at('importing', b)
    const alone = at('done')
    expect(nextFile(writing)).toBe(writing)
    expect(nextFile(alone)).toBe(alone)
  })

  it('goes on waiting when another file is chosen instead of the one that is there', () => {
    expect(shown(chosenInstead(at('deciding', b), c))).toMatchObject({ present: 'c.json', waiting: ['b.json'] })
    expect(shown(chosenInstead(at('importing', b), c))).toMatchObject({
      present: 'a.json',
      waiting: ['b.json', 'c.json'],
    })
  })
})

describe('closing', () => {
  it.each(stages.filter((stage) => stage !== 'importing'))('offers those that wait behind one that is %s', (stage) => {
    const once = closed(at(stage, b, c))
    expect(shown(once)).toEqual({ open: true, present: null, waiting: ['b.json', 'c.json'] })
    expect(shown(nextFile(once))).toMatchObject({ present: 'b.json', waiting: ['c.json'] })
    expect(shown(closed(once))).toEqual({ open: false, present: null, waiting: [] })
  })

  it.each(stages.filter((stage) => stage !== 'importing'))(
    'ends it where nothing waits behind one that is %s',
    (stage) => {
      expect(shown(closed(at(stage)))).toEqual({ open: false, present: null, waiting: [] })
    },
  )

  it('waits for the answer of main', () => {
    const writing = at('importing')
    expect(closed(writing)).toBe(writing)
  })
})

describe('news of a file', () => {
  it('that is no longer there changes nothing of the next one', () => {
    const second = nextFile(at('refused', b))
    expect(staged(second, 1, 'done')).toBe(second)
    expect(staged(closed(at('done')), 1, 'deciding').present).toBeNull()
  })

  it('of the same name that is dropped later is not taken for it', () => {
    const again = dropped(closed(at('deciding')), [a])
    expect(staged(again, 1, 'done')).toBe(again)
    expect(staged(again, 2, 'deciding').present?.stage).toBe('deciding')
  })
})

it('asking for the dialog leaves what is in it', () => {
  expect(shown(opened(at('deciding', b)))).toEqual({ open: true, present: 'a.json', waiting: ['b.json'] })
})
