import { expect, it } from 'vitest'
import { readSecretName } from '../../shared/ownerlessSecret.ts'

it.each([
  ['account/7/certificate', { owner: 'account', id: '7', kind: 'certificate' }],
  ['storage/7/secretKey', { owner: 'storage', id: '7', kind: 'secretKey' }],
  ['preset/a/b/token', { owner: 'preset', id: 'a/b', kind: 'token' }],
  // What a later version may have stored.
  ['account/7/signingKey', { owner: 'account', id: '7', kind: 'other' }],
  ['bridge/7/token', { owner: 'other', id: '7', kind: 'token' }],
  ['sentinel', { owner: 'other', id: '', kind: 'other' }],
])('the name %s tells whose secret it is', (name, told) => {
  expect(readSecretName(name)).toEqual(told)
})
