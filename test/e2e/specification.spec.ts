import {
  goTo,
  newPreset,
  saveAndStart,
  session,
  setUp,
  stopAndSave,
  take,
  untilRecording,
} from '../electron/steps/desk.ts'
import { addRegion, chooseLayout } from '../electron/steps/forms.ts'
import { accountOf, exampleStorage, expect, test } from './fixtures.ts'

const channel = 'httpClient463224'
const uid = '527841'

/** The bodies of the specification's examples, with the placeholders filled in. */
const startBody = {
  uid,
  cname: channel,
  clientRequest: {
    token: 'canary-channel-token',
    recordingConfig: {
      maxIdleTime: 30,
      streamTypes: 2,
      audioProfile: 1,
      channelType: 0,
      videoStreamType: 1,
      transcodingConfig: {
        height: 640,
        width: 360,
        bitrate: 500,
        fps: 15,
        mixedVideoLayout: 1,
        backgroundColor: '#FF0000',
      },
    },
    storageConfig: {
      accessKey: exampleStorage.accessKey,
      region: 3,
      bucket: 'xxxxx',
      secretKey: exampleStorage.secretKey,
      vendor: 2,
    },
  },
}
const region = { width: 0.1, height: 0.1, alpha: 1, render_mode: 1 }
const updateBody = {
  uid,
  cname: channel,
  clientRequest: {
    mixedVideoLayout: 3,
    backgroundColor: '#FF0000',
    layoutConfig: [
      { uid: '1', x_axis: 0.1, y_axis: 0.1, ...region },
      { uid: '2', x_axis: 0.2, y_axis: 0.2, ...region },
    ],
  },
}
const emptyRequest = { uid, cname: channel, clientRequest: {} }

test('the example of the specification arrives at the service exactly as it is printed', async ({
  desk,
  service,
  shot,
}) => {
  const { page } = desk
  const name = 'Specification'
  await setUp(page, accountOf(service), exampleStorage)
  await newPreset(page, {
    name,
    channel,
    uid,
    token: 'canary-channel-token',
    audio: 'Mono, 128 kbit/s',
    videoStream: 'Low quality',
    idleSeconds: 30,
    layout: 'Best fit',
    background: '#FF0000',
  })
  await shot(page, 'preset-form')
  service.ledger.clear()
  await saveAndStart(page, { name })
  await shot(page, 'session-starting')
  await untilRecording(page, name)
  await shot(page, 'session-recording')
  await expect(session(page, name).getByRole('timer')).toHaveText(/^00:00:\d\d$/)

  await chooseLayout(page, 'Custom')
  const common = { width: 10, height: 10, opacity: 1, picture: 'Fit' } as const
  await addRegion(page, 1, { uid: '1', x: 10, y: 10, ...common })
  await addRegion(page, 2, { uid: '2', x: 20, y: 20, ...common })
  await shot(page, 'session-preview')
  await take(page, 'Custom, 2 regions')
  await shot(page, 'session-program')

  await stopAndSave(page, name)
  await expect(page.getByRole('list', { name: 'Files' }).getByRole('listitem')).toHaveText(
    /[0-9a-f]{32}_httpClient463224\.m3u8/,
  )
  await shot(page, 'session-saved')
  await goTo(page, 'Desk')
  await shot(page, 'desk-saved')

  const entries = service.ledger.entries().filter(({ call }) => call !== 'query')
  expect(entries.map(({ call, status }) => `${call} ${String(status)}`)).toEqual([
    'acquire 200',
    'start 200',
    'updateLayout 200',
    'stop 200',
  ])
  expect(entries.map(({ body }) => body)).toEqual([emptyRequest, startBody, updateBody, emptyRequest])
  const started = service.recordings()[0]
  const base = `/v1/apps/${accountOf(service).appId}/cloud_recording`
  const running = `${base}/resourceid/${started?.resourceId ?? ''}/sid/${started?.sid ?? ''}/mode/mix`
  expect(entries.map(({ method, path }) => `${method} ${path}`)).toEqual([
    `POST ${base}/acquire`,
    `POST ${base}/resourceid/${started?.resourceId ?? ''}/mode/mix/start`,
    `POST ${running}/updateLayout`,
    `POST ${running}/stop`,
  ])
  const queries = service.ledger.entries().filter(({ call }) => call === 'query')
  expect(queries.length).toBeGreaterThan(0)
  for (const { method, path, headers } of [...entries, ...queries]) {
    expect(headers['content-type'], path).toBe('application/json;charset=utf-8')
    expect(headers['authorization'], path).toBe('Basic ok')
    expect(method, path).toMatch(path.endsWith('/query') ? 'GET' : 'POST')
  }
})
