import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { useWallView, useWallViewStore } from '../../stores/wallView.ts'
import { UndoOffer } from '../../ui/UndoOffer.tsx'
import { useReportedCommand } from '../../ui/recording/useReportedCommand.ts'
import { useListKeys } from '../../ui/useListKeys.ts'

/** What was dismissed last, and the way back, for a while. */
export function DismissedBar(): JSX.Element | null {
  const { t } = useTranslation('desk')
  const store = useWallViewStore()
  const dismissed = useWallView((view) => view.dismissed)
  const { busy, run } = useReportedCommand('sessions.recall')
  const close = (): void => store.getState().change({ dismissed: null })
  const undo = async (): Promise<void> => {
    if (dismissed === null) return
    const result = await run({ sessionIds: [...dismissed.ids] })
    // Offered again when it fails.
    if (result?.ok === true && store.getState().dismissed === dismissed) close()
  }
  useListKeys({ undo: () => void undo() })

  if (dismissed === null) return null
  return (
    <UndoOffer
      until={dismissed.until}
      text={t('dismissed.text', { count: dismissed.ids.length, name: dismissed.name })}
      action={t('dismissed.undo')}
      busy={busy}
      onUndo={() => void undo()}
      onEnd={close}
    />
  )
}
