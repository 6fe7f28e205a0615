import type { NetworkStatus } from '../../shared/network.ts'
import type { NetworkClient } from '../agora/client.ts'
import type { SystemProxy } from './systemProxy.ts'
import type { TrustedRoots } from './trustedRoots.ts'

export interface NetworkDeps {
  readonly proxy: Pick<SystemProxy, 'routeTo' | 'forget'>
  readonly roots: TrustedRoots
  readonly client: Pick<NetworkClient, 'renew' | 'warm'>
  /** Base URLs of the service that accounts use. */
  readonly hosts: () => readonly string[]
  /** Asks a person for a file; null: none was chosen. */
  readonly chooseFile: () => Promise<string | null>
}

/** How the desk gets to the service. */
export interface Network {
  /** Asks the system anew. */
  status(): Promise<NetworkStatus>
  /** @throws ProblemError as TrustedRoots.take */
  chooseCertificates(): Promise<NetworkStatus | null>
  /** @throws ProblemError caFileUnsaved */
  removeCertificates(): Promise<NetworkStatus>
  /** This computer woke up or came into another network: proxies are asked again and connections made anew. Never throws. */
  changed(): void
}

/** Creates it. */
export function createNetwork({ proxy, roots, client, hosts, chooseFile }: NetworkDeps): Network {
  const renew = (): void => {
    client.renew(roots.pems())
    client.warm(hosts())
  }

  async function status(): Promise<NetworkStatus> {
    const { path, certificates, problem } = roots.ofEnvironment()
    const urls = [...new Map(hosts().map((host) => [new URL(host).origin, new URL(host)])).values()]
    return {
      routes: await Promise.all(urls.map(async (url) => ({ host: url.host, ...(await proxy.routeTo(url)) }))),
      certificates: roots.chosen().map(({ facts }) => facts),
      environment: path === null ? null : { path, certificates: certificates.map(({ facts }) => facts), problem },
    }
  }

  return {
    status: () => {
      proxy.forget()
      return status()
    },
    chooseCertificates: async () => {
      const path = await chooseFile()
      if (path === null) return null
      roots.take(path)
      renew()
      return status()
    },
    removeCertificates: () => {
      roots.remove()
      renew()
      return status()
    },
    changed: () => {
      proxy.forget()
      renew()
    },
  }
}
