import { assertNever } from '../../shared/assertNever.ts'
import type { Drill, RehearsalStage } from '../../shared/rehearsalStage.ts'
import type { FaultRuleInput } from './faults/fault.ts'
import type { RehearsalService } from './service.ts'

/** Emergencies on request. */
export interface Drills {
  begin(drill: Drill, channel: string | null): void
  /** Ends what waits or goes on; what has happened to a recording has happened. */
  end(): void
  waiting(): RehearsalStage['waiting']
}

/** Seconds that a refused caller is told to wait. */
const RETRY_AFTER = 3

/** Creates the drills of one service. */
export function createDrills(service: RehearsalService): Drills {
  let restoreCable: NodeJS.Timeout | null = null
  /** Fault id → which drill set it. */
  const rules = new Map<number, 'token' | 'rateLimited' | 'hang'>()

  const running = (channel: string | null) =>
    service.recordings().filter((one) => one.running && (channel === null || one.channel === channel))

  const add = (kind: 'token' | 'rateLimited' | 'hang', channel: string | null, rule: FaultRuleInput): void => {
    rules.set(service.faults.add({ ...rule, ...(channel === null ? {} : { session: channel }) }), kind)
  }

  const mendCable = (): void => {
    if (restoreCable === null) return
    clearTimeout(restoreCable)
    restoreCable = null
    void service.plugIn()
  }

  return {
    begin: (drill, channel) => {
      const sids = running(channel).map(({ sid }) => sid)
      switch (drill.kind) {
        case 'failover':
          for (const sid of sids) service.script.failover(sid, drill.seconds)
          return
        case 'abnormal':
          for (const sid of sids) service.script.end(sid, 'abnormal')
          return
        case 'upload':
          for (const sid of sids) service.script.upload(sid, drill.outcome)
          return
        case 'token':
          for (const sid of sids) service.script.end(sid, 'token')
          if (sids.length === 0) add('token', channel, { fault: { kind: 'token', code: 109 }, call: 'start' })
          return
        case 'rateLimited':
          add('rateLimited', channel, {
            fault: { kind: 'rateLimited', retryAfter: RETRY_AFTER },
            times: drill.times,
          })
          return
        case 'hang':
          add('hang', channel, { fault: { kind: 'hang', when: 'beforeHeaders' }, times: drill.times })
          return
        case 'cable':
          mendCable()
          service.pullOut()
          restoreCable = setTimeout(mendCable, drill.seconds * 1000)
          return
        case 'storage':
          service.bucket.setFailures(['deniedPut'])
          return
        default:
          assertNever(drill)
      }
    },
    end: () => {
      mendCable()
      for (const id of rules.keys()) service.faults.remove(id)
      rules.clear()
      service.bucket.setFailures([])
    },
    waiting: () => {
      const active = new Set(service.faults.active().map(({ id }) => id))
      const kinds = [...rules].filter(([id]) => active.has(id)).map(([, kind]) => kind)
      return [
        ...new Set([
          ...kinds,
          ...(restoreCable === null ? [] : (['cable'] as const)),
          ...(service.bucket.failures().length === 0 ? [] : (['storage'] as const)),
        ]),
      ]
    },
  }
}
