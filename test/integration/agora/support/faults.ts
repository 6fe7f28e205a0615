import type { FaultRuleInput } from '../../../../main/rehearsal/faults/fault.ts'

type Fault = FaultRuleInput['fault']

/** A fault by name. `silent`: the client only learns of it by its time-out. `lies`: it says that nothing was done. */
export interface NamedFault {
  readonly name: string
  readonly fault: Fault
  readonly silent: boolean
  readonly lies: boolean
  /** What else goes wrong with the same request. */
  readonly also?: Fault
}

const quick = (name: string, fault: Fault): NamedFault => ({ name, fault, silent: false, lies: false })
const silent = (name: string, fault: Fault): NamedFault => ({ name, fault, silent: true, lies: false })

/** Everything the simulated service can do to a request; an answer that is held is a late one. Redirects lead to `elsewhere`, where nobody should arrive. */
export function allFaults(elsewhere: string): readonly NamedFault[] {
  return [
    quick('late, before processing', { kind: 'latency', ms: 30, when: 'beforeProcessing' }),
    quick('late, after processing', { kind: 'latency', ms: 30, when: 'afterProcessing' }),
    silent('silent before processing', { kind: 'hang', when: 'beforeProcessing' }),
    silent('silent before the headers', { kind: 'hang', when: 'beforeHeaders' }),
    silent('silent before the body', { kind: 'hang', when: 'beforeBody' }),
    silent('silent after the body', { kind: 'hang', when: 'afterBody' }),
    silent('dripping without end', { kind: 'drip', everyMs: 60_000 }),
    quick('dripping to its end', { kind: 'drip', everyMs: 0 }),
    quick('reset before processing', { kind: 'reset', when: 'beforeProcessing' }),
    quick('reset after processing', { kind: 'reset', when: 'afterProcessing' }),
    quick('cut off in the body', { kind: 'truncate' }),
    quick('longer than announced', { kind: 'wrongLength', by: -9 }),
    quick('shorter than announced', { kind: 'wrongLength', by: 40 }),
    quick('HTML with 200', { kind: 'html', status: 200 }),
    quick('HTML with 200 after processing', { kind: 'html', status: 200, processed: true }),
    quick('HTML with 502', { kind: 'html', status: 502 }),
    quick('HTML with 502 after processing', { kind: 'html', status: 502, processed: true }),
    quick('empty 200', { kind: 'empty', status: 200 }),
    quick('empty 200 after processing', { kind: 'empty', status: 200, processed: true }),
    quick('empty 503', { kind: 'empty', status: 503 }),
    quick('redirect 301', { kind: 'redirect', status: 301, location: elsewhere }),
    quick('redirect 307', { kind: 'redirect', status: 307, location: elsewhere }),
    quick('too many requests', { kind: 'rateLimited' }),
    quick('too many requests, wait 2 s', { kind: 'rateLimited', retryAfter: 2 }),
    quick('too many requests, wait an hour', { kind: 'rateLimited', retryAfter: 3600 }),
    quick('500, not done', { kind: 'error', status: 500, code: 500 }),
    { ...quick('500, although done', { kind: 'error', status: 500, code: 500, processed: true }), lies: true },
    quick('504 after processing', { kind: 'error', status: 504, code: 504, processed: true }),
    quick('206 with 65 after processing', { kind: 'error', status: 206, code: 65, processed: true }),
    quick('206 with 65, not done', { kind: 'error', status: 206, code: 65 }),
    quick('62 after processing', { kind: 'error', status: 500, code: 62, processed: true }),
    quick('a 4xx nobody knows', { kind: 'error', status: 418, code: 4242 }),
    quick('a 5xx nobody knows, after processing', { kind: 'error', status: 520, code: 5252, processed: true }),
    quick('code 15 with an empty sid', { kind: 'error', status: 500, code: 15, sid: '' }),
    quick('504 with an empty sid after processing', {
      kind: 'answer',
      status: 504,
      text: '{"resourceId":"","sid":""}',
      processed: true,
    }),
    quick('a gateway’s 502 in JSON after processing', {
      kind: 'answer',
      status: 502,
      text: '{"code":502,"message":"Bad Gateway"}',
      processed: true,
    }),
    ...(['body', 'authorization'] as const).map((of) => ({
      ...quick(`repeats the ${of} and breaks off`, { kind: 'echo', of, status: 502, processed: true }),
      also: { kind: 'truncate' } as const,
    })),
    quick('token expired', { kind: 'token', code: 109 }),
    quick('token for somebody else', { kind: 'token', code: 110 }),
    quick('failover', { kind: 'failover', seconds: 60 }),
    quick('recorder crashed', { kind: 'abnormal' }),
    quick('files in the backup', { kind: 'upload', outcome: 'backuped' }),
    quick('files of unknown fate', { kind: 'upload', outcome: 'unknown' }),
    quick('kept-alive connection dropped', { kind: 'dropReused' }),
    quick('clock an hour ahead', { kind: 'clockSkew', ms: 3_600_000 }),
    quick('JSON of another kind', { kind: 'answer', status: 200, text: '[{"sid":5}]' }),
    quick('a hostile body', { kind: 'answer', status: 200, text: '{"__proto__":{"sid":"polluted"},"sid":{}}' }),
  ]
}
