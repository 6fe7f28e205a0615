import { describe, expect, it } from 'vitest'
import { resolveTheme } from '../../../renderer/app/theme.ts'
import { initials } from '../../../renderer/app/shell/AccountSwitcher.tsx'
import { bannersOf, isCalm, isKeychainOnTop } from '../../../renderer/ui/banners.ts'
import { rehearsalShown } from '../../../renderer/ui/rehearsalShown.ts'
import { shortcutOf } from '../../../renderer/app/shell/shortcutKeys.ts'
import { clockMatters, signedSeconds } from '../../../renderer/app/shell/StatusBar.tsx'
import { statusCounts } from '../../../renderer/app/shell/statusCounts.ts'
import { problem } from '../../../shared/problem.ts'
import type { Session } from '../../../shared/recording/session.ts'
import type { DeskSnapshot } from '../../../shared/state/snapshot.ts'
import { accountId, anAccount } from '../../builders/account.ts'
import { aSession, evidence, noon, sessionId } from '../../builders/session.ts'
import { aDesk, everyState } from '../visual/scenes.ts'

const health = (more: Partial<DeskSnapshot['health']>): Partial<DeskSnapshot> => ({
  health: { ...aDesk([]).health, ...more },
})
const failed = (n: number) =>
  aSession({
    id: sessionId(n),
    name: `Show ${n}`,
    phase: 'ended',
    outcome: 'failed',
    endedAt: noon + n,
    reason: problem('sessionNotFound'),
  })

describe('the status bar', () => {
  it('counts what runs and what went wrong, worst first', () => {
    const sessions = Object.fromEntries(everyState.map((session) => [session.id, session]))
    expect(statusCounts(sessions, noon).map(({ group, count }) => `${count} ${group}`)).toEqual([
      '2 failed',
      '2 uncontrollable',
      '2 unverified',
      '1 starting',
      '1 stopping',
      '1 waiting',
      '2 recording',
    ])
  })

  it('counts a start that was given up among what nothing here controls, and is not calm about it', () => {
    const start = aSession({ phase: 'ended', outcome: 'uploadUnknown', sid: null, startSentAt: noon, endedAt: noon })
    const sessions = { [start.id]: start }
    expect(statusCounts(sessions, noon)).toEqual([{ group: 'uncontrollable', count: 1 }])
    expect(isCalm({ sessions }, noon)).toBe(false)
    expect(statusCounts({ [start.id]: { ...start, dismissed: true } }, noon)).toEqual([])
  })

  it('forgets what was dismissed', () => {
    expect(statusCounts({ [sessionId(1)]: { ...failed(1), dismissed: true } }, noon)).toEqual([])
  })

  it.each([
    [312, '+0.3'],
    [-1_240, '−1.2'],
    [0, '+0.0'],
  ])('writes a clock difference of %i ms as %s', (ms, text) => {
    expect(signedSeconds(ms)).toBe(text)
  })
})

describe('the line of the alarms', () => {
  const lost = problem('recorderLost')
  it.each<[string, Partial<Session>, boolean]>([
    ['a recording that is proven', {}, true],
    ['one that has ended', { phase: 'ended', outcome: 'saved' }, true],
    ['one that is not controllable', { phase: 'uncontrollable', sid: null }, false],
    ['a start that nobody confirmed', { phase: 'startUnknown', sid: null }, false],
    ['ids that are not accepted', { evidence: evidence({ problem: problem('idsMismatch') }) }, false],
    ['one without proof', { evidence: evidence({ lastGoodAt: noon - 60_000 }) }, false],
    ['one that is being verified', { evidence: evidence({ ladder: { rung: 1, since: noon } }) }, false],
    ['a stop that was refused', { stopProblem: problem('credentialsRefused') }, false],
    ['a lost one that may still record', { phase: 'ended', outcome: 'endedByItself', reason: lost }, false],
    ['that one, once a take is proven in its place', { phase: 'ended', outcome: 'failed', followedAt: noon }, true],
    ['that one dismissed', { phase: 'ended', outcome: 'endedByItself', reason: lost, dismissed: true }, true],
  ])('says that there are none with %s: %#', (_name, more, expected) => {
    expect(isCalm({ sessions: { [sessionId()]: aSession(more) } }, noon)).toBe(expected)
  })
})

