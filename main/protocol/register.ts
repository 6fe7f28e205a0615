import { readFile } from 'node:fs/promises'
import type { Protocol } from 'electron'
import { readManifest } from './manifest.ts'
import { SCHEME } from './origin.ts'
import { createResponder } from './respond.ts'

/** Gives our scheme the rights of a secure web origin. Must run before the app is ready. */
export function declareScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the built files under `folder`. @throws when the folder cannot be read */
export function servePages(protocol: Pick<Protocol, 'handle'>, folder: string): void {
  protocol.handle(SCHEME, createResponder({ manifest: readManifest(folder), readFile: (path) => readFile(path) }))
}
