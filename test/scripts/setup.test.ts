import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answers, systemChromium } from '../../scripts/chromium.mjs'
import { hasDisplay } from '../../scripts/host.mjs'
import { isFresh } from '../../scripts/setup/electronFailure.mjs'
import { needs } from '../../scripts/setup/needs.mjs'
import { systemPlan } from '../../scripts/setup/systemPlan.mjs'
import { sum, totals } from '../../scripts/totals.mjs'

const { chromium, dbus, xvfb } = needs
const debian = { manager: 'apt', root: true, snapChromium: false } as const
const apt = 'apt-get update && apt-get install -y --no-install-recommends'

describe('what a system lacks', () => {
  it('is installed in one go on Debian as root', () => {
    expect(systemPlan([chromium, dbus], debian)).toMatchObject({ kind: 'install', packages: ['chromium', 'dbus'] })
  })

  it('is told, with the exact command, to an ordinary user', () => {
    expect(systemPlan([chromium, dbus], { ...debian, root: false })).toEqual({
      kind: 'tell',
      what: 'This system lacks: a Chromium or Chrome that starts (shows the desk), dbus-run-session (the way to the keychain).',
      todo: `Type: sudo sh -c '${apt} chromium dbus'`,
    })
  })

  it.each([
    ['dnf', 'sudo dnf install -y chromium xorg-x11-server-Xvfb dbus-daemon'],
    ['pacman', 'sudo pacman -S --needed --noconfirm chromium xorg-server-xvfb dbus'],
    ['zypper', 'sudo zypper install -y chromium xorg-x11-server-Xvfb /usr/bin/dbus-run-session'],
  ] as const)('has its own names for %s', (manager, command) => {
    const plan = systemPlan([chromium, xvfb, dbus], { manager, root: false, snapChromium: false })
    expect(plan).toMatchObject({ kind: 'tell', todo: `Type: ${command}` })
    expect(systemPlan([xvfb], { manager, root: true, snapChromium: false })).toMatchObject({
      todo: expect.not.stringContaining('sudo') as string,
    })
  })

  it.each(['apt', 'dnf', 'pacman', 'zypper'] as const)('can be had from %s, whatever it is', (manager) => {
    for (const need of Object.values(needs)) expect(need.packages[manager]).toMatch(/^\S+( \S+)*$/)
  })

  it.each([
    ['brew', 'brew install --cask google-chrome'],
    ['winget', 'winget install Google.Chrome'],
  ] as const)('is a browser alone where %s is', (manager, command) => {
    const plan = systemPlan([chromium], { manager, root: false, snapChromium: false })
    expect(plan).toMatchObject({ kind: 'tell', todo: `Type: ${command}` })
  })

  it('is never answered with Ubuntu’s Chromium, which is a snap; the rest still has its command', () => {
    const ubuntu = { ...debian, snapChromium: true }
    const both = systemPlan([chromium, dbus], ubuntu)
    expect(both).toMatchObject({ kind: 'tell', todo: expect.stringMatching(/Chrome.*a snap/) as string })
    expect(both).toMatchObject({ todo: expect.stringMatching(/Then type: .*recommends dbus$/) as string })
    expect(systemPlan([chromium], ubuntu)).toMatchObject({ todo: expect.not.stringContaining('apt-get') as string })
    expect(systemPlan([dbus], ubuntu)).toMatchObject({ kind: 'install', packages: ['dbus'] })
  })

  it('is named where the package manager is not known', () => {
    const plan = systemPlan([chromium], { manager: null, root: true, snapChromium: false })
    expect(plan).toMatchObject({ kind: 'tell', what: expect.stringContaining('Chrome that starts') as string })
  })
})

describe('a Chromium', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'chromium-'))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true })
  })

  const program = (name: string, script: string) => {
    const path = join(folder, name)
    writeFileSync(path, `#!/bin/sh\n${script}\n`, { mode: 0o755 })
    return path
  }

  it('is there when it tells its version; a stub that asks for a snap is none', () => {
    const stub = program('stub', 'echo "requires the chromium snap to be installed"; exit 1')
    const real = program('real', 'echo "Chromium 150.0.1"')
    expect([answers(stub), answers(real), answers(join(folder, 'absent'))]).toEqual([false, true, false])
    expect(systemChromium({}, [stub, real])).toBe(real)
    expect(systemChromium({}, [join(folder, 'absent')])).toBeNull()
  })

  it('is the named one alone where one is named', () => {
    const real = program('real', 'echo "Chromium 150.0.1"')
    expect(systemChromium({ RECORDING_DESK_CHROMIUM: real }, [])).toBe(real)
    expect(systemChromium({ RECORDING_DESK_CHROMIUM: join(folder, 'absent') }, [real])).toBeNull()
  })
})

describe('a display', () => {
  it('is there when either variable names one; an empty one names none', () => {
    expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true)
    expect(hasDisplay('linux', { DISPLAY: '', WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
    expect(hasDisplay('linux', { DISPLAY: '', WAYLAND_DISPLAY: '' })).toBe(false)
    expect(hasDisplay('linux', {})).toBe(false)
    expect(hasDisplay('darwin', {})).toBe(true)
  })
})

describe('a download of Electron that failed', () => {
  const current = { version: '45.4.1', now: 1_000_000_000 }
  const hour = 60 * 60 * 1000
  const failed = (hours: number) => ({ version: '45.4.1', at: current.now - hours * hour, reason: 'no route' })

  it('is not tried again for a day', () => {
    expect(isFresh(failed(1), current)).toBe(true)
    expect(isFresh(failed(23), current)).toBe(true)
    expect(isFresh(failed(24), current)).toBe(false)
  })

  it('says nothing about another version, after the clock was set back, or when it cannot be read', () => {
    expect(isFresh({ ...failed(1), version: '44.0.0' }, current)).toBe(false)
    expect(isFresh(failed(-1), current)).toBe(false)
    for (const unread of [null, 'text', {}, { version: '45.4.1', at: 'now' }])
      expect(isFresh(unread, current)).toBe(false)
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
