import { expect, it } from 'vitest'
import type { AccountHost } from '../../../shared/recording/account.ts'
import { usesHost } from '../../../shared/recording/accountHosts.ts'

const at = (url: string): AccountHost => ({ kind: 'custom', url })

it.each<[string, AccountHost, string, boolean]>([
  ['Agora’s own account', { kind: 'agora' }, 'api.agora.io', true],
  ['Agora’s own account, at the alternate host', { kind: 'agora' }, 'api.sd-rtn.com', true],
  ['Agora’s own account', { kind: 'agora' }, 'recorder.example', false],
  ['one with an address of its own', at('https://recorder.example/agora'), 'recorder.example', true],
  ['one with a port', at('http://localhost:8787'), 'localhost:8787', true],
  ['one with a port', at('http://localhost:8787'), 'localhost', false],
  ['one whose path names the host', at('https://proxy.example/api.agora.io'), 'api.agora.io', false],
  ['the rehearsal', { kind: 'rehearsal' }, 'api.agora.io', false],
])('%s: %j at %s is %s', (_whose, host, asked, expected) => {
  expect(usesHost({ host }, asked)).toBe(expected)
})
