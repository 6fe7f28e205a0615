import { assertNever } from '../assertNever.ts'
import type { Change, DeskSnapshot } from './snapshot.ts'

/** Applies one change. Pure: untouched parts keep their identity, so that views re-render only what moved. */
export function applyChange(snapshot: DeskSnapshot, change: Change): DeskSnapshot {
  const next = { ...snapshot, rev: change.rev }
  switch (change.kind) {
    case 'put':
      return { ...next, [change.collection]: { ...snapshot[change.collection], [change.value.id]: change.value } }
    case 'remove': {
      const { [change.id]: _gone, ...rest } = snapshot[change.collection] as Record<string, unknown>
      return { ...next, [change.collection]: rest }
    }
    case 'settings':
      return { ...next, settings: change.value }
    case 'health':
      return { ...next, health: change.value }
    default:
      return assertNever(change)
  }
}
