import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createInterleavedDesk, type Step } from './interleavedDesk.ts'

const keep = fc.constantFrom('keychain' as const, 'keychain' as const, 'session' as const)
const mood = fc.constantFrom('open' as const, 'locked' as const, 'holding' as const, 'holding' as const)
const ending = fc.constantFrom(
  'done' as const,
  'done' as const,
  'done' as const,
  'failed' as const,
  'doneButFailed' as const,
)

const profile = fc.constant('profile' as const)
const desk = fc.constant('desk' as const)
const kind = <K extends string>(...kinds: readonly K[]) => fc.constantFrom(...kinds)

const alone: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ of: profile, kind: kind('replace', 'move'), keep }),
  fc.record({ of: profile, kind: kind('take'), elsewhere: fc.boolean() }),
  fc.record({ of: profile, kind: kind('rename', 'moveBare', 'remove') }),
  fc.record({ of: desk, kind: kind('create', 'putToken'), keep }),
  fc.record({ of: desk, kind: kind('read', 'readToken', 'unlock', 'forgetToken', 'forgetEverything') }),
  fc.record({ of: desk, kind: kind('mood'), mood }),
  fc.record({ of: desk, kind: kind('end'), ending }),
  fc.record({ of: desk, kind: kind('end'), ending }),
  fc.record({ of: desk, kind: kind('time'), ms: fc.constantFrom(1, 4000, 20_000) }),
  fc.record({ of: desk, kind: kind('disk'), works: fc.boolean() }),
  fc.record({ of: desk, kind: kind('kill'), happens: fc.boolean() }),
)

/** Several steps that chance alone brings together too seldom. */
const together: fc.Arbitrary<readonly Step[]> = fc.constantFrom<readonly Step[]>(
  // A stored pair.
  [
    { of: 'desk', kind: 'mood', mood: 'open' },
    { of: 'desk', kind: 'disk', works: true },
    { of: 'desk', kind: 'create', keep: 'keychain' },
  ],
  // A launch whose keychain takes its time.
  [
    { of: 'desk', kind: 'kill', happens: false },
    { of: 'desk', kind: 'mood', mood: 'holding' },
    { of: 'desk', kind: 'unlock' },
    { of: 'desk', kind: 'end', ending: 'done' },
  ],
  // The first keys of a profile without any, while that comes to mean another store.
  [
    { of: 'profile', kind: 'take', elsewhere: true },
    { of: 'desk', kind: 'mood', mood: 'holding' },
    { of: 'profile', kind: 'replace', keep: 'keychain' },
    { of: 'profile', kind: 'moveBare' },
    { of: 'desk', kind: 'mood', mood: 'open' },
    { of: 'desk', kind: 'end', ending: 'done' },
    { of: 'desk', kind: 'read' },
  ],
  // A pair of which the second half is on its way.
  [
    { of: 'desk', kind: 'mood', mood: 'holding' },
    { of: 'profile', kind: 'replace', keep: 'keychain' },
    { of: 'desk', kind: 'end', ending: 'done' },
    { of: 'desk', kind: 'end', ending: 'done' },
  ],
)

it('keeps its word in whatever order things happen', async () => {
  const steps = fc.array(
    fc.oneof({ weight: 5, arbitrary: alone.map((step) => [step]) }, { weight: 1, arbitrary: together }),
    {
      minLength: 5,
      maxLength: 50,
    },
  )
  await fc.assert(
    fc.asyncProperty(steps, async (parts) => {
      const desk = createInterleavedDesk()
      for (const step of parts.flat()) await desk.take(step)
      await desk.end()
      expect(desk.broken).toEqual([])
    }),
    // A counterexample is a list of steps that can be read; making it smaller would take longer than the test.
    { numRuns: 1500, endOnFailure: true },
  )
})
