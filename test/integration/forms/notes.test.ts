import { expect, it } from 'vitest'
import { evening, furnished, lockedKeychain } from '../../renderer/forms/scenes.ts'
import { aSession } from '../../builders/session.ts'
import { useStage } from './stage.ts'

const { open } = useStage()

it('a preset says that changes apply to the next start while it records, and at no other time', async () => {
  const session = aSession({ presetId: evening.id, name: evening.settings.name })
  const scenes = [furnished, { ...furnished, snapshot: { ...furnished.snapshot, sessions: { [session.id]: session } } }]
  for (const [notes, scene] of scenes.entries()) {
    const page = await open(scene)
    await page.getByRole('button', { name: 'Presets', exact: true }).click()
    await page.getByRole('button', { name: `Open ${evening.settings.name}` }).click()
    await page.getByRole('heading', { level: 1, name: evening.settings.name }).waitFor()
    await expect.poll(() => page.getByText('Changes apply to the next start.', { exact: true }).count()).toBe(notes)
  }
})

it.each([1024, 1440])('an alarm shows whole sentences alone, %d px wide', async (width) => {
  const page = await open(lockedKeychain)
  await page.setViewportSize({ width, height: 680 })
  const alarm = page.getByRole('list', { name: 'What needs you' })
  await alarm.getByText('The keychain of this computer is locked.').waitFor()
  const lines = await alarm.locator('.plate-words > *').evaluateAll((sentences) =>
    sentences.map((sentence) => ({
      isSeen: sentence instanceof HTMLElement && sentence.offsetTop < (sentence.parentElement?.offsetHeight ?? 0),
      isCut: sentence.scrollWidth > sentence.clientWidth,
    })),
  )
  expect(lines[0]).toEqual({ isSeen: true, isCut: false })
  expect(lines.filter(({ isSeen, isCut }) => isSeen && isCut)).toEqual([])
})
