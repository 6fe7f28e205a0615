import fc from 'fast-check'
import { accountId } from '../../../builders/account.ts'
import { command } from './model.ts'
import { misbehaviour } from './misbehaviour.ts'

const index = fc.nat({ max: 20 })

/** What happens to a desk: time, sleep, crashes, quitting, disks, keychains, networks, and a service in all its moods. */
export const worldCommands = [
  fc.integer({ min: 1, max: 600 }).map((s) =>
    command(`the computer sleeps ${s} s`, async (desk) => {
      desk.clock.sleep(s * 1000)
      await desk.clock.settle()
    }),
  ),
  fc.integer({ min: 1, max: 7_200 }).map((s) =>
    command(`the clock is set back ${s} s`, (desk) => {
      desk.clock.setBack(s * 1000)
      return Promise.resolve()
    }),
  ),
  fc.integer({ min: 1, max: 7_200 }).map((s) =>
    command(`the clock is set forward ${s} s`, (desk) => {
      desk.clock.setForward(s * 1000)
      return Promise.resolve()
    }),
  ),
  fc.integer({ min: 1, max: 400 }).map((ms) => command(`${ms} ms pass`, (desk) => desk.clock.pass(ms))),
  fc.integer({ min: 1, max: 120 }).map((s) => command(`${s} s pass`, (desk) => desk.clock.pass(s * 1000))),
  fc
    .integer({ min: 1, max: 200 })
    .map((s) => command(`killed and back after ${s} s`, (desk) => desk.relaunch(s * 1000))),
  fc.constant(
    command('focus', (desk) => {
      desk.sessions.focus()
      return Promise.resolve()
    }),
  ),
  fc.constantFrom(...misbehaviour).map(([name, call, script]) =>
    command(`next ${name}`, (desk) => {
      desk.agora.script(call, script)
      return Promise.resolve()
    }),
  ),
  fc.constantFrom(...misbehaviour).map(([name, call, script]) =>
    command(`from now on ${name}`, (desk) => {
      desk.agora.always(call, script)
      return Promise.resolve()
    }),
  ),
  fc.constant(
    command('the service behaves', (desk) => {
      desk.agora.heal()
      return Promise.resolve()
    }),
  ),
  fc.constantFrom(20, 200, 3_000, 9_000).map((ms) =>
    command(`answers take ${ms} ms`, (desk) => {
      desk.agora.latency = ms
      return Promise.resolve()
    }),
  ),
  index.map((n) =>
    command(`recording #${n} ends by itself`, (desk) => {
      const recording = desk.agora.recordings.at(n % Math.max(1, desk.agora.recordings.length))
      if (recording !== undefined) recording.status = 7
      return Promise.resolve()
    }),
  ),
  fc.boolean().map((refuses) =>
    command(`a second start of a channel and uid is ${refuses ? 'refused' : 'accepted'}`, (desk) => {
      desk.agora.refusesSecond = refuses
      return Promise.resolve()
    }),
  ),
  fc.constantFrom('disk full', null).map((detail) =>
    command(detail ?? 'disk mended', (desk) => {
      desk.journal.breakDisk(detail)
      return Promise.resolve()
    }),
  ),
  fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 200 })).map(([hurry, s]) =>
    command(`${hurry ? 'shut down' : 'quit'} and back after ${s} s`, async (desk) => {
      const closed = desk.sessions.close({ hurry })
      await desk.clock.pass(70_000)
      await closed
      await desk.relaunch(s * 1000)
    }),
  ),
  fc.boolean().map((there) =>
    command(there ? 'the certificate is there again' : 'the certificate is gone', async (desk) => {
      const name = `account/${accountId()}/certificate` as const
      if (there) await desk.secrets.put(name, 'customer-certificate', 'keychain')
      else await desk.secrets.forget(name)
      await desk.clock.settle()
    }),
  ),
]
