import type { Page } from '@playwright/test'
import { createRehearsalService, type RehearsalService } from '../../main/rehearsal/service.ts'
import { ask, seed } from '../electron/steps/bridge.ts'
import { goTo } from '../electron/steps/desk.ts'
import { fillStorage } from '../electron/steps/forms.ts'
import { accountOf, example, expect, test } from './fixtures.ts'

/** The three vendors of the specification, each with a bucket on this computer that signs like the real one. */
const buckets = {
  amazon: { vendor: 1, region: 7, bucket: 'northlight-masters' },
  alibaba: { vendor: 2, region: 3, bucket: 'town-hall' },
  qiniu: { vendor: 0, region: 2, bucket: 'studio-b' },
} as const

const keys = { accessKey: 'canary-access-key', secretKey: 'canary-secret-key' }

async function openBuckets(): Promise<Record<keyof typeof buckets, RehearsalService>> {
  const open = (place: (typeof buckets)[keyof typeof buckets]) =>
    createRehearsalService({ bucket: { ...place, ...keys } })
  const [amazon, alibaba, qiniu] = await Promise.all([buckets.amazon, buckets.alibaba, buckets.qiniu].map(open))
  return { amazon: amazon!, alibaba: alibaba!, qiniu: qiniu! }
}

const retype = async (page: Page, field: string, value: string): Promise<void> => {
  await page.getByRole('textbox', { name: field, exact: true }).fill(value)
}

test('each vendor’s form tests its bucket by writing, and says what is wrong in words', async ({ launch, shot }) => {
  const services = await openBuckets()
  const { page } = await launch({
    env: {
      RECORDING_DESK_BUCKETS: `1=${services.amazon.bucket.url} 2=${services.alibaba.bucket.url} 0=${services.qiniu.bucket.url}`,
    },
  })
  await ask(page, 'settings.change', { welcomed: true })
  await page.getByRole('button', { name: 'Go to the empty desk' }).click()
  await goTo(page, 'Settings')
  await page.getByRole('navigation', { name: 'Parts of the settings' }).getByRole('button', { name: 'Storage' }).click()
  await page.getByRole('button', { name: 'Add storage profile' }).click()
  const card = page.getByRole('article', { name: 'Bucket write test' })
  const write = async (): Promise<void> => page.getByRole('button', { name: 'Test by writing' }).click()

  // A wrong region, mended with one click.
  const amazon = {
    name: 'Masters',
    vendor: 'Amazon S3',
    region: 'Europe (Ireland)',
    bucket: 'northlight-masters',
    ...keys,
  }
  await fillStorage(page, amazon)
  await write()
  await expect(card).toContainText('The bucket is in Europe (Frankfurt). You chose Europe (Ireland).')
  await expect(card).toContainText('No file of this show would reach the bucket.')
  await shot(page, 'bucket-wrong-region')
  await card.getByRole('button', { name: 'Use Europe (Frankfurt)' }).click()
  await write()
  await expect(card).toContainText('A test file was written to northlight-masters and deleted again.')
  expect(services.amazon.bucket.files()).toEqual([])

  // A wrong key, either of the two.
  await fillStorage(page, { ...amazon, vendor: 'Alibaba Cloud', region: 'China (Beijing)', bucket: 'town-hall' })
  await retype(page, 'Secret key', 'canary-mistyped-key')
  await write()
  await expect(card).toContainText('The secret key does not belong to this access key.')
  await retype(page, 'Access key', 'canary-unknown-key')
  await write()
  await expect(card).toContainText('Alibaba Cloud does not know this access key.')

  // Keys that may write but not delete.
  services.qiniu.bucket.setFailures(['deniedDelete'])
  await fillStorage(page, { ...amazon, vendor: 'Qiniu Cloud', region: 'South China', bucket: 'studio-b' })
  await write()
  await expect(card).toContainText('these keys may not delete it')
  const [left] = services.qiniu.bucket.files()
  await expect(card).toContainText(`The file ${left!.key} (100 bytes) stays in studio-b.`)
  await Promise.all(Object.values(services).map((service) => service.close()))
})

test('a preset is looked at with the values of its form; what is found forbids nothing', async ({
  launch,
  service,
  shot,
}) => {
  const { page } = await launch({ env: { RECORDING_DESK_BUCKETS: `2=${service.bucket.url}` } })
  await seed(page, { account: accountOf(service), presets: [example] })
  service.bucket.setFailures(['deniedPut'])
  await goTo(page, 'Presets')
  await page.getByRole('button', { name: `Open ${example.name}` }).click()
  const panel = page.getByRole('region', { name: 'Preflight' }).first()
  await panel.getByRole('button', { name: 'Run preflight' }).click()
  await expect(panel.getByRole('article', { name: 'Bucket write test' })).toContainText(
    'These keys may not write to xxxxx.',
  )
  await expect(panel.getByRole('listitem').filter({ hasText: 'Account' })).toContainText('accepted id and certificate')
  await shot(page, 'preflight-panel')

  await page.getByRole('button', { name: 'Start anyway…' }).first().click()
  await expect(page.getByRole('dialog')).toContainText('Bucket write test: These keys may not write to xxxxx.')
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()

  service.bucket.setFailures([])
  await panel.getByRole('button', { name: 'Test again' }).click()
  await expect(panel).toContainText('A test file was written to xxxxx and deleted again.')
  await expect(page.getByRole('button', { name: 'Start recording' }).first()).toBeVisible()
  expect(service.ledger.counts()).toMatchObject({ start: 0 })
})
