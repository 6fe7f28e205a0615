import { describe, expect, it } from 'vitest'
import { markerTime } from '../../../renderer/features/session/markerTime.ts'
import { callText, readable } from '../../../renderer/features/session/requestText.ts'
import { isMarkKey } from '../../../renderer/features/session/useMarkKey.ts'
import { createWords } from '../../../renderer/strings/index.ts'
import type { RequestLogEntry } from '../../../shared/recording/requestLog.ts'
import { aMarker } from '../../builders/marker.ts'
import { aNewSession, aSession, noon, sessionId } from '../../builders/session.ts'

describe('the place of a marker', () => {
  it.each([
    [0, '00:00:00'],
    [3_723_900, '01:02:03'],
    [-1, '−00:00:01'],
    [-4_000, '−00:00:04'],
  ])('%i ms after the first slice is %s', (ms, text) => {
    expect(markerTime(aMarker({ serverAt: noon + ms }), aSession({ sliceStartTime: noon }))).toBe(text)
  })

  it('is open while no slice is known', () => {
    expect(markerTime(aMarker(), aNewSession())).toBe('--:--:--')
  })
})

describe('the key M', () => {
  const press = (more = {}) =>
    isMarkKey({ key: 'm', repeat: false, ctrlKey: false, metaKey: false, altKey: false, ...more })

  it('marks, also with the capitals locked', () => {
    expect(press()).toBe(true)
    expect(press({ key: 'M' })).toBe(true)
  })

  it('does not mark when held, with other keys, or when it is another one', () => {
    for (const more of [{ repeat: true }, { ctrlKey: true }, { metaKey: true }, { altKey: true }, { key: 'n' }])
      expect(press(more)).toBe(false)
  })
})

describe('a request in the list', () => {
  const entry = (call: RequestLogEntry['call'], responseBody: string | null): RequestLogEntry => ({
    at: noon,
    sessionId: sessionId(),
    appId: 'app',
    call,
    method: 'GET',
    host: 'api.example.test',
    path: '/',
    attempt: 1,
    status: 200,
    ms: 1,
    error: null,
    requestBody: null,
    serviceStatus: null,
    responseBody,
  })
  const said = (call: RequestLogEntry['call'], body: string | null) => callText(createWords(), entry(call, body))

  it('names the status that a question was answered with, number or text', () => {
    expect(said('query', '{"serverResponse":{"status":5}}')).toBe('query · status 5')
    expect(said('query', '{"serverResponse":{"status":"4"}}')).toBe('query · status 4')
  })

  it.each([null, '', '<html>', '{"serverResponse":', 'null', '{"code":404}', '{"serverResponse":{"status":{}}}'])(
    'is called by its name alone where the answer is %j',
    (body) => {
      expect(said('query', body)).toBe('query')
    },
  )

  it('has no status unless it was a question', () => {
    expect(said('stop', '{"serverResponse":{"status":5}}')).toBe('stop')
  })

  it('shows JSON in lines and everything else as it came', () => {
    expect(readable('{"a":[1]}')).toBe('{\n  "a": [\n    1\n  ]\n}')
    expect(readable('{"a":')).toBe('{"a":')
    expect(readable('<html>')).toBe('<html>')
  })
})
