import { describe, expect, it } from 'vitest'
import { storedAddress } from '../../../shared/agora/serviceAddress.ts'
import { recordsElsewhere } from '../../../shared/recording/rehearsalPlace.ts'

describe('an address that secrets are sent to', () => {
  it.each([
    ['https://gateway.example', 'https://gateway.example'],
    ['https://gateway.example:8443/agora', 'https://gateway.example:8443/agora'],
    ['HTTPS://Gateway.Example:443/agora//', 'https://gateway.example/agora'],
    ['http://127.0.0.1:4000/', 'http://127.0.0.1:4000'],
    ['http://127.1.2.3', 'http://127.1.2.3'],
    ['http://[::1]:4000', 'http://[::1]:4000'],
    ['http://localhost', 'http://localhost'],
  ])('%s is stored as %s', (text, stored) => {
    expect(storedAddress(URL.parse(text))).toBe(stored)
  })

  it.each([
    'http://gateway.example',
    'http://127.0.0.1.example',
    'http://localhost.example',
    'ftp://127.0.0.1',
    'file:///etc',
    'gateway',
    '',
    'https://me:word@gateway.example',
    'https://gateway.example?key=1',
    'https://gateway.example#part',
  ])('%j is none', (text) => {
    expect(storedAddress(URL.parse(text))).toBeNull()
  })
})

describe('a recording service', () => {
  const at = (url: string) => recordsElsewhere({ kind: 'custom', url })

  it.each(['http://127.0.0.1:4000', 'http://127.1.2.3', 'http://[::1]:4000', 'https://localhost/agora'])(
    'at %s is on this computer, and its bucket may be the rehearsal’s',
    (url) => {
      expect(at(url)).toBe(false)
    },
  )

  it.each(['https://gateway.example', 'https://127.0.0.1.example', 'https://localhost.example'])(
    'at %s is elsewhere',
    (url) => {
      expect(at(url)).toBe(true)
    },
  )
})
