import '../../cues/cues.css'
import './deck.css'
import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { Cue } from '../../../../shared/layout/cue.ts'
import type { LayoutState } from '../../../../shared/layout/layoutState.ts'
import { useDesk } from '../../../stores/desk.ts'
import { type StudioTarget, useNavigation } from '../../../stores/navigation.ts'
import { CueCard } from '../../cues/CueCard.tsx'
import { pickWords } from '../../cues/pickWords.ts'
import { cueStates } from '../../cues/cueStates.ts'
import { KeepAsCue } from './KeepAsCue.tsx'

interface CueDeckProps {
  readonly target: StudioTarget
  /** What is drawn now: the preview. */
  readonly layout: LayoutState
  /** Running recording only: a cue is put into Preview instead of what is drawn. */
  readonly onPick: (layout: LayoutState, cue: Cue) => void
}

/** The cues of the show as tiles, 112 px high. A layout of the library belongs to no show: nothing is drawn. */
export function CueDeck({ target, layout, onPick }: CueDeckProps): JSX.Element | null {
  const { t } = useTranslation('cues')
  const { go } = useNavigation()
  const library = useDesk((desk) => desk.layouts)
  const session = useDesk((desk) => (target.kind === 'session' ? (desk.sessions[target.id] ?? null) : null))
  const presetId = target.kind === 'cue' ? target.presetId : target.kind === 'preset' ? target.id : session?.presetId
  const preset = useDesk((desk) =>
    presetId === undefined || presetId === null ? null : (desk.presets[presetId] ?? null),
  )
  if (preset === null) return null
  const states = cueStates(preset.settings.cues, library, session, session === null ? null : layout)
  const canvas = session?.canvas ?? preset.settings.canvas
  return (
    <section className="cue-deck" aria-label={t('label')}>
      <ul>
        {states.map((state, index) => {
          const { id, name } = state.cue
          const isOpen = target.kind === 'cue' && target.cueId === id
          return (
            <li key={id}>
              <CueCard
                state={isOpen ? { ...state, bus: 'preview' } : state}
                number={index + 1}
                canvas={canvas}
                look="deck"
                label={session === null ? t('open', { name }) : pickWords(t, state)}
                onPress={() => {
                  if (session !== null) onPick(state.layout, state.cue)
                  else go({ name: 'studio', target: { kind: 'cue', presetId: preset.id, cueId: id } })
                }}
              />
            </li>
          )
        })}
        <li>
          <KeepAsCue preset={preset} layout={layout} />
        </li>
      </ul>
    </section>
  )
}
