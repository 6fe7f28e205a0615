import type { CustomScheme, Privileges } from 'electron'
import { strict } from './strict.ts'

/** Answers a request to a scheme of the desk. */
export type SchemeHandler = (request: Request) => Response | Promise<Response>

/** What is known about the desk's own schemes. */
export interface Schemes {
  readonly privileges: ReadonlyMap<string, Privileges>
  readonly handlers: ReadonlyMap<string, SchemeHandler>
}

/** `protocol` of Electron, and what it was told. Refuses what Electron refuses. */
export function createProtocol(isReady: () => boolean) {
  const privileges = new Map<string, Privileges>()
  const handlers = new Map<string, SchemeHandler>()
  let registered = false

  const protocol = strict('protocol', {
    registerSchemesAsPrivileged: (schemes: readonly CustomScheme[]) => {
      if (isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
      if (registered)
        throw new Error('protocol.registerSchemesAsPrivileged may be called once only: it replaces all schemes')
      registered = true
      for (const scheme of schemes) privileges.set(scheme.scheme, scheme.privileges ?? {})
    },
    handle: (scheme: string, handler: SchemeHandler) => {
      if (!isReady()) throw new Error('protocol.handle cannot be used before app is ready')
      if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
      const { standard, secure } = privileges.get(scheme) ?? {}
      if (standard !== true || secure !== true) {
        throw new Error(`stand-in: it serves only schemes registered as standard and secure, which '${scheme}' is not`)
      }
      handlers.set(scheme, handler)
    },
    unhandle: (scheme: string) => {
      if (!handlers.delete(scheme)) throw new Error(`Failed to unhandle protocol: ${scheme}`)
    },
    isProtocolHandled: (scheme: string) => handlers.has(scheme),
  })
  return { protocol, schemes: { privileges, handlers } satisfies Schemes }
}
