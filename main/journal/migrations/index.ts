import { first } from './001-first.ts'
import { history } from './002-history.ts'
import { drafts } from './003-drafts.ts'
import { layouts } from './004-layouts.ts'
import { removedPresets } from './005-removed-presets.ts'
import type { Migration } from './migration.ts'

/** Every migration, in order, numbered from 1 without gaps. A published one never changes. */
export const migrations: readonly Migration[] = [first, history, drafts, layouts, removedPresets]
