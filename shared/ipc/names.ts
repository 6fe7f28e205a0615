/** Every method a window may call on main. The preload exposes exactly these, by name; nothing else may cross. */
export const methodNames = [
  'desk.snapshot',
  'settings.change',
  'clipboard.write',
  'accounts.create',
  'accounts.change',
  'accounts.replaceCertificate',
  'accounts.check',
  'accounts.remove',
  'storage.create',
  'storage.change',
  'storage.replaceKeys',
  'storage.remove',
  'presets.create',
  'presets.change',
  'presets.edit',
  'presets.replaceToken',
  'presets.replaceDecryptionSecret',
  'presets.remove',
  'presets.restore',
  'drafts.read',
  'drafts.write',
  'drafts.forget',
  'layouts.create',
  'layouts.change',
  'layouts.duplicate',
  'layouts.remove',
  'layouts.restore',
  'sessions.start',
  'sessions.startMany',
  'sessions.arm',
  'sessions.startArmed',
  'sessions.letGo',
  'sessions.reroll',
  'sessions.resolveUnknown',
  'sessions.adopt',
  'sessions.adoptCard',
  'sessions.handOverCard',
  'cards.save',
  'sessions.plan',
  'sessions.checkNow',
  'sessions.stop',
  'sessions.stopMany',
  'sessions.keepRecording',
  'sessions.updateLayout',
  'sessions.takeCue',
  'sessions.takeNextCue',
  'sessions.timeline',
  'sessions.dismiss',
  'sessions.requests',
  'history.search',
  'history.session',
  'history.export',
  'markers.list',
  'markers.add',
  'markers.change',
  'markers.remove',
  'markers.restore',
  'markers.export',
  'network.status',
  'network.chooseCertificates',
  'network.removeCertificates',
  'preflight.run',
  'preflight.cancel',
  'preflight.testBucket',
  'secrets.retry',
  'secrets.forgetEverything',
  'rehearsal.begin',
] as const

export type MethodName = (typeof methodNames)[number]

/** Every event main may push to a window. */
export const eventNames = ['desk.changed', 'desk.open', 'preflight.progress'] as const

export type EventName = (typeof eventNames)[number]

/** The property of `window` that the preload fills. */
export const bridgeName = 'recordingDesk'

/** Prefix of the channels used for invocations and events. */
export const channelPrefix = 'desk:'
