import { describe, expect, it } from 'vitest'
import { readDemoFlags, secretsOf } from './demo/flags.ts'
import { createNarrator } from './demo/narrator.ts'

const env = {
  RECORDING_DESK_CUSTOMER_CERTIFICATE: 'canary-"certificate"',
  RECORDING_DESK_ACCESS_KEY: 'canary-access-key',
  RECORDING_DESK_SECRET_KEY: 'canary-secret-key',
}
const flags = ['--api', 'https://api.example.com', '--app-id', 'app', '--customer-id', 'customer']

function narrated() {
  const lines: string[] = []
  const { target } = readDemoFlags(flags, env)
  const narrate = createNarrator({
    say: (line) => lines.push(line),
    secrets: secretsOf(target),
    picture: (file) => Promise.resolve(`out/demo/${file}`),
  })
  return { narrate, said: () => lines.join('\n') }
}

describe('what the demo says', () => {
  it('holds no secret that it typed, as it is or as it is quoted or sent', () => {
    const { narrate, said } = narrated()
    narrate.fail(
      `locator.fill: Timeout\nCall log:\n  - fill(${JSON.stringify(env.RECORDING_DESK_CUSTOMER_CERTIFICATE)})`,
    )
    narrate.say('fill("canary-access-key"), then canary-secret-key')
    narrate.say(Buffer.from(`customer:${env.RECORDING_DESK_CUSTOMER_CERTIFICATE}`).toString('base64'))
    expect(said()).toContain('locator.fill: Timeout')
    expect(said()).not.toMatch(/canary|Y2FuYXJ5/)
    expect(said()).toContain('fill("[redacted]"), then [redacted]')
    expect(narrate.isFine()).toBe(false)
  })

  it('keeps what went before a step that failed, and a picture of it', async () => {
    const { narrate, said } = narrated()
    await narrate.step('First', 'first', () => Promise.resolve())
    await expect(narrate.step('Second', 'second', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone')
    const { steps, screenshots } = narrate.report()
    expect(steps.map(({ name, ok }) => [name, ok])).toEqual([
      ['First', true],
      ['Second', false],
    ])
    expect(screenshots).toEqual(['out/demo/01-first.png', 'out/demo/02-failed.png'])
    expect(said()).toMatch(/✓ 1\. First.*\n.*01-first\.png\n✗ 2\. Second/)
  })
})
