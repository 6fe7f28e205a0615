import { describe, expect, it } from 'vitest'
import { createIpcServer, type Handlers } from '../../../main/ipc/server.ts'
import type { Sender } from '../../../main/ipc/trust.ts'
import { emptySnapshot } from '../../../main/state/initialSnapshot.ts'
import { methodNames, type MethodName } from '../../../shared/ipc/names.ts'
import { ProblemError } from '../../../shared/problem.ts'

const own: Sender = { contentsId: 7, frame: { origin: 'app://desk', isMain: true } }
const presetId = '6f0e4a52-6f2e-4c5c-9f3e-0d7f5b1c2a34'
const certificate = 'rehearsal-certificate'
const newAccount = {
  label: 'Stage',
  appId: 'app',
  customerId: 'customer',
  host: { kind: 'agora' },
  certificate,
  keep: 'session',
  check: true,
}

/** A server whose handlers record that they ran; `overrides` replace some. */
function serverWith(overrides: Partial<Handlers> = {}, checkOutputs = true) {
  const ran: MethodName[] = []
  const log: unknown[][] = []
  const handlers = {
    ...Object.fromEntries(methodNames.map((name) => [name, () => (ran.push(name), null)])),
    ...overrides,
  } as unknown as Handlers
  const answer = createIpcServer({
    handlers,
    trusted: { origin: 'app://desk', has: (id) => id === 7 },
    rev: () => 41,
    log: {
      refused: (method, refusal) => log.push([method, refusal]),
      failed: (method, id, error) => log.push([method, id, error]),
    },
    newFaultId: () => 'fault-1',
    checkOutputs,
  })
  return { answer, ran, log }
}

const refused = { ok: false, problem: { code: 'requestRefused' } }
const invalid = { ok: false, problem: { code: 'inputInvalid' } }

describe('the server between windows and main', () => {
  it('answers with the value and the revision the hub has afterwards', async () => {
    const { answer } = serverWith({ 'clipboard.write': () => null })
    expect(await answer(own, 'clipboard.write', { text: 'sid' })).toEqual({ ok: true, value: null, rev: 41 })
  })

  it.each([
    ['a sub-frame', { ...own, frame: { origin: 'app://desk', isMain: false } }, 'subFrame'],
    ['a foreign origin', { ...own, frame: { origin: 'https://example.com', isMain: true } }, 'foreignOrigin'],
    ['an unknown window', { ...own, contentsId: 8 }, 'unknownWindow'],
    ['a frame that has gone', { ...own, frame: null }, 'frameGone'],
  ] as const)('refuses %s for every method, before reading the input', async (_who, sender, why) => {
    const { answer, ran, log } = serverWith()
    for (const method of methodNames) expect(await answer(sender, method, null)).toMatchObject(refused)
    expect(ran).toEqual([])
    expect(log).toEqual(methodNames.map((method) => [method, why]))
  })

  it.each([
    ['an unknown key', 'clipboard.write', { text: 'sid', html: '<b>' }],
    ['a wrong type', 'clipboard.write', { text: 5 }],
    ['a missing field', 'clipboard.write', {}],
    ['an array for an object', 'clipboard.write', ['sid']],
    ['nothing where something is needed', 'clipboard.write', undefined],
    ['something where nothing is needed', 'desk.snapshot', { all: true }],
    ['undefined where null is needed', 'desk.snapshot', undefined],
    ['a __proto__ key', 'clipboard.write', JSON.parse('{"text":"sid","__proto__":{"admin":true}}')],
    ['a constructor key', 'clipboard.write', JSON.parse('{"text":"sid","constructor":{"prototype":{}}}')],
    ['a __proto__ key where every field is optional', 'settings.change', JSON.parse('{"__proto__":{"theme":"dark"}}')],
    ['a text that is too long', 'clipboard.write', { text: 'x'.repeat(65_537) }],
    ['a secret that is too long', 'accounts.create', { ...newAccount, certificate: 'x'.repeat(16_385) }],
    ['an unknown key deep inside', 'accounts.create', { ...newAccount, host: { kind: 'agora', url: 'https://x' } }],
    ['an id that is none', 'sessions.start', { presetId: '../../etc/passwd' }],
    ['a place to keep secrets that does not exist', 'accounts.create', { ...newAccount, keep: 'file' }],
    ['a number that is none', 'sessions.timeline', { sessionId: presetId, afterSeq: Number.NaN }],
  ] as const)('refuses %s and carries nothing out', async (_what, method, input: unknown) => {
    const { answer, ran } = serverWith()
    expect(await answer(own, method, input)).toMatchObject(invalid)
    expect(ran).toEqual([])
    expect({}).not.toHaveProperty('admin')
  })

  it('names the field that is wrong, and never repeats what was in it', async () => {
    const { answer, log } = serverWith()
    const wrong = { ...newAccount, label: '', certificate: [certificate], [certificate]: 1 }
    const reply = await answer(own, 'accounts.create', wrong)
    expect(reply).toMatchObject({ ok: false, problem: { code: 'inputInvalid', field: 'label' } })
    expect(JSON.stringify([reply, log])).not.toContain(certificate)
    expect(JSON.stringify(await answer(own, 'accounts.create', { ...newAccount, [certificate]: 1 }))).not.toContain(
      certificate,
    )
  })

  it('hands on the problem a service names', async () => {
    const { answer, log } = serverWith({
      'sessions.start': () => {
        throw new ProblemError('presetNotFound')
      },
    })
    expect(await answer(own, 'sessions.start', { presetId })).toMatchObject({
      ok: false,
      problem: { code: 'presetNotFound' },
    })
    expect(log).toEqual([])
  })

  it('hides any other failure behind an id that the log can be searched for', async () => {
    const failure = new Error(`socket hang up, Authorization: ${certificate}`)
    const { answer, log } = serverWith({ 'sessions.start': () => Promise.reject(failure) })
    const reply = await answer(own, 'sessions.start', { presetId })
    expect(reply).toEqual({
      ok: false,
      problem: { code: 'internal', params: { detail: 'fault-1' }, retryable: false },
    })
    expect(log).toEqual([['sessions.start', 'fault-1', failure]])
  })

  it('does not let an answer out that has more in it than the contract says', async () => {
    const leaky = { ...emptySnapshot({ version: '0', platform: 'linux', host: 'stand-in' }), certificate }
    const { answer } = serverWith({ 'desk.snapshot': () => leaky })
    const reply = await answer(own, 'desk.snapshot', null)
    expect(reply).toMatchObject({ ok: false, problem: { code: 'internal' } })
    expect(JSON.stringify(reply)).not.toContain(certificate)
  })
})
