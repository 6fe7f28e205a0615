import { useDesk } from '../../stores/desk.ts'
import { useServiceTime } from '../../stores/serviceTime.ts'
import type { StartDesk } from './startable.ts'

/** The parts of the desk on which it depends whether presets can start now. */
export function useStartDesk(): StartDesk {
  const records = useDesk(({ presets, storageProfiles, sessions, awayTakes, accounts, layouts }) => ({
    presets,
    storageProfiles,
    sessions,
    awayTakes,
    accounts,
    layouts,
  }))
  return { ...records, now: useServiceTime() }
}
