import { describe, expect, it } from 'vitest'
import { emptySnapshot } from '../../../main/state/initialSnapshot.ts'
import { trayModel, type TrayItem } from '../../../main/tray/trayModel.ts'
import { problem } from '../../../shared/problem.ts'
import type { Preset } from '../../../shared/recording/preset.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { mainWords } from '../../../shared/strings/en/main.ts'
import { createTranslator } from '../../../shared/strings/translator.ts'
import { aPreset, anAccount, presetId, presetSettings } from '../../builders/account.ts'
import { aCue, aRegion, cueId, customLayout } from '../../builders/layout.ts'
import { aNewSession, aSession, evidence, noon, sessionId } from '../../builders/session.ts'

const account = anAccount()
const t = createTranslator('en', mainWords)

const trayOf = (sessions: readonly Session[], now = noon, presets: readonly Preset[] = []) => {
  const snapshot = emptySnapshot({ version: '0', platform: 'linux', host: 'stand-in' })
  return trayModel(
    {
      ...snapshot,
      accounts: { [account.id]: account },
      sessions: Object.fromEntries(sessions.map((session) => [session.id, session])),
      presets: Object.fromEntries(presets.map((preset) => [preset.id, preset])),
    },
    now,
    t,
  )
}

/** The menu as a person reads it: one line per entry, submenus indented, what cannot be clicked in brackets. */
const read = (items: readonly TrayItem[], indent = ''): string[] =>
  items.flatMap((item) => {
    if (item.kind === 'separator') return [`${indent}-`]
    if (item.kind === 'submenu') return [indent + item.label, ...read(item.items, `${indent}  `)]
    return [indent + (item.enabled ? item.label : `(${item.label})`)]
  })

