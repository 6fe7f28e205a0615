import i18next, { type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { causes } from '../../shared/strings/en/causes.ts'
import { findings } from '../../shared/strings/en/findings.ts'
import { preflightWords } from '../../shared/strings/en/preflightWords.ts'
import { problems } from '../../shared/strings/en/problems.ts'
import { adopt } from './en/adopt.ts'
import { bulk } from './en/bulk.ts'
import { clash } from './en/clash.ts'
import { cues } from './en/cues.ts'
import { desk } from './en/desk.ts'
import { exchange } from './en/exchange.ts'
import { firstRun } from './en/firstRun.ts'
import { forms } from './en/forms.ts'
import { history } from './en/history.ts'
import { manage } from './en/manage.ts'
import { layouts } from './en/layouts.ts'
import { markers } from './en/markers.ts'
import { preflight } from './en/preflight.ts'
import { presets } from './en/presets.ts'
import { recording } from './en/recording.ts'
import { network } from './en/network.ts'
import { rehearsal } from './en/rehearsal.ts'
import { safety } from './en/safety.ts'
import { secrets } from './en/secrets.ts'
import { session } from './en/session.ts'
import { settings } from './en/settings.ts'
import { shell } from './en/shell.ts'
import { start } from './en/start.ts'
import { studio } from './en/studio.ts'

/** Every namespace, one file each: `useTranslation('desk')` gives typed keys of that file. */
const en = {
  shell,
  desk,
  bulk,
  adopt,
  clash,
  cues,
  recording,
  session,
  preflight,
  presets,
  settings,
  network,
  secrets,
  rehearsal,
  safety,
  start,
  studio,
  firstRun,
  forms,
  history,
  layouts,
  markers,
  manage,
  exchange,
  preflightWords,
  problems,
  causes,
  findings,
} as const

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell'
    resources: typeof en
  }
}

/** Sets the words up. Synchronous: everything is bundled. */
export function createWords(): i18n {
  const words = i18next.createInstance()
  void words.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    defaultNS: 'shell',
    resources: { en },
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
    // A text that is left out is nothing to show, and not its key.
    returnEmptyString: true,
  })
  return words
}
