import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LayoutState } from '../../../shared/layout/layoutState.ts'
import { ProblemError, AgoraCall } from '../../../shared/problem.ts'
import { Session } from '../../../shared/recording/session.ts'
import { isLive, isLost, sessionState } from '../../../shared/recording/sessionState.ts'
import { causes } from '../../../shared/strings/en/causes.ts'
import { problems } from '../../../shared/strings/en/problems.ts'
import { createTranslator, problemText } from '../../../shared/strings/translator.ts'
import { recording as recordingWords } from '../../../renderer/strings/en/recording.ts'
import { session as sessionWords } from '../../../renderer/strings/en/session.ts'
import type { SessionId } from '../../../shared/ids.ts'
import { allFaults, type NamedFault } from '../agora/support/faults.ts'
import { type MatrixStage, openMatrixStage, secrets, spellings } from './matrixStage.ts'

/**
 * Every fault of the simulated service × every call × once and always × both dialects, through the whole engine: real client,
 * real journal, and the service's own ledger as the one who knows what truly happened.
 */

const modes = ['once', 'always'] as const
const layout: LayoutState = { mixedVideoLayout: 1, backgroundColor: '#FF0000', maxResolutionUid: null, regions: [] }

const echoes: readonly NamedFault[] = (['body', 'authorization'] as const).flatMap((of) =>
  [false, true].map((processed) => ({
    name: `repeats the ${of}${processed ? ' after processing' : ''}`,
    fault: { kind: 'echo', of, status: processed ? 500 : 400, processed },
    silent: false,
    lies: processed,
  })),
)
const faults = [...allFaults('http://127.0.0.1:1/'), ...echoes]

/** How one show went. */
interface Show {
  readonly channel: string
  readonly id: SessionId
  /** The service said of every start that it did not happen, although it did: nobody could know better. */
  readonly deceived: boolean
  readonly after: string[]
}

/** A whole show, as an operator with patience runs it, whose requests of one kind meet a fault. */
async function runShow(
  stage: MatrixStage,
  app: number,
  { fault, lies, also }: NamedFault,
  call: AgoraCall,
  mode: (typeof modes)[number],
): Promise<Show> {
  const { service, sessions, hub } = stage
  const channel = `show ${app} ${call} ${mode}`
  const times = mode === 'once' ? 1 : null
  const rules = [fault, ...(also === undefined ? [] : [also])].map((one) =>
    service.faults.add({ fault: one, call, session: channel, times }),
  )
  const presetId = await stage.addPreset(app, channel)
  const { id } = await sessions.start({ presetId }, 'window')
  const after: string[] = []
  const shown = () => hub.snapshot().sessions[id]!
  const note = () => after.push(`${shown().phase}${shown().outcome === null ? '' : ` ${shown().outcome}`}`)
  /** A refusal that the desk can explain is an answer; anything else is a defect and ends the test. */
  const attempt = async (work: () => Promise<unknown>) => {
    await work().catch((error: unknown) => {
      if (!(error instanceof ProblemError)) throw error
    })
  }
  const settled = () => !['acquiring', 'starting'].includes(shown().phase)
  const canBeStopped = () => isLive(shown()) && shown().sid !== null && shown().phase !== 'stopping'
  const stop = async () => {
    if (canBeStopped()) await attempt(() => sessions.stop({ sessionId: id, gesture: 'press' }, 'window'))
    await stage.wait(() => shown().phase === 'ended' || !['stopping'].includes(shown().phase), 240_000)
  }

  await stage.wait(settled, 150_000)
  note()
  if (canBeStopped()) {
    await attempt(() => sessions.updateLayout({ sessionId: id, layout }, 'window'))
    await stage.wait(() => false, 15_000)
    await stop()
    note()
  }
  for (const rule of rules) service.faults.remove(rule)
  // The trouble is over; the operator looks again and finishes what is not finished.
  await stage.wait(() => !isLive(shown()) || canBeStopped(), 120_000)
  if (shown().phase === 'startUnknown') {
    await attempt(() => sessions.resolveUnknown({ sessionId: id, choice: 'tryAgain' }, 'window'))
    await stage.wait(() => shown().phase !== 'startUnknown' && settled(), 60_000)
  }
  if (isLost(shown())) {
    sessions.checkNow({ sessionId: id })
    await stage.wait(() => isLive(shown()), 180_000)
  }
  if (canBeStopped()) await stop()
  await stage.wait(() => shown().phase === 'ended', 30_000)
  note()
  return { channel, id, deceived: lies && mode === 'always' && call === 'start', after }
}

