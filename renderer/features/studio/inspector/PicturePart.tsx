import '../slider.css'
import { type JSX, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Remarks } from '../../../ui/form/Remarks.tsx'
import { Segmented } from '../../../ui/Segmented.tsx'
import { useEditor, useScene } from '../editor.ts'
import { changeSelected, selected } from '../model/scene.ts'
import { sliderFill } from '../sliderFill.ts'
import { type Amount, AmountInput } from './AmountInput.tsx'
import { InspectorPart } from './InspectorPart.tsx'
import { common } from './mixed.ts'
import { useUnread } from './useUnread.ts'

const OPAQUE = 1

/** What was typed as an opacity: 0.5, 50 or 50 %; null: it is none. */
function opacity(text: string): number | null {
  const trimmed = text.trim().replace(',', '.')
  const percent = trimmed.endsWith('%')
  const value = Number(percent ? trimmed.slice(0, -1) : trimmed)
  if (trimmed === '' || !Number.isFinite(value)) return null
  const share = percent || value > OPAQUE ? value / 100 : value
  return share >= 0 && share <= OPAQUE ? Number(share.toFixed(2)) : null
}

/** How the picture lies in the region, and how much shines through it. */
export function PicturePart(): JSX.Element {
  const { t } = useTranslation('studio')
  const { actions } = useEditor()
  const unread = useUnread()('alpha')
  const id = useId()
  const regions = selected(useScene((scene) => scene))
  const mode = common(regions, ({ renderMode }) => renderMode)
  const alpha = common(regions, (region) => region.alpha)
  const setAlpha = (value: number): void =>
    actions.edit({ name: 'alpha', merge: true }, (scene) =>
      changeSelected(scene, (region) => ({ ...region, alpha: value })),
    )
  const read = (text: string): Amount => {
    const value = opacity(text)
    return value === null ? { ok: false, words: t('typed.noOpacity', { text: text.trim() }) } : { ok: true, value }
  }
  const wrong = unread.text === null ? null : read(unread.text)
  return (
    <InspectorPart title={t('inspector.picture')}>
      <Segmented
        label={t('inspector.picture')}
        value={mode === undefined ? 'mixed' : mode === 0 ? 'crop' : 'fit'}
        options={[
          { value: 'crop', label: t('card.crop') },
          { value: 'fit', label: t('card.fit') },
        ]}
        onChange={(next) =>
          actions.edit({ name: 'mode' }, (scene) =>
            changeSelected(scene, (region) => ({ ...region, renderMode: next === 'crop' ? 0 : 1 })),
          )
        }
      />
      <div className="inspector-slider">
        <span className="text-12 text-t2" aria-hidden="true">
          {t('inspector.alpha')}
        </span>
        <input
          type="range"
          className="slider"
          style={sliderFill(alpha ?? OPAQUE)}
          aria-label={t('inspector.alpha')}
          min={0}
          max={1}
          step={0.05}
          value={alpha ?? OPAQUE}
          onChange={(event) => setAlpha(Number(event.target.value))}
        />
        <AmountInput
          label={t('inspector.alpha')}
          shown={alpha === undefined ? null : alpha.toFixed(2)}
          mixed={t('inspector.mixed')}
          parse={read}
          unread={unread}
          describedBy={`${id}-words`}
          onCommit={setAlpha}
          onFault={actions.say}
        />
      </div>
      <div id={`${id}-words`} className="empty:hidden">
        <Remarks remarks={wrong === null || wrong.ok ? [] : [{ tone: 'blocks', text: wrong.words }]} />
      </div>
    </InspectorPart>
  )
}
