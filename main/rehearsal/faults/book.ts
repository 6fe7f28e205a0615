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
  remove(id: number): void
  clear(): void
  active(): readonly ActiveFault[]
}

export interface FaultBook extends Faults {
  /** The faults this request meets, in the order they were added; each counts it. */
  take(target: Target): readonly Fault[]
}

const matches = ({ rule }: ActiveFault, target: Target) =>
  (rule.call === 'any' || rule.call === target.call) &&
  (rule.appId === undefined || rule.appId === target.appId) &&
  (rule.session === undefined || target.names.includes(rule.session)) &&
  (rule.fault.kind !== 'dropReused' || target.reused)

/** No faults to begin with. */
export function createFaultBook(): FaultBook {
  let rules: readonly ActiveFault[] = []
  let last = 0
  return {
    add: (input) => {
      const rule = FaultRule.parse(input)
      last += 1
      rules = [...rules, { id: last, rule, skip: rule.after, left: rule.times }]
      return last
    },
    remove: (id) => {
      rules = rules.filter((one) => one.id !== id)
    },
    clear: () => {
      rules = []
    },
    active: () => rules,
    take: (target) => {
      const met: Fault[] = []
      rules = rules.flatMap((one) => {
        if (!matches(one, target)) return [one]
        if (one.skip > 0) return [{ ...one, skip: one.skip - 1 }]
        met.push(one.rule.fault)
        if (one.left === null) return [one]
        return one.left > 1 ? [{ ...one, left: one.left - 1 }] : []
      })
      return met
    },
  }
}
