import { type JSX, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionId } from '../../../shared/ids.ts'
import { canStop } from '../../../shared/recording/sessionState.ts'
import { useDesk } from '../../stores/desk.ts'
import { useWallView } from '../../stores/wallView.ts'
import { Button } from '../../ui/Button.tsx'
import { useDismiss } from '../../ui/recording/useDismiss.ts'
import type { DeskRow } from '../desk/deskRows.ts'
import { bulkSummary } from './bulkSummary.ts'
import { StopSheet } from './StopSheet.tsx'

interface BulkBarProps {
  /** What is shown; only that can be selected. */
  readonly rows: readonly DeskRow[]
  readonly selected: readonly SessionId[]
}

/** Docked below the desk while something is selected. Stop asks once more, in a sheet. */
export function BulkBar({ rows, selected }: BulkBarProps): JSX.Element {
  const { t, i18n } = useTranslation('bulk')
  const change = useWallView((view) => view.change)
  const { busy, dismiss } = useDismiss()
  const [stopping, setStopping] = useState(false)
  const chosen = rows.filter(({ session }) => selected.includes(session.id))
  const sessions = chosen.map(({ session }) => session)
  const stoppable = sessions.filter((session) => session.phase !== 'ended' && canStop(session))
  const ended = sessions.filter((session) => session.phase === 'ended')
  const startable = useDesk(({ presets }) => [
    ...new Set(ended.flatMap(({ presetId }) => (presetId !== null && presetId in presets ? [presetId] : []))),
  ])
  const clear = (): void => change({ selected: [], anchor: null })
  return (
    <section className="bulk-bar" aria-label={t('bar')}>
      <span className="font-semibold" role="status">
        {t('selected', { count: selected.length })}
      </span>
      <span className="truncate text-t2">{bulkSummary(i18n, chosen)}</span>
      <Button variant="quiet" aria-keyshortcuts="Escape" onClick={clear}>
        {t('clear')}
        <kbd className="kbd">{t('clearKey')}</kbd>
      </Button>
      <div className="bulk-actions">
        {ended.length > 0 ? (
          <Button disabled={busy} onClick={() => void dismiss(...ended)}>
            {t('dismiss', { count: ended.length })}
          </Button>
        ) : null}
        {startable.length > 0 ? (
          <Button onClick={() => change({ starting: startable })}>
            {t('startPresets', { count: startable.length })}
          </Button>
        ) : null}
        {stoppable.length > 0 ? (
          <Button variant="solid" size={48} icon="stop" onClick={() => setStopping(true)}>
            {t('stop', { count: stoppable.length })}
          </Button>
        ) : null}
      </div>
      {stopping ? <StopSheet sessions={sessions} onClose={() => setStopping(false)} /> : null}
    </section>
  )
}
