import type { AgoraClient, CallResult } from '../agora/port.ts'

/** The same client, except that `heard` learns how every call went. */
export function observed(client: AgoraClient, heard: (result: CallResult<unknown>) => void): AgoraClient {
  const told = async <T>(call: Promise<CallResult<T>>): Promise<CallResult<T>> => {
    const result = await call
    heard(result)
    return result
  }
  return {
    acquire: (context, recorder) => told(client.acquire(context, recorder)),
    start: (context, input) => told(client.start(context, input)),
    query: (context, recording) => told(client.query(context, recording)),
    updateLayout: (context, recording, layout) => told(client.updateLayout(context, recording, layout)),
    stop: (context, recording) => told(client.stop(context, recording)),
    warm: (hosts) => client.warm(hosts),
    requestsPerSecond: () => client.requestsPerSecond(),
    close: () => client.close(),
  }
}
