import { once } from 'node:events'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FreshClone, electronVersion, freshClone } from './freshClone.ts'

/** The commands as they are typed, through scripts/run.mjs. */

let clone: FreshClone
beforeEach(() => {
  clone = freshClone()
})
afterEach(() => {
  clone.remove()
})

const jsonScript = `process.stdout.write(JSON.stringify({ first: process.argv.slice(2) }) + '\\n')\n`

describe('a command with --json', () => {
  it.each([
    ['rehearsal', 'main/rehearsal/cli.ts'],
    ['bench', 'test/bench/run.ts'],
  ])('leaves stdout to the JSON on a fresh clone: %s', async (command, script) => {
    clone.write(script, jsonScript)
    const { code, out, err } = await clone.run([command, '--json'])
    expect(JSON.parse(out)).toEqual({ first: ['--json'] })
    expect(err).toContain('Installing the packages')
    expect(err).toContain('added 1 package')
    expect(err).toContain('Packages installed.')
    expect(code).toBe(0)
  })

  it('tells people on stdout without it', async () => {
    clone.write('main/rehearsal/cli.ts', jsonScript)
    const { out } = await clone.run(['rehearsal'])
    expect(out).toMatch(/Installing the packages[^]*added 1 package[^]*Packages installed/)
  })

  it('starts the rehearsal with a first line to connect with, and stops it on a signal', async () => {
    clone.link('main')
    const child = clone.start(['rehearsal', '--port', '0', '--json'])
    const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
    expect(JSON.parse(line)).toMatchObject({
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) as string,
      appId: expect.any(String) as string,
      customerId: expect.any(String) as string,
      customerCertificate: expect.any(String) as string,
    })
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
  })
})

describe('a download of Electron that fails', () => {
  const memory = () => join(clone.folder, 'node_modules', '.recording-desk-no-electron.json')

  /** Asks as the commands do; the answer, and how often the download was tried until now. */
  async function ask(again: boolean) {
    const { out } = await clone.run(['rehearsal'], { RECORDING_DESK_HOST: '', ASK_AGAIN: again ? '1' : '' })
    return { out, tries: readFileSync(join(clone.folder, 'tries'), 'utf8').length }
  }

  beforeEach(() => {
    clone.write('node_modules/electron/package.json', JSON.stringify({ version: electronVersion() }))
    clone.write(
      'node_modules/electron/install.js',
      `require('node:fs').appendFileSync('tries', '.'); console.error('no route to the host'); process.exit(1)\n`,
    )
    clone.write(
      'main/rehearsal/cli.ts',
      `import { tryElectron } from '../../scripts/setup/electron.mjs'
       console.log('there:', await tryElectron({ again: process.env.ASK_AGAIN === '1' }))\n`,
    )
  })

  it('is tried once a day, or when it is asked for, or when what is known of it is deleted', async () => {
    const first = await ask(false)
    expect(first.out).toContain('cannot be reached (no route to the host)')
    expect(first.tries).toBe(1)

    const second = await ask(false)
    expect(second.out).toContain('there: false')
    expect(second.out).toContain(`To try again at once, delete ${memory()}.`)
    expect(second.tries).toBe(1)

    expect((await ask(true)).tries).toBe(2)
    expect(existsSync(memory())).toBe(true)
    rmSync(memory())
    expect((await ask(false)).tries).toBe(3)
  })
})

describe('the loop of dev', () => {
  it('runs on the project’s Node, since older ones do not watch whole folders', async () => {
    clone.write('scripts/devLoop.mjs', 'console.log("looping")\n')
    // No Electron, no build: only who is asked to loop is looked at.
    clone.write('scripts/setup/electron.mjs', 'export const tryElectron = async () => false\n')
    clone.write('scripts/setup/build.mjs', 'export const ensureBuilt = async () => undefined\n')
    clone.write(
      'scripts/setup/system.mjs',
      'export const forStart = () => []; export const ensureSystem = async () => undefined\n',
    )
    const { out, err, code } = await clone.run(['dev', '--hidden'])
    expect(err).toContain("project's node: scripts/devLoop.mjs --hidden")
    expect(out).toContain('looping')
    expect(code).toBe(0)
  })
})
