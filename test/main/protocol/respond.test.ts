import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CONTENT_SECURITY_POLICY } from '../../../main/protocol/headers.ts'
import { readManifest } from '../../../main/protocol/manifest.ts'
import { createResponder } from '../../../main/protocol/respond.ts'

let folder: string
let respond: (request: Request) => Promise<Response>

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-pages-'))
  mkdirSync(join(folder, 'out/assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.js'), 'outside')
  writeFileSync(join(folder, 'out/index.html'), '<!doctype html>')
  writeFileSync(join(folder, 'out/assets/index-a1b2.js'), 'run()')
  writeFileSync(join(folder, 'out/assets/Inter.woff2'), 'font')
  writeFileSync(join(folder, 'out/assets/notes.txt'), 'not a page')
  symlinkSync(join(folder, 'secret.js'), join(folder, 'out/assets/link.js'))
  const manifest = readManifest(join(folder, 'out'))
  respond = createResponder({ manifest, readFile: (path) => readFile(path) })
  writeFileSync(join(folder, 'out/assets/later.js'), 'came after the launch')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const get = (url: string, method = 'GET') => respond({ url, method } as Request)

describe('the desk’s own pages', () => {
  it.each([
    ['app://desk/', 'text/html; charset=utf-8', '<!doctype html>'],
    ['app://desk/index.html', 'text/html; charset=utf-8', '<!doctype html>'],
    ['app://desk/index.html#/sessions', 'text/html; charset=utf-8', '<!doctype html>'],
    ['app://desk/assets/index-a1b2.js', 'text/javascript; charset=utf-8', 'run()'],
    ['app://desk/assets/Inter.woff2', 'font/woff2', 'font'],
  ])('serves %s', async (url, type, body) => {
    const answer = await get(url)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe(type)
    expect(await answer.text()).toBe(body)
  })

  it.each([
    'app://desk/missing.html',
    'app://desk/../secret.js',
    'app://desk/assets/../../secret.js',
    'app://desk/assets/%2e%2e/%2e%2e/secret.js',
    'app://desk/assets/..%2f..%2fsecret.js',
    'app://desk/assets/..\\..\\secret.js',
    'app://desk/assets/link.js',
    'app://desk/assets/later.js',
    'app://desk/assets/notes.txt',
    'app://desk/assets',
    'app://desk/index.html?x=1',
    'app://desk//index.html',
    'app://desk/INDEX.HTML',
    'app://desk/constructor',
    'app://other/index.html',
    'app://desk.example/index.html',
    'file:///etc/passwd',
  ])('does not know %s', async (url) => {
    const answer = await get(url)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toBe('')
  })

  it('only gives: any other method is refused', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])
      expect((await get('app://desk/index.html', method)).status).toBe(405)
  })

  it('puts the policy on every answer, also on refusals', async () => {
    for (const url of ['app://desk/', 'app://desk/missing.html']) {
      const { headers } = await get(url)
      expect(headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
    }
  })

  it('allows no inline code, no evaluation, no other place and no frame', () => {
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|https?:|\*/)
    expect(CONTENT_SECURITY_POLICY).toContain("default-src 'none'")
    expect(CONTENT_SECURITY_POLICY).toContain("frame-ancestors 'none'")
    expect(CONTENT_SECURITY_POLICY).toContain("require-trusted-types-for 'script'")
  })
})
