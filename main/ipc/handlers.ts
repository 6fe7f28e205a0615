import type { AccountId, PresetId } from '../../shared/ids.ts'
import type { PreflightProgress } from '../../shared/ipc/contractPreflight.ts'
import type { MethodInput, MethodOutput } from '../../shared/ipc/contract.ts'
import type { DeskSnapshot } from '../../shared/state/snapshot.ts'
import type { Accounts } from '../accounts/port.ts'
import type { Exchange } from '../exchange/port.ts'
import type { Drafts } from '../drafts/port.ts'
import type { Cards, History, Markers } from '../history/port.ts'
import type { Journal } from '../journal/port.ts'
import type { Layouts } from '../layouts/port.ts'
import type { Network } from '../network/network.ts'
import type { Preflight } from '../preflight/port.ts'
import type { Presets } from '../presets/port.ts'
import type { Backstage } from '../rehearsal/backstage.ts'
import type { Sessions } from '../sessions/port.ts'
import type { StorageProfiles } from '../storage/port.ts'
import type { Handlers } from './server.ts'

/** Everything a window can reach. */
export interface DeskServices {
  readonly accounts: Accounts
  readonly storage: StorageProfiles
  readonly presets: Presets
  readonly drafts: Drafts
  readonly exchange: Exchange
  readonly layouts: Layouts
  readonly sessions: Sessions
  readonly history: History
  readonly markers: Markers
  readonly network: Network
  readonly preflight: Preflight
  /** Lets every window know; the one that began it follows. */
  readonly tellPreflight: (progress: PreflightProgress) => void
  readonly cards: Cards
  readonly journal: Pick<Journal, 'acknowledge'>
  readonly snapshot: () => DeskSnapshot
  /** @throws ProblemError journalUnavailable */
  readonly changeSettings: (change: MethodInput<'settings.change'>) => void
  readonly writeClipboard: (text: string) => Promise<void>
  /** Asks the keychain again. Never throws: what it found is in the hub's health. */
  readonly retrySecrets: () => Promise<void>
  readonly ownerlessSecrets: () => MethodOutput<'secrets.ownerless'>
  readonly secretItems: () => MethodOutput<'secrets.items'>
  /** Never fails: what is left in the keychain goes at the next unlock. */
  readonly forgetSecrets: () => Promise<MethodOutput<'secrets.forgetEverything'>>
  /** Directs the built-in rehearsal, and nothing else. */
  readonly backstage: Backstage
  readonly beginRehearsal: () => Promise<{ readonly accountId: AccountId; readonly presetId: PresetId }>
  /** A window has its snapshot: from now on it can be told where to go. */
  readonly windowIsListening: (contentsId: number) => void
}

