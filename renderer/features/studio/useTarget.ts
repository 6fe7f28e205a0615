import { useTranslation } from 'react-i18next'
import { layoutOf } from '../../../shared/layout/layoutOf.ts'
import type { LayoutState } from '../../../shared/layout/layoutState.ts'
import { type Stretch, stretchOf } from '../../../shared/layout/shape.ts'
import type { Problem } from '../../../shared/problem.ts'
import { draftKeys } from '../../../shared/recording/draft.ts'
import type { Preset, PresetSettings } from '../../../shared/recording/preset.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { useClient } from '../../stores/client.ts'
import { useDesk } from '../../stores/desk.ts'
import type { Screen, StudioTarget } from '../../stores/navigation.ts'
import { usePreviewStart } from '../session/usePreviewStart.ts'
import type { Size } from './model/viewport.ts'

/** What the studio works on, wherever it is kept. */
export interface OpenTarget {
  readonly target: StudioTarget
  /** Names its draft and its history in this window. */
  readonly key: string
  readonly name: string
  readonly canvas: Size
  /** What is saved now; for a running recording what Program shows. */
  readonly saved: LayoutState
  /** `preview`: a running recording's; `layout`: one that is kept. */
  readonly bus: 'preview' | 'layout'
  /** Uid of the recorder, which sends no picture; null: not known. */
  readonly recorderUid: string | null
  /** Uid of a second recorder beside it; null: none, or not known. */
  readonly alternateUid: string | null
  readonly session: Session | null
  /** It comes from the library and was drawn for another shape; null: it was not. */
  readonly stretch: Stretch | null
  readonly back: Screen
  readonly backName: string
  /** Stores a layout; null: there is nothing to store, Take sends it. Answers with what went wrong. */
  readonly save: ((layout: LayoutState) => Promise<Problem | null>) | null
}

/** One key for each thing that can be laid out. */
export function targetKey(target: StudioTarget): string {
  switch (target.kind) {
    case 'library':
      return draftKeys.libraryLayout(target.id)
    case 'preset':
      return draftKeys.presetLayout(target.id)
    case 'cue':
      return draftKeys.cueLayout(target.presetId, target.cueId)
    case 'session':
      return draftKeys.sessionLayout(target.id)
  }
}

/** Where the studio came from and goes back to. */
function homeOf(target: StudioTarget): Screen {
  switch (target.kind) {
    case 'library':
      return { name: 'layouts' }
    case 'preset':
      return { name: 'preset', id: target.id }
    case 'cue':
      return { name: 'preset', id: target.presetId }
    case 'session':
      return { name: 'session', id: target.id }
  }
}

/** A preset's settings with another layout of its own, or another layout of one of its cues. */
function withLayout({ settings }: Preset, target: StudioTarget, layout: LayoutState): PresetSettings {
  if (target.kind !== 'cue') return { ...settings, layout, libraryLayoutId: null }
  return {
    ...settings,
    cues: settings.cues.map((cue) => (cue.id === target.cueId ? { ...cue, layout, libraryLayoutId: null } : cue)),
  }
}

/** What a target is now; null when it is gone. It follows the desk: a rename, a save elsewhere, an accepted Take. */
export function useTarget(target: StudioTarget): OpenTarget | null {
  const { t } = useTranslation('studio')
  const client = useClient()
  const library = useDesk((desk) => desk.layouts)
  const session = useDesk((desk) => (target.kind === 'session' ? (desk.sessions[target.id] ?? null) : null))
  const previewStart = usePreviewStart(session)
  const presetId = target.kind === 'preset' ? target.id : target.kind === 'cue' ? target.presetId : null
  const preset = useDesk((desk) => (presetId === null ? null : (desk.presets[presetId] ?? null)))
  const common = { target, key: targetKey(target), back: homeOf(target) }

  if (target.kind === 'session') {
    if (session === null) return null
    return {
      ...common,
      name: session.name,
      canvas: session.canvas,
      saved: previewStart,
      bus: 'preview',
      recorderUid: session.recorderUid,
      alternateUid: null,
      session,
      stretch: null,
      backName: session.name,
      save: null,
    }
  }

  if (target.kind === 'library') {
    const layout = library[target.id]
    if (layout === undefined) return null
    const { id, name, canvas } = layout
    return {
      ...common,
      name,
      canvas,
      saved: layout.layout,
      bus: 'layout',
      recorderUid: null,
      alternateUid: null,
      session: null,
      stretch: null,
      backName: t('back.library'),
      save: async (next) => {
        const result = await client.call('layouts.change', { id, name, canvas, layout: next })
        return result.ok ? null : result.problem
      },
    }
  }

  if (preset === null) return null
  const cue = target.kind === 'cue' ? preset.settings.cues.find(({ id }) => id === target.cueId) : undefined
  if (target.kind === 'cue' && cue === undefined) return null
  return {
    ...common,
    name: cue?.name ?? preset.settings.name,
    canvas: preset.settings.canvas,
    saved: layoutOf(cue ?? preset.settings, library),
    bus: 'layout',
    recorderUid: preset.settings.recorderUid,
    alternateUid: preset.settings.alternateUid,
    session: null,
    stretch: stretchOf((cue ?? preset.settings).libraryLayoutId, library, preset.settings.canvas),
    backName: preset.settings.name,
    save: async (layout) => {
      const settings = withLayout(preset, target, layout)
      const result = await client.call('presets.change', { id: preset.id, settings })
      return result.ok ? null : result.problem
    },
  }
}
