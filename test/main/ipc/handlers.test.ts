import { describe, expect, it } from 'vitest'
import { createHandlers, type DeskServices } from '../../../main/ipc/handlers.ts'
import { methodNames, type MethodName } from '../../../shared/ipc/names.ts'

/** Services that write down what reached them. */
function recordingServices() {
  const reached: string[] = []
  const group = (name: string): unknown =>
    new Proxy(
      {},
      {
        get: (_target, method) => (_input: unknown, surface?: string) => {
          reached.push([name, String(method), ...(surface === undefined ? [] : [surface])].join('.'))
          return String(method) === 'timeline' ? [] : Promise.resolve()
        },
      },
    )
  const services = {
    ...Object.fromEntries(
      [
        'accounts',
        'storage',
        'presets',
        'layouts',
        'drafts',
        'exchange',
        'sessions',
        'history',
        'markers',
        'cards',
        'network',
        'preflight',
        'journal',
      ].map((name) => [name, group(name)]),
    ),
    backstage: group('rehearsal'),
    snapshot: () => reached.push('snapshot'),
    changeSettings: () => reached.push('settings.change'),
    writeClipboard: () => Promise.resolve(void reached.push('clipboard.write')),
    retrySecrets: () => Promise.resolve(void reached.push('secrets.retry')),
    ownerlessSecrets: () => reached.push('secrets.ownerless'),
    secretItems: () => reached.push('secrets.items'),
    forgetSecrets: () => {
      reached.push('secrets.forgetEverything')
      return Promise.resolve({ forgotten: 0, left: 0 })
    },
    beginRehearsal: () => Promise.resolve(void reached.push('rehearsal.begin')),
    windowIsListening: (id: number) => reached.push(`listening ${id}`),
  } as unknown as DeskServices
  return { handlers: createHandlers(services), reached }
}

describe('the handlers', () => {
  it('carry every method to the service of the same name, recordings with the surface they came from', async () => {
    const { handlers, reached } = recordingServices()
    for (const method of methodNames) {
      reached.length = 0
      await (handlers[method] as (input: unknown, id: number) => unknown)({ text: '' }, 7)
      expect(reached, method).toEqual(expected(method))
    }
  })
})

function expected(method: MethodName): string[] {
  if (method === 'desk.snapshot') return ['listening 7', 'snapshot']
  const readsOnly = ['sessions.timeline', 'sessions.handOverCard', 'sessions.checkNow']
  if (readsOnly.includes(method)) return [method]
  if (method === 'sessions.requests') return ['history.requests']
  return method.startsWith('sessions.') ? [`${method}.window`] : [method]
}
