import type { Call } from '../route.ts'
import { type Fault, FaultRule, type FaultRuleInput } from './fault.ts'

/** What a rule is matched against. */
export interface Target {
  readonly call: Call | 'other'
  readonly appId: string | null
  /** Sid, resource id and channel of the request, as far as it names them. */
  readonly names: readonly string[]
  /** Whether the connection carried a request before. */
  readonly reused: boolean
}

/** A rule and what is left of it. */
export interface ActiveFault {
  readonly id: number
  readonly rule: FaultRule
  /** Matching requests that still pass. */
  readonly skip: number
  /** Requests it will still meet; null without end. */
  readonly left: number | null
}

/** The faults that wait for their requests. */
export interface Faults {
  /** Returns an id for `remove`. @throws ZodError for a rule that makes no sense. */
  add(rule: FaultRuleInput): number
  /** It meets no further request, and the answers that it holds go out; also when it is used up. */
  remove(id: number): void
  /** Removes them all. */
  clear(): void
  active(): readonly ActiveFault[]
}

/** A fault that keeps an answer back. `released` resolves when its rule is removed. */
export type Hold = Extract<Fault, { kind: 'hold' }> & { readonly released: Promise<void> }

/** A fault as one request meets it. */
export type MetFault = Exclude<Fault, { kind: 'hold' }> | Hold

export interface FaultBook extends Faults {
  /** The faults this request meets, in the order they were added; each counts it. */
  take(target: Target): readonly MetFault[]
}

/** What a rule holds answers with, from its first one on. */
interface Gate {
  readonly released: Promise<void>
  readonly open: () => void
}

function createGate(): Gate {
  let open = (): void => undefined
  const released = new Promise<void>((resolve) => {
    open = resolve
  })
  return { released, open }
}

const matches = ({ rule }: ActiveFault, target: Target) =>
  (rule.call === 'any' || rule.call === target.call) &&
  (rule.appId === undefined || rule.appId === target.appId) &&
  (rule.session === undefined || target.names.includes(rule.session)) &&
  (rule.fault.kind !== 'dropReused' || target.reused)

/** No faults to begin with. */
export function createFaultBook(): FaultBook {
  let rules: readonly ActiveFault[] = []
  const gates = new Map<number, Gate>()
  let last = 0

  const meet = ({ id, rule: { fault } }: ActiveFault): MetFault => {
    if (fault.kind !== 'hold') return fault
    const gate = gates.get(id) ?? createGate()
    gates.set(id, gate)
    return { ...fault, released: gate.released }
  }

  const open = (id: number): void => {
    gates.get(id)?.open()
    gates.delete(id)
  }

  return {
    add: (input) => {
      const rule = FaultRule.parse(input)
      last += 1
      rules = [...rules, { id: last, rule, skip: rule.after, left: rule.times }]
      return last
    },
    remove: (id) => {
      rules = rules.filter((one) => one.id !== id)
      open(id)
    },
    clear: () => {
      rules = []
      for (const id of [...gates.keys()]) open(id)
    },
    active: () => rules,
    take: (target) => {
      const met: MetFault[] = []
      rules = rules.flatMap((one) => {
        if (!matches(one, target)) return [one]
        if (one.skip > 0) return [{ ...one, skip: one.skip - 1 }]
        met.push(meet(one))
        if (one.left === null) return [one]
        return one.left > 1 ? [{ ...one, left: one.left - 1 }] : []
      })
      return met
    },
  }
}
