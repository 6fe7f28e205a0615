import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ESLint, Linter } from 'eslint'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadKeytar } from '../../main/secrets/keytarBinding.ts'
import { root } from '../../scripts/paths.mjs'

const eslint = new ESLint({ cwd: root })

/** What the rule for imports says about one import in one file. */
async function complaints(file: string, imported: string): Promise<readonly string[]> {
  const config = (await eslint.calculateConfigForFile(file)) as { rules: Linter.RulesRecord }
  const rule = config.rules['no-restricted-imports'] ?? 'off'
  const messages = new Linter().verify(`import x from '${imported}'; x()`, { rules: { 'no-restricted-imports': rule } })
  return messages.map(({ message }) => message)
}

/** What the rules for syntax say about a line in one file. */
async function syntaxComplaints(file: string, line: string): Promise<readonly string[]> {
  const config = (await eslint.calculateConfigForFile(file)) as { rules: Linter.RulesRecord }
  const rule = config.rules['no-restricted-syntax'] ?? 'off'
  const messages = new Linter().verify(line, { rules: { 'no-restricted-syntax': rule } })
  return messages.map(({ message }) => message)
}

// Reading the configuration the first time loads the type checker, however long a busy machine takes for that.
beforeAll(async () => {
  await eslint.calculateConfigForFile('main/index.ts')
}, 120_000)

describe('the boundaries between the folders', () => {
  it.each([
    ['shared/recording/session.ts', '../../main/clock.ts'],
    ['shared/recording/session.ts', 'electron'],
    ['preload/index.ts', '../main/clock.ts'],
    ['preload/index.ts', 'got'],
    ['renderer/main.tsx', '../main/clock.ts'],
    ['renderer/main.tsx', 'electron'],
    ['main/clock.ts', '../renderer/main.tsx'],
    ['main/sessions/recorder.ts', 'electron'],
    ['main/sessions/recorder.ts', '../tray/trayModel.ts'],
    ['main/sessions/recorder.ts', '../compose.ts'],
    ['main/sessions/recorder.ts', 'got'],
    ['main/history/port.ts', '../windows/deskWindow.ts'],
    ['main/exchange/exchange.ts', '../ipc/server.ts'],
    ['main/drafts/drafts.ts', '../tray/trayModel.ts'],
    ['main/layouts/layouts.ts', '../composeServices.ts'],
    ['main/journal/open.ts', '../exchange/exchange.ts'],
    ['main/agora/client.ts', '../sessions/recorder.ts'],
    ['main/journal/open.ts', '../state/hub.ts'],
    ['main/rehearsal/service.ts', '../sessions/port.ts'],
    ['main/secrets/keychain.ts', 'keytar'],
    ['main/log/log.ts', 'node:sqlite'],
    ['main/preflight/preflight.ts', '@aws-sdk/client-s3'],
    ['main/bucket/tester.ts', '../preflight/port.ts'],
    ['main/tray/trayModel.ts', '../compose.ts'],
  ])('%s must not import %s', async (file, imported) => {
    expect(await complaints(file, imported)).toHaveLength(1)
  })

  it.each([
    ['main/secrets/keytarBinding.ts', 'keytar'],
    ['main/agora/transport.ts', 'got'],
    ['main/journal/open.ts', 'node:sqlite'],
    ['main/bucket/s3.ts', '@aws-sdk/client-s3'],
    ['main/compose.ts', 'electron'],
    ['main/tray/electronTray.ts', 'electron'],
    ['main/tray/trayModel.ts', '../sessions/port.ts'],
    ['main/sessions/recorder.ts', '../journal/port.ts'],
    ['main/rehearsal/calls/start.ts', '../sessions.ts'],
    ['preload/index.ts', 'electron'],
    ['preload/index.ts', '../shared/ipc/names.ts'],
  ])('%s may import %s', async (file, imported) => {
    expect(await complaints(file, imported)).toEqual([])
  })
})

it('every folder of main has a layer: none may import what puts them together', async () => {
  const folders = readdirSync(join(root, 'main'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const free: string[] = []
  for (const { name } of folders)
    if ((await complaints(`main/${name}/any.ts`, '../compose.ts')).length === 0) free.push(name)
  expect(free).toEqual([])
})

describe('the calls of the keychain library that crash the process', () => {
  const searching = ['find', 'Credentials'].join('')
  const reading = ['find', 'Password'].join('')

  it.each([
    `keytar.${searching}('service')`,
    `keytar.${reading}('service')`,
    `const { ${searching}: search } = keytar`,
    `keytar['${reading}']('service')`,
    `import { ${searching} } from 'keytar'`,
  ])('cannot be written anywhere: %#', async (line) => {
    for (const file of [
      'main/secrets/keytarBinding.ts',
      'main/compose.ts',
      'test/integration/secrets/deskProcess.ts',
    ]) {
      expect((await syntaxComplaints(file, line)).length, file).toBeGreaterThan(0)
    }
  })

  it('are not handed out by the adapter, which can read, write and delete', async () => {
    const binding = await loadKeytar()
    expect(binding === null ? [] : Object.keys(binding)).toEqual(['getPassword', 'setPassword', 'deletePassword'])
  })
})
