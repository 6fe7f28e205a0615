import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Problem, ProblemError, problem } from '../../shared/problem.ts'
import type { Clock } from '../clock.ts'
import { LARGEST_FILE, readCertificates, type TrustedCertificate } from './certificates.ts'

export interface TrustedRootsDeps {
  /** Where the desk keeps what was chosen. */
  readonly path: string
  /** The file that NODE_EXTRA_CA_CERTS names: packaged applications do not read it by themselves. */
  readonly environmentPath: string | null
  readonly clock: Clock
}

/** Certificates of a file, or why there are none. */
interface Found {
  readonly certificates: readonly TrustedCertificate[]
  readonly problem: Problem | null
}

/** Root certificates beside those of the system. */
export interface TrustedRoots {
  readonly chosen: () => readonly TrustedCertificate[]
  readonly ofEnvironment: () => Found & { readonly path: string | null }
  /** All of them, PEM. */
  pems(): readonly string[]
  /** Reads a file and keeps a copy. @throws ProblemError caFileUnreadable, caFileUnsaved, and as readCertificates */
  take(path: string): void
  /** @throws ProblemError caFileUnsaved */
  remove(): void
}

const nothing: Found = { certificates: [], problem: null }

function load(path: string, now: number): readonly TrustedCertificate[] {
  let bytes: Buffer
  try {
    if (statSync(path).size > LARGEST_FILE) throw new ProblemError('caFileTooLarge')
    bytes = readFileSync(path)
  } catch (error) {
    if (error instanceof ProblemError) throw error
    throw new ProblemError('caFileUnreadable', { params: { path } })
  }
  return readCertificates(bytes, now)
}

function found(path: string | null, now: number): Found {
  if (path === null) return nothing
  try {
    return { certificates: load(path, now), problem: null }
  } catch (error) {
    return {
      certificates: [],
      problem: error instanceof ProblemError ? error.problem : problem('caFileUnreadable', { params: { path } }),
    }
  }
}

/** Reads both files once; what is wrong with them is told by the status, never by a launch that fails. */
export function createTrustedRoots({ path, environmentPath, clock }: TrustedRootsDeps): TrustedRoots {
  let chosen = found(path, clock.now()).certificates
  const ofEnvironment = { path: environmentPath, ...found(environmentPath, clock.now()) }

  const saving = (work: () => void): void => {
    try {
      work()
    } catch {
      throw new ProblemError('caFileUnsaved')
    }
  }

  return {
    chosen: () => chosen,
    ofEnvironment: () => ofEnvironment,
    pems: () => [...chosen, ...ofEnvironment.certificates].map(({ pem }) => pem),
    take: (source) => {
      const certificates = load(source, clock.now())
      saving(() => {
        mkdirSync(dirname(path), { recursive: true })
        writeFileSync(path, certificates.map(({ pem }) => pem).join(''), { mode: 0o600 })
      })
      chosen = certificates
    },
    remove: () => {
      saving(() => rmSync(path, { force: true }))
      chosen = []
    },
  }
}
