import type { JSX, KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Region } from '../../../shared/layout/layoutState.ts'
import type { Finding } from '../../../shared/recording/finding.ts'
import { Button } from '../Button.tsx'
import { NumberInput } from './NumberInput.tsx'
import { type RegionUnit, fromUnit, regionSides, toUnit } from './regionUnits.ts'
import { Select } from './Select.tsx'
import { TextInput } from './TextInput.tsx'

interface RegionRowProps {
  readonly region: Region
  readonly index: number
  readonly count: number
  readonly idPrefix: string
  readonly unit: RegionUnit
  readonly canvas: { readonly width: number; readonly height: number }
  readonly findings: readonly Finding[]
  readonly canAdd: boolean
  readonly onChange: (region: Region) => void
  readonly onMove: (to: number) => void
  readonly onDuplicate: () => void
  readonly onRemove: () => void
}

/** Keys that work anywhere in a row. */
function rowKey(event: KeyboardEvent): 'up' | 'down' | 'duplicate' | 'remove' | null {
  if (event.altKey && event.key === 'ArrowUp') return 'up'
  if (event.altKey && event.key === 'ArrowDown') return 'down'
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'd') return 'duplicate'
  return (event.ctrlKey || event.metaKey) && event.key === 'Delete' ? 'remove' : null
}

/** One region of a custom layout, as numbers. */
export function RegionRow(props: RegionRowProps): JSX.Element {
  const { region, index, count, idPrefix, unit, canvas, findings, canAdd, onChange, onMove, onDuplicate, onRemove } =
    props
  const { t } = useTranslation('forms')
  const number = index + 1
  const field = `layout.regions.${index}`
  const tone = (side: string): 'blocks' | 'look' | null =>
    findings.find((finding) => finding.field === `${field}.${side}`)?.severity ?? null
  const name = (column: string): string => t('layout.cell', { column, number })

  const keys = (event: KeyboardEvent): void => {
    const key = rowKey(event)
    if (key === null) return
    event.preventDefault()
    event.stopPropagation()
    if (key === 'up') onMove(index - 1)
    else if (key === 'down') onMove(index + 1)
    else if (key === 'remove') onRemove()
    else if (canAdd) onDuplicate()
  }

  return (
    <tr onKeyDown={keys} data-region={index}>
      <th scope="row" className="font-mono">
        <span className="sr-only">{t('layout.number', { number })}</span>
        <span aria-hidden="true">{number}</span>
      </th>
      <td>
        <TextInput
          mono
          label={name(t('layout.who'))}
          id={`${idPrefix}-${index}-uid`}
          tone={tone('uid')}
          value={region.uid ?? ''}
          maxLength={32}
          placeholder={t('layout.whoHint')}
          onChange={(event) => onChange({ ...region, uid: event.target.value === '' ? null : event.target.value })}
        />
      </td>
      {regionSides.map((side) => (
        <td key={side}>
          <NumberInput
            label={name(t(`layout.${side}`))}
            id={`${idPrefix}-${index}-${side}`}
            tone={tone(side)}
            value={toUnit(region[side], side, unit, canvas)}
            decimals={unit === 'percent' ? 4 : 2}
            onChange={(shown) => onChange({ ...region, [side]: fromUnit(shown, side, unit, canvas) })}
          />
        </td>
      ))}
      <td>
        <NumberInput
          label={name(t('layout.alpha'))}
          id={`${idPrefix}-${index}-alpha`}
          tone={tone('alpha')}
          value={region.alpha}
          step={0.1}
          onChange={(alpha) => onChange({ ...region, alpha })}
        />
      </td>
      <td>
        <Select
          label={name(t('layout.mode'))}
          id={`${idPrefix}-${index}-mode`}
          tone={null}
          value={String(region.renderMode)}
          options={[
            { value: '0', label: t('layout.crop') },
            { value: '1', label: t('layout.fit') },
          ]}
          onChange={(mode) => onChange({ ...region, renderMode: mode === '1' ? 1 : 0 })}
        />
      </td>
      <td>
        <div className="flex justify-end">
          <Button
            variant="quiet"
            className="turned"
            iconOnly
            icon="down"
            disabled={index === 0}
            onClick={() => onMove(index - 1)}
          >
            {t('layout.up', { number })}
          </Button>
          <Button variant="quiet" iconOnly icon="down" disabled={index === count - 1} onClick={() => onMove(index + 1)}>
            {t('layout.down', { number })}
          </Button>
          <Button variant="quiet" iconOnly icon="duplicate" disabled={!canAdd} onClick={onDuplicate}>
            {t('layout.duplicate', { number })}
          </Button>
          <Button variant="quiet" iconOnly icon="remove" onClick={onRemove}>
            {t('layout.remove', { number })}
          </Button>
        </div>
      </td>
    </tr>
  )
}
