import { describe, expect, it } from 'vitest'
import { aStorageProfile, presetId, presetSettings, storageProfileId } from '../../builders/account.ts'
import { createDesk } from '../../builders/desk.ts'
import { refusalOf } from '../../builders/refusal.ts'
import { noon } from '../../builders/session.ts'
import { slowSecrets } from '../../builders/slowSecrets.ts'
import { gone } from '../../fakes/agora.ts'
import { channelToken, withToken } from './startWithToken.ts'

describe('a start that is refused before it begins', () => {
  it('by a recording that already holds channel and uid, and names it', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    expect(await refusalOf(desk.start())).toMatchObject({
      code: 'sessionDuplicate',
      params: { name: 'Show 1', channel: 'channel1', uid: '527841', sessionId: id },
    })
    expect(desk.agora.calls('acquire')).toHaveLength(1)
  })

  it('by another preset that is started together with it, and is named by that one', async () => {
    const desk = await createDesk({ presets: 2 })
    const twin = desk.journal.presets.get(presetId(2))!
    desk.journal.presets.put({ ...twin, settings: { ...twin.settings, channel: 'channel1' } })
    const results = await desk.sessions.startMany({ presetIds: [presetId(1), presetId(2)] }, 'window')
    expect(results).toMatchObject([
      { ok: true, session: { name: 'Show 1' } },
      { ok: false, problem: { code: 'sessionDuplicate', params: { name: 'Show 1', channel: 'channel1' } } },
    ])
  })

  it('by a recording of the channel that came back while its secrets were read', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.always('query', () => gone('query'))
    await desk.clock.pass(120_000)
    const read = slowSecrets(desk)
    const start = refusalOf(desk.sessions.start({ presetId: presetId() }, 'window'))
    desk.agora.heal()
    await desk.clock.pass(60_000)
    expect(desk.state(id)).toBe('recording')
    read()
    expect(await start).toMatchObject({ code: 'sessionDuplicate', params: { sessionId: id } })
    expect(Object.keys(desk.hub.snapshot().sessions)).toEqual([id])
  })

  it('by its own double click', async () => {
    const desk = await createDesk()
    const both = await Promise.allSettled([
      desk.sessions.start({ presetId: presetId() }, 'window'),
      desk.sessions.start({ presetId: presetId() }, 'window'),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await desk.clock.pass(1000)
    expect(desk.agora.calls('start')).toHaveLength(1)
  })

  it('by the linter, in words', async () => {
    const desk = await createDesk()
    const preset = desk.journal.presets.get(presetId())
    desk.journal.presets.put({ ...preset!, settings: presetSettings({ recorderUid: '0' }) })
    const found = await refusalOf(desk.start())
    expect(found).toMatchObject({ code: 'presetIncomplete', field: 'recorderUid' })
    expect(found.params['detail']).toMatch(/^0 is not allowed as a recorder uid$/)
    expect(Object.keys(desk.hub.snapshot().sessions)).toEqual([])
  })

  it('by a token that was made for another channel', async () => {
    const desk = await createDesk()
    const facts = channelToken({ channel: 'another-channel', endsAt: noon + 3_600_000 })
    await withToken(desk, facts)
    const found = await refusalOf(desk.start())
    expect(found).toMatchObject({ code: 'presetIncomplete', field: 'token' })
    expect(found.params['detail']).toBe('The token was made for the channel “another-channel”')
    expect(desk.agora.ledger).toEqual([])
  })

  it('by a token that has expired by the service’s clock, not by this computer’s', async () => {
    const desk = await createDesk()
    await withToken(desk, channelToken({ channel: 'channel1', endsAt: noon + 60_000 }))
    const { health } = desk.hub.snapshot()
    desk.hub.apply({ kind: 'health', value: { ...health, clockOffset: 120_000 } })
    expect((await refusalOf(desk.start())).params['detail']).toMatch(/^The token expired 1 min ago/)
  })

  it('by a locked keychain, and leaves nothing behind', async () => {
    const desk = await createDesk()
    desk.secrets.relaunch()
    desk.secrets.setKeychain('locked')
    expect((await refusalOf(desk.start())).code).toBe('secretsLocked')
    expect(Object.keys(desk.hub.snapshot().sessions)).toEqual([])
    desk.secrets.setKeychain('ready')
    expect((await desk.record()).phase).toBe('recording')
  })

  it.each([
    ['storageKeysMissing', `storage/${storageProfileId()}/secretKey`],
    ['certificateMissing', `account/00000000-0000-4000-8001-000000000001/certificate`],
  ] as const)('by a missing secret: %s', async (code, ref) => {
    const desk = await createDesk()
    await desk.secrets.forget(ref)
    expect((await refusalOf(desk.start())).code).toBe(code)
  })

  it('by keys that are for another store than the one it was asked for', async () => {
    const desk = await createDesk()
    const read = slowSecrets(desk)
    const refused = refusalOf(desk.start())
    await desk.clock.settle()
    const keys = (['accessKey', 'secretKey'] as const).map((name) => ({
      ref: `storage/${storageProfileId()}/${name}` as const,
      value: 'of the other store',
    }))
    await desk.secrets.putWith(keys, { place: 'keychain', moved: true }, (notes) =>
      desk.journal.storageProfiles.put(aStorageProfile({ vendor: 1 }), notes),
    )
    read()
    expect((await refused).code).toBe('presetChanged')
    expect(desk.agora.ledger).toEqual([])
  })

  it('but not by a lost decryption password that the mode does not ask for', async () => {
    const desk = await createDesk()
    const ref = `preset/${presetId()}/decryptionSecret` as const
    await desk.secrets.put(ref, 'former-password', 'keychain')
    desk.secrets.lose(ref)
    expect((await desk.record()).phase).toBe('recording')
  })

  it('by a disk that cannot be written: nothing is sent', async () => {
    const desk = await createDesk()
    desk.journal.breakDisk('disk full')
    expect((await refusalOf(desk.start())).code).toBe('journalUnavailable')
    expect(desk.agora.ledger).toEqual([])
  })

  it('by what is no longer there', async () => {
    const desk = await createDesk()
    expect((await refusalOf(desk.sessions.start({ presetId: presetId(9) }, 'window'))).code).toBe('presetNotFound')
    desk.journal.storageProfiles.remove(storageProfileId())
    expect((await refusalOf(desk.start())).code).toBe('storageNotFound')
  })
})
