import { type JSX, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mayRecord } from '../../../shared/recording/mayRecord.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { isGivenUp } from '../../../shared/recording/sessionState.ts'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/form/ConfirmDialog.tsx'
import { Tooltip } from '../../ui/Tooltip.tsx'
import { useDismiss } from '../../ui/recording/useDismiss.ts'
import type { DeskRow } from './deskRows.ts'
import { notSaved } from './notSaved.ts'
import { isFinished } from './places.ts'

/** One way to take everything off the desk that is over, after a question. What may still record stays. */
export function DismissFinished({ rows }: { readonly rows: readonly DeskRow[] }): JSX.Element | null {
  const { t, i18n } = useTranslation('desk')
  const { busy, dismiss } = useDismiss()
  /** What is asked about: the question does not change while it is answered. */
  const [asked, setAsked] = useState<{ readonly over: readonly Session[]; readonly left: number } | null>(null)
  const [working, setWorking] = useState(false)
  const finished = rows.map(({ session }) => session).filter(isFinished)
  const over = finished.filter((session) => !mayRecord(session) && !isGivenUp(session))
  const count = over.length
  if (count === 0 && asked === null) return null

  const dismissAll = async (): Promise<void> => {
    setWorking(true)
    await dismiss(...(asked?.over ?? []))
    setWorking(false)
    setAsked(null)
  }
  const among = notSaved(i18n, asked?.over ?? [])
  const [many, left] = [asked?.over.length ?? 0, asked?.left ?? 0]
  return (
    <>
      <Tooltip text={t('finished.dismiss', { count })}>
        <Button
          variant="quiet"
          icon="check"
          className="tool-button"
          onClick={() => setAsked({ over, left: finished.length - count })}
        >
          <span className="tool-word">{t('finished.dismiss', { count })}</span>
        </Button>
      </Tooltip>
      <ConfirmDialog
        open={asked !== null}
        title={t('finished.ask', { count: many })}
        confirm={t(many === 1 ? 'finished.confirmOne' : 'finished.confirm')}
        busy={working || busy}
        problem={null}
        onClose={() => setAsked(null)}
        onConfirm={() => void dismissAll()}
      >
        {t('finished.text')}
        {among === '' ? null : ` ${t('finished.among', { list: among })}`}
        {left === 0 ? null : ` ${t('finished.left', { count: left })}`}
      </ConfirmDialog>
    </>
  )
}
