import { describe, expect, it } from 'vitest'
import { hostCheck } from '../../../../shared/recording/preflight/hostCheck.ts'
import {
  capacityCheck,
  channelCheck,
  findingsOf,
  settingsCheck,
} from '../../../../shared/recording/preflight/localChecks.ts'
import { type PreflightSubject, preflightPlan } from '../../../../shared/recording/preflight/subject.ts'
import {
  aStorageProfile,
  accountId,
  anAccount,
  presetId,
  presetSettings,
  storageProfileId,
} from '../../../builders/account.ts'
import { aSubject, deskAround, inShort } from '../../../builders/preflight.ts'
import { aSession, sessionId } from '../../../builders/session.ts'

const settingsOf = (subject: PreflightSubject) => settingsCheck(findingsOf(subject, deskAround()))

describe('the settings', () => {
  it('pass when the linter has nothing to say; the token has a line of its own', () => {
    expect(inShort(settingsOf(aSubject()))).toBe('passed settingsClean')
  })

  it('are to fix when they cannot start, with a way to the first field', () => {
    const recording = { ...presetSettings().recording, maxIdleTime: 30 }
    const settings = presetSettings({ channel: '', recorderUid: '0', recording })
    expect(settingsOf(aSubject({ settings }))).toMatchObject({
      verdict: 'fix',
      said: { code: 'settingsBothKinds', params: { blocks: 2, look: 1 } },
      fix: { kind: 'openField', field: 'channel' },
    })
  })

  it('are worth a look when something may not be meant', () => {
    const recording = { ...presetSettings().recording, maxIdleTime: 30 }
    const settings = presetSettings({ recording })
    expect(inShort(settingsOf(aSubject({ settings })))).toBe('look settingsToLookAt')
  })
})

describe('channel and uid', () => {
  it('are free when nobody uses them', () => {
    const ended = aSession({ phase: 'ended', outcome: 'saved' })
    const other = aSession({ id: sessionId(2), recorderUid: '527842' })
    const one = aSubject()
    expect(inShort(channelCheck(one, [one], deskAround([ended, other])))).toBe('passed channelFree')
  })

  it('are busy while a session records them, with a way to it', () => {
    const one = aSubject()
    expect(channelCheck(one, [one], deskAround([aSession()]))).toMatchObject({
      verdict: 'fix',
      said: { code: 'channelBusy' },
      fix: { kind: 'openSession', sessionId: sessionId() },
    })
  })

  it('are not busy because of the slot that was reserved for this preset', () => {
    const one = aSubject()
    expect(inShort(channelCheck(one, [one], deskAround([aSession({ phase: 'armed' })])))).toBe('passed channelArmed')
    // A slot starts as its preset is: without an end of the show's own, and with the preset's token.
    for (const plannedEnd of [1, null]) {
      const show = aSubject({ show: { plannedEnd } }, 'token of one night')
      expect(inShort(channelCheck(show, [show], deskAround([aSession({ phase: 'armed' })])))).toBe('fix channelHeld')
    }
    const another = aSubject({ presetId: presetId(2) })
    // It holds the channel, and does not record it.
    expect(inShort(channelCheck(another, [another], deskAround([aSession({ phase: 'armed' })])))).toBe(
      'fix channelHeld',
    )
  })

  it('are told when two presets of one preflight would push each other out', () => {
    const one = aSubject()
    const two = aSubject({ presetId: presetId(2), settings: presetSettings({ name: 'Studio B' }) })
    expect(channelCheck(one, [one, two], deskAround())).toMatchObject({
      verdict: 'fix',
      said: { code: 'channelTwice', params: { name: 'Studio B' } },
    })
    const elsewhere = aSubject({ account: anAccount({ id: accountId(2), appId: 'another-app' }) })
    expect(inShort(channelCheck(one, [one, elsewhere], deskAround()))).toBe('passed channelFree')
  })

  it.each([
    ['channel', { channel: '' }],
    ['uid', { recorderUid: '' }],
  ])('are compared with nothing while there is no %s, not even with each other', (_which, change) => {
    const settings = presetSettings(change)
    const both = [aSubject({ settings }), aSubject({ presetId: presetId(2), settings })]
    expect(both.map((one) => inShort(channelCheck(one, both, deskAround())))).toEqual([
      'skipped channelNotGiven',
      'skipped channelNotGiven',
    ])
  })
})

describe('the capacity of a project', () => {
  const running = (count: number) =>
    Array.from({ length: count }, (_, n) => aSession({ id: sessionId(n + 1), channel: `channel${n}` }))

  it.each([
    [0, 1, 'passed capacityFree'],
    [43, 1, 'passed capacityFree'],
    [44, 1, 'look capacityNearly'],
    [49, 1, 'look capacityNearly'],
    [50, 1, 'fix capacityOver'],
    [48, 3, 'fix capacityOver'],
  ])('with %i running and %i more: %s', (live, more, expected) => {
    const all = Array.from({ length: more }, (_, n) => aSubject({ presetId: presetId(n + 1) }))
    expect(inShort(capacityCheck(all[0]!, all, deskAround(running(live))))).toBe(expected)
  })

  it('does not count one twice that runs already', () => {
    const one = aSubject()
    const { channel, recorderUid } = one.settings
    const desk = deskAround([aSession({ channel, recorderUid })])
    expect(capacityCheck(one, [one], desk)).toMatchObject({ said: { params: { running: 1, wanted: 0, total: 1 } } })
  })

  it('does not count reserved slots, ended sessions and other projects', () => {
    const others = [
      aSession({ phase: 'armed' }),
      aSession({ id: sessionId(2), phase: 'ended' }),
      aSession({ id: sessionId(3), appId: 'another-app' }),
    ]
    const one = aSubject()
    expect(capacityCheck(one, [one], deskAround(others))).toMatchObject({ said: { params: { running: 0, total: 1 } } })
  })
})

describe('host and clock', () => {
  it.each([
    [400, 'passed hostAnswersInTime', 0],
    [-2_000, 'passed hostAnswersInTime', 2],
    [-29_000, 'passed hostAnswersInTime', 29],
    [45_000, 'look hostClockBehind', 45],
    [-45_000, 'look hostClockAhead', 45],
    [-3_600_000, 'look hostClockAhead', 3_600],
    [null, 'passed hostAnswers', 0],
  ])('%s ms apart: %s by %s s', (offset, expected, seconds) => {
    const said = hostCheck({ host: 'api.agora.io', isProven: true }, 42.4, offset)
    expect(inShort(said)).toBe(expected)
    expect(said.said).toMatchObject({ params: { host: 'api.agora.io', ms: 42, seconds } })
  })
})

describe('the plan', () => {
  it('asks every account and every bucket once', () => {
    const a = anAccount()
    const b = anAccount({ id: accountId(2) })
    const bucket = aStorageProfile({ id: storageProfileId(2) })
    const subjects = [
      aSubject({ account: a }),
      aSubject({ account: b, storage: bucket }),
      aSubject({ account: a, storage: bucket }),
      aSubject({ account: null, storage: null }),
    ]
    expect(preflightPlan(subjects)).toEqual({
      accounts: [
        { id: a.id, subjects: [0, 2] },
        { id: b.id, subjects: [1] },
      ],
      storages: [
        { id: storageProfileId(), subjects: [0] },
        { id: bucket.id, subjects: [1, 2] },
      ],
    })
  })
})
