import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { systemPlan } from '../../scripts/setup/system.mjs'
import { sum, totals } from '../../scripts/totals.mjs'

const chromium = { debian: 'chromium', purpose: 'shows the desk' }
const dbus = { debian: 'dbus', purpose: 'the way to the keychain' }

describe('missing system packages', () => {
  it('are installed in one go on Debian as root', () => {
    const plan = systemPlan([chromium, dbus], { debian: true, root: true })
    expect(plan).toMatchObject({ kind: 'install', packages: ['chromium', 'dbus'] })
  })

  it('lead to the exact command on Debian as an ordinary user', () => {
    const plan = systemPlan([chromium, dbus], { debian: true, root: false })
    expect(plan).toEqual({
      kind: 'tell',
      what: 'This system lacks: chromium (shows the desk), dbus (the way to the keychain).',
      todo: "Type: sudo sh -c 'apt-get update && apt-get install -y --no-install-recommends chromium dbus'",
    })
  })

  it('are named on other systems', () => {
    const plan = systemPlan([chromium], { debian: false, root: true })
    expect(plan).toMatchObject({ kind: 'tell', what: expect.stringContaining('chromium (shows the desk)') as string })
  })
})

describe('what the set-up says', () => {
  const module = JSON.stringify(new URL('../../scripts/say.mjs', import.meta.url).href)
  const said = (...args: readonly string[]) => {
    const code = `const { good, step, warn } = await import(${module}); step('begins'); good('done'); warn('but')`
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code, '--', ...args], {
      encoding: 'utf8',
    })
    return { stdout: stdout.split('\n').length - 1, stderr: stderr.split('\n').length - 1 }
  }

  it('is read where everything else is', () => {
    expect(said('demo')).toEqual({ stdout: 3, stderr: 0 })
  })

  it('stands beside an answer in JSON, whose first line is then the answer, on a fresh clone too', () => {
    expect(said('rehearsal', '--port', '0', '--json')).toEqual({ stdout: 0, stderr: 3 })
  })
})

describe('the totals of a suite', () => {
  const report = (passed: number, failed: number) => () => ({ passed, failed })

  it('are what the runner reports', () => {
    expect(totals(report(7, 0), 0)).toEqual({ passed: 7, failed: 0 })
    expect(totals(report(5, 2), 1)).toEqual({ passed: 5, failed: 2 })
  })

  it('are a failure when nothing ran, when there is no report, or when the runner failed silently', () => {
    const missing = () => {
      throw new Error('no such file')
    }
    expect(totals(report(0, 0), 0)).toEqual({ passed: 0, failed: 1 })
    expect(totals(missing, 0)).toEqual({ passed: 0, failed: 1 })
    expect(totals(report(7, 0), 1)).toEqual({ passed: 7, failed: 1 })
  })

  it('add up', () => {
    expect(
      sum([
        { passed: 3, failed: 0 },
        { passed: 4, failed: 2 },
      ]),
    ).toEqual({ passed: 7, failed: 2 })
  })
})
