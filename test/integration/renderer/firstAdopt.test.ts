import { describe, it } from 'vitest'
import { defaultSettings } from '../../../shared/state/snapshot.ts'
import { aDesk } from '../../renderer/visual/scenes.ts'
import { useWindow } from './stage.ts'

/** Somebody whose recording already runs elsewhere need not begin with a preset. */
const open = useWindow()

describe('adopting before anything else', () => {
  it('leads from first run to the account that is needed', async () => {
    const snapshot = aDesk([], { accounts: {}, presets: {}, settings: { ...defaultSettings, theme: 'dark' } })
    const page = await open({ snapshot, timelines: {} })
    await page.getByRole('button', { name: 'Adopt a running recording' }).click()
    const dialog = page.getByRole('dialog', { name: 'Adopt a running recording' })
    await dialog.getByText('An account with the App ID').waitFor()
    await dialog.getByRole('button', { name: 'Add an account' }).click()
    await page.getByRole('heading', { level: 2, name: 'Accounts' }).waitFor()
  })
})
