import { describe, expect, it } from 'vitest'
import { invoke, startFixture } from './fixture.ts'

describe('a page on the stand-in', () => {
  it('sees what the preload exposes and nothing else of it', async () => {
    const { page } = await startFixture()
    expect(await page.evaluate(() => 'onlyInPreload' in window)).toBe(false)
    expect(await page.evaluate(() => typeof (globalThis as { require?: unknown }).require)).toBe('undefined')
    expect(await page.evaluate(() => typeof (globalThis as { process?: unknown }).process)).toBe('undefined')
    const added = await page.evaluate(() => {
      const frame = document.createElement('iframe')
      document.body.append(frame)
      const plain = new Set(Object.getOwnPropertyNames(frame.contentWindow))
      frame.remove()
      return Object.getOwnPropertyNames(window).filter((name) => !plain.has(name))
    })
    expect(added.filter((name) => !/^\d+$/.test(name)).toSorted()).toEqual(['exposedTwice', 'fixture'])
  })

  it('gets copies that are frozen, with functions that work across the worlds', async () => {
    const { page } = await startFixture()
    const facts = await page.evaluate(() => ({
      frozen: Object.isFrozen(window.fixture) && Object.isFrozen(window.fixture.nested.list),
      list: window.fixture.nested.list,
      greeting: window.fixture.nested.greet('desk'),
      called: window.fixture.callBack((value) => value * 2),
      replaced: Reflect.set(window, 'fixture', null),
      sandboxed: window.fixture.sandboxed,
      ownFunction: window.fixture.nested.greet instanceof Function,
    }))
    expect(facts).toEqual({
      frozen: true,
      list: [1, { two: 2 }],
      greeting: 'hello desk',
      called: 41,
      replaced: false,
      sandboxed: true,
      ownFunction: true,
    })
  })

  it('sees errors of the preload with their message', async () => {
    const { page } = await startFixture()
    const caught = await page.evaluate(async () => {
      const words: string[] = []
      try {
        window.fixture.throws()
      } catch (error) {
        words.push((error as Error).message)
      }
      await window.fixture.rejects().catch((error: unknown) => words.push((error as Error).message))
      await window.fixture.uncloneable().catch((error: unknown) => words.push((error as Error).message))
      return words
    })
    expect(caught).toEqual(['from the preload', 'rejected in the preload', 'An object could not be cloned.'])
  })

  it('exchanges structured data with main, and main knows who asks', async () => {
    const { page, ipcLog } = await startFixture()
    const [sent, returned] = await page.evaluate(async () => {
      const value: Record<string, unknown> = {
        text: 'ü',
        missing: undefined,
        date: new Date(5),
        map: new Map([[1, new Set([2])]]),
        big: 5n,
        not: Number.NaN,
        bytes: new Uint8Array([1, 255]),
      }
      value['itself'] = value
      const describe = (v: unknown): string =>
        v instanceof Map || v instanceof Set ? `${v.constructor.name} ${[...v].map(describe).join()}` : String(v)
      const picture = (v: Record<string, unknown>) =>
        Object.entries(v).map(([key, item]) => `${key}: ${describe(item)}`)
      const answer = (await window.fixture.invoke('echo', value)) as Record<string, unknown>
      return [picture(value), [...picture(answer), answer['itself'] === answer ? 'a cycle' : 'a copy']]
    })
    expect(returned).toEqual([...sent, 'a cycle'])
    expect(await invoke(page, 'who')).toEqual({
      url: 'app://desk/index.html',
      origin: 'app://desk',
      isMain: true,
      sameWindow: true,
      page: 'app://desk/index.html',
    })
    const entries = (await ipcLog()).filter(({ channel }) => channel === 'who')
    expect(entries.map(({ direction, kind }) => `${direction} ${kind}`)).toEqual(['toMain invoke', 'toPage answer'])
  })

  it('hears of failures in the words of Electron', async () => {
    const { page } = await startFixture()
    await expect(invoke(page, 'fail')).rejects.toThrow("Error invoking remote method 'fail': Error: it went wrong")
    await expect(invoke(page, 'nobody')).rejects.toThrow("Error: No handler registered for 'nobody'")
    await expect(invoke(page, 'answerUncloneable')).rejects.toThrow('An object could not be cloned.')
  })
})

describe('a preload on the stand-in', () => {
  it('is refused every module but the few of a sandboxed one, and every unknown method', async () => {
    const { page } = await startFixture()
    expect(await page.evaluate(() => window.fixture.refused)).toEqual({
      fs: 'module not found: node:fs',
      relative: 'module not found: ./other.cjs',
      unknown: 'stand-in: ipcRenderer.sendSync is not available in a preload here',
    })
    expect(await page.evaluate(() => window.exposedTwice)).toBe(
      'Cannot bind an API on top of an existing property on the window object',
    )
  })

  it('that requires more does not run, and main hears of it', async () => {
    const { page, logs } = await startFixture({ FIXTURE_PRELOAD: 'greedyPreload.cjs' })
    expect(await page.evaluate(() => 'fixture' in window)).toBe(false)
    expect(logs()).toMatch(/Unable to load preload script: .*module not found: node:child_process/s)
  })
})
