import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Services } from '../../../main/composeServices.ts'
import { createHandlers } from '../../../main/ipc/handlers.ts'
import { createIpcServer } from '../../../main/ipc/server.ts'
import { serviceName } from '../../../main/secrets/serviceName.ts'
import type { MethodInput, MethodOutput } from '../../../shared/ipc/contract.ts'
import type { MethodName } from '../../../shared/ipc/names.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { aCue, aRegion, customLayout } from '../../builders/layout.ts'
import { composeDesk } from './composeDesk.ts'

const PATIENCE_MS = 25_000
const window = { contentsId: 7, frame: { origin: 'app://desk', isMain: true } } as const

let userData: string
beforeEach(() => {
  userData = mkdtempSync(join(tmpdir(), 'desk-services-'))
})
afterEach(() => rmSync(userData, { recursive: true, force: true }))

/** The whole desk without its surfaces, and one window that talks to it through the real IPC server. */
function openDesk() {
  const { services, log } = composeDesk({ userData })
  const outward: unknown[] = []
  services.hub.onChange((change) => outward.push(change))
  const handlers = createHandlers({
    ...services,
    writeClipboard: () => Promise.resolve(),
    windowIsListening: () => undefined,
    tellPreflight: () => undefined,
  })
  const answer = createIpcServer({
    handlers,
    trusted: { origin: 'app://desk', has: (id) => id === window.contentsId },
    rev: () => services.hub.snapshot().rev,
    log: { refused: () => undefined, failed: (method, id, error) => log.fault('call', error, { method, id }) },
    newFaultId: () => 'fault',
    checkOutputs: true,
  })
  const call = async <M extends MethodName>(method: M, input: MethodInput<M>): Promise<MethodOutput<M>> => {
    const reply = await answer(window, method, input)
    outward.push(reply)
    if (!reply.ok) throw new Error(`${method}: ${JSON.stringify(reply.problem)}`)
    return reply.value as MethodOutput<M>
  }
  return { services, call, outward }
}

/** Resolves with the one session once it is as wanted. */
function sessionThat({ hub }: Services, wanted: (session: Session) => boolean): Promise<Session> {
  return new Promise((resolve, reject) => {
    const look = () => Object.values(hub.snapshot().sessions).find(wanted)
    const timer = setTimeout(
      () => reject(new Error(`still ${JSON.stringify(Object.values(hub.snapshot().sessions))}`)),
      PATIENCE_MS,
    )
    const check = () => {
      const found = look()
      if (found === undefined) return
      clearTimeout(timer)
      end()
      resolve(found)
    }
    const end = hub.onChange(check)
    check()
  })
}

function everythingWritten(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, 'latin1'))
    .join('\n')
}

