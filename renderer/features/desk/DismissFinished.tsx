import { type JSX, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mayRecord } from '../../../shared/recording/mayRecord.ts'
import { useDesk } from '../../stores/desk.ts'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/form/ConfirmDialog.tsx'
import { Tooltip } from '../../ui/Tooltip.tsx'
import { useDismiss } from '../../ui/recording/useDismiss.ts'
import type { DeskRow } from './deskRows.ts'
import { isFinished } from './places.ts'

/** One way to take everything off the desk that is over, after a question. What may still record stays. */
export function DismissFinished({ rows }: { readonly rows: readonly DeskRow[] }): JSX.Element | null {
  const { t } = useTranslation('desk')
  const { busy, dismiss } = useDismiss()
  const [asking, setAsking] = useState(false)
  const sessions = useDesk((desk) => desk.sessions)
  const finished = rows.map(({ session }) => session).filter((session) => isFinished(session, sessions))
  const over = finished.filter((session) => !mayRecord(session, sessions))
  const count = over.length
  const left = finished.length - count
  if (count === 0 && !asking) return null

  const dismissAll = async (): Promise<void> => {
    for (const session of over) await dismiss(session)
    setAsking(false)
  }
  return (
    <>
      <Tooltip text={t('finished.dismiss', { count })}>
        <Button variant="quiet" icon="check" className="tool-button" onClick={() => setAsking(true)}>
          <span className="tool-word">{t('finished.dismiss', { count })}</span>
        </Button>
      </Tooltip>
      <ConfirmDialog
        open={asking}
        title={t('finished.ask', { count })}
        confirm={t(count === 1 ? 'finished.confirmOne' : 'finished.confirm')}
        busy={busy}
        problem={null}
        onClose={() => setAsking(false)}
        onConfirm={() => void dismissAll()}
      >
        {t('finished.text')}
        {left === 0 ? null : ` ${t('finished.left', { count: left })}`}
      </ConfirmDialog>
    </>
  )
}
