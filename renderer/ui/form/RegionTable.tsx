import { type JSX, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MAX_REGIONS, type Region } from '../../../shared/layout/layoutState.ts'
import type { Finding } from '../../../shared/recording/finding.ts'
import { Button } from '../Button.tsx'
import { Segmented } from '../Segmented.tsx'
import { findingRemarks } from './remark.ts'
import { RegionRow } from './RegionRow.tsx'
import { type RegionUnit, fourRegions, moved, newRegion } from './regionUnits.ts'
import { Remarks } from './Remarks.tsx'

interface RegionTableProps {
  readonly regions: readonly Region[]
  readonly onChange: (regions: Region[]) => void
  readonly canvas: { readonly width: number; readonly height: number }
  readonly findings: readonly Finding[]
  readonly idPrefix: string
}

/** The regions of a custom layout as a plain table: everything by keyboard, and said aloud when rows move. */
export function RegionTable({ regions, onChange, canvas, findings, idPrefix }: RegionTableProps): JSX.Element {
  const { t, i18n } = useTranslation('forms')
  const [unit, setUnit] = useState<RegionUnit>('percent')
  const [said, setSaid] = useState('')
  const [place, setPlace] = useState<{ readonly row: number; readonly column: number } | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const measurable = canvas.width > 0 && canvas.height > 0
  const shownUnit = measurable ? unit : 'percent'
  const canAdd = regions.length < MAX_REGIONS

  /** After rows moved, focus stays with the row that was meant, in the same column. */
  const change = (next: readonly Region[], focusRow: number, words: string): void => {
    const column = document.activeElement?.closest('td')?.cellIndex ?? 1
    onChange([...next])
    setSaid(words)
    setPlace({ row: focusRow, column })
  }
  useEffect(() => {
    if (place === null) return
    const row = box.current?.querySelector<HTMLTableRowElement>(`tr[data-region="${place.row}"]`)
    const target = row?.cells[place.column]?.querySelector<HTMLElement>('input, button:not([aria-disabled])')
    const fallback = row ?? box.current
    ;(target ?? fallback?.querySelector<HTMLElement>('input, button'))?.focus()
  }, [place])
  const add = (): void =>
    change([...regions, newRegion(regions.length)], regions.length, t('layout.added', { number: regions.length + 1 }))
  const duplicate = (index: number): void => {
    const region = regions[index]
    if (region === undefined) return
    const copy = { ...region, uid: null }
    const next = [...regions.slice(0, index + 1), copy, ...regions.slice(index + 1)]
    change(next, index + 1, t('layout.added', { number: index + 2 }))
  }
  const move = (from: number, to: number): void => {
    if (to >= 0 && to < regions.length) change(moved(regions, from, to), to, t('layout.moved', { number: to + 1 }))
  }
  const remove = (index: number): void => {
    const left = regions.filter((_, at) => at !== index)
    change(left, Math.min(index, left.length - 1), t('layout.removed', { number: index + 1 }))
  }

  return (
    <div ref={box} className="pb-2">
      <div className="flex min-h-11 flex-wrap items-center gap-2 py-1">
        <h3 className="font-semibold">{t('layout.regions')}</h3>
        <span className="text-12 text-t3">{t('layout.count', { count: regions.length, limit: MAX_REGIONS })}</span>
        <span className="ml-auto" />
        <Segmented<RegionUnit>
          label={t('layout.unit')}
          value={shownUnit}
          options={[
            { value: 'percent', label: t('layout.unitPercent') },
            { value: 'pixels', label: t('layout.unitPixels'), disabled: !measurable },
          ]}
          onChange={setUnit}
        />
        <Button icon="add" disabled={!canAdd} onClick={add}>
          {t('layout.add')}
        </Button>
      </div>
      {regions.length === 0 ? (
        <div className="flex flex-wrap items-center gap-3 rounded-md border border-dashed border-ctl p-4 text-t2">
          <span>{t('layout.none')}</span>
          <Button onClick={() => change(fourRegions, 0, t('layout.added', { number: 4 }))}>
            {t('layout.addFour')}
          </Button>
        </div>
      ) : (
        <div className="region-scroll">
          <table className="region-table">
            <thead>
              <tr>
                <th scope="col">
                  <span className="sr-only">{t('layout.regions')}</span>
                </th>
                <th scope="col">{t('layout.who')}</th>
                <th scope="col">{t('layout.x')}</th>
                <th scope="col">{t('layout.y')}</th>
                <th scope="col">{t('layout.width')}</th>
                <th scope="col">{t('layout.height')}</th>
                <th scope="col">{t('layout.alpha')}</th>
                <th scope="col">{t('layout.mode')}</th>
                <th scope="col">
                  <span className="sr-only">{t('layout.actions')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {regions.map((region, index) => (
                <RegionRow
                  key={index}
                  region={region}
                  index={index}
                  count={regions.length}
                  idPrefix={idPrefix}
                  unit={shownUnit}
                  canvas={canvas}
                  findings={findings}
                  canAdd={canAdd}
                  onChange={(next) => onChange(regions.map((old, at) => (at === index ? next : old)))}
                  onMove={(to) => move(index, to)}
                  onDuplicate={() => duplicate(index)}
                  onRemove={() => remove(index)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div id={`${idPrefix}-regions-remarks`} className="mt-2">
        <Remarks remarks={findingRemarks(i18n, findings, 'layout.regions')} />
      </div>
      {regions.length === 0 ? null : (
        <p className="mt-2 text-12 text-t3">
          {t('layout.order')} {t('layout.keys')}
        </p>
      )}
      <p role="status" className="sr-only">
        {said}
      </p>
    </div>
  )
}
