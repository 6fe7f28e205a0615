import './preflight.css'
import { type JSX, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PresetId } from '../../../shared/ids.ts'
import { PREFLIGHT_PRESETS, type PreflightOrder } from '../../../shared/ipc/contractPreflight.ts'
import { countVerdicts } from '../../../shared/recording/preflight/check.ts'
import { useDesk } from '../../stores/desk.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { moment } from '../../ui/form/moment.ts'
import { Icon } from '../../ui/Icon.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { PreflightSheetRow } from './PreflightSheetRow.tsx'
import { PrintSheet } from './PrintSheet.tsx'
import { usePreflight } from './usePreflight.ts'
import { VerdictCounts } from './VerdictCounts.tsx'

interface PreflightSheetProps {
  /** As they stand, or with what is different for one show. */
  readonly orders: readonly PreflightOrder[]
  /** The token typed for the one show; it is read from its input each time, and kept nowhere. */
  readonly token?: () => string | null
  readonly onClose: () => void
}

/** The orders for presets as they are stored. */
export const storedOrders = (presetIds: readonly PresetId[]): readonly PreflightOrder[] =>
  presetIds.map((presetId) => ({ presetId, settings: null, token: null, decryptionSecret: null, show: null }))

/** The preflight of one or many presets: it begins by itself, can be cancelled, and what it found can be printed. */
export function PreflightSheet({ orders, token, onClose }: PreflightSheetProps): JSX.Element {
  const { t } = useTranslation('preflight')
  const presets = useDesk((desk) => desk.presets)
  const existing = (all: readonly PreflightOrder[]): readonly PreflightOrder[] =>
    all.filter(({ presetId }) => presetId !== null && presets[presetId] !== undefined)
  const [asked, setAsked] = useState<readonly PreflightOrder[]>(() => existing(orders).slice(0, PREFLIGHT_PRESETS))
  const left = orders.length - PREFLIGHT_PRESETS
  const preflight = usePreflight()
  const main = useRef<HTMLButtonElement>(null)
  const { running, done, total, report, problem } = preflight

  const look = (): void => {
    // Main looks at none of them when one is gone.
    const here = existing(asked)
    setAsked(here)
    preflight.run(here.map((order) => ({ ...order, token: token?.() ?? null })))
  }
  const begin = useRef(look)
  useEffect(() => begin.current(), [])

  const shows = asked.flatMap(({ presetId, settings }, at) => {
    const preset = presetId === null ? undefined : presets[presetId]
    if (preset === undefined) return []
    const results = preflight.resultsOf(at)
    const token = report?.presets[at]?.checkedToken ?? null
    return [{ presetId: preset.id, settings: settings ?? preset.settings, token, results }]
  })
  const all = shows.flatMap(({ results }) => results)
  const { fix } = countVerdicts(all)
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('many.title')}
      description={asked.length === 0 ? t('many.empty') : t('many.text', { count: asked.length })}
      width={880}
      initialFocus={main}
    >
      <div className="flex flex-col gap-3">
        {problem === null ? null : <ProblemNotice problem={problem} />}
        {left > 0 ? (
          <p className="flex items-start gap-2 text-t2">
            <Icon name="look" className="mt-0.5 flex-none text-caution" />
            {t('many.beyond', { limit: PREFLIGHT_PRESETS, count: left })}
          </p>
        ) : null}
        <div className="flex min-h-8 flex-wrap items-center gap-x-5 gap-y-2">
          <VerdictCounts results={all} />
          <span className="ml-auto text-12 text-t3" role="status">
            {running
              ? t('running', { done, total })
              : report === null
                ? ''
                : t(report.cancelled ? 'ranCancelled' : 'ran', {
                    time: moment(report.startedAt),
                    seconds: (report.ms / 1_000).toFixed(1),
                  })}
          </span>
        </div>
        {running ? (
          <progress className="preflight-progress" max={total} value={done} aria-label={t('many.progress')} />
        ) : null}
        <ul className="sheet-presets" aria-label={t('many.list')}>
          {shows.map(({ presetId, settings, results }) => (
            <PreflightSheetRow
              key={presetId}
              presetId={presetId}
              settings={settings}
              results={results}
              running={running}
              alone={shows.length === 1}
              onAgain={() => look()}
              onClose={onClose}
            />
          ))}
        </ul>
        <div className="flex flex-wrap items-center gap-2">
          <Button size={40} onClick={onClose}>
            {t('close')}
          </Button>
          {!running && report !== null && fix === 0 && !report.cancelled ? (
            <span className="text-t2">{t('many.clear')}</span>
          ) : null}
          <div className="ml-auto flex flex-wrap gap-2">
            <Button size={40} disabled={running || report === null} onClick={() => window.print()}>
              {t('print.button')}
            </Button>
            {running ? (
              <Button ref={main} size={40} icon="close" onClick={preflight.cancel}>
                {t('cancel')}
              </Button>
            ) : (
              <Button ref={main} size={40} icon="again" disabled={asked.length === 0} onClick={() => look()}>
                {t('runAgain')}
              </Button>
            )}
          </div>
        </div>
      </div>
      {report === null || running ? null : <PrintSheet shows={shows} checkedAt={report.startedAt} />}
    </Dialog>
  )
}
