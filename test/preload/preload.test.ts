import { Script, createContext } from 'node:vm'
import { join } from 'node:path'
import { build, type Rolldown } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'
import { eventNames, methodNames } from '../../shared/ipc/names.ts'

type Listener = (event: unknown, payload: unknown) => void
type Listen = (listener: (payload: unknown) => void) => () => void
interface Bridge {
  readonly call: Readonly<Record<string, (...args: readonly unknown[]) => Promise<unknown>>>
  readonly onChanged: Listen
  readonly onOpen: Listen
  readonly onPreflight: Listen
}

/** The preload as one CommonJS file, bundled as the desk's build does it. */
async function bundle(): Promise<string> {
  const output = (await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      rolldownOptions: {
        input: join(import.meta.dirname, '../../preload/index.ts'),
        external: ['electron'],
        output: { format: 'cjs' },
        platform: 'node',
      },
    },
  })) as Rolldown.RolldownOutput
  expect(output.output).toHaveLength(1)
  return output.output[0].code
}

/** Runs it as a sandboxed preload runs: with nothing but `require`, which knows Electron alone. */
function run(code: string) {
  const required: string[] = []
  const exposed: Record<string, unknown> = {}
  const sent: unknown[][] = []
  const listeners = new Map<string, Listener[]>()
  const electron = {
    contextBridge: { exposeInMainWorld: (name: string, api: unknown) => (exposed[name] = api) },
    ipcRenderer: {
      invoke: (...args: unknown[]) => (sent.push(args), Promise.resolve('answer')),
      on: (channel: string, listener: Listener) =>
        listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
      removeListener: (channel: string, listener: Listener) =>
        listeners.set(
          channel,
          (listeners.get(channel) ?? []).filter((other) => other !== listener),
        ),
    },
  }
  const require = (name: string) => {
    required.push(name)
    if (name !== 'electron') throw new Error(`module not found: ${name}`)
    return electron
  }
  const context = createContext({ require, exports: {}, module: { exports: {} } })
  new Script(code).runInContext(context)
  const push = (channel: string, payload: unknown) =>
    listeners.get(channel)?.forEach((listener) => listener({ sender: 'the way to send anything' }, payload))
  return { required, exposed, sent, push, channels: () => [...listeners.keys()] }
}

let code: string
beforeAll(async () => {
  code = await bundle()
})

const bridgeOf = (ran: ReturnType<typeof run>) => ran.exposed['recordingDesk'] as Bridge

describe('the preload', () => {
  it('requires Electron and nothing else, even with everything bundled', () => {
    expect(run(code).required).toEqual(['electron'])
    expect(code.match(/require\(/g)).toHaveLength(1)
    expect(code).not.toMatch(/\bimport\s*\(|\bzod\b/)
  })

  it('exposes exactly the methods of the contract and two events, as one object', () => {
    const ran = run(code)
    expect(Object.keys(ran.exposed)).toEqual(['recordingDesk'])
    const bridge = bridgeOf(ran)
    expect(Object.keys(bridge).toSorted()).toEqual(['call', 'onChanged', 'onOpen', 'onPreflight'])
    expect(Object.keys(bridge.call)).toEqual(methodNames)
    expect(Object.values(bridge.call).every((method) => typeof method === 'function')).toBe(true)
  })

  it('sends each call on the channel of its own name, with its input and nothing more', async () => {
    const ran = run(code)
    for (const name of methodNames) expect(await bridgeOf(ran).call[name]?.({ name }, 'more')).toBe('answer')
    expect(ran.sent).toEqual(methodNames.map((name) => [`desk:${name}`, { name }]))
  })

  it('hands on the payload of an event without Electron’s own event, until the subscription ends', () => {
    const ran = run(code)
    const heard: unknown[][] = []
    const end = bridgeOf(ran).onChanged((...args) => heard.push(args))
    bridgeOf(ran).onOpen((...args) => heard.push(args))
    bridgeOf(ran).onPreflight((...args) => heard.push(args))
    expect(ran.channels()).toEqual(eventNames.map((name) => `desk:${name}`))
    ran.push('desk:desk.changed', { rev: 1 })
    end()
    end()
    ran.push('desk:desk.changed', { rev: 2 })
    ran.push('desk:desk.open', { screen: 'desk' })
    expect(heard).toEqual([[{ rev: 1 }], [{ screen: 'desk' }]])
  })
})
