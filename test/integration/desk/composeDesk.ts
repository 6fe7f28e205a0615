import { join } from 'node:path'
import { systemClock } from '../../../main/clock.ts'
import { composeServices, type Services } from '../../../main/composeServices.ts'
import { createDeskLog, type DeskLog } from '../../../main/deskLog.ts'
import { createLog } from '../../../main/log/log.ts'
import { mainWords } from '../../../shared/strings/en/main.ts'
import { createTranslator } from '../../../shared/strings/translator.ts'

type Deps = Parameters<typeof composeServices>[0]

interface DeskOptions extends Partial<Pick<Deps, 'keychain' | 'environment'>> {
  /** Folder of its data, log and saved files. */
  readonly userData: string
}

/** The whole desk without its surfaces, as the app composes it, and its log, which redacts what the desk holds. It has not begun yet. */
export function composeDesk({ userData, keychain = null, environment = {} }: DeskOptions): {
  readonly services: Services
  readonly log: DeskLog
} {
  // The log is there before the desk that knows what it must not say.
  const held = { values: (): readonly string[] => [] }
  const log = createDeskLog(
    createLog({ folder: join(userData, 'logs'), redactions: () => held.values(), level: 'trace' }),
  )
  const services = composeServices({
    userData,
    info: { version: '0', platform: 'linux', host: 'stand-in' },
    clock: systemClock,
    log,
    keychain,
    environment,
    developer: true,
    t: createTranslator('en', mainWords),
    choosePath: (name) => Promise.resolve(join(userData, name)),
    chooseCertificates: () => Promise.resolve(null),
    proxies: { ask: () => Promise.resolve('DIRECT'), reload: () => Promise.resolve() },
  })
  held.values = () => services.secretValues()
  return { services, log }
}
