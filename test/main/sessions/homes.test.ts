import { describe, expect, it } from 'vitest'
import type { AccountId, SessionId } from '../../../shared/ids.ts'
import type { Account } from '../../../shared/recording/account.ts'
import { problem } from '../../../shared/problem.ts'
import { accountId, anAccount } from '../../builders/account.ts'
import { createDesk, type Desk } from '../../builders/desk.ts'
import { refusalOf } from '../../builders/refusal.ts'
import { unreachable } from '../../fakes/agora.ts'

const again = accountId(2)

/** An account on disk, with its certificate, that no window has heard of yet. */
async function store(desk: Desk, overrides: Partial<Account> = {}): Promise<Account> {
  const account = anAccount({ id: again, label: 'Added again', ...overrides })
  await desk.secrets.put(`account/${account.id}/certificate`, 'customer-certificate', 'keychain')
  desk.journal.accounts.put(account)
  return account
}

const show = (desk: Desk, value: Account): void => desk.hub.apply({ kind: 'put', collection: 'accounts', value })

async function add(desk: Desk, overrides: Partial<Account> = {}): Promise<void> {
  show(desk, await store(desk, overrides))
}

/** A recording that runs, on a desk whose journal lost its account. */
async function orphaned(): Promise<{ readonly desk: Desk; readonly id: SessionId }> {
  const desk = await createDesk()
  const { id } = await desk.record()
  desk.journal.accounts.remove(accountId())
  await desk.relaunch(1_000)
  await desk.clock.pass(60_000)
  return { desk, id }
}

const stop = async (desk: Desk, id: SessionId): Promise<void> => {
  await desk.sessions.stop({ sessionId: id, gesture: 'press' }, 'window')
  await desk.clock.pass(300)
}

describe('a recording whose account is gone', () => {
  it('says which account is needed again, to every question and to Stop', async () => {
    const { desk, id } = await orphaned()
    expect(desk.state(id)).toBe('unverified')
    const gone = { code: 'accountGone', params: { appId: 'app-id-of-the-town-hall' } }
    expect(desk.shown(id).evidence.problem).toMatchObject(gone)
    const refused = refusalOf(desk.sessions.stop({ sessionId: id, gesture: 'press' }, 'window'))
    expect(await refused).toMatchObject(gone)
  })

  it('joins an account of its App ID as soon as there is one, is asked about at once, and can be stopped', async () => {
    const { desk, id } = await orphaned()
    await add(desk)
    await desk.clock.pass(300)
    expect(desk.state(id)).toBe('recording')
    expect(desk.shown(id)).toMatchObject({ accountId: again, stopProblem: null, evidence: { problem: null } })
    expect(desk.journal.sessions.get(id)?.accountId).toBe(again)
    expect(desk.timeline(id)).toContainEqual({ type: 'account', label: 'Added again' })
    await stop(desk, id)
    expect(desk.state(id)).toBe('saved')
  })

  it('joins it on disk before anything is asked with it', async () => {
    const { desk, id } = await orphaned()
    const asked: (AccountId | undefined)[] = []
    desk.agora.script('query', () => {
      asked.push(desk.journal.sessions.get(id)?.accountId)
      return unreachable('query')
    })
    await add(desk)
    await desk.clock.pass(300)
    expect(asked).toEqual([again])
  })

  it.each([
    ['of another App ID', { appId: 'another' }],
    ['of the rehearsal', { host: { kind: 'rehearsal' } }],
    ['that the service refuses', { check: { state: 'refused', at: 1, problem: problem('credentialsRefused') } }],
    ['without a certificate', { certificate: { state: 'none' } }],
  ] as const)('joins no account %s', async (_which, overrides) => {
    const { desk, id } = await orphaned()
    await add(desk, overrides)
    await desk.clock.pass(30_000)
    expect(desk.shown(id).accountId).toBe(accountId())
    expect(desk.timeline(id).filter(({ type }) => type === 'account')).toEqual([])
  })

  it('joins one that could not be used as soon as that is mended', async () => {
    const { desk, id } = await orphaned()
    await add(desk, { check: { state: 'refused', at: 1, problem: problem('credentialsRefused') } })
    await desk.clock.pass(1_000)
    await add(desk)
    await desk.clock.pass(300)
    expect(desk.shown(id).accountId).toBe(again)
    expect(desk.state(id)).toBe('recording')
  })

  it('is left where it is while its own account is there', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    await add(desk)
    await desk.clock.pass(30_000)
    expect(desk.shown(id).accountId).toBe(accountId())
  })

  it('joins at the next launch where the desk is killed between the account and the joining', async () => {
    const { desk, id } = await orphaned()
    await store(desk)
    await desk.relaunch(1_000)
    // The accounts are shown before recordings are taken up, as at every launch.
    show(desk, desk.journal.accounts.get(again)!)
    await desk.clock.pass(300)
    expect(desk.shown(id).accountId).toBe(again)
    expect(desk.state(id)).toBe('recording')
  })

  it('stays with the account it joined where the desk is killed right after that', async () => {
    const { desk, id } = await orphaned()
    show(desk, await store(desk))
    await desk.clock.pass(0)
    await desk.relaunch(1_000)
    await desk.clock.pass(300)
    expect(desk.shown(id).accountId).toBe(again)
    expect(desk.state(id)).toBe('recording')
    expect(desk.timeline(id).filter(({ type }) => type === 'account')).toHaveLength(1)
  })

  it('is joined in memory while the disk is full, and can be stopped', async () => {
    const { desk, id } = await orphaned()
    const account = await store(desk)
    desk.journal.breakDisk('full')
    show(desk, account)
    await desk.clock.pass(300)
    expect(desk.shown(id).accountId).toBe(again)
    expect(desk.state(id)).toBe('recording')
  })
})

