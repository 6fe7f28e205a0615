import tls from 'node:tls'

function certificates(store: 'default' | 'system', otherwise: readonly string[]): readonly string[] {
  try {
    return tls.getCACertificates(store)
  } catch {
    // Not every build of the runtime can name its stores.
    return otherwise
  }
}

/**
 * Who may prove a host's identity: the roots that come with the runtime, those of the operating system (where companies
 * install their own) and `extraCa` in PEM. One context for all connections, since reading the roots takes a while.
 */
export function createTrust(extraCa: readonly string[]): () => tls.SecureContext {
  let context: tls.SecureContext | null = null
  return () => {
    context ??= tls.createSecureContext({
      ca: [...new Set([...certificates('default', tls.rootCertificates), ...certificates('system', []), ...extraCa])],
    })
    return context
  }
}
