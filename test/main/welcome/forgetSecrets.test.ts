import { expect, it } from 'vitest'
import { createHub } from '../../../main/state/hub.ts'
import { emptySnapshot } from '../../../main/state/initialSnapshot.ts'
import { createForgetSecrets } from '../../../main/welcome/forgetSecrets.ts'
import { rehearsalPlace } from '../../../shared/recording/rehearsalPlace.ts'
import { accountId, anAccount, aStorageProfile, storageProfileId } from '../../builders/account.ts'
import { noon } from '../../builders/session.ts'
import { createFakeClock } from '../../fakes/clock.ts'
import { createMemorySecretStore } from '../../fakes/secrets.ts'

/** A desk with an account of its own and a rehearsal, which gives its keys again when it is asked to. */
async function desk(resumes = true) {
  const secrets = createMemorySecretStore({ clock: createFakeClock(noon) })
  const hub = createHub(emptySnapshot({ version: '0', platform: 'linux', host: 'stand-in' }))
  hub.apply({ kind: 'put', collection: 'accounts', value: anAccount({ id: accountId(1) }) })
  const practice = anAccount({ id: accountId(2), host: { kind: 'rehearsal' } })
  hub.apply({ kind: 'put', collection: 'accounts', value: practice })
  const bucket = aStorageProfile({ id: storageProfileId(2), ...rehearsalPlace })
  hub.apply({ kind: 'put', collection: 'storageProfiles', value: bucket })
  const give = async (): Promise<void> => {
    await secrets.put(`account/${practice.id}/certificate`, 'made-certificate', 'session')
    await secrets.put(`storage/${bucket.id}/accessKey`, 'made-access', 'session')
    await secrets.put(`storage/${bucket.id}/secretKey`, 'made-secret', 'session')
  }
  await give()
  await secrets.put(`account/${accountId(1)}/certificate`, 'own-certificate', 'keychain')
  const failures: unknown[] = []
  const resume = resumes ? give : () => Promise.reject(new Error('no port'))
  const forget = createForgetSecrets({ secrets, hub, rehearsal: { resume }, failed: (error) => failures.push(error) })
  const read = (id: number) => secrets.get(`account/${accountId(id)}/certificate`)
  return { secrets, forget, failures, read }
}

it('forgets what was entered and leaves a rehearsal that can go on at once', async () => {
  const { forget, read } = await desk()
  expect(await forget()).toEqual({ forgotten: 1, left: 0 })
  expect([await read(1), await read(2)]).toEqual([null, 'made-certificate'])
})

it('counts keys that somebody stored for a rehearsal among their own', async () => {
  const { secrets, forget } = await desk()
  await secrets.put(`storage/${storageProfileId(2)}/secretKey`, 'typed-secret', 'keychain')
  expect(await forget()).toEqual({ forgotten: 2, left: 0 })
})

it('has forgotten all the same when the rehearsal cannot go on', async () => {
  const { forget, failures, read } = await desk(false)
  expect(await forget()).toEqual({ forgotten: 1, left: 0 })
  expect([failures.length, await read(2)]).toEqual([1, null])
})
