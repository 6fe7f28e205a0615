import { lookup } from 'node:dns/promises'
import type { ClientRequestArgs } from 'node:http'
import { Agent, type AgentOptions } from 'node:https'
import { isIP, type Socket } from 'node:net'
import { SocksClient, type SocksProxy } from 'socks'
import { defaultTimeouts } from './attempt.ts'

const USUAL_PORT = 1080

interface SocksAddress {
  readonly proxy: SocksProxy
  /** Version 4 takes no names: the host is looked up here, as browsers do. All others look it up at the proxy. */
  readonly resolvesHere: boolean
}

/** @throws URIError when user or password are not percent-encoded properly. */
function readAddress(address: string): SocksAddress {
  const { protocol, hostname, port, username, password } = new URL(address)
  return {
    proxy: {
      host: hostname.replace(/^\[|\]$/g, ''),
      port: port === '' ? USUAL_PORT : Number(port),
      type: protocol.startsWith('socks4') ? 4 : 5,
      ...(username === '' ? {} : { userId: decodeURIComponent(username), password: decodeURIComponent(password) }),
    },
    resolvesHere: protocol === 'socks4:',
  }
}

async function open(address: string, { host, port }: ClientRequestArgs) {
  const { proxy, resolvesHere } = readAddress(address)
  const name = host ?? ''
  const target = resolvesHere && isIP(name) === 0 ? (await lookup(name, { family: 4 })).address : name
  const { socket } = await SocksClient.createConnection({
    proxy,
    command: 'connect',
    destination: { host: target, port: Number(port) },
    timeout: defaultTimeouts.connect,
  })
  return socket
}

/** What a proxy says of the network behind it, as the system would. */
const replies = { NetworkUnreachable: 'ENETUNREACH', HostUnreachable: 'EHOSTUNREACH' } as const

/** What the library says quotes addresses: only the system's word for it goes on, which its messages hold. */
function refusal(error: unknown): Error {
  const message = error instanceof Error ? error.message : ''
  const reply = Object.entries(replies).find(([word]) => message.endsWith(word))?.[1]
  const known = reply ?? /\bE[A-Z]{4,}\b/.exec(message)?.[0]
  const code = known ?? (message.includes('timed out') ? 'ETIMEDOUT' : 'SOCKS_REFUSED')
  return Object.assign(new Error('The proxy opened no way.'), { code })
}

class SocksAgent extends Agent {
  readonly #address: string

  constructor(address: string, settings: AgentOptions) {
    super(settings)
    this.#address = address
  }

  override createConnection(...[options, callback]: Parameters<Agent['createConnection']>): undefined {
    open(this.#address, options).then(
      (socket) => {
        const inside: ClientRequestArgs & { readonly socket: Socket } = { ...options, socket }
        callback?.(null, super.createConnection(inside) as never)
      },
      (error: unknown) => callback?.(refusal(error), undefined as never),
    )
  }
}

/** An agent that reaches its hosts through a SOCKS proxy (versions 4, 4a, 5). A refusal comes as an error with a code and no address. */
export function createSocksAgent(address: string, settings: AgentOptions): Agent {
  return new SocksAgent(address, settings)
}
