import type { RehearsalStage } from '../../shared/rehearsalStage.ts'

/** A rehearsal behind the scenes: two people, one of them quiet, a drill under way, a few requests. `now`: ms since 1970. */
export function aStage(now: number, changes: Partial<RehearsalStage> = {}): RehearsalStage {
  const request = (seq: number, call: string, status: number, more = {}) => ({
    seq,
    at: now - seq * 5000,
    call,
    channel: 'rehearsal',
    status,
    processed: true,
    answered: true,
    ...more,
  })
  return {
    running: true,
    now,
    speed: 1,
    channels: [
      {
        channel: 'rehearsal',
        recorded: true,
        people: [
          { uid: '4000000001', quiet: false },
          { uid: '4000000002', quiet: true },
        ],
      },
      { channel: 'studio-b', recorded: false, people: [] },
    ],
    waiting: ['cable'],
    requests: [
      request(1, 'query', 200),
      request(2, 'query', 429, { processed: false }),
      request(3, 'query', 404),
      request(4, 'updateLayout', 200, { answered: false }),
      request(5, 'start', 200),
      request(6, 'acquire', 200),
    ],
    received: 6,
    ...changes,
  }
}
