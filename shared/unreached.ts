import type { Problem, ProblemCode } from './problem.ts'

const codes: ReadonlySet<ProblemCode> = new Set(['networkUnreachable', 'hostUntrusted', 'proxyRefused'])

/** Whether a command met nobody who could have carried it out: no host, a wrong one, or a proxy that says no. */
export const isUnreached = ({ code }: Pick<Problem, 'code'>): boolean => codes.has(code)
