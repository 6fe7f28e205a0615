import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { PresetId } from '../../../shared/ids.ts'
import { type Cue, cueKeys } from '../../../shared/layout/cue.ts'
import { layoutOf } from '../../../shared/layout/layoutOf.ts'
import { useDesk } from '../../stores/desk.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/form/Select.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { LayoutDrawing } from '../../ui/recording/LayoutDrawing.tsx'
import { withKey } from '../cues/cueList.ts'
import { LayoutSelect } from './LayoutSelect.tsx'

interface CueFormRowProps {
  readonly cue: Cue
  readonly index: number
  readonly cues: readonly Cue[]
  readonly canvas: { readonly width: number; readonly height: number }
  /** The stored preset that has this cue already; null: it must be saved before the studio can open it. */
  readonly presetId: PresetId | null
  readonly onChange: (cues: readonly Cue[]) => void
  readonly onMove: (to: number) => void
  readonly onRemove: () => void
}

const NO_KEY = 'none'

/** One cue in the form: picture, name, key, layout, and its place in the order. */
export function CueFormRow(props: CueFormRowProps): JSX.Element {
  const { cue, index, cues, canvas, presetId, onChange, onMove, onRemove } = props
  const { t } = useTranslation('cues')
  const { go } = useNavigation()
  const library = useDesk((desk) => desk.layouts)
  const { id, name } = cue
  const number = index + 1
  const change = (part: Partial<Cue>): void =>
    onChange(cues.map((other) => (other.id === id ? { ...other, ...part } : other)))
  return (
    <li className="cue-form-row">
      <span aria-hidden="true" className="cue-picture">
        <LayoutDrawing layout={layoutOf(cue, library)} canvas={canvas} picture="outline" width={64} height={36} />
      </span>
      <TextInput
        id={`preset-cues-${index}-name`}
        label={t('form.nameOf', { number })}
        value={name}
        maxLength={80}
        onChange={({ target }) => change({ name: target.value })}
      />
      <Select
        label={t('form.keyOf', { number })}
        value={cue.key ?? NO_KEY}
        options={[
          { value: NO_KEY, label: t('noKey') },
          ...cueKeys.map((digit) => ({ value: digit, label: t('form.key', { digit }) })),
        ]}
        onChange={(value) => onChange(withKey(cues, id, cueKeys.find((digit) => digit === value) ?? null))}
      />
      <LayoutSelect
        label={t('form.layoutOf', { number })}
        value={cue.libraryLayoutId}
        onChange={(libraryLayoutId) => change({ libraryLayoutId })}
      />
      <span className="cue-form-buttons">
        <Button
          variant="quiet"
          iconOnly
          icon="edit"
          disabled={presetId === null}
          onClick={() => {
            if (presetId !== null) go({ name: 'studio', target: { kind: 'cue', presetId, cueId: id } })
          }}
        >
          {t(presetId === null ? 'form.studioLater' : 'form.studioOf', { name })}
        </Button>
        <Button
          variant="quiet"
          iconOnly
          icon="down"
          className="rotate-180"
          disabled={index === 0}
          onClick={() => onMove(index - 1)}
        >
          {t('form.earlier', { name })}
        </Button>
        <Button
          variant="quiet"
          iconOnly
          icon="down"
          disabled={index === cues.length - 1}
          onClick={() => onMove(index + 1)}
        >
          {t('form.later', { name })}
        </Button>
        <Button variant="quiet" iconOnly icon="remove" data-remove onClick={onRemove}>
          {t('form.remove', { name })}
        </Button>
      </span>
    </li>
  )
}
