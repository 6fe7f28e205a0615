import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { frameRates } from '../../../shared/recording/lintCanvas.ts'
import { usualBitrate } from '../../../shared/recording/usualBitrate.ts'
import { Field } from '../../ui/form/Field.tsx'
import { hint } from '../../ui/form/remark.ts'
import { NumberInput } from '../../ui/form/NumberInput.tsx'
import { Select } from '../../ui/form/Select.tsx'
import { useFindingRemarks } from './useFindingRemarks.ts'
import type { PresetEditor } from './usePresetEditor.ts'

const usualSizes = [
  [1920, 1080],
  [1280, 720],
  [640, 360],
  [1080, 1920],
  [720, 1280],
  [360, 640],
] as const

const sizeKey = (width: number, height: number): string => `${width} × ${height}`

/** The mixed picture: size, frame rate, bitrate. They cannot be changed while recording. */
export function PicturePart({ editor }: { readonly editor: PresetEditor }): JSX.Element {
  const { t } = useTranslation('presets')
  const remarks = useFindingRemarks(editor)
  const { canvas } = editor.settings
  const { changeCanvas, findings } = editor
  const tone = (field: string): 'blocks' | 'look' | null =>
    findings.find((finding) => finding.field === field)?.severity ?? null
  const size = usualSizes.find(([width, height]) => width === canvas.width && height === canvas.height)
  const rates =
    frameRates.some((rate) => rate === canvas.fps) || Number.isNaN(canvas.fps)
      ? frameRates
      : [...frameRates, canvas.fps]
  const sound = !findings.some(({ field }) => field.startsWith('canvas.'))

  return (
    <>
      <Field
        id="preset-canvas"
        label={t('fields.size')}
        group
        remarks={remarks(['canvas.width', 'canvas.height'], t('fields.sizeHint'))}
      >
        <div className="flex items-center gap-2">
          <NumberInput
            id="preset-canvas-width"
            className="max-w-20"
            label={t('fields.width')}
            tone={tone('canvas.width')}
            value={canvas.width}
            onChange={(width) => changeCanvas({ width })}
          />
          <span aria-hidden="true" className="text-t3">
            {t('fields.times')}
          </span>
          <NumberInput
            id="preset-canvas-height"
            className="max-w-20"
            label={t('fields.height')}
            tone={tone('canvas.height')}
            value={canvas.height}
            onChange={(height) => changeCanvas({ height })}
          />
          <Select
            id="preset-canvas-size"
            label={t('fields.sizes')}
            tone={null}
            value={size === undefined ? null : sizeKey(size[0], size[1])}
            placeholder={t('fields.sizes')}
            options={usualSizes.map(([width, height]) => ({
              value: sizeKey(width, height),
              label: sizeKey(width, height),
            }))}
            onChange={(key) => {
              const chosen = usualSizes.find(([width, height]) => sizeKey(width, height) === key)
              if (chosen !== undefined) changeCanvas({ width: chosen[0], height: chosen[1] })
            }}
          />
        </div>
      </Field>
      <Field id="preset-canvas-fps" label={t('fields.fps')} remarks={remarks(['canvas.fps'], t('fields.fpsHint'))}>
        <Select
          className="max-w-30"
          value={Number.isNaN(canvas.fps) ? null : String(canvas.fps)}
          options={rates.map((rate) => ({ value: String(rate), label: t('fields.fpsUnit', { count: rate }) }))}
          onChange={(value) => changeCanvas({ fps: Number(value) })}
        />
      </Field>
      <Field
        id="preset-canvas-bitrate"
        label={t('fields.bitrate')}
        remarks={
          sound
            ? [
                hint(t('fields.usual', { ...canvas, use: usualBitrate(canvas.width, canvas.height, canvas.fps) })),
                hint(t('fields.bitrateHint')),
              ]
            : remarks(['canvas.bitrate'])
        }
      >
        <NumberInput
          className="max-w-40"
          unit={t('fields.kbits')}
          value={canvas.bitrate}
          step={10}
          onChange={(bitrate) => changeCanvas({ bitrate })}
        />
      </Field>
    </>
  )
}
