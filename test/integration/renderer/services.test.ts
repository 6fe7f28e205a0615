import { expect, it } from 'vitest'
import { twoUnreachable } from '../../renderer/visual/deskScenes.ts'
import { axeComplaints } from '../../renderer/forms/page.ts'
import { push, useWindow } from './stage.ts'

const openWindow = useWindow()

it('of two services that are not reached names both in one alarm, and says of each why and what it means', async () => {
  const page = await openWindow(twoUnreachable)
  const alarms = page.getByRole('list', { name: 'What needs you' })
  await alarms
    .getByText('2 services are out of reach: api.agora.io, recorder.northlight.example.', { exact: true })
    .waitFor()
  await page.getByText('2 services not reached').waitFor()
  await alarms.getByRole('button', { name: /^Details/ }).click()
  const notes = page.getByRole('dialog').getByRole('note')
  expect(await notes.count()).toBe(2)
  await notes.nth(0).getByText('api.agora.io cannot be reached from this computer.').waitFor()
  await notes
    .nth(1)
    .getByText('recorder.northlight.example did not prove its identity (its certificate has expired).')
    .waitFor()
  await notes.nth(0).getByText('Accounts concerned: Harbour Arts, Northlight Live').waitFor()
  await notes.nth(1).getByText('Account concerned: Night desk').waitFor()
  for (const at of [0, 1]) {
    await notes
      .nth(at)
      .getByText(/Recordings that already run continue in the cloud\./)
      .waitFor()
  }
  expect(await axeComplaints(page)).toEqual([])
  await page.getByRole('button', { name: 'Close' }).click()

  const { health } = twoUnreachable.snapshot
  const [first] = health.link.problems
  await push(page, { kind: 'health', rev: 2, value: { ...health, link: { ...health.link, problems: [first!] } } })
  await alarms.getByText('api.agora.io cannot be reached from this computer.').waitFor()
  await page.getByText('Service not reached').waitFor()
})
