import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startEmbeddedRehearsal } from '../../../main/rehearsal/embedded.ts'
import { defaultPeople } from '../../../main/rehearsal/options.ts'
import { createRehearsalService } from '../../../main/rehearsal/service.ts'
import { openStage, responseOf, startExample, who } from './stage.ts'

/** What a restart keeps. */

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rehearsal-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('a restart of the service', () => {
  it('keeps resources, recordings, layouts, people and deletions', async () => {
    const statePath = join(folder, 'state.json')
    const before = await openStage({ statePath })
    const appId = before.service.apps[0]!.appId
    const start = startExample()
    start.clientRequest['storageConfig'] = before.service.credentials().storage
    const ids = await before.record(start)
    const spare = String((await before.acquire({ ...who, uid: '9', clientRequest: {} })).body['resourceId'])
    before.clock.advance(10_000)
    await before.updateLayout(ids)
    before.service.people.join(appId, 'other', '5')
    const kept = before.service.recordings()
    await before.close()

    const after = await openStage({ statePath })
    after.clock.advance(10_000)
    expect(after.service.recordings()).toEqual(kept)
    expect(responseOf(await after.query(ids))['status']).toBe('5')
    expect((await after.start(spare, { ...startExample(), uid: '9' })).status).toBe(200)
    expect((await after.start(spare, { ...startExample(), uid: '9' })).body['code']).toBe(1004)
    expect(after.service.people.list(appId, 'other')).toEqual([...defaultPeople, '5'])
    expect(after.service.bucket.files()).toHaveLength(2)
    await after.close()
  })

  it('has on disk what it answered, before the answer is heard', async () => {
    const statePath = join(folder, 'state.json')
    const stage = await openStage({ statePath })
    const onDisk = () => readFileSync(statePath, 'utf8')
    const resourceId = String((await stage.acquire()).body['resourceId'])
    expect(onDisk()).toContain(resourceId)
    const sid = String((await stage.start(resourceId)).body['sid'])
    expect(onDisk()).toContain(`"sid":"${sid}","startedAt"`)
    await stage.stop({ resourceId, sid })
    expect(onDisk()).toContain('"by":"stop"')
    await stage.close()
  })

  it('lets time go on: an empty channel idles out while nobody runs the service', async () => {
    const statePath = join(folder, 'state.json')
    const before = await openStage({ statePath })
    before.service.people.clear(before.service.apps[0]!.appId, who.cname)
    const ids = await before.record()
    await before.close()
    const after = await openStage({ statePath })
    after.clock.advance(33_000)
    expect(responseOf(await after.query(ids))['status']).toBe('6')
    await after.close()
  })

  it('does not turn its clock back', async () => {
    const statePath = join(folder, 'state.json')
    const before = await createRehearsalService({ statePath })
    before.clock.advance(86_400_000)
    await before.close()
    const after = await createRehearsalService({ statePath })
    expect(after.clock.now()).toBeGreaterThanOrEqual(before.clock.now() - 1_000)
    await after.close()
  })

  it('moves a state it cannot read aside and begins anew', async () => {
    const statePath = join(folder, 'state.json')
    writeFileSync(statePath, '{"version":1,"port"')
    const stage = await openStage({ statePath })
    expect(stage.service.recordings()).toEqual([])
    expect(readFileSync(`${statePath}.unreadable`, 'utf8')).toBe('{"version":1,"port"')
    await stage.close()
  })
})

describe('the rehearsal inside the desk', () => {
  it('says at once when its folder cannot be written, and leaves nothing running', async () => {
    const file = join(folder, 'a file')
    writeFileSync(file, '')
    await expect(startEmbeddedRehearsal({ folder: file })).rejects.toMatchObject({ code: 'EEXIST' })
  })

  it('goes on when its folder vanishes later', async () => {
    const rehearsal = await startEmbeddedRehearsal({ folder: join(folder, 'sub') })
    rmSync(join(folder, 'sub'), { recursive: true })
    writeFileSync(join(folder, 'sub'), '')
    const { service } = rehearsal
    service.clock.advance(1_000)
    await new Promise((resolve) => setTimeout(resolve, 200))
    service.people.join(service.apps[0]!.appId, 'channel', '1')
    await rehearsal.close()
    expect(readFileSync(join(folder, 'sub'), 'utf8')).toBe('')
  })

  it('comes back at its address with its recordings', async () => {
    const first = await startEmbeddedRehearsal({ folder })
    expect(first.credentials).toMatchObject({
      customerId: 'rehearsal-customer',
      customerCertificate: 'rehearsal-certificate',
      storage: { vendor: 1, region: 0, bucket: 'rehearsal-bucket' },
    })
    await first.close()
    const second = await startEmbeddedRehearsal({ folder })
    expect([second.url, second.bucketUrl]).toEqual([first.url, first.bucketUrl])
    expect(existsSync(join(folder, 'rehearsal.json'))).toBe(true)
    await second.close()
  })

  it('finds another address when a program has taken its own', async () => {
    const first = await startEmbeddedRehearsal({ folder })
    const port = Number(new URL(first.url).port)
    await first.close()
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve))
    const second = await startEmbeddedRehearsal({ folder })
    expect(second.url).not.toBe(first.url)
    await second.close()
    await new Promise((resolve) => other.close(resolve))
  })

  it('has people in every channel and no open control', async () => {
    const rehearsal = await startEmbeddedRehearsal({ folder })
    const { service } = rehearsal
    expect(service.people.list(service.apps[0]!.appId, 'any channel')).toEqual(defaultPeople)
    expect(service.controlToken).toBeNull()
    await rehearsal.close()
  })
})