describe('adopting a recording whose account is gone, or of no use', () => {
  const card = (desk: Desk, sessionId: SessionId, account: AccountId) =>
    desk.sessions.adoptCard({ text: desk.sessions.handOverCard({ sessionId }), accountId: account }, 'window')

  it('gives it to the chosen account, with its history', async () => {
    const { desk, id } = await orphaned()
    await store(desk)
    const adopted = card(desk, id, again)
    await desk.clock.pass(300)
    expect((await adopted).id).toBe(id)
    expect(desk.shown(id)).toMatchObject({ accountId: again, origin: 'started' })
    expect(desk.state(id)).toBe('recording')
    await stop(desk, id)
    expect(desk.state(id)).toBe('saved')
  })

  it('takes it from an account that the service refuses', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    show(desk, anAccount({ check: { state: 'refused', at: 1, problem: problem('credentialsRefused') } }))
    await store(desk)
    const adopted = card(desk, id, again)
    await desk.clock.pass(300)
    await adopted
    expect(desk.shown(id).accountId).toBe(again)
  })

  it('takes nothing from an account that works', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    await store(desk)
    expect(await refusalOf(card(desk, id, again))).toMatchObject({ code: 'adoptKnown' })
    expect(desk.shown(id).accountId).toBe(accountId())
  })

  it('gives it to no account of another App ID, and says which one is needed', async () => {
    const { desk, id } = await orphaned()
    await store(desk, { appId: 'another' })
    const { name, channel, recorderUid, resourceId, sid } = desk.shown(id)
    const ids = { name, channel, recorderUid, resourceId: resourceId!, sid: sid!, presetId: null }
    const refused = refusalOf(desk.sessions.adopt({ ...ids, accountId: again }, 'window'))
    expect(await refused).toMatchObject({ code: 'accountGone', params: { appId: 'app-id-of-the-town-hall' } })
    expect(desk.shown(id).accountId).toBe(accountId())
  })

  it('changes nothing where the service does not know it with that account', async () => {
    const { desk, id } = await orphaned()
    await store(desk)
    desk.agora.script('query', () => unreachable('query'))
    const refused = refusalOf(card(desk, id, again))
    await desk.clock.pass(300)
    expect((await refused).code).toBe('networkUnreachable')
    expect(desk.shown(id).accountId).toBe(accountId())
  })
})
