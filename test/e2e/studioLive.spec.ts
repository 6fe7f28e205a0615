import { aCue, aRegion, cueId, customLayout } from '../builders/layout.ts'
import { seed } from '../electron/steps/bridge.ts'
import { startPreset, untilRecording } from '../electron/steps/desk.ts'
import { openStudio } from '../electron/steps/studio.ts'
import { accountOf, example, expect, test } from './fixtures.ts'

const scene = (width: number) => customLayout([aRegion({ width })], { backgroundColor: '#101418' })
const cues = [
  aCue({ id: cueId(1), name: 'Opening', key: '1', layout: scene(0.25) }),
  aCue({ id: cueId(2), name: 'Two-shot', key: '2', layout: scene(0.5) }),
]

test('live in the studio: a cue goes into Preview, a refused Take keeps it and says why, the next one makes it Program', async ({
  desk,
  service,
  shot,
}) => {
  const { page } = desk
  await seed(page, { account: accountOf(service), presets: [{ ...example, cues }] })
  await startPreset(page, example.name)
  await untilRecording(page, example.name)
  await openStudio(page)
  const changes = page.getByRole('group', { name: 'What Take changes' })
  await expect(changes).toContainText('Preview and Program are the same.')
  await page.getByRole('button', { name: /^Two-shot: put it into Preview/ }).click()
  await expect(page.getByRole('option')).toHaveCount(1)
  await expect(changes).not.toContainText('the same')

  service.faults.add({ fault: { kind: 'error', status: 400, code: 1028 }, call: 'updateLayout', times: 1 })
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('alert')).toContainText('1028')
  await expect(page.getByRole('alert')).toContainText('Nothing was changed. The draft is kept.')
  await expect(page.getByRole('option')).toHaveCount(1)
  await shot(page, 'studio-live-refused')

  await page.getByRole('button', { name: /^Take/ }).click()
  await expect(changes).toContainText('Preview and Program are the same.')
  await expect(page.getByRole('figure', { name: /Program/ })).toContainText('accepted')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await shot(page, 'studio-live-taken')
  const taken = service.ledger.entries().filter(({ call }) => call === 'updateLayout')
  expect(taken.map(({ status }) => status)).toEqual([400, 200])
  expect(taken.at(-1)?.body).toMatchObject({
    clientRequest: { mixedVideoLayout: 3, backgroundColor: '#101418', layoutConfig: [{ width: 0.5 }] },
  })
})
