import { acquireBody, startBody } from '../../shared/agora/requests.ts'
import { aCue, aRegion, cueId, customLayout } from '../builders/layout.ts'
import { exampleStart } from '../shared/agora/support/inputs.ts'
import { ask, seed } from '../electron/steps/bridge.ts'
import { startPreset, untilRecording } from '../electron/steps/desk.ts'
import type { RehearsalService } from '../../main/rehearsal/service.ts'
import { accountOf, example, expect, test } from './fixtures.ts'

const shot = (width: number) => customLayout([aRegion({ width })], { backgroundColor: '#101418' })
const cues = [
  aCue({ id: cueId(1), name: 'Opening', key: '1', layout: shot(0.25) }),
  aCue({ id: cueId(2), name: 'Two-shot', key: '2', layout: shot(0.5) }),
  aCue({ id: cueId(3), name: 'Closing', key: '3', layout: shot(0.75) }),
]

/** Widths of the layouts the service received, with what it answered. */
const received = (service: RehearsalService): readonly string[] =>
  service.ledger.entries().flatMap(({ call, body, status }) => {
    if (call !== 'updateLayout') return []
    const { clientRequest } = body as { clientRequest: { backgroundColor: string; layoutConfig: { width: number }[] } }
    expect(clientRequest).toMatchObject({ mixedVideoLayout: 3, backgroundColor: '#101418' })
    return [`${clientRequest.layoutConfig[0]?.width ?? ''} ${status ?? ''}`]
  })

test('cues are taken by their keys and from the tray: whole, the newest wins, and a refusal keeps the draft', async ({
  desk,
  service,
  shot: picture,
}) => {
  const { page } = desk
  await seed(page, { account: accountOf(service), presets: [{ ...example, cues }] })
  await startPreset(page, example.name)
  await untilRecording(page, example.name)
  const bus = (name: string) => page.getByRole('figure', { name })

  const held = service.faults.add({ fault: { kind: 'hold' }, call: 'updateLayout' })
  for (const key of ['1', '2', '3']) await page.keyboard.press(key)
  await expect(page.getByText('Take pressed')).toHaveCount(3)
  await expect.poll(() => received(service)).toEqual(['0.25 200'])
  service.faults.remove(held)
  await bus('Program Closing').waitFor()
  expect(received(service)).toEqual(['0.25 200', '0.75 200'])

  service.faults.add({ fault: { kind: 'error', status: 400, code: 1028 }, call: 'updateLayout', times: 1 })
  await page.getByRole('button', { name: /^Two-shot: put it into Preview/ }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('alert')).toContainText('1028')
  await expect(bus('Preview Two-shot')).toBeVisible()
  await expect(bus('Program Closing')).toBeVisible()
  await picture(page, 'cue-refused')

  const entry = (await desk.trayMenu()).find(({ label }) => label.includes(example.name))?.label ?? ''
  await desk.clickTray(entry, 'Layout', '    Opening')
  await bus('Program Opening').waitFor()
  await expect(bus('Preview Two-shot')).toBeVisible()
  expect(received(service)).toEqual(['0.25 200', '0.75 200', '0.5 400', '0.25 200'])
})

test('after taking a recording over, Program is unknown until a cue is taken', async ({ desk, service }) => {
  const account = accountOf(service)
  const [preset] = await seed(desk.page, { account, presets: [{ ...example, cues }] })
  const ids = await startElsewhere(service)
  const { accountId } = preset?.settings ?? {}
  if (preset === undefined || accountId === null || accountId === undefined) throw new Error('No preset.')
  const { channel, recorderUid } = example
  const adopted = await ask(desk.page, 'sessions.adopt', {
    accountId,
    name: 'Taken over',
    channel,
    recorderUid,
    ...ids,
    presetId: preset.id,
  })
  await desk.page.getByRole('button', { name: 'Taken over', exact: true }).click()
  await untilRecording(desk.page, 'Taken over')
  await expect(desk.page.getByRole('main')).toContainText('Program is not known: it was set elsewhere')
  expect(adopted.layout).toBeNull()
  await desk.page.keyboard.press('2')
  await desk.page.getByRole('figure', { name: 'Program Two-shot' }).waitFor()
})

/** A recording that no desk knows. */
async function startElsewhere(service: RehearsalService): Promise<{ resourceId: string; sid: string }> {
  const { appId, customerId, certificate, address } = accountOf(service)
  const base = `${address ?? ''}/v1/apps/${appId}/cloud_recording`
  const post = async (path: string, body: unknown): Promise<Record<string, string>> => {
    const answer = await fetch(`${base}/${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json;charset=utf-8',
        authorization: `Basic ${Buffer.from(`${customerId}:${certificate}`).toString('base64')}`,
      },
      body: JSON.stringify(body),
    })
    return (await answer.json()) as Record<string, string>
  }
  const { resourceId = '' } = await post('acquire', acquireBody({ channel: example.channel, uid: example.recorderUid }))
  const storage = { ...exampleStart.storage, accessKey: 'canary-access-key', secretKey: 'canary-secret-key' }
  const started = await post(
    `resourceid/${resourceId}/mode/mix/start`,
    startBody({ ...exampleStart, storage, token: null }),
  )
  return { resourceId, sid: started['sid'] ?? '' }
}
