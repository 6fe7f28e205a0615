import { describe, expect, it } from 'vitest'
import type { CallResult } from '../../../main/agora/port.ts'
import { accountCheck } from '../../../main/preflight/accountCheck.ts'
import { problem } from '../../../shared/problem.ts'
import { anAccount } from '../../builders/account.ts'
import { inShort } from '../../builders/preflight.ts'
import { aFault } from '../../fakes/agora.ts'
import { noon } from '../../builders/session.ts'
import { createFakeClock } from '../../fakes/clock.ts'

const HOSTS = ['https://api.agora.io', 'https://api.sd-rtn.com']
const LOCAL = 'http://127.0.0.1:4711'

/** What is said of host and account when the service gives this answer. */
async function checked(answer: CallResult<{ readonly resourceId: string }>, hosts: readonly string[] = HOSTS) {
  const clock = createFakeClock(noon)
  const credentials = { appId: 'app', customerId: 'customer', certificate: 'certificate', hosts }
  const results = await accountCheck(
    {
      clock,
      client: { acquire: () => Promise.resolve(answer) },
      accounts: { noteRefused: () => undefined, noteAccepted: () => undefined },
      credentials: () => Promise.resolve(credentials),
    },
    anAccount(),
    new AbortController().signal,
  )
  return results ?? []
}
const yes = (origin: string, clockOffset: number | null = 0) =>
  ({
    ok: true,
    value: { resourceId: 'resource' },
    meta: { origin, http: 200, ms: 40, attempts: 1, clockOffset },
  }) as const
const no = (code: 'credentialsRefused' | 'channelUidBusy', host: string) =>
  ({ ok: false, fault: aFault('acquire', code, { problem: problem(code, { params: { host } }) }) }) as const

describe('the host of an account', () => {
  it.each([
    ['the first, where that answered', yes(HOSTS[0]!), HOSTS, 'passed hostAnswersInTime', 'api.agora.io'],
    ['the second, where only that answered', yes(HOSTS[1]!), HOSTS, 'passed hostAnswersInTime', 'api.sd-rtn.com'],
    [
      'the second, where that refused',
      no('credentialsRefused', 'api.sd-rtn.com'),
      HOSTS,
      'passed hostAnswers',
      'api.sd-rtn.com',
    ],
    [
      'the second, where that is busy',
      no('channelUidBusy', 'api.sd-rtn.com'),
      HOSTS,
      'passed hostAnswers',
      'api.sd-rtn.com',
    ],
    ['one that need not prove who it is', yes(LOCAL), [LOCAL], 'passed hostAnswersPlainInTime', '127.0.0.1:4711'],
    ['one like that, without a clock', yes(LOCAL, null), [LOCAL], 'passed hostAnswersPlain', '127.0.0.1:4711'],
  ] as const)('is %s', async (_which, answer, hosts, said, host) => {
    const [reached] = await checked(answer, hosts)
    expect(reached === undefined ? '' : inShort(reached)).toBe(said)
    expect(reached?.said).toMatchObject({ params: { host } })
  })
})
