import { describe, expect, it } from 'vitest'
import { createTrayCommands } from '../../../main/tray/trayCommands.ts'
import { ProblemError, problem } from '../../../shared/problem.ts'
import { cueId } from '../../builders/layout.ts'
import { presetId } from '../../builders/account.ts'
import { aSession, sessionId } from '../../builders/session.ts'

function tray(
  stopping: () => Promise<never> | Promise<ReturnType<typeof aSession>> = () => Promise.resolve(aSession()),
) {
  const done: unknown[] = []
  const perform = createTrayCommands({
    sessions: {
      start: ({ presetId: id }, surface) => {
        done.push(['start', id, surface])
        return Promise.reject(new ProblemError('presetIncomplete'))
      },
      stop: ({ sessionId: id, gesture }, surface) => {
        done.push(['stop', id, gesture, surface])
        return stopping()
      },
      stopMany: ({ sessionIds, gesture }, surface) => {
        done.push(['stopMany', sessionIds, gesture, surface])
        return Promise.resolve(sessionIds.map(() => ({ ok: false, problem: problem('sessionNotLive') })))
      },
      takeCue: ({ sessionId: id, cueId: cue }, surface) => {
        done.push(['takeCue', id, cue, surface])
        return stopping()
      },
      keepRecording: ({ sessionId: id }, surface) => {
        done.push(['keep', id, surface])
        return aSession()
      },
    },
    isDoubtful: (id) => id === presetId(2),
    open: (target) => done.push(['open', target]),
    quit: () => done.push(['quit']),
    startFailed: (name, error) => done.push(['notStarted', name, (error as Error).message]),
    stopFailed: (id, error) => done.push(['failed', id, (error as Error).message]),
    takeFailed: (id, error) => done.push(['notTaken', id, (error as Error).message]),
  })
  return { perform, done }
}

describe('a click in the tray', () => {
  it('stops a recording through the same command as the window, and says it was the tray', () => {
    const { perform, done } = tray()
    perform({ type: 'stop', sessionId: sessionId(1), gesture: 'press' })
    expect(done).toEqual([['stop', sessionId(1), 'press', 'tray']])
  })

  it('stops every recording that was listed with one command, and says which were refused', async () => {
    const { perform, done } = tray()
    perform({ type: 'stopAll', sessionIds: [sessionId(1), sessionId(2)] })
    await Promise.resolve()
    expect(done).toEqual([
      ['stopMany', [sessionId(1), sessionId(2)], 'press', 'tray'],
      ['failed', sessionId(1), 'sessionNotLive'],
      ['failed', sessionId(2), 'sessionNotLive'],
    ])
  })

  it('takes a cue, and says aloud when it was refused', async () => {
    const { perform, done } = tray(() => Promise.reject(new ProblemError('layoutRefused')))
    perform({ type: 'takeCue', sessionId: sessionId(1), cueId: cueId(2) })
    await Promise.resolve()
    await Promise.resolve()
    expect(done).toEqual([
      ['takeCue', sessionId(1), cueId(2), 'tray'],
      ['notTaken', sessionId(1), 'layoutRefused'],
    ])
  })

  it('starts a preset, and says it when that is refused', async () => {
    const { perform, done } = tray()
    perform({ type: 'startPreset', presetId: presetId(), name: 'Town hall' })
    await Promise.resolve()
    expect(done).toEqual([
      ['start', presetId(), 'tray'],
      ['notStarted', 'Town hall', 'presetIncomplete'],
    ])
  })

  it('starts nothing of which an earlier take may still record, and opens the preset, which tells', async () => {
    const { perform, done } = tray()
    perform({ type: 'startPreset', presetId: presetId(2), name: 'Town hall' })
    await Promise.resolve()
    expect(done).toEqual([['open', { screen: 'preset', presetId: presetId(2) }]])
  })

  it('keeps recordings whose stop has not left', () => {
    const { perform, done } = tray()
    perform({ type: 'keep', sessionIds: [sessionId(1), sessionId(2)] })
    expect(done).toEqual([
      ['keep', sessionId(1), 'tray'],
      ['keep', sessionId(2), 'tray'],
    ])
  })

  it('says aloud when a stop is refused, since no window may be open', async () => {
    const { perform, done } = tray(() => Promise.reject(new ProblemError('sessionNotLive')))
    perform({ type: 'stop', sessionId: sessionId(1), gesture: 'press' })
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