function check(show: Show, stage: MatrixStage): void {
  const { service, hub, journal } = stage
  const session = Session.parse(hub.snapshot().sessions[show.id])
  const described = `${show.channel}: ${show.after.join(' → ')}`

  const starts = service.ledger
    .entries()
    .filter(({ call, body }) => call === 'start' && JSON.stringify(body).includes(`"${show.channel}"`))
  expect(new Set(starts.map(({ path }) => path)).size, `resources of one start: ${described}`).toBeLessThanOrEqual(1)
  const recordings = service.recordings().filter(({ channel }) => channel === show.channel)
  expect(recordings.length, `recordings of one start: ${described}`).toBeLessThanOrEqual(1)

  const [recording] = recordings
  const listed = isLive(session) || isLost(session)
  if (recording?.running === true && !show.deceived)
    expect(listed, `runs, and the desk does not know: ${described}`).toBe(true)

  const answered = stage.log
    .filter(({ call, sessionId }) => call === 'start' && sessionId === show.id)
    .flatMap(({ responseBody }) => [...(responseBody ?? '').matchAll(/"sid":"([0-9a-f]{32})"/g)].map(([, sid]) => sid))
  for (const sid of answered) expect(journal.sessions.get(show.id)?.sid, `answered sid: ${described}`).toBe(sid)

  const restful = ['ended', 'startUnknown', 'uncontrollable']
  expect(restful, `where it came to rest: ${described}`).toContain(session.phase)
  expectWords(session, stage.clock.now(), described)
}

const translated = createTranslator('en', {
  state: recordingWords.state,
  meaning: sessionWords.meaning,
  problems,
  causes,
})

/** What windows say about it: the state and its meaning, and the reason as what, meaning and action, with nothing left open. */
function expectWords(session: Session, now: number, described: string): void {
  const state = sessionState(session, now)
  const text = session.reason === null ? null : problemText(translated, session.reason)
  const reason: readonly string[] = text === null ? [] : [text.what, text.meaning, text.action]
  for (const words of [translated(`state.${state}`), translated(`meaning.${state}`), ...reason]) {
    expect(words, `words for ${state}: ${described}`).toMatch(/\p{Letter}/u)
    // Braces of a body that was repeated are no gap in the words.
    expect(words, `words for ${state}: ${described}`).not.toMatch(/^(state|meaning|problems)\.|\{\{\w+\}\}/)
  }
}

/** Faults that are met side by side: more would push ended sessions off the desk. */
const GROUP = 16
const groups = Array.from({ length: Math.ceil(faults.length / GROUP) }, (_, index) => ({
  dialect: 'specification' as const,
  faults: faults.slice(index * GROUP, (index + 1) * GROUP),
}))
const figures: { dialect: string; faults: number; shows: number; requests: number; ends: Record<string, number> }[] = []

afterAll(() => {
  for (const one of figures) console.log(`engine fault matrix: ${JSON.stringify(one)}`)
})

describe.each([...groups, ...groups.map((group) => ({ ...group, dialect: 'current' as const }))])(
  'through the engine, dialect $dialect, $faults.0.name and those after it',
  (group) => {
    let stage: MatrixStage
    const shows = new Map<NamedFault, Show[]>(group.faults.map((fault) => [fault, []]))

    beforeAll(async () => {
      stage = await openMatrixStage(group.dialect, group.faults.length)
      await stage.play(
        group.faults.flatMap((fault, app) =>
          AgoraCall.options.flatMap((call) =>
            modes.map((mode) => async () => void shows.get(fault)?.push(await runShow(stage, app, fault, call, mode))),
          ),
        ),
      )
      const ends: Record<string, number> = {}
      for (const { after } of [...shows.values()].flat()) ends[after.at(-1) ?? ''] = (ends[after.at(-1) ?? ''] ?? 0) + 1
      const requests = stage.service.ledger.entries().length
      figures.push({ dialect: group.dialect, faults: shows.size, shows: 10 * shows.size, requests, ends })
    }, 60_000)

    afterAll(() => stage.close())

    it.each(group.faults.map((fault) => [fault.name, fault] as const))('%s', (_, fault) => {
      expect(shows.get(fault)).toHaveLength(10)
      for (const show of shows.get(fault) ?? []) check(show, stage)
    })

    it('lets no secret out', async () => {
      const sent = JSON.stringify(stage.service.ledger.entries())
      for (const secret of [secrets.token, secrets.secretKey, secrets.decryption]) expect(sent).toContain(secret)
      const ids = [...shows.values()].flat().map(({ id }) => id)
      const timelines = ids.map((sessionId) => stage.sessions.timeline({ sessionId, afterSeq: 0 }))
      const outside = JSON.stringify({ log: stage.log, hub: stage.hub.snapshot(), timelines }) + (await stage.onDisk())
      for (const secret of spellings) expect(outside.includes(secret), `leaks ${secret}`).toBe(false)
    })
  },
)
