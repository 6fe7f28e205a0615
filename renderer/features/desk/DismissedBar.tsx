import { type JSX, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useWallView, useWallViewStore } from '../../stores/wallView.ts'
import { Button } from '../../ui/Button.tsx'
import { useCommand } from '../../ui/recording/useCommand.ts'
import { useUndoKey } from './useUndoKey.ts'

/** What was dismissed last, and the way back, for a while. */
export function DismissedBar(): JSX.Element | null {
  const { t } = useTranslation('desk')
  const store = useWallViewStore()
  const dismissed = useWallView((view) => view.dismissed)
  const { busy, run } = useCommand('sessions.recall')
  const until = dismissed?.until ?? null

  useEffect(() => {
    if (until === null) return
    const timer = setTimeout(() => store.getState().change({ dismissed: null }), Math.max(0, until - Date.now()))
    return () => clearTimeout(timer)
  }, [until, store])

  const close = (): void => store.getState().change({ dismissed: null })
  const undo = async (): Promise<void> => {
    if (dismissed === null) return
    const result = await run({ sessionIds: [...dismissed.ids] })
    // Offered again when it fails.
    if (result?.ok === true && store.getState().dismissed === dismissed) close()
  }
  useUndoKey(() => void undo())

  if (dismissed === null) return null
  return (
    <div className="undo-bar">
      <span role="status" className="min-w-0 flex-1 wrap-anywhere">
        {t('dismissed.text', { count: dismissed.ids.length, name: dismissed.name })}
      </span>
      <Button icon="undo" aria-keyshortcuts="Control+Z" disabled={busy} onClick={() => void undo()}>
        {t('dismissed.undo')}
        <kbd className="kbd">{t('dismissed.key')}</kbd>
      </Button>
      <Button variant="quiet" iconOnly icon="close" onClick={close}>
        {t('dismissed.close')}
      </Button>
    </div>
  )
}
