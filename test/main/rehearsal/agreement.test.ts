import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { bodies } from '../../../main/rehearsal/checks/bodies.ts'
import { channelNameFault } from '../../../main/rehearsal/checks/channelName.ts'
import { check } from '../../../main/rehearsal/checks/parameters.ts'
import { checkRequest } from '../../../shared/agora/checkRequest.ts'
import { acquireBody, startBody, updateLayoutBody } from '../../../shared/agora/requests.ts'
import { regionById, vendorById } from '../../../shared/agora/vendors.ts'
import { anyText, exampleStart, layouts, startInputs } from '../../shared/agora/support/inputs.ts'

/** The desk and the rehearsal read the specification independently of each other: what one lets out, the other lets in. */

// Thousands of runs take a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const dialects = ['specification', 'current'] as const
const runs = { numRuns: 2000 }
/** One in so many inputs at least is one the desk may send; the others compare nothing. */
const ENOUGH = 10
const recorder = fc.record({
  channel: fc.oneof(anyText(80), fc.constantFrom('show', 'a'.repeat(63), 'a'.repeat(64), ' {', '')),
  uid: fc.oneof(fc.integer({ min: 1, max: 4_294_967_295 }).map(String), anyText(12), fc.constantFrom('0', '007')),
})

/** Whether vendor or region came after the specification, which then does not know it. */
const isNewer = ({ vendor, region }: { readonly vendor: number; readonly region: number }): boolean =>
  vendorById(vendor)?.newerOnly !== false || regionById(vendor, region)?.newerOnly !== false

describe.each(dialects)('whatever the desk may send, the rehearsal accepts in the dialect %s', (dialect) => {
  it('acquire and stop', () => {
    fc.assert(
      fc.property(recorder, (who) => {
        const body = acquireBody(who)
        const accepted = check(bodies[dialect].empty, body).ok && channelNameFault(who.channel) === null
        expect(accepted).toBe(checkRequest('acquire', body).length === 0)
      }),
      runs,
    )
  })

  it('start', () => {
    // Half of them from a sensible start with one part replaced: otherwise hardly any could be sent.
    const bent = fc
      .tuple(startInputs, fc.constantFrom('layout', 'canvas', 'storage', 'recording', 'channel', 'token'))
      .map(([input, part]) => ({ ...exampleStart, [part]: input[part as 'layout'] }))
    let compared = 0
    fc.assert(
      fc.property(fc.oneof(startInputs, bent), (input) => {
        const body = startBody(input)
        if (checkRequest('start', body).length > 0) return
        if (dialect === 'specification' && isNewer(input.storage)) return
        compared += 1
        const read = check(bodies[dialect].start, JSON.parse(JSON.stringify(body)))
        expect(read.ok ? 'accepted' : read.reason).toBe('accepted')
      }),
      runs,
    )
    expect(compared).toBeGreaterThan(runs.numRuns / ENOUGH)
  })

  it('updateLayout', () => {
    let compared = 0
    fc.assert(
      fc.property(layouts, (layout) => {
        const body = updateLayoutBody(exampleStart, layout)
        if (checkRequest('updateLayout', body).length > 0) return
        compared += 1
        const read = check(bodies[dialect].updateLayout, JSON.parse(JSON.stringify(body)))
        expect(read.ok ? 'accepted' : read.reason).toBe('accepted')
      }),
      runs,
    )
    expect(compared).toBeGreaterThan(runs.numRuns / ENOUGH)
  })
})
