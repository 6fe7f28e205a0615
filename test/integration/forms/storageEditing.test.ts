import { describe, expect, it } from 'vitest'
import { result } from '../../../shared/recording/preflight/check.ts'
import { aStorageProfile } from '../../builders/account.ts'
import { furnished } from '../../renderer/forms/scenes.ts'
import { editMasters } from './settingsStage.ts'
import { useStage, yes } from './stage.ts'

const { open, calls } = useStage()

describe('an older draft of a storage profile', () => {
  const editing = async (typed: object, base: object) => {
    const kept = { ok: true as const, value: { body: JSON.stringify({ typed, base }), at: 1 }, rev: 1 }
    const scene = { ...furnished, answers: { 'drafts.read': kept } }
    const page = await open(scene, { 'storage.change': [yes(aStorageProfile())] })
    await editMasters(page)
    return page
  }
  const stored = Object.values(furnished.snapshot.storageProfiles).find(({ label }) => label === 'Northlight masters')

  it('brings back what was typed, and leaves the region that was mended since', async () => {
    const page = await editing({ bucket: 'typed-before' }, { bucket: stored?.bucket })
    await page.getByText('restored.').waitFor()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect
      .poll(() => calls(page, 'storage.change'))
      .toMatchObject([{ bucket: 'typed-before', region: stored?.region, keys: null }])
  })

  it('saves nothing over what was saved since before somebody has chosen', async () => {
    const page = await editing({ bucket: 'typed-before' }, { bucket: 'before-both' })
    await page.getByText('One setting was also changed elsewhere').waitFor()
    await page.getByText(`Saved meanwhile: ${stored?.bucket}`).waitFor()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    const notice = page.getByRole('region', { name: 'One setting was also changed elsewhere' })
    await expect.poll(() => notice.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(await calls(page, 'storage.change')).toEqual([])
    await page.getByRole('button', { name: 'Take theirs: Bucket' }).click()
    await page.getByText('also changed elsewhere').waitFor({ state: 'detached' })
    expect(await page.getByLabel('Bucket', { exact: true }).inputValue()).toBe(stored?.bucket)
  })
})

describe('the test of a bucket', () => {
  it('loses its verdict with every value that it was made with, and only with those', async () => {
    const verdict = result('bucket', 'passed', 'bucketWritable', { bucket: 'northlight-masters' })
    const page = await open(furnished, { 'preflight.testBucket': [yes(verdict), yes(verdict)] })
    await editMasters(page)
    const card = page.getByRole('article', { name: 'Bucket write test' })
    const changed = page.getByText('The values have changed since the test')
    const bucket = page.getByLabel('Bucket', { exact: true })
    const before = await bucket.inputValue()
    await page.getByRole('button', { name: 'Test by writing' }).click()
    await card.waitFor()
    // No line for what there is nothing to say about.
    expect(await card.getByText('bucketWritable').count()).toBe(0)

    await page.getByLabel('Name', { exact: true }).fill('Another name')
    await card.waitFor()
    await bucket.fill('elsewhere')
    await changed.waitFor()
    expect(await card.count()).toBe(0)
    await bucket.fill(before)
    await card.waitFor()
    await page.getByRole('button', { name: 'Replace access key' }).click()
    await changed.waitFor()
    await page.getByLabel('Access key', { exact: true }).fill('canary-access-key')
    await page.getByLabel('Secret key', { exact: true }).fill('canary-secret-key')
    await page.getByRole('button', { name: 'Test by writing' }).click()
    await card.waitFor()
    await page.getByLabel('Secret key', { exact: true }).fill('canary-secret-kez')
    await changed.waitFor()
    await page.getByLabel('Secret key', { exact: true }).fill('canary-secret-key')
    // Nobody keeps a secret to compare with: typed again is typed anew.
    await changed.waitFor()
    expect(await calls(page, 'preflight.testBucket')).toMatchObject([
      { accessKey: null },
      { accessKey: 'canary-access-key' },
    ])
  })
})
