import { describe, expect, it } from 'vitest'
import { readDemoFlags } from './demo/flags.ts'

const secrets = {
  RECORDING_DESK_CUSTOMER_CERTIFICATE: 'demo-certificate',
  RECORDING_DESK_ACCESS_KEY: 'demo-access-key',
  RECORDING_DESK_SECRET_KEY: 'demo-secret-key',
}
const service = ['--api', 'https://api.example.com', '--app-id', 'app', '--customer-id', 'customer']

describe('the flags of the demo', () => {
  it('mean the built-in rehearsal when no service is named', () => {
    expect(readDemoFlags(['--json'], {})).toEqual({
      json: true,
      headed: false,
      pictures: 'out/demo',
      target: null,
    })
  })

  it('name a service, whose secrets come from the environment', () => {
    const { target } = readDemoFlags(service, secrets)
    expect(target?.account).toEqual({
      name: 'Demo account',
      appId: 'app',
      customerId: 'customer',
      certificate: 'demo-certificate',
      address: 'https://api.example.com',
    })
    expect(target?.storage).toMatchObject({ accessKey: 'demo-access-key', secretKey: 'demo-secret-key' })
  })

  it.each(Object.keys(secrets))('say when %s is missing', (name) => {
    expect(() => readDemoFlags(service, { ...secrets, [name]: undefined })).toThrow(`the environment variable ${name}`)
  })

  it('say when an id is missing, and refuse what they do not know', () => {
    expect(() => readDemoFlags(['--api', 'https://api.example.com'], secrets)).toThrow('the flag --app-id')
    expect(() => readDemoFlags(['--fast'], {})).toThrow("'--fast'")
  })
})
