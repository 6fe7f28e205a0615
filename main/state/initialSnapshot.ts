import { defaultSettings, type DeskHealth, type DeskInfo, type DeskSnapshot } from '../../shared/state/snapshot.ts'

/** Health before anything was asked. */
export const unknownHealth: DeskHealth = {
  keychain: { state: 'unknown', problem: null },
  journal: { ok: true, savedAt: null, problem: null },
  link: { state: 'unknown', ms: null, problems: [] },
  clockOffset: null,
  requestsPerSecond: 0,
  rehearsal: { running: false, problem: null },
}

/** The desk before its journal has been read. */
export function emptySnapshot(info: DeskInfo): DeskSnapshot {
  return {
    rev: 0,
    sessions: {},
    awayTakes: {},
    accounts: {},
    storageProfiles: {},
    presets: {},
    layouts: {},
    settings: defaultSettings,
    health: unknownHealth,
    info,
  }
}
