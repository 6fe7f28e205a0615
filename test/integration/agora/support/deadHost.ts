import { createScriptedServer, silence } from './scriptedServer.ts'

/** A port that nobody listens on. */
export async function deadHost(): Promise<string> {
  const server = await createScriptedServer([silence])
  await server.close()
  return server.url
}
