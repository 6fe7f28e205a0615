import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { watchFolders } from '../../../scripts/watchFolders.mjs'

/** A folder with a file two levels below, watched. `hears`: something is told after the change. */
async function watched() {
  const folder = mkdtempSync(join(tmpdir(), 'watched-'))
  mkdirSync(join(folder, 'a', 'b'), { recursive: true })
  const file = join(folder, 'a', 'b', 'file.ts')
  writeFileSync(file, '0')
  let told = 0
  const end = watchFolders([folder], () => (told += 1))
  onTestFinished(() => {
    end()
    rmSync(folder, { recursive: true, force: true })
  })
  const hears = async (change: () => void) => {
    // What the last change is still telling.
    await pause(200)
    told = 0
    change()
    await expect.poll(() => told, { timeout: 15_000 }).toBeGreaterThan(0)
  }
  await pause(100)
  return { folder, file, hears }
}

it('hears every save of a file, also those that rename another one over it, again and again', async () => {
  const { folder, file, hears } = await watched()
  const saveByRename = () => {
    writeFileSync(join(folder, 'a', 'b', 'file.tmp'), '1')
    renameSync(join(folder, 'a', 'b', 'file.tmp'), file)
  }
  await hears(() => writeFileSync(file, '1'))
  await hears(saveByRename)
  await hears(saveByRename)
  await hears(() => writeFileSync(file, '2'))
})

it('follows into folders that are new, and forgets those that are gone', async () => {
  const { folder, file, hears } = await watched()
  const added = join(folder, 'a', 'new')
  await hears(() => mkdirSync(added))
  await hears(() => writeFileSync(join(added, 'one.ts'), '1'))
  await hears(() => writeFileSync(join(added, 'one.ts'), '2'))
  await hears(() => rmSync(added, { recursive: true }))
  await hears(() => writeFileSync(file, '3'))
})