describe('the clock of the service', () => {
  it.each([
    [null, false],
    [-300, false],
    [1_999, false],
    [2_000, true],
    [-7_000, true],
  ])('%s ms apart is told: %s', (offset, told) => {
    expect(clockMatters(offset)).toBe(told)
  })
})

describe('the bars that ask for somebody', () => {
  it('are not there on a healthy desk', () => {
    expect(bannersOf(aDesk([aSession()]))).toEqual([])
  })

  it('name each account that is gone while recordings of it run, whatever became of the alarm of the journal', () => {
    const strays = [1, 2, 3].map((n) =>
      aSession({ id: sessionId(n), accountId: accountId(9), appId: n === 3 ? 'app-b' : 'app-a' }),
    )
    const desk = aDesk([...strays, aSession({ id: sessionId(4) })])
    const gone = (appId: string, count: number) => problem('accountsGone', { params: { appId, count } })
    expect(bannersOf(desk)).toEqual([
      { kind: 'withoutAccount', appId: 'app-a', problem: gone('app-a', 2), rehearsal: false },
      { kind: 'withoutAccount', appId: 'app-b', problem: gone('app-b', 1), rehearsal: false },
    ])
    const back = anAccount({ id: accountId(9) })
    expect(bannersOf({ ...desk, accounts: { ...desk.accounts, [back.id]: back } })).toEqual([])
    const ended = strays.map((session) => ({ ...session, phase: 'ended', outcome: 'saved' }) as const)
    expect(bannersOf(aDesk(ended))).toEqual([])
    // The desk brings the account of the rehearsal back by itself.
    expect(bannersOf(aDesk(strays.map((session) => ({ ...session, rehearsal: true }))))).toEqual([])
  })

  it('name the newest failed session and count the others', () => {
    expect(bannersOf(aDesk([failed(1), failed(3), failed(2)]))).toEqual([
      {
        kind: 'failed',
        id: sessionId(3),
        name: 'Show 3',
        reason: problem('sessionNotFound'),
        inDoubt: true,
        rehearsal: false,
        more: 2,
      },
    ])
    expect(bannersOf(aDesk([{ ...failed(1), rehearsal: true }]))).toMatchObject([{ rehearsal: true }])
  })

  it('name a real one before a rehearsal that failed later and may still record', () => {
    const rehearsal = { ...failed(3), rehearsal: true }
    const refused = { ...failed(2), sid: null }
    expect(bannersOf(aDesk([rehearsal, refused]))).toMatchObject([{ id: sessionId(2), rehearsal: false, more: 1 }])
  })

  it('carry the mark of the rehearsal where nothing real is concerned, and stand behind what is', () => {
    const rehearsal = anAccount({ id: accountId(2), host: { kind: 'rehearsal' }, certificate: { state: 'none' } })
    const real = anAccount({ certificate: { state: 'none' } })
    const sessions = [
      { ...failed(3), rehearsal: true },
      aSession({ accountId: rehearsal.id, rehearsal: true }),
      aSession({ id: sessionId(2), accountId: real.id }),
    ]
    const down = health({ rehearsal: { running: false, problem: problem('rehearsalUnavailable') } })
    const marks = (accounts: DeskSnapshot['accounts'], more: Partial<DeskSnapshot>, among = sessions) =>
      bannersOf(aDesk(among, { ...more, accounts })).map(({ kind, rehearsal: marked }) => `${kind} ${marked}`)
    expect(marks({ [rehearsal.id]: rehearsal, [real.id]: real }, down)).toEqual([
      'account false',
      'failed true',
      'account true',
      'desk true',
    ])
    const lost = health({ journal: { ok: false, savedAt: null, problem: problem('journalUnavailable') } })
    expect(marks({ [rehearsal.id]: rehearsal, [real.id]: real }, lost)[0]).toBe('desk false')
    expect(marks({ [rehearsal.id]: rehearsal }, lost, sessions.slice(0, 2))[0]).toBe('desk true')
    // Its account is gone, and it is real all the same.
    expect(marks({ [rehearsal.id]: rehearsal }, lost)[0]).toBe('desk false')
  })

  it('name one that may still record before one that is known to be over', () => {
    const refused = { ...failed(2), sid: null }
    expect(bannersOf(aDesk([failed(1), refused]))).toMatchObject([{ id: sessionId(1), inDoubt: true, more: 1 }])
  })

  it('are silent about a failed session only once another take is proven in its place', () => {
    const second = aSession({ id: sessionId(2), take: { number: 2, previous: sessionId(1), gapMs: 2_000 } })
    expect(bannersOf(aDesk([failed(1), second]))).toHaveLength(1)
    expect(bannersOf(aDesk([{ ...failed(1), followedAt: noon }, second]))).toEqual([])
  })

  it('tell a failed session from a running one of its name by channel and uid', () => {
    const again = aSession({ id: sessionId(2), name: 'Show 1', recorderUid: '7' })
    const { channel, recorderUid } = failed(1)
    expect(bannersOf(aDesk([failed(1), again]))).toMatchObject([{ name: `Show 1 (${channel} · ${recorderUid})` }])
  })

  it('are one for recordings whose id is not known, and name one that does run before one that may', () => {
    const unknown = aSession({ id: sessionId(2), name: 'Studio B', phase: 'startUnknown', sid: null })
    const running = aSession({ id: sessionId(3), name: 'Studio C', phase: 'uncontrollable', sid: null })
    expect(bannersOf(aDesk([aSession(), unknown]))).toEqual([
      { kind: 'outOfReach', id: unknown.id, name: 'Studio B', certain: false, rehearsal: false, more: 0 },
    ])
    expect(bannersOf(aDesk([unknown, running]))).toMatchObject([{ name: 'Studio C', certain: true, more: 1 }])
    expect(bannersOf(aDesk([{ ...unknown, dismissed: true }]))).toEqual([])
  })

  it('go when the failed session is dismissed', () => {
    expect(bannersOf(aDesk([{ ...failed(1), dismissed: true }]))).toEqual([])
  })

  it('are one for an offline computer, not one per session', () => {
    const offline = aDesk([aSession(), failed(2)], health({ link: { state: 'offline', ms: null, problems: [] } }))
    expect(bannersOf(offline).map(({ kind }) => kind)).toEqual(['failed', 'offline'])
  })

  it('are one for a service that cannot be reached, and then do not say that the computer is offline', () => {
    const problemOfService = problem('networkUnreachable', { params: { host: 'api.agora.io' } })
    const link = {
      state: 'unreachable',
      ms: null,
      problems: [problemOfService],
    } satisfies DeskSnapshot['health']['link']
    expect(bannersOf(aDesk([aSession(), aSession({ id: sessionId(2) })], health({ link })))).toEqual([
      { kind: 'desk', cause: 'service', problem: problemOfService, rehearsal: false },
    ])
  })

  it.each([
    [['a.example'], [{ kind: 'desk', cause: 'service', host: 'a.example' }]],
    [['a.example', 'b.example'], [{ kind: 'services', hosts: ['a.example', 'b.example'] }]],
    [['a.example', 'b.example', 'c.example'], [{ kind: 'services', hosts: ['a.example', 'b.example', 'c.example'] }]],
  ])('are one for the services that cannot be reached, and leave none of them out: %j', (hosts, expected) => {
    const problems = hosts.map((host) => problem('networkUnreachable', { params: { host } }))
    const banners = bannersOf(aDesk([aSession()], health({ link: { state: 'unreachable', ms: null, problems } })))
    expect(
      banners.map((banner) =>
        banner.kind === 'services'
          ? { kind: banner.kind, hosts: banner.problems.map(({ params }) => params['host']) }
          : {
              kind: banner.kind,
              ...(banner.kind === 'desk' ? { cause: banner.cause, host: banner.problem.params['host'] } : {}),
            },
      ),
    ).toEqual(expected)
  })

  it('are one for an account the service refuses while it records, and none while it has nothing to control', () => {
    const account = anAccount({ check: { state: 'refused', at: noon, problem: problem('credentialsRefused') } })
    const session = aSession({ accountId: account.id })
    const refused = { ...aDesk([session, { ...session, id: sessionId(2) }]), accounts: { [account.id]: account } }
    expect(bannersOf(refused)).toMatchObject([
      { kind: 'account', id: account.id, problem: { code: 'credentialsRefused' } },
    ])
    const quiet = { ...aDesk([]), accounts: { [account.id]: account } }
    expect(bannersOf(quiet)).toEqual([])
  })

  it('are one for an account whose certificate went with the session it was kept for, while it records', () => {
    const account = anAccount({ certificate: { state: 'none' } })
    const blind = { ...aDesk([aSession({ accountId: account.id })]), accounts: { [account.id]: account } }
    expect(bannersOf(blind)).toMatchObject([
      {
        kind: 'account',
        id: account.id,
        problem: { code: 'certificateMissing', params: { label: account.label } },
        running: [aSession().name],
      },
    ])
    const lost = { ...account, certificate: { state: 'lost', at: noon } as const }
    expect(bannersOf({ ...blind, accounts: { [account.id]: lost } })).toMatchObject([{ kind: 'account' }])
    expect(bannersOf({ ...aDesk([]), accounts: { [account.id]: account } })).toEqual([])
  })

  it('put the journal first: without it a recording could be lost for good', () => {
    const lost = { ok: false, savedAt: null, problem: problem('journalUnavailable') }
    expect(bannersOf(aDesk([failed(1)], health({ journal: lost })))[0]).toMatchObject({ cause: 'journal' })
  })

  it('mention a broken keychain only where something stored in it is needed', () => {
    const keychain = { state: 'absent', problem: problem('secretsAbsent') } as const
    expect(bannersOf(aDesk([], health({ keychain })))).toEqual([])
    const account = anAccount({ certificate: { state: 'unavailable', at: noon } })
    const missed = aDesk([], { ...health({ keychain }), accounts: { [account.id]: account } })
    expect(bannersOf(missed)).toMatchObject([{ kind: 'keychain', running: [], accounts: [] }])
    expect(isKeychainOnTop(missed)).toBe(true)
    const link = { ...missed.health.link, state: 'offline' as const }
    const offline = { ...missed, health: { ...missed.health, link } }
    expect(bannersOf(offline).map(({ kind }) => kind)).toEqual(['offline', 'keychain'])
    expect(isKeychainOnTop(offline)).toBe(false)
    expect(isKeychainOnTop(aDesk([], health({ keychain })))).toBe(false)
    const running = bannersOf({
      ...missed,
      sessions: aDesk([aSession({ accountId: account.id, name: 'Gala' })]).sessions,
    })
    expect(running).toMatchObject([{ kind: 'keychain', running: ['Gala'], accounts: [account.id] }])
  })
})

