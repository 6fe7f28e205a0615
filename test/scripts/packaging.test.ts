import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { importable, inPackage, root } from '../../scripts/paths.mjs'

interface BuilderConfig {
  readonly electronFuses: Readonly<Record<string, boolean>>
  readonly linux: { readonly maintainer: string; readonly target: readonly string[] }
}

interface DebMeta {
  readonly maintainer: string
  readonly url: string
}

/** A module of electron-builder itself: its own reading of the files is what counts. */
const ofBuilder = async <T>(...parts: string[]): Promise<T> =>
  (await import(importable(inPackage('app-builder-lib', 'out', ...parts)))) as T

const metadata = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>
let config: BuilderConfig

beforeAll(async () => {
  const { getConfig } = await ofBuilder<{
    getConfig: (folder: string, file: string, options: null) => Promise<BuilderConfig>
  }>('util', 'config', 'config.js')
  config = await getConfig(root, 'electron-builder.yml', null)
}, 120_000)

describe('the configuration of the packages', () => {
  it('is one that electron-builder accepts', async () => {
    const { validateConfiguration } = await ofBuilder<{
      validateConfiguration: (config: unknown, log: unknown) => Promise<void>
    }>('util', 'config', 'config.js')
    await expect(validateConfiguration(config, { isEnabled: false, add: () => undefined })).resolves.toBeUndefined()
  })

  it('says of a deb what electron-builder will not do without: homepage and maintainer', async () => {
    expect(config.linux.target).toContain('deb')
    const { default: FpmTarget } = await ofBuilder<{ default: { prototype: { checkOptions(): Promise<DebMeta> } } }>(
      'targets',
      'FpmTarget.js',
    )
    const { AppInfo } = await ofBuilder<{ AppInfo: { prototype: object } }>('appInfo.js')
    const info = { metadata, repositoryInfo: null }
    const appInfo = Object.create(AppInfo.prototype, {
      info: { value: info },
      notNullDevMetadata: { value: {} },
      linuxPackageName: { value: metadata['name'] },
    }) as object
    const target = Object.create(FpmTarget.prototype, {
      packager: { value: { appInfo, info } },
      options: { value: config.linux },
    }) as { checkOptions(): Promise<DebMeta> }
    const deb = await target.checkOptions()
    expect(deb.url).toBe(metadata['homepage'])
    expect(deb.maintainer).toMatch(/^\S.* <\S+@\S+>$/)
  })

  it('closes every door of Electron that the desk does not use', () => {
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    })
  })
})

describe('a file that is imported by its path', () => {
  it('is named by an address, as a Windows path has to be', () => {
    const path = join(root, 'scripts', 'a b.mjs')
    expect(importable(path)).toBe(pathToFileURL(path).href)
    expect(importable(path)).toMatch(/^file:\/\/\/.*a%20b\.mjs$/)
  })
})
