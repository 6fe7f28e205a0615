import type { AgoraClient, CallContext, CallResult } from '../agora/port.ts'

/** The same client, except that `heard` learns how every call went, and to which hosts it was meant. */
export function observed(
  client: AgoraClient,
  heard: (result: CallResult<unknown>, hosts: readonly string[]) => void,
): AgoraClient {
  const told = async <T>({ hosts }: CallContext, call: Promise<CallResult<T>>): Promise<CallResult<T>> => {
    const result = await call
    heard(result, hosts)
    return result
  }
  return {
    acquire: (context, recorder) => told(context, client.acquire(context, recorder)),
    start: (context, input) => told(context, client.start(context, input)),
    query: (context, recording) => told(context, client.query(context, recording)),
    updateLayout: (context, recording, layout) => told(context, client.updateLayout(context, recording, layout)),
    stop: (context, recording) => told(context, client.stop(context, recording)),
    warm: (hosts) => client.warm(hosts),
    requestsPerSecond: () => client.requestsPerSecond(),
    close: () => client.close(),
  }
}
