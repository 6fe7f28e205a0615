import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { LayoutDrawing } from '../../ui/recording/LayoutDrawing.tsx'
import type { CueState } from './cueStates.ts'

interface CueCardProps {
  readonly state: CueState
  /** Its place in the list, from 1: shown where it has no key. */
  readonly number: number
  readonly canvas: { readonly width: number; readonly height: number }
  /** `row`: 52 px high, the picture beside the name. `deck`: a tile with the picture above it. */
  readonly look: 'row' | 'deck'
  /** What a press does, in words. */
  readonly label: string
  readonly onPress: () => void
}

/** One cue: its picture, its key, its name, and the bus it is on. */
export function CueCard({ state, number, canvas, look, label, onPress }: CueCardProps): JSX.Element {
  const { t } = useTranslation('cues')
  const { cue, bus, layout, gone } = state
  const size = look === 'row' ? { width: 48, height: 27 } : { width: 92, height: 52 }
  return (
    <div className="cue" data-look={look} data-bus={bus ?? undefined} title={gone ? t('layoutGone') : undefined}>
      <span aria-hidden="true" className="cue-picture">
        <LayoutDrawing layout={layout} canvas={canvas} picture="outline" {...size} />
      </span>
      <span aria-hidden="true" className="cue-words">
        <span className="cue-number">
          {cue.key === null ? <i>{number}</i> : <kbd>{cue.key}</kbd>}
          {bus === null ? null : <b data-bus={bus}>{t(bus)}</b>}
        </span>
        <span className="cue-name">{cue.name}</span>
      </span>
      {/* Over all of it: the numbers in the picture are not its name. */}
      <button
        type="button"
        className="cue-press"
        aria-label={label}
        aria-keyshortcuts={cue.key ?? undefined}
        aria-current={bus === 'program' ? 'true' : undefined}
        onClick={onPress}
      />
    </div>
  )
}
