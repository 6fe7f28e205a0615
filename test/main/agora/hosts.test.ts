import { describe, expect, it } from 'vitest'
import { createHostMemory, hostFault, urlBelow } from '../../../main/agora/hosts.ts'
import { createFakeClock } from '../../fakes/clock.ts'

describe('where secrets may be sent', () => {
  it.each([
    'https://api.agora.io',
    'https://api.sd-rtn.com',
    'https://recorder.example/agora/',
    'https://recorder.example:8443',
    'http://127.0.0.1:8080',
    'http://127.1.2.3',
    'http://localhost:1234',
    'http://[::1]:1234',
  ])('accepts %s', (address) => {
    expect(hostFault(address)).toBeNull()
  })

  it.each([
    ['', 'notAnAddress'],
    ['api.agora.io', 'notAnAddress'],
    ['https://', 'notAnAddress'],
    ['http://api.agora.io', 'notHttps'],
    ['http://127.0.0.1.example.com', 'notHttps'],
    ['http://localhost.example.com', 'notHttps'],
    ['http://192.168.1.5', 'notHttps'],
    ['ftp://127.0.0.1', 'notHttps'],
    ['file:///etc/passwd', 'notAnAddress'],
    ['https://user:word@api.agora.io', 'hasCredentials'],
    ['https://api.agora.io/?a=b', 'hasQuery'],
    ['https://api.agora.io/#x', 'hasQuery'],
  ])('refuses %j: %s', (address, fault) => {
    expect(hostFault(address)).toBe(fault)
  })

  it('keeps the path of a base URL', () => {
    expect(urlBelow('https://a.example', '/v1/x').href).toBe('https://a.example/v1/x')
    expect(urlBelow('https://a.example/agora/', '/v1/x').href).toBe('https://a.example/agora/v1/x')
  })
})

describe('the host that works', () => {
  const hosts = ['https://one.example', 'https://two.example', 'https://three.example']

  it('is asked first from then on, until the first host gets another chance after ten minutes', async () => {
    const clock = createFakeClock(1_800_000_000_000)
    const memory = createHostMemory(clock)
    expect(memory.preferred(hosts)).toBe(0)
    memory.answered(hosts, 1)
    await clock.pass(9 * 60_000)
    memory.answered(hosts, 1)
    expect(memory.preferred(hosts)).toBe(1)
    await clock.pass(60_000)
    expect(memory.preferred(hosts)).toBe(0)
  })

  it('follows when the replacement fails as well', () => {
    const memory = createHostMemory(createFakeClock(1_800_000_000_000))
    memory.answered(hosts, 1)
    memory.answered(hosts, 2)
    expect(memory.preferred(hosts)).toBe(2)
    memory.answered(hosts, 0)
    expect(memory.preferred(hosts)).toBe(0)
  })

  it('is remembered per list of hosts', () => {
    const memory = createHostMemory(createFakeClock(1_800_000_000_000))
    memory.answered(hosts, 1)
    expect(memory.preferred(['https://api.agora.io', 'https://api.sd-rtn.com'])).toBe(0)
  })
})
