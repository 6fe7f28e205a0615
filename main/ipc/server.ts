import { methods, type Envelope, type MethodInput, type MethodOutput } from '../../shared/ipc/contract.ts'
import type { MethodName } from '../../shared/ipc/names.ts'
import { problem, ProblemError } from '../../shared/problem.ts'
import { inputProblem } from './inputProblem.ts'
import { refusalOf, type Refusal, type Sender, type TrustedWindows } from './trust.ts'

/** One function per method of the contract. Throwing a ProblemError is an answer; anything else is a fault of ours. */
export type Handlers = {
  readonly [M in MethodName]: (input: MethodInput<M>, contentsId: number) => MethodOutput<M> | Promise<MethodOutput<M>>
}

/** What the server tells the log. Neither inputs nor outputs are ever in it. */
export interface IpcLog {
  refused(method: MethodName, refusal: Refusal): void
  /** `id` is what the operator sees, so that a report can be matched with its stack. */
  failed(method: MethodName, id: string, error: unknown): void
}

export interface IpcServerDeps {
  readonly handlers: Handlers
  readonly trusted: TrustedWindows
  /** Revision of the hub after a call. */
  readonly rev: () => number
  readonly log: IpcLog
  /** A short id, unique enough to find one line in a log. */
  readonly newFaultId: () => string
  /** Checks answers against the contract too: for development and tests. */
  readonly checkOutputs: boolean
}

/** Answers one call of one method. Never throws: the page sees an envelope, and never a stack. */
export type Answer = (sender: Sender, method: MethodName, input: unknown) => Promise<Envelope<unknown>>

/** The one door between windows and main. */
export function createIpcServer({ handlers, trusted, rev, log, newFaultId, checkOutputs }: IpcServerDeps): Answer {
  const run = async (method: MethodName, input: unknown, contentsId: number): Promise<Envelope<unknown>> => {
    const parsed = methods[method].input.safeParse(input)
    if (!parsed.success) return { ok: false, problem: inputProblem(parsed.error) }
    // Schema and handler belong to the same method; the compiler cannot follow that through a variable name.
    const handle = handlers[method] as (input: unknown, contentsId: number) => unknown
    const value = await handle(parsed.data, contentsId)
    return { ok: true, value: checkOutputs ? methods[method].output.parse(value) : value, rev: rev() }
  }

  return async (sender, method, input) => {
    const refusal = refusalOf(sender, trusted)
    if (refusal !== null) {
      log.refused(method, refusal)
      return { ok: false, problem: problem('requestRefused') }
    }
    try {
      return await run(method, input, sender.contentsId)
    } catch (error) {
      if (error instanceof ProblemError) return { ok: false, problem: error.problem }
      const id = newFaultId()
      log.failed(method, id, error)
      return { ok: false, problem: problem('internal', { params: { detail: id } }) }
    }
  }
}
