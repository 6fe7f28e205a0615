import { describe, expect, it } from 'vitest'
import { createTrayCommands } from '../../../main/tray/trayCommands.ts'
import { ProblemError } from '../../../shared/problem.ts'
import { aSession, sessionId } from '../../builders/session.ts'

function tray(
  stopping: () => Promise<never> | Promise<ReturnType<typeof aSession>> = () => Promise.resolve(aSession()),
) {
  const done: unknown[] = []
  const perform = createTrayCommands({
    sessions: {
      stop: ({ sessionId: id }, surface) => {
        done.push(['stop', id, surface])
        return stopping()
      },
    },
    open: (target) => done.push(['open', target]),
    quit: () => done.push(['quit']),
    stopFailed: (id, error) => done.push(['failed', id, (error as Error).message]),
  })
  return { perform, done }
}

describe('a click in the tray', () => {
  it('stops a recording through the same command as the window, and says it was the tray', () => {
    const { perform, done } = tray()
    perform({ type: 'stop', sessionId: sessionId(1) })
    expect(done).toEqual([['stop', sessionId(1), 'tray']])
  })

  it('stops every recording that was listed', () => {
    const { perform, done } = tray()
    perform({ type: 'stopAll', sessionIds: [sessionId(1), sessionId(2)] })
    expect(done).toEqual([
      ['stop', sessionId(1), 'tray'],
      ['stop', sessionId(2), 'tray'],
    ])
  })

  it('says aloud when a stop is refused, since no window may be open', async () => {
    const { perform, done } = tray(() => Promise.reject(new ProblemError('sessionNotLive')))
    perform({ type: 'stop', sessionId: sessionId(1) })
    await Promise.resolve()
    await Promise.resolve()
    expect(done).toContainEqual(['failed', sessionId(1), 'sessionNotLive'])
  })

  it('opens the desk or one recording, and quits', () => {
    const { perform, done } = tray()
    perform({ type: 'showDesk' })
    perform({ type: 'openSession', sessionId: sessionId(1) })
    perform({ type: 'quit' })
    expect(done).toEqual([
      ['open', { screen: 'desk' }],
      ['open', { screen: 'session', sessionId: sessionId(1) }],
      ['quit'],
    ])
  })
})
