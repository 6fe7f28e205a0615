import fc from 'fast-check'
import { defaultLayout } from '../../../../shared/layout/layoutState.ts'
import { canPutAway, isLost } from '../../../../shared/recording/sessionState.ts'
import { accountId, presetId } from '../../../builders/account.ts'
import { CHANNELS, command, noteBack, nth, nthAway, sessions, startChannel, tolerant } from './model.ts'

const index = fc.nat({ max: 20 })

/** Everything an operator can do, wherever it is refused. */
export const operatorCommands = [
  fc
    .integer({ min: 1, max: CHANNELS })
    .map((n) =>
      command(`start channel ${n}`, (desk) => tolerant(() => desk.sessions.start({ presetId: presetId(n) }, 'window'))),
    ),
  fc.tuple(fc.integer({ min: 1, max: CHANNELS }), fc.integer({ min: 0, max: 50 })).map(([n, ms]) =>
    command(`start channel ${n}, killed ${ms} ms later`, async (desk) => {
      await startChannel(desk, n)
      await desk.clock.pass(ms)
      await desk.relaunch(1_000)
    }),
  ),
  fc.tuple(index, fc.integer({ min: 0, max: 50 })).map(([n, ms]) =>
    command(`stop #${n}, killed ${ms} ms later`, async (desk) => {
      const sessionId = nth(desk, n)
      if (sessionId !== undefined) await tolerant(() => desk.sessions.stop({ sessionId, gesture: 'now' }, 'quit'))
      await desk.clock.pass(ms)
      await desk.relaunch(1_000)
    }),
  ),
  index.map((n) =>
    command(`stop #${n}`, async (desk) => {
      const sessionId = nth(desk, n)
      if (sessionId !== undefined) await tolerant(() => desk.sessions.stop({ sessionId, gesture: 'press' }, 'tray'))
    }),
  ),
  fc.tuple(index, fc.constantFrom('press', 'hold', 'now')).map(([n, gesture]) =>
    command(`${gesture} Stop on #${n} in the window`, async (desk) => {
      const sessionId = nth(desk, n)
      if (sessionId !== undefined) await tolerant(() => desk.sessions.stop({ sessionId, gesture }, 'window'))
    }),
  ),
  fc.constant(
    command('stop all', async (desk) => {
      const sessionIds = sessions(desk).map(({ id }) => id)
      await desk.sessions.stopMany({ sessionIds, gesture: 'press' }, 'menu')
    }),
  ),
  index.map((n) =>
    command(`keep #${n} recording`, async (desk) => {
      const sessionId = nth(desk, n)
      if (sessionId !== undefined) await tolerant(() => desk.sessions.keepRecording({ sessionId }, 'tray'))
    }),
  ),
  fc.constantFrom('countdown', 'pressTwice', 'hold', 'atOnce').map((stopPolicy) =>
    command(`from now on ${stopPolicy}`, (desk) => {
      const { settings } = desk.hub.snapshot()
      desk.hub.apply({ kind: 'settings', value: { ...settings, stopPolicy } })
      return Promise.resolve()
    }),
  ),
  fc
    .integer({ min: 1, max: CHANNELS })
    .map((n) =>
      command(`arm channel ${n}`, (desk) => tolerant(() => desk.sessions.arm({ presetId: presetId(n) }, 'window'))),
    ),
  index.map((n) =>
    command(`start the armed #${n}`, async (desk) => {
      const sessionId = nth(desk, n)
      if (sessionId !== undefined) await tolerant(() => desk.sessions.startArmed({ sessionId }, 'window'))
    }),
  ),
  index.map((n) =>
    command(`let #${n} go`, async (desk) => {
      const sessionId = nth(desk, n)
      if (sessionId !== undefined) await tolerant(() => desk.sessions.letGo({ sessionId }, 'window'))
    }),
  ),
  fc.constant(
    command('start all', async (desk) => {
      const presetIds = Array.from({ length: CHANNELS }, (_, index) => presetId(index + 1))
      await desk.sessions.startMany({ presetIds }, 'window')
    }),
  ),
  index.map((n) =>
    command(`re-roll #${n}`, async (desk) => {
      const sessionId = nth(desk, n)
      if (sessionId !== undefined) await tolerant(() => desk.sessions.reroll({ sessionId }, 'window'))
    }),
  ),
  fc.tuple(index, fc.constantFrom('forget', 'tryAgain', 'useAlternate')).map(([n, choice]) =>
    command(`unknown start #${n}: ${choice}`, async (desk, model) => {
      const sessionId = nth(desk, n)
      if (sessionId === undefined) return
      const { resourceId, sid } = desk.shown(sessionId)
      await tolerant(async () => {
        await desk.sessions.resolveUnknown({ sessionId, choice }, 'window')
        if (resourceId !== null && sid === null && choice === 'forget') model.letGo.add(resourceId)
        if (resourceId !== null && choice === 'tryAgain') model.repeated.add(resourceId)
      })
    }),
  ),
  fc.tuple(index, fc.integer({ min: 1, max: 600 }), fc.constantFrom('remind', 'stop')).map(([n, s, action]) =>
    command(`#${n} ends in ${s} s (${action})`, async (desk) => {
      const sessionId = nth(desk, n)
      if (sessionId === undefined) return
      const plannedEnd = { at: desk.clock.now() + s * 1000, action }
      await tolerant(() => desk.sessions.plan({ sessionId, plannedEnd }, 'window'))
    }),
  ),
  index.map((n) =>
    command(`ask about #${n}`, async (desk) => {
      await tolerant(() => desk.sessions.checkNow({ sessionId: nth(desk, n) ?? null }))
    }),
  ),
  fc.tuple(index, index).map(([n, shade]) =>
    command(`layout ${shade} for #${n}`, (desk) => {
      const sessionId = nth(desk, n)
      const layout = { ...defaultLayout, backgroundColor: `#0000${String(shade).padStart(2, '0')}` }
      // Its answer needs time to pass, which only other commands let happen.
      if (sessionId !== undefined) void tolerant(() => desk.sessions.updateLayout({ sessionId, layout }, 'window'))
      return Promise.resolve()
    }),
  ),
  index.map((n) =>
    command(`dismiss #${n}`, async (desk, model) => {
      const sessionId = nth(desk, n)
      if (sessionId === undefined) return
      const before = desk.shown(sessionId)
      const { phase, resourceId } = before
      const mayRun =
        phase === 'startUnknown' || phase === 'uncontrollable' || isLost(before) || canPutAway(before, desk.clock.now())
      await tolerant(() => {
        desk.sessions.dismiss({ sessionId, confirmed: true }, 'window')
        model.dismissed.add(sessionId)
        if (resourceId !== null && mayRun) model.letGo.add(resourceId)
      })
    }),
  ),
  index.map((n) =>
    command(`put dismissed #${n} back`, async (desk, model) => {
      const sessionId = nthAway(model, n)
      if (sessionId === undefined) return
      await tolerant(() => desk.sessions.recall({ sessionIds: [sessionId] }, 'window'))
      noteBack(desk, model, sessionId)
    }),
  ),
  index.map((n) =>
    command(`stop dismissed #${n} from the history`, async (desk, model) => {
      const sessionId = nthAway(model, n)
      if (sessionId === undefined) return
      await tolerant(() => desk.sessions.stop({ sessionId, gesture: 'press' }, 'window'))
      noteBack(desk, model, sessionId)
    }),
  ),
  index.map((n) =>
    command(`re-roll dismissed #${n} from the history`, async (desk, model) => {
      const sessionId = nthAway(model, n)
      if (sessionId !== undefined) await tolerant(() => desk.sessions.reroll({ sessionId }, 'window'))
    }),
  ),
  index.map((n) =>
    command(`adopt foreign recording ${n}`, async (desk, model) => {
      const [resourceId, sid, channel] = [`foreign-resource-${n}`, `foreign-sid-${n}`, `foreign${n}`]
      if (!desk.agora.recordings.some((known) => known.sid === sid)) {
        desk.agora.add({
          channel,
          resourceId,
          sid,
          startedAt: desk.clock.now(),
          status: -1,
          running: true,
          layout: null,
        })
        model.letGo.add(resourceId)
      }
      const ids = {
        accountId: accountId(),
        name: 'Foreign',
        channel,
        recorderUid: '42',
        resourceId,
        sid,
        presetId: null,
      }
      void tolerant(async () => {
        await desk.sessions.adopt(ids, 'window')
        model.letGo.delete(resourceId)
      })
      await desk.clock.pass(300)
    }),
  ),
  index.map((n) =>
    command(`hand #${n} over to this very desk`, async (desk) => {
      const sessionId = nth(desk, n)
      if (sessionId === undefined) return
      void tolerant(async () => {
        const text = desk.sessions.handOverCard({ sessionId })
        await desk.sessions.adoptCard({ text, accountId: accountId() }, 'window')
      })
      await desk.clock.pass(300)
    }),
  ),
]