/** Maps every method of the contract to the service that carries it out. */
export function createHandlers(desk: DeskServices): Handlers {
  const { accounts, storage, presets, layouts, drafts, exchange, sessions, history, markers, cards } = desk
  return {
    'desk.snapshot': (_nothing, contentsId) => {
      desk.windowIsListening(contentsId)
      return desk.snapshot()
    },
    'settings.change': (change) => {
      desk.changeSettings(change)
      return null
    },
    'journal.acknowledge': ({ key }) => {
      desk.journal.acknowledge(key)
      return null
    },
    'clipboard.write': ({ text }) => desk.writeClipboard(text).then(nothing),

    'accounts.create': (input) => accounts.create(input),
    'accounts.change': (input) => accounts.change(input),
    'accounts.replaceCertificate': (input) => accounts.replaceCertificate(input),
    'accounts.check': (input) => accounts.check(input),
    'accounts.remove': (input) => accounts.remove(input).then(nothing),

    'storage.create': (input) => storage.create(input),
    'storage.change': (input) => storage.change(input),
    'storage.replaceKeys': (input) => storage.replaceKeys(input),
    'storage.remove': (input) => storage.remove(input).then(nothing),

    'presets.create': (input) => presets.create(input),
    'presets.change': (input) => presets.change(input),
    'presets.edit': (input) => presets.edit(input),
    'presets.takeBack': (input) => presets.takeBack(input),
    'presets.replaceToken': (input) => presets.replaceToken(input),
    'presets.replaceDecryptionSecret': (input) => presets.replaceDecryptionSecret(input),
    'presets.remove': (input) => {
      presets.remove(input)
      return null
    },
    'presets.restore': (input) => presets.restore(input),

    'exchange.export': (input) => exchange.export(input),
    'exchange.import': (input) => exchange.import(input),

    'drafts.read': (input) => drafts.read(input),
    'drafts.list': () => drafts.list(),
    'drafts.write': (input) => {
      drafts.write(input)
      return null
    },
    'drafts.forget': (input) => {
      drafts.forget(input)
      return null
    },

    'layouts.create': (input) => layouts.create(input),
    'layouts.change': (input) => layouts.change(input),
    'layouts.duplicate': (input) => layouts.duplicate(input),
    'layouts.remove': (input) => layouts.remove(input),
    'layouts.restore': (input) => layouts.restore(input),

    'sessions.start': (input) => sessions.start(input, 'window'),
    'sessions.startMany': (input) => sessions.startMany(input, 'window'),
    'sessions.arm': (input) => sessions.arm(input, 'window'),
    'sessions.startArmed': (input) => sessions.startArmed(input, 'window'),
    'sessions.letGo': (input) => sessions.letGo(input, 'window'),
    'sessions.reroll': (input) => sessions.reroll(input, 'window'),
    'sessions.resolveUnknown': (input) => sessions.resolveUnknown(input, 'window'),
    'sessions.adopt': (input) => sessions.adopt(input, 'window'),
    'sessions.adoptCard': (input) => sessions.adoptCard(input, 'window'),
    'sessions.handOverCard': (input) => sessions.handOverCard(input),
    'sessions.plan': (input) => sessions.plan(input, 'window'),
    'sessions.checkNow': (input) => {
      sessions.checkNow(input)
      return null
    },
    'sessions.stop': (input) => sessions.stop(input, 'window'),
    'sessions.stopMany': (input) => sessions.stopMany(input, 'window'),
    'sessions.keepRecording': (input) => sessions.keepRecording(input, 'window'),
    'sessions.updateLayout': (input) => sessions.updateLayout(input, 'window'),
    'sessions.takeCue': (input) => sessions.takeCue(input, 'window'),
    'sessions.takeNextCue': (input) => sessions.takeNextCue(input, 'window'),
    'sessions.timeline': (input) => [...sessions.timeline(input)],
    'sessions.dismiss': (input) => {
      sessions.dismiss(input, 'window')
      return null
    },
    'sessions.recall': (input) => {
      sessions.recall(input, 'window')
      return null
    },

    'sessions.requests': (input) => history.requests(input),

    'history.search': (input) => history.search(input),
    'history.session': (input) => history.session(input),
    'history.export': (input) => history.export(input),

    'cards.save': (input) => cards.save(input),

    'markers.list': (input) => markers.list(input),
    'markers.add': (input) => markers.add(input),
    'markers.change': (input) => markers.change(input),
    'markers.remove': (input) => markers.remove(input),
    'markers.restore': (input) => markers.restore(input),
    'markers.export': (input) => markers.export(input),

    'network.status': () => desk.network.status(),
    'network.chooseCertificates': () => desk.network.chooseCertificates(),
    'network.removeCertificates': () => desk.network.removeCertificates(),
    'preflight.run': (input) => desk.preflight.run(input, desk.tellPreflight),
    'preflight.cancel': (input) => {
      desk.preflight.cancel(input)
      return null
    },
    'preflight.testBucket': (input) => desk.preflight.testBucket(input),

    'secrets.retry': () => desk.retrySecrets().then(nothing),
    'secrets.ownerless': () => desk.ownerlessSecrets(),
    'secrets.items': () => desk.secretItems(),
    'secrets.forgetEverything': () => desk.forgetSecrets(),
    'rehearsal.begin': () => desk.beginRehearsal(),
    'rehearsal.stage': () => desk.backstage.stage(),
    'rehearsal.person': (input) => desk.backstage.person(input),
    'rehearsal.clock': (input) => desk.backstage.clock(input),
    'rehearsal.drill': (input) => desk.backstage.drill(input),
    'rehearsal.endDrills': () => desk.backstage.endDrills(),
    'rehearsal.reset': () => desk.backstage.reset(),
  }
}

/** The answer of a method that has nothing to say. */
const nothing = () => null