describe('the rehearsal marker', () => {
  const rehearsal = anAccount({ id: accountId(2), host: { kind: 'rehearsal' } })

  it('counts pretend sessions that run', () => {
    const sessions = [aSession({ rehearsal: true }), { ...failed(2), rehearsal: true }, aSession({ id: sessionId(3) })]
    expect(rehearsalShown(aDesk(sessions), null)).toEqual({ sessions: 1, alone: false })
  })

  it('becomes a stripe when nothing real is in view', () => {
    expect(rehearsalShown(aDesk([], { accounts: { [rehearsal.id]: rehearsal } }), null).alone).toBe(true)
    expect(rehearsalShown(aDesk([]), accountId(2)).alone).toBe(true)
    expect(rehearsalShown(aDesk([], { accounts: {} }), null).alone).toBe(false)
  })
})

describe('keys', () => {
  const press = (key: string, more = {}) =>
    shortcutOf({ key, ctrlKey: true, metaKey: false, altKey: false, shiftKey: false, repeat: false, ...more })

  it('search and start from anywhere', () => {
    expect(press('k')).toBe('search')
    expect(press('N')).toBe('newRecording')
    expect(press('n', { ctrlKey: false, metaKey: true })).toBe('newRecording')
  })

  it('adopt with Shift, which alone keeps A for selecting all', () => {
    expect(press('A', { shiftKey: true })).toBe('adopt')
    expect(press('a')).toBeNull()
  })

  it('do nothing when held, or together with other modifiers', () => {
    expect(press('n', { repeat: true })).toBeNull()
    expect(press('n', { shiftKey: true })).toBeNull()
    expect(press('n', { ctrlKey: false })).toBeNull()
    expect(press('x')).toBeNull()
  })
})

describe('small things', () => {
  it('a theme of one’s own wins over the system’s', () => {
    expect(resolveTheme('dark', true)).toBe('dark')
    expect(resolveTheme('system', true)).toBe('light')
    expect(resolveTheme('system', false)).toBe('dark')
  })

  it.each([
    ['Northlight Live', 'NL'],
    ['rehearsal', 'RE'],
    ['  Ärzte ohne Grenzen ', 'ÄO'],
    ['', ''],
  ])('“%s” is badged %s', (label, badge) => {
    expect(initials(label)).toBe(badge)
  })
})