describe('the tray', () => {
  it('says that nothing is recording, and offers the desk and the way out', () => {
    const tray = trayOf([])
    expect(tray).toMatchObject({
      icon: 'idle',
      count: 0,
      ticking: false,
      tooltip: 'Recording Desk: nothing is recording',
    })
    expect(read(tray.items)).toEqual(['(Nothing is recording)', '-', 'Show desk', 'Quit'])
  })

  it('never says so of a recording that was lost from sight and may go on', () => {
    const lost = { phase: 'ended', outcome: 'endedByItself', reason: problem('recorderLost'), endedAt: noon } as const
    expect(trayOf([aSession(lost)]).tooltip).toBe('Recording Desk: 1 may still record')
    // The service said that this one is over.
    expect(trayOf([aSession({ ...lost, serviceStatus: 7 })]).tooltip).toBe('Recording Desk: nothing is recording')
  })

  it('offers to start the pinned presets, and those that were used last', () => {
    const preset = (n: number, name: string, more: object = {}, settings: object = {}) =>
      aPreset({ id: presetId(n), settings: presetSettings({ name, ...settings }), ...more })
    const reserved = aNewSession({ id: sessionId(9), presetId: presetId(5), phase: 'armed', armedUntil: noon + 1 })
    const tray = trayOf([aSession({ presetId: presetId(2), name: 'Late & loud', rehearsal: false }), reserved], noon, [
      preset(1, 'Town hall', {}, { pinned: true }),
      preset(2, 'Late & loud', { lastUsedAt: noon }),
      preset(3, 'Studio B', { lastUsedAt: noon - 1 }),
      preset(4, 'Never used'),
      preset(5, 'Reserved', { lastUsedAt: noon - 2 }),
    ])
    const start = tray.items.filter((one) => one.kind === 'submenu' && one.id === 'start')
    expect(read(start)).toEqual([
      'Start preset',
      '  Town hall',
      '  -',
      '  (Late && loud   (records now))',
      '  Studio B',
      '  Reserved   (slot reserved)',
    ])
  })

  it('says of a preset to start that an earlier take of it may still record', () => {
    const { appId } = account
    const lost = { phase: 'ended', outcome: 'endedByItself', reason: problem('recorderLost'), endedAt: noon } as const
    const start = trayOf([aSession({ appId, ...lost })], noon, [aPreset({ lastUsedAt: noon })]).items.filter(
      (one) => one.kind === 'submenu' && one.id === 'start',
    )
    expect(read(start)).toEqual(['Start preset', '  Town hall   (an earlier take may still record)…'])
  })

  it('lists running recordings, oldest first, each with its time, Open and Stop', () => {
    const tray = trayOf([
      aSession({ id: sessionId(2), name: 'Studio B', createdAt: noon - 1000, sliceStartTime: noon - 250_000 }),
      aSession({ id: sessionId(1), sliceStartTime: noon - 5_025_000 }),
    ])
    expect(read(tray.items)).toEqual([
      '(2 recording)',
      '● Town hall   01:23:45',
      '  Open',
      '  Stop',
      '● Studio B   00:04:10',
      '  Open',
      '  Stop',
      '-',
      'Stop all 2 recordings',
      'Show desk',
      'Quit (recordings keep running)',
    ])
    expect(tray).toMatchObject({ icon: 'recording', count: 2, ticking: true, tooltip: 'Recording Desk: 2 recording' })
  })

  it('tells recordings of one name apart by channel and uid', () => {
    const place = (n: number, channel: string) =>
      aSession({ id: sessionId(n), createdAt: noon + n, channel, recorderUid: `90${n}` })
    const labels = trayOf([place(1, 'stage'), place(2, 'Q&A')]).items.flatMap((item) =>
      item.kind === 'submenu' ? [item.label] : [],
    )
    expect(labels).toEqual(['● Town hall (stage · 901)   00:01:00', '● Town hall (Q&&A · 902)   00:01:00'])
  })

  it('offers the cues of the show, with a mark at the one that is Program', () => {
    const wide = customLayout([aRegion()])
    const cues = [
      aCue({ layout: customLayout([aRegion({ width: 0.5 })]) }),
      aCue({ id: cueId(2), name: 'Q&A', layout: wide }),
    ]
    const snapshot = emptySnapshot({ version: '0', platform: 'linux', host: 'stand-in' })
    const show = (session: Session) =>
      trayModel(
        {
          ...snapshot,
          sessions: { [session.id]: session },
          presets: { [presetId()]: aPreset({ settings: presetSettings({ cues }) }) },
        },
        noon,
        t,
      ).items
    expect(read(show(aSession({ layout: wide }))).slice(1, 6)).toEqual([
      '● Town hall   00:01:00',
      '  Open',
      '  Layout',
      '        Opening',
      '    ●  Q&&A',
    ])
    expect(read(show(aNewSession()))).toContain('    (    Opening)')
    const [, , submenu] = show(aSession()).flatMap((item) => (item.kind === 'submenu' ? [item, ...item.items] : []))
    expect(submenu?.kind === 'submenu' ? submenu.items[0] : null).toMatchObject({
      action: { type: 'takeCue', sessionId: sessionId(), cueId: cueId() },
    })
  })

  it('asks for the same commands as every other surface', () => {
    const items = trayOf([aSession()]).items
    const stop = items.flatMap((item) => (item.kind === 'submenu' ? item.items : [item]))
    expect(stop).toContainEqual(
      expect.objectContaining({ label: 'Stop', action: { type: 'stop', sessionId: sessionId(), gesture: 'press' } }),
    )
    expect(stop).toContainEqual(
      expect.objectContaining({ label: 'Stop 1 recording', action: { type: 'stopAll', sessionIds: [sessionId()] } }),
    )
    expect(stop).toContainEqual(
      expect.objectContaining({ label: 'Open', action: { type: 'openSession', sessionId: sessionId() } }),
    )
  })

  it('claims nothing it cannot prove: old evidence turns the light to unverified by itself', () => {
    const tray = trayOf([aSession()], noon + 31_000)
    expect(tray.icon).toBe('unverified')
    expect(read(tray.items).slice(0, 2)).toEqual(['(1 unverified)', '~ Town hall   ~00:01:31'])
  })

  it.each([
    ['joined', aSession({ phase: 'joined', serviceStatus: 4, sliceStartTime: null }), '○ Town hall   no file yet'],
    ['starting', aNewSession(), '◔ Town hall   starting'],
    ['starting', aSession({ phase: 'stopping', stopRequestedAt: noon }), '◑ Town hall   stopping'],
    ['unverified', aSession({ evidence: evidence({ ladder: { rung: 2, since: noon } }) }), '~ Town hall   ~00:01:00'],
    ['alarm', aSession({ phase: 'uncontrollable', sid: null }), '~ Town hall   not controllable'],
    ['alarm', aSession({ phase: 'startUnknown', sid: null }), '~ Town hall   start not confirmed'],
    ['rehearsal', aSession({ rehearsal: true }), '● Town hall   00:01:00   (rehearsal)'],
  ] as const)('shows the icon "%s" with the words for it', (icon, session, line) => {
    const tray = trayOf([session])
    expect(tray.icon).toBe(icon)
    expect(read(tray.items)[1]).toBe(line)
  })

  it('lets the worst state win: a failed take is an alarm even beside healthy ones, and is counted', () => {
    const failed = aSession({ id: sessionId(2), phase: 'ended', outcome: 'failed', endedAt: noon })
    const tray = trayOf([aSession(), failed])
    expect(tray.icon).toBe('alarm')
    expect(tray.tooltip).toBe('Recording Desk: 1 failed · 1 recording')
  })

  it('keeps red for real recordings: a rehearsal beside one does not change the icon', () => {
    expect(trayOf([aSession(), aSession({ id: sessionId(2), rehearsal: true })]).icon).toBe('recording')
  })

  it('goes quiet after a take that was saved', () => {
    const saved = aSession({ phase: 'ended', outcome: 'saved', endedAt: noon })
    expect(read(trayOf([saved]).items)).toEqual(['(Nothing is recording)', '-', 'Show desk', 'Quit'])
    expect(trayOf([saved]).icon).toBe('idle')
  })

  it('does not offer to stop what is stopping already or cannot be stopped', () => {
    const stopping = aSession({ phase: 'stopping', stopRequestedAt: noon })
    const lost = aSession({ id: sessionId(2), name: 'Studio B', phase: 'uncontrollable', sid: null })
    expect(read(trayOf([stopping, lost]).items).filter((line) => /stop/i.test(line))).toEqual([
      '(1 not controllable · 1 stopping)',
      '◑ Town hall   stopping',
      '  (Stop)',
      '  (Stop)',
    ])
  })

  it('counts a stop down, and offers to keep the recording instead of Stop', () => {
    const pendingStop = { at: noon + 4_200, surface: 'window', policy: 'countdown' } as const
    const other = aSession({ id: sessionId(2), name: 'Studio B', pendingStop })
    expect(read(trayOf([aSession({ pendingStop })]).items).slice(1)).toEqual([
      '◑ Town hall   stopping in 5 s',
      '  Open',
      '  Keep recording',
      '  Stop now',
      '-',
      'Show desk',
      'Quit (recordings keep running)',
    ])
    expect(trayOf([aSession({ pendingStop }), other]).items).toContainEqual(
      expect.objectContaining({
        label: 'Keep all 2 recording',
        action: { type: 'keep', sessionIds: [sessionId(), sessionId(2)] },
      }),
    )
  })

  it('does not count a reserved slot as a recording', () => {
    const tray = trayOf([aNewSession({ phase: 'armed', resourceId: 'resource-1', armedUntil: noon + 200_000 })])
    expect(tray).toMatchObject({ icon: 'idle', count: 0 })
    expect(read(tray.items)[1]).toBe('◈ Town hall   armed')
  })

  it('is an alarm when the journal cannot be written, since a recording could be lost', () => {
    const snapshot = emptySnapshot({ version: '0', platform: 'linux', host: 'stand-in' })
    const health = { ...snapshot.health, journal: { ok: false, savedAt: null, problem: null } }
    expect(trayModel({ ...snapshot, health }, noon, t).icon).toBe('alarm')
  })

  it('shows names as typed: an ampersand stays one, a very long name is cut', () => {
    const labels = read(
      trayOf([aSession({ name: 'Q&A' }), aSession({ id: sessionId(2), name: 'x'.repeat(200) })]).items,
    )
    expect(labels[1]).toBe('● Q&&A   00:01:00')
    expect(labels[4]).toBe(`● ${'x'.repeat(39)}…   00:01:00`)
  })
})
