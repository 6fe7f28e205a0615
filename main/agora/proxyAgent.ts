import { Agent, type AgentOptions } from 'node:https'
import { HttpsProxyAgent } from 'hpagent'
import { createSocksAgent } from './socksAgent.ts'

/** The agent for https hosts behind a proxy; without one it connects directly. TLS ends at the host itself, never at the proxy. */
export function createHttpsAgent(proxy: string | null, settings: AgentOptions): Agent {
  if (proxy === null) return new Agent(settings)
  return proxy.startsWith('socks') ? createSocksAgent(proxy, settings) : new HttpsProxyAgent({ ...settings, proxy })
}
