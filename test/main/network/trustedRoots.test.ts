import { X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTrustedRoots } from '../../../main/network/trustedRoots.ts'
import { ProblemError } from '../../../shared/problem.ts'
import { createFakeClock } from '../../fakes/clock.ts'
import { createSelfSigned } from '../../integration/agora/support/selfSigned.ts'

const own = createSelfSigned()
const DAY = 86_400_000

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-roots-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const kept = () => join(folder, 'network', 'certificates.pem')

function roots({ environmentPath = null as string | null, later = 0 } = {}) {
  return createTrustedRoots({ path: kept(), environmentPath, clock: createFakeClock(Date.now() + later) })
}

function file(contents: string | Buffer): string {
  const path = join(folder, 'chosen.pem')
  writeFileSync(path, contents)
  return path
}

const codeOf = (work: () => unknown): string => {
  try {
    work()
    return 'accepted'
  } catch (error) {
    return error instanceof ProblemError ? error.problem.code : 'another error'
  }
}

describe('a file of root certificates', () => {
  it('is copied, so that the desk trusts it without the file, and after a restart', () => {
    const first = roots()
    first.take(file(`# the office\n${own.cert}\n${own.cert}`))
    rmSync(join(folder, 'chosen.pem'))
    expect(first.pems()).toHaveLength(1)
    expect(roots().pems()).toEqual(first.pems())
    expect(new X509Certificate(first.pems()[0]!).subject).toBe('CN=Recording Desk test')
    expect(statSync(kept()).mode & 0o777).toBe(0o600)
    expect(first.chosen()[0]?.facts).toMatchObject({ name: 'Recording Desk test', issuer: 'Recording Desk test' })
  })

  it.each(['Northlight, Inc. + Sons', 'a\\b "c" <d>; #1', ' é Zürich ', '東京 CA'])(
    'is shown as it is called: %s',
    (name) => {
      const one = roots()
      one.take(file(createSelfSigned(name).cert))
      expect(one.chosen()[0]?.facts).toMatchObject({ name, issuer: name })
    },
  )

  it('may be one certificate in DER', () => {
    const one = roots()
    one.take(file(new X509Certificate(own.cert).raw))
    expect(one.pems()).toHaveLength(1)
  })

  it('can be removed again', () => {
    const one = roots()
    one.take(file(own.cert))
    one.remove()
    one.remove()
    expect([one.pems(), roots().pems()]).toEqual([[], []])
  })

  it.each([
    ['is not there', () => join(folder, 'nowhere.pem'), 'caFileUnreadable'],
    ['is empty', () => file(''), 'caFileEmpty'],
    ['holds something else', () => file('Dear colleague,\n'), 'caFileEmpty'],
    ['holds a private key', () => file(`${own.cert}${own.key}`), 'caFileHasKey'],
    ['is damaged', () => file(own.cert.replace(/\n.{20}/, '\nAAAAAAAAAAAAAAAAAAAA')), 'caFileBroken'],
    ['is no file of certificates at all', () => file(Buffer.alloc(2_000_000, 'x')), 'caFileTooLarge'],
  ])('that %s is refused with a reason, and what was there stays', (_, path, code) => {
    const one = roots()
    one.take(file(own.cert))
    const before = readFileSync(kept(), 'utf8')
    expect(codeOf(() => one.take(path()))).toBe(code)
    expect(one.pems()).toHaveLength(1)
    expect(readFileSync(kept(), 'utf8')).toBe(before)
  })

  it('whose certificates have all expired is refused', () => {
    expect(codeOf(() => roots({ later: 3 * DAY }).take(file(own.cert)))).toBe('caFileExpired')
  })
})

describe('the file that NODE_EXTRA_CA_CERTS names', () => {
  it('is trusted beside the chosen one', () => {
    const one = roots({ environmentPath: file(own.cert) })
    expect(one.pems()).toHaveLength(1)
    expect(one.ofEnvironment()).toMatchObject({ problem: null, certificates: [{ facts: { authority: true } }] })
  })

  it('never keeps the desk from starting: what is wrong with it is told', () => {
    const one = roots({ environmentPath: join(folder, 'nowhere.pem') })
    expect(one.pems()).toEqual([])
    expect(one.ofEnvironment().problem?.code).toBe('caFileUnreadable')
  })
})
