import { describe, expect, it } from 'vitest'
import { ENDED_ON_DESK } from '../../../main/sessions/book.ts'
import type { SessionId } from '../../../shared/ids.ts'
import { PUT_BACK_OFFERED_MS } from '../../../shared/recording/dismissal.ts'
import type { StartOverrides } from '../../../shared/recording/startOverrides.ts'
import type { TakeToken } from '../../../shared/recording/takeToken.ts'
import { accountId, presetId } from '../../builders/account.ts'
import { createDesk, type Desk } from '../../builders/desk.ts'
import { refusalOf } from '../../builders/refusal.ts'
import { noon } from '../../builders/session.ts'
import { aFault } from '../../fakes/agora.ts'

const TOKEN = 'canary-token-of-one-show'
const nothing: StartOverrides = { channel: null, recorderUid: null, token: null, plannedEnd: null }
const input = (overrides: Partial<StartOverrides>) => ({
  presetId: presetId(),
  overrides: { ...nothing, ...overrides },
})

describe('a start with something else for one show', () => {
  it('records that channel with that uid and token, and leaves the preset as it is', async () => {
    const desk = await createDesk()
    await desk.secrets.put(`preset/${presetId()}/token`, 'stored-token', 'keychain')
    const before = desk.journal.presets.get(presetId())
    const { id } = await desk.sessions.start(
      input({
        channel: 'late-show',
        recorderUid: '77',
        token: TOKEN,
        plannedEnd: { at: noon + 3_600_000, action: 'stop' },
      }),
      'window',
    )
    await desk.clock.pass(10_000)
    expect(desk.shown(id)).toMatchObject({
      channel: 'late-show',
      ownChannel: true,
      recorderUid: '77',
      plannedEnd: { at: noon + 3_600_000, action: 'stop', remindedAt: null },
    })
    expect(desk.agora.starts).toMatchObject([{ channel: 'late-show', uid: '77', token: TOKEN }])
    expect(desk.journal.presets.get(presetId())).toEqual(before)
    expect(await desk.secrets.get(`preset/${presetId()}/token`)).toBe('stored-token')
  })

  it('keeps its token in memory alone, hidden from logs, until it cannot be put back on the desk any more', async () => {
    const desk = await createDesk()
    const { id } = await desk.sessions.start(input({ token: TOKEN }), 'window')
    expect(JSON.stringify([desk.journal.commits, desk.hub.snapshot()])).not.toContain(TOKEN)
    expect(desk.secrets.status(`session/${id}/token`)).toMatchObject({ place: 'session' })
    expect(desk.secrets.valuesForRedaction()).toContain(TOKEN)
    await desk.clock.pass(12_000)
    desk.agora.recordings[0]!.status = 7
    await desk.clock.pass(20_000)
    desk.sessions.dismiss({ sessionId: id }, 'window')
    await desk.clock.pass(PUT_BACK_OFFERED_MS + 10_000)
    expect(desk.secrets.status(`session/${id}/token`)).toEqual({ state: 'none' })
  })

  it.each([
    [
      'has been stopped',
      async (desk: Desk, id: SessionId) => {
        await desk.sessions.stop({ sessionId: id, gesture: 'now' }, 'window')
        await desk.clock.pass(1_000)
      },
    ],
    [
      'has made room for newer ones',
      async (desk: Desk, id: SessionId) => {
        desk.agora.recordings[0]!.status = 7
        await desk.clock.pass(20_000)
        for (let n = 0; n < ENDED_ON_DESK; n++) {
          desk.agora.script('acquire', () => aFault('acquire', 'credentialsRefused'))
          await desk.sessions.start({ presetId: presetId() }, 'window')
          await desk.clock.pass(100)
        }
        expect(desk.hub.snapshot().sessions[id]).toBeUndefined()
        await desk.clock.pass(PUT_BACK_OFFERED_MS + 10_000)
      },
    ],
  ])('forgets its token when it %s', async (_when, happens) => {
    const desk = await createDesk()
    const { id } = await desk.sessions.start(input({ token: TOKEN }), 'window')
    await desk.clock.pass(12_000)
    await happens(desk, id)
    await desk.clock.settle()
    expect(desk.secrets.status(`session/${id}/token`)).toEqual({ state: 'none' })
  })

  it.each([
    ['a secret is missing', (desk: Desk) => desk.secrets.forget(`account/${accountId()}/certificate`)],
    [
      'the disk refuses it',
      (desk: Desk) => {
        desk.journal.breakDisk('disk full')
        return Promise.resolve()
      },
    ],
  ])('leaves no token behind when it cannot begin: %s', async (_why, breaks) => {
    const desk = await createDesk()
    await breaks(desk)
    await refusalOf(desk.sessions.start(input({ token: TOKEN }), 'window'))
    await desk.clock.settle()
    expect(desk.secrets.valuesForRedaction()).not.toContain(TOKEN)
  })

  it('goes on with its own channel and token when it is started again', async () => {
    const desk = await createDesk({ alternateUid: '527842' })
    const first = await desk.sessions.start(input({ channel: 'late-show', token: TOKEN }), 'window')
    await desk.clock.pass(12_000)
    desk.agora.recordings[0]!.status = 7
    await desk.clock.pass(20_000)
    const next = await desk.sessions.reroll({ sessionId: first.id }, 'window')
    await desk.clock.pass(12_000)
    expect(next).toMatchObject({ channel: 'late-show', ownChannel: true, recorderUid: '527842' })
    expect(desk.agora.starts.at(-1)).toMatchObject({ channel: 'late-show', uid: '527842', token: TOKEN })
  })

  it('never takes the preset’s token unseen where its own is gone', async () => {
    const desk = await createDesk({ alternateUid: '527842' })
    const first = await desk.sessions.start(input({ token: TOKEN }), 'window')
    await desk.clock.pass(12_000)
    desk.agora.recordings[0]!.status = 7
    await desk.clock.pass(20_000)
    // As after a relaunch: it was in memory only.
    await desk.secrets.forget(`session/${first.id}/token`)
    const asked = desk.agora.starts.length
    const refusal = await refusalOf(desk.sessions.reroll({ sessionId: first.id }, 'window'))
    expect(refusal.code).toBe('showTokenGone')
    expect(desk.agora.starts).toHaveLength(asked)
    const next = await desk.sessions.reroll({ sessionId: first.id, presetToken: true }, 'window')
    await desk.clock.pass(12_000)
    expect(next).toMatchObject({ ownToken: false, take: { number: 2 } })
    expect(desk.agora.starts.at(-1)?.token).not.toBe(TOKEN)
  })

  it('goes on with a token that is given for the next take, and keeps that one in memory alone', async () => {
    const desk = await createDesk({ alternateUid: '527842' })
    await desk.secrets.put(`preset/${presetId()}/token`, 'stored-token', 'keychain')
    const first = await desk.sessions.start(input({ token: 'canary-token-that-expired' }), 'window')
    await desk.clock.pass(12_000)
    desk.agora.recordings[0]!.status = 7
    await desk.clock.pass(20_000)
    const next = await desk.sessions.reroll({ sessionId: first.id, token: TOKEN }, 'window')
    await desk.clock.pass(12_000)
    expect(next).toMatchObject({ ownToken: true, take: { number: 2 } })
    expect(desk.agora.starts.at(-1)?.token).toBe(TOKEN)
    expect(desk.secrets.status(`session/${next.id}/token`)).toMatchObject({ place: 'session' })
    expect(JSON.stringify([desk.journal.commits, desk.hub.snapshot()])).not.toContain(TOKEN)
  })

  it('takes the preset’s token where somebody says so, though its own is still there', async () => {
    const desk = await createDesk({ alternateUid: '527842' })
    await desk.secrets.put(`preset/${presetId()}/token`, 'stored-token', 'keychain')
    const first = await desk.sessions.start(input({ token: TOKEN }), 'window')
    await desk.clock.pass(12_000)
    desk.agora.recordings[0]!.status = 7
    await desk.clock.pass(20_000)
    await desk.sessions.reroll({ sessionId: first.id, presetToken: true }, 'window')
    await desk.clock.pass(12_000)
    expect(desk.agora.starts.at(-1)?.token).toBe('stored-token')
  })

  describe('that was never answered', () => {
    async function unanswered() {
      const desk = await createDesk()
      await desk.secrets.put(`preset/${presetId()}/token`, 'stored-token', 'keychain')
      desk.agora.script('start', () =>
        aFault('start', 'startUnconfirmed', { certainty: 'unknown', http: null, attempts: 3 }),
      )
      const { id } = await desk.sessions.start(input({ token: TOKEN }), 'window')
      await desk.clock.pass(1_000)
      expect(desk.shown(id).phase).toBe('startUnknown')
      const again = async (given: TakeToken = {}) => {
        const told = desk.sessions.resolveUnknown({ sessionId: id, choice: 'tryAgain', ...given }, 'window')
        await Promise.all([told, desk.clock.pass(12_000)])
      }
      return { desk, id, again }
    }

    it('is tried again with its own token while the desk has it', async () => {
      const { desk, id, again } = await unanswered()
      await again()
      expect(desk.agora.starts.at(-1)?.token).toBe(TOKEN)
      expect(desk.shown(id).ownToken).toBe(true)
    })

    it('never takes the preset’s token unseen after a relaunch', async () => {
      const { desk, id, again } = await unanswered()
      await desk.secrets.forget(`session/${id}/token`)
      await desk.relaunch()
      const sent = desk.agora.starts.length
      expect((await refusalOf(again())).code).toBe('showTokenGone')
      expect(desk.agora.starts).toHaveLength(sent)
      await again({ token: 'canary-token-typed-again' })
      expect(desk.agora.starts.at(-1)?.token).toBe('canary-token-typed-again')
      expect(desk.shown(id).ownToken).toBe(true)
    })

    it('is tried again with the preset’s token where somebody says so', async () => {
      const { desk, id, again } = await unanswered()
      await again({ presetToken: true })
      expect(desk.agora.starts.at(-1)?.token).toBe('stored-token')
      expect(desk.shown(id).ownToken).toBe(false)
    })
  })

  it.each([
    ['a channel that cannot be', { channel: 'café' }, 'presetIncomplete'],
    ['a uid that cannot be', { recorderUid: '0' }, 'presetIncomplete'],
    ['an end that has passed', { plannedEnd: { at: noon - 1, action: 'stop' as const } }, 'plannedEndPast'],
  ])('is refused with %s', async (_what, overrides, code) => {
    const desk = await createDesk()
    expect((await refusalOf(desk.sessions.start(input(overrides), 'window'))).code).toBe(code)
    expect(desk.agora.ledger).toEqual([])
  })

  it('may run beside the preset’s own recording', async () => {
    const desk = await createDesk()
    await desk.record()
    const second = await desk.sessions.start(input({ recorderUid: '527843' }), 'window')
    expect(second).toMatchObject({ channel: 'channel1', ownChannel: false, recorderUid: '527843' })
    expect((await refusalOf(desk.sessions.start(input({ recorderUid: '527843' }), 'window'))).code).toBe(
      'sessionDuplicate',
    )
  })
})
