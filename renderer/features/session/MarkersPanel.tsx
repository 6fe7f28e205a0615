import './panels.css'
import { type JSX, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SavedFile } from '../../../shared/ipc/contractHistory.ts'
import { canMark } from '../../../shared/recording/marker.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { useReportedCommand } from '../../ui/recording/useReportedCommand.ts'
import { SavedFileNote } from '../../ui/SavedFileNote.tsx'
import { MarkersPanelRow } from './MarkersPanelRow.tsx'
import { markerTime } from './markerTime.ts'
import { useMarkers } from './useMarkers.ts'
import { useMarkKey } from './useMarkKey.ts'

/** Undo stands in for the button that went with its marker. */
const takeLostFocus = (button: HTMLButtonElement | null): void => {
  if (document.activeElement === document.body) button?.focus()
}

/** Moments that somebody wants to find again. `M` marks one while it happens; the cutter gets them as CSV. */
export function MarkersPanel({ session }: { readonly session: Session }): JSX.Element {
  const { t } = useTranslation('markers')
  const { list, problem, removed, added, add, change, remove, undo } = useMarkers(session.id)
  const save = useReportedCommand('markers.export')
  const [saved, setSaved] = useState<SavedFile>(null)
  const possible = canMark(session)
  useMarkKey(possible, add)

  const exportAll = async (): Promise<void> => {
    const result = await save.run({ sessionId: session.id })
    if (result?.ok === true) setSaved(result.value)
  }

  const actions = (
    <>
      <Button
        variant="quiet"
        size={24}
        icon="download"
        title={t('exportHint')}
        disabled={list.length === 0 || save.busy}
        onClick={() => void exportAll()}
      >
        {t('export')}
      </Button>
      {possible ? (
        <Button size={24} icon="marker" title={t('addHint')} aria-keyshortcuts="M" onClick={add}>
          {t('add')} <kbd className="kbd">{t('key')}</kbd>
        </Button>
      ) : null}
    </>
  )
  return (
    <Panel title={t('title')} note={list.length === 0 ? undefined : list.length} actions={actions}>
      <span className="sr-only" role="status">
        {added === null ? '' : t('added', { time: markerTime(added, session) })}
      </span>
      {problem === null ? null : (
        <div className="px-4 pb-4">
          <ProblemNotice problem={problem} />
        </div>
      )}
      <div role="status">
        {removed === null ? null : (
          <p className="marker-removed">
            {t('removed', { time: markerTime(removed, session) })}
            <Button ref={takeLostFocus} size={24} variant="quiet" icon="again" onClick={undo}>
              {t('undo')}
            </Button>
          </p>
        )}
      </div>
      <SavedFileNote file={saved} onClose={() => setSaved(null)} />
      {list.length === 0 ? (
        <p className="px-4 pb-4 text-t3">{t(possible ? 'empty' : 'emptyEnded')}</p>
      ) : (
        <ol className="marker-list" aria-label={t('list')}>
          {list.toReversed().map((marker) => (
            <MarkersPanelRow
              key={marker.id}
              marker={marker}
              session={session}
              fresh={added?.id === marker.id}
              onNote={(note) => change(marker.id, note)}
              onRemove={() => remove(marker.id)}
            />
          ))}
        </ol>
      )}
    </Panel>
  )
}
