import { describe, expect, it } from 'vitest'
import { storageAddressFault } from '../../../shared/agora/storageAddress.ts'

describe('the address of a store', () => {
  it.each([
    'store.example',
    'https://store.example',
    'https://store.example:9000/',
    'http://127.0.0.1:9000',
    '[::1]:9000',
  ])('may be %s', (address) => {
    expect(storageAddressFault(address)).toBeNull()
  })

  it.each([
    ['', 'missing'],
    [' ', 'missing'],
    ['https://store.example/masters', 'invalid'],
    ['https://somebody:secret@store.example', 'invalid'],
    ['ftp://store.example', 'invalid'],
    ['store example', 'invalid'],
    [`https://${'a'.repeat(600)}.example`, 'invalid'],
  ])('is not %j', (address, fault) => {
    expect(storageAddressFault(address)).toBe(fault)
  })
})
