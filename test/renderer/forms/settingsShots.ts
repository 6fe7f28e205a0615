import { result } from '../../../shared/recording/preflight/check.ts'
import { accountId, anAccount } from '../../builders/account.ts'
import { noon } from '../../builders/session.ts'
import { accountClash, storageClash } from './clashScenes.ts'
import { type FormShot, go, part } from './formShot.ts'
import { furnished, lockedKeychain, nothing, ownerlessKept, recordingNow, townHall } from './scenes.ts'

const ok = (value: unknown) => ({ ok: true, value, rev: furnished.snapshot.rev }) as const
const aRoot = (name: string) => ({ name, issuer: name, validTo: noon + 1e11, authority: true })
const manyRoots = {
  routes: [{ host: 'api.agora.io', via: 'direct', address: null }],
  certificates: [aRoot('Northlight Facilities, Inc. Root')],
  environment: {
    path: '/etc/ssl/certs/ca-certificates.crt',
    certificates: Array.from({ length: 150 }, (_, at) => aRoot(`System Root ${String(at + 1)}`)),
    problem: null,
  },
}

/** Every part of the settings, and its forms. */
export const settingsShots: readonly FormShot[] = [
  { name: 'accounts', scene: furnished, act: go('Settings') },
  {
    name: 'accounts-rehearsal-ready',
    scene: {
      ...furnished,
      snapshot: { ...furnished.snapshot, accounts: {} },
      answers: { 'rehearsal.begin': ok({ accountId: accountId(3), presetId: townHall.id }) },
    },
    act: async (page) => {
      await go('Settings')(page)
      await page.getByRole('button', { name: 'Try a rehearsal' }).click()
      await page.getByText('The rehearsal is ready.').waitFor()
    },
  },
  { name: 'accounts-locked', scene: nothing, act: go('Settings'), sizes: ['large'] },
  {
    name: 'account-form',
    scene: furnished,
    act: async (page) => {
      await go('Settings')(page)
      await page.getByRole('button', { name: 'Add account' }).click()
      await page.getByRole('radio', { name: 'Another address' }).check()
      await page.getByRole('button', { name: 'Check and save' }).click()
    },
  },
  { name: 'storage', scene: furnished, act: part('Storage') },
  {
    name: 'storage-form',
    scene: furnished,
    act: async (page) => {
      await part('Storage')(page)
      await page.getByRole('button', { name: 'Edit Northlight masters' }).click()
    },
  },
  {
    name: 'account-clash',
    scene: accountClash,
    act: async (page) => {
      await go('Settings')(page)
      await page.getByRole('button', { name: 'Edit Northlight Live' }).click()
      await page.getByText('also changed elsewhere').waitFor()
    },
  },
  {
    name: 'storage-clash',
    scene: storageClash,
    act: async (page) => {
      await part('Storage')(page)
      await page.getByRole('button', { name: 'Edit Northlight masters' }).click()
      await page.getByText('also changed elsewhere').waitFor()
    },
  },
  { name: 'accounts-text-200', scene: furnished, act: go('Settings'), sizes: ['small'], textScale: 2 },
  { name: 'secrets', scene: furnished, act: part('Secrets') },
  { name: 'secrets-ownerless', scene: ownerlessKept, act: part('Secrets') },
  {
    name: 'secrets-ownerless-forget',
    scene: ownerlessKept,
    sizes: ['small'],
    act: async (page) => {
      await part('Secrets')(page)
      await page.getByText('lies aside').first().waitFor()
      await page.getByRole('button', { name: 'Forget everything…' }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'secrets-incomplete',
    scene: {
      ...nothing,
      answers: { 'secrets.items': ok({ service: 'Recording Desk 0123456789abcdef', complete: false }) },
    },
    act: part('Secrets'),
  },
  { name: 'alarm-locked', scene: lockedKeychain },
  {
    name: 'secrets-locked-behind',
    scene: {
      ...lockedKeychain,
      snapshot: {
        ...lockedKeychain.snapshot,
        health: {
          ...lockedKeychain.snapshot.health,
          link: { ...lockedKeychain.snapshot.health.link, state: 'offline' },
        },
      },
    },
    act: part('Secrets'),
  },
  {
    name: 'secrets-session-gone',
    scene: {
      ...nothing,
      snapshot: {
        ...nothing.snapshot,
        accounts: { [accountId(1)]: anAccount({ id: accountId(1), certificate: { state: 'none' } }) },
      },
    },
    act: part('Secrets'),
  },
  { name: 'secrets-locked', scene: lockedKeychain, act: part('Secrets'), sizes: ['large'] },
  {
    name: 'secrets-forget',
    scene: recordingNow,
    sizes: ['small'],
    act: async (page) => {
      await part('Secrets')(page)
      await page.getByRole('button', { name: 'Forget everything…' }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'secrets-forgotten',
    scene: { ...recordingNow, answers: { 'secrets.forgetEverything': ok({ forgotten: 9, left: 0 }) } },
    act: async (page) => {
      await part('Secrets')(page)
      await page.getByRole('button', { name: 'Forget everything…' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Forget everything' }).click()
      await page.getByText('Forgotten: 9 secrets.').waitFor()
    },
  },
  {
    name: 'storage-tested-then-changed',
    scene: {
      ...furnished,
      answers: { 'preflight.testBucket': ok(result('bucket', 'passed', 'bucketWritable', { bucket: 'masters' })) },
    },
    act: async (page) => {
      await part('Storage')(page)
      await page.getByRole('button', { name: 'Edit Northlight masters' }).click()
      await page.getByRole('button', { name: 'Test by writing' }).click()
      await page.getByRole('article', { name: 'Bucket write test' }).waitFor()
      await page.getByRole('button', { name: 'Replace access key' }).click()
      await page.getByLabel('Secret key', { exact: true }).fill('x'.repeat(3000))
    },
  },
  {
    name: 'network-roots',
    scene: { ...furnished, answers: { 'network.status': ok(manyRoots) } },
    act: async (page) => {
      await part('Network')(page)
      await page.getByText('150 from').click()
      await page.getByRole('textbox', { name: 'Find a certificate' }).fill('root 7')
    },
  },
  { name: 'safety', scene: furnished, act: part('Safety') },
  { name: 'appearance', scene: furnished, act: part('Appearance') },
]
