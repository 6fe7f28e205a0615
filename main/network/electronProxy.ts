import type { Session } from 'electron'
import type { ProxyOracle } from './systemProxy.ts'

/** Chromium's knowledge of the system's proxies: settings, automatic configuration and scripts. */
export function chromiumProxies(session: Pick<Session, 'resolveProxy' | 'forceReloadProxyConfig'>): ProxyOracle {
  return {
    ask: (url) => session.resolveProxy(url),
    reload: () => session.forceReloadProxyConfig(),
  }
}
