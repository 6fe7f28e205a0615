import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { serviceName } from '../../../main/secrets/serviceName.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'desk-name-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('the name of the keychain items', () => {
  it('differs from folder to folder and stays the same for one', () => {
    expect(serviceName(join(root, 'a'))).toBe(serviceName(join(root, '.', 'a')))
    expect(serviceName(join(root, 'a'))).not.toBe(serviceName(join(root, 'b')))
    expect(serviceName(root)).toMatch(/^Recording Desk [0-9a-f]{16}$/)
  })

  it('is the same when the folder is reached through a link', () => {
    symlinkSync(root, join(root, 'link'))
    expect(serviceName(join(root, 'link'))).toBe(serviceName(root))
    const before = serviceName(join(root, 'link', 'new'))
    mkdirSync(join(root, 'new'))
    expect(serviceName(join(root, 'link', 'new'))).toBe(before)
  })
})
