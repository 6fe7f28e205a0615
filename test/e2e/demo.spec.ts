import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { createRehearsalService } from '../../main/rehearsal/service.ts'
import { projectRoot } from '../electron/driver/binary.ts'
import { createDriver } from '../electron/driver/index.ts'
import { expect, test } from './fixtures.ts'

interface DemoReport {
  readonly ok: boolean
  readonly host: string
  readonly steps: readonly { readonly name: string; readonly ok: boolean; readonly ms: number }[]
  readonly ledger: Readonly<Record<string, number>>
  readonly screenshots: readonly string[]
}

test('the demo drives the desk against a service by its address, tells in its last line how it went, and no secret', async ({}, info) => {
  const service = await createRehearsalService({
    times: { initialised: 0, starting: 0, uploaderReady: 0, joined: 0, firstFile: 0, stopUpload: 100 },
  })
  try {
    const { appId, customerId, customerCertificate, storage } = service.credentials()
    const pictures = relative(projectRoot, info.outputPath('pictures'))
    const said = await new Promise<string>((resolve) => {
      execFile(
        process.execPath,
        ['test/electron/demo.ts', '--json', '--pictures', pictures].concat([
          '--api',
          service.url,
          '--app-id',
          appId,
          '--customer-id',
          customerId,
          '--bucket',
          storage.bucket,
        ]),
        {
          cwd: projectRoot,
          env: {
            ...process.env,
            RECORDING_DESK_CUSTOMER_CERTIFICATE: customerCertificate,
            RECORDING_DESK_ACCESS_KEY: storage.accessKey,
            RECORDING_DESK_SECRET_KEY: storage.secretKey,
          },
        },
        (_error, stdout) => resolve(stdout),
      )
    })
    const report = JSON.parse(said.trim().split('\n').at(-1) ?? '') as DemoReport
    expect(report.ok, said).toBe(true)
    expect(report.host).toBe(createDriver(process.env).host)
    expect(report.steps.length).toBeGreaterThanOrEqual(8)
    for (const step of report.steps)
      expect(step).toEqual({ name: expect.any(String), ok: true, ms: expect.any(Number) })
    const { other: _other, ...received } = service.ledger.counts()
    expect(report.ledger).toEqual(received)
    expect(received).toMatchObject({ start: 1, updateLayout: 1, stop: 1 })
    expect(report.screenshots.length).toBeGreaterThanOrEqual(7)
    for (const picture of report.screenshots) expect(existsSync(join(projectRoot, picture)), picture).toBe(true)
    for (const secret of [customerCertificate, storage.accessKey, storage.secretKey]) expect(said).not.toContain(secret)
  } finally {
    await service.close()
  }
})