describe('the desk without its surfaces', () => {
  it('rehearses from first click to stop, finds the recording again at the next launch, and lets no secret out', async () => {
    const first = openDesk()
    await first.services.begin()
    const { presetId } = await first.call('rehearsal.begin', null)
    const secrets = first.services.secretValues().filter((value) => value.length >= 8)
    expect(secrets.length).toBeGreaterThanOrEqual(3)

    const started = await first.call('sessions.start', { presetId })
    const running = await sessionThat(first.services, ({ phase }) => phase === 'joined' || phase === 'recording')
    expect(running).toMatchObject({ id: started.id, rehearsal: true })
    expect(running.sid).not.toBeNull()
    const marker = await first.call('markers.add', { sessionId: running.id, note: 'applause' })
    // Everything ends without a stop, as with quitting: the recording goes on.
    await first.services.close({ hurry: false })

    const second = openDesk()
    const begun = second.services.begin()
    // At once: what records does not wait until the rehearsal service has started.
    expect(Object.values(second.services.hub.snapshot().sessions)).toMatchObject([{ id: started.id }])
    await begun
    const found = await sessionThat(second.services, ({ sid }) => sid === running.sid)
    expect(found.phase).not.toBe('ended')
    await second.call('settings.change', { stopPolicy: 'atOnce' })
    await second.call('sessions.stop', { sessionId: found.id, gesture: 'press' })
    const ended = await sessionThat(second.services, ({ phase }) => phase === 'ended')
    expect(['saved', 'nothingRecorded']).toContain(ended.outcome)
    await second.call('sessions.dismiss', { sessionId: found.id })

    const asked = await second.call('sessions.requests', { sessionId: found.id, limit: 200 })
    expect(asked.map(({ call }) => call)).toEqual(expect.arrayContaining(['acquire', 'start', 'query', 'stop']))
    const everything = { text: running.sid ?? '', verdicts: [], from: null, to: null }
    const page = await second.call('history.search', { ...everything, cursor: null, limit: 10 })
    expect(page.sessions).toMatchObject([{ id: found.id, dismissed: true, outcome: ended.outcome }])
    expect(await second.call('markers.list', { sessionId: found.id })).toEqual([marker])
    const exported = [
      await second.call('history.export', everything),
      await second.call('markers.export', { sessionId: found.id }),
    ]
    expect(exported.map((file) => file?.records)).toEqual([1, 1])
    await second.services.close({ hurry: false })

    const seen = JSON.stringify([...first.outward, ...second.outward]) + everythingWritten(join(userData, 'journal'))
    for (const secret of secrets) expect(seen.includes(secret)).toBe(false)
    const logs = everythingWritten(join(userData, 'logs'))
    for (const secret of secrets) expect(logs.includes(secret)).toBe(false)
  }, 60_000)

  it('goes on rehearsing at once after everything was forgotten, recordings that run included', async () => {
    const { services, call } = openDesk()
    await services.begin()
    const { accountId, presetId } = await call('rehearsal.begin', null)
    await call('settings.change', { stopPolicy: 'atOnce' })
    const own = await call('accounts.create', {
      label: 'Stage',
      appId: 'app',
      customerId: 'customer',
      host: { kind: 'agora' },
      certificate: 'canary-certificate',
      keep: 'session',
      check: false,
    })
    const { id } = await call('sessions.start', { presetId })
    await sessionThat(services, ({ phase }) => phase === 'joined' || phase === 'recording')

    expect(await call('secrets.forgetEverything', null)).toEqual({ forgotten: 1, left: 0 })
    expect(await call('secrets.items', null)).toEqual({ service: serviceName(userData), complete: true })
    const { accounts } = services.snapshot()
    expect(accounts[own.id]?.certificate).toEqual({ state: 'none' })
    expect(accounts[accountId]?.certificate).toMatchObject({ state: 'stored', place: 'session' })
    await call('sessions.stop', { sessionId: id, gesture: 'press' })
    await sessionThat(services, (session) => session.id === id && session.phase === 'ended')
    const again = await call('sessions.start', { presetId })
    await sessionThat(services, (session) => session.id === again.id && session.sid !== null)
    await services.close({ hurry: false })
  }, 60_000)

  it('leaves a recording its cues when the preset is deleted', async () => {
    const { services, call } = openDesk()
    await services.begin()
    const { presetId } = await call('rehearsal.begin', null)
    const cues = [aCue({ name: 'Opening', layout: customLayout([aRegion({ width: 0.5 })]) })]
    const { settings } = services.snapshot().presets[presetId]!
    await call('presets.change', { id: presetId, settings: { ...settings, cues } })
    const { id: sessionId } = await call('sessions.start', { presetId })
    await sessionThat(services, ({ phase }) => phase === 'joined' || phase === 'recording')
    await call('presets.remove', { ids: [presetId] })
    expect(services.snapshot().sessions[sessionId]?.keptCues).toEqual(cues)
    expect(await call('sessions.takeCue', { sessionId, cueId: cues[0]!.id })).toMatchObject({
      layout: cues[0]?.layout,
      cueId: cues[0]?.id,
    })
    await services.close({ hurry: false })
  }, 60_000)

  it('works without a keychain: health says so, and a secret can be kept for the session', async () => {
    const { services, call } = openDesk()
    await services.begin()
    await call('secrets.retry', null)
    expect(services.snapshot().health.keychain.state).toBe('absent')
    const account = await call('accounts.create', {
      label: 'Stage',
      appId: 'app',
      customerId: 'customer',
      host: { kind: 'agora' },
      certificate: 'rehearsal-certificate',
      keep: 'session',
      check: false,
    })
    expect(account.certificate).toMatchObject({ state: 'stored', place: 'session' })
    await expect(
      call('accounts.replaceCertificate', {
        id: account.id,
        certificate: 'another-certificate',
        keep: 'keychain',
        check: false,
      }),
    ).rejects.toThrow('secretsAbsent')
    await services.close({ hurry: false })
  })
})
