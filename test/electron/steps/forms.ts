import type { Locator, Page } from 'playwright-core'

/** What a person types into the account form. */
export interface AccountEntry {
  readonly name: string
  readonly appId: string
  readonly customerId: string
  readonly certificate: string
  /** Address of the service when it is not Agora's own. */
  readonly address: string | null
}

/** What a person types into the storage form; vendor and region by the words on the screen. */
export interface StorageEntry {
  readonly name: string
  readonly vendor: string
  readonly region: string
  readonly bucket: string
  readonly accessKey: string
  readonly secretKey: string
}

/** What a person sets in the preset form. What is left out stays as it is. */
export interface PresetEntry {
  readonly name: string
  readonly channel: string
  readonly uid: string
  readonly token?: string
  readonly audio?: string
  readonly videoStream?: string
  readonly idleSeconds?: number
  readonly layout?: LayoutName
  readonly background?: string
}

export type LayoutName = 'Floating' | 'Best fit' | 'Vertical' | 'Custom'

/** One region of a custom layout; numbers in percent of the canvas, opacity 0…1. */
export interface RegionEntry {
  readonly uid: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly opacity: number
  readonly picture: 'Crop' | 'Fit'
}

const box = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true })

/** Chooses an entry of a drop-down list by its words. */
export async function choose(page: Page, list: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: list, exact: true }).click()
  await page.getByRole('option', { name: option }).click()
}

/** Fills the account form. */
export async function fillAccount(page: Page, entry: AccountEntry): Promise<void> {
  await box(page, 'Name').fill(entry.name)
  await box(page, 'App ID').fill(entry.appId)
  await box(page, 'Customer ID').fill(entry.customerId)
  if (entry.address !== null) {
    await page.getByRole('radio', { name: 'Another address' }).click()
    await box(page, 'Address').fill(entry.address)
  }
  await box(page, 'Customer certificate').fill(entry.certificate)
}

/** Fills the storage form. */
export async function fillStorage(page: Page, entry: StorageEntry): Promise<void> {
  await box(page, 'Name').fill(entry.name)
  await choose(page, 'Vendor', entry.vendor)
  await choose(page, 'Region', entry.region)
  await box(page, 'Bucket').fill(entry.bucket)
  await box(page, 'Access key').fill(entry.accessKey)
  await box(page, 'Secret key').fill(entry.secretKey)
}

/** Fills the preset form. */
export async function fillPreset(page: Page, entry: PresetEntry): Promise<void> {
  await box(page, 'Name').fill(entry.name)
  await box(page, 'Channel name').fill(entry.channel)
  await box(page, 'Recorder uid').fill(entry.uid)
  if (entry.token !== undefined) await box(page, 'Channel token').fill(entry.token)
  if (entry.audio !== undefined || entry.videoStream !== undefined) await page.getByText('More settings').click()
  if (entry.audio !== undefined) await choose(page, 'Audio quality', entry.audio)
  if (entry.videoStream !== undefined) await choose(page, 'Video stream', entry.videoStream)
  if (entry.idleSeconds !== undefined) await box(page, 'Idle stop').fill(String(entry.idleSeconds))
  if (entry.layout !== undefined) await chooseLayout(page, entry.layout)
  if (entry.background !== undefined) await box(page, 'Background').fill(entry.background)
}

/** Chooses a layout in the preset form or in a session. */
export async function chooseLayout(page: Page, layout: LayoutName): Promise<void> {
  await page.getByRole('radio', { name: layout, exact: true }).click()
}

/** Adds a region to the custom layout and fills its row. */
export async function addRegion(page: Page, number: number, region: RegionEntry): Promise<void> {
  await page.getByRole('button', { name: 'Add region' }).click()
  const cell = (column: string) => box(page, `${column} of region ${number}`)
  await cell('Uid').fill(region.uid)
  await cell('Width').fill(String(region.width))
  await cell('Height').fill(String(region.height))
  await cell('X').fill(String(region.x))
  await cell('Y').fill(String(region.y))
  await cell('Opacity').fill(String(region.opacity))
  await choose(page, `Picture of region ${number}`, region.picture)
}
