import { type JSX, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import type { LibraryCommands } from './useLibrary.ts'

/** Which layout was deleted last, and the way back, for as long as there is one. */
export function LayoutUndoBar({ library }: { readonly library: LibraryCommands }): JSX.Element | null {
  const { t } = useTranslation(['layouts', 'manage'])
  const { removed, busy, forgetRemoved } = library
  const forget = useRef(forgetRemoved)
  useEffect(() => {
    forget.current = forgetRemoved
  })
  const until = removed?.until ?? null
  useEffect(() => {
    if (until === null) return
    const timer = setTimeout(() => forget.current(), Math.max(0, until - Date.now()))
    return () => clearTimeout(timer)
  }, [until])

  if (removed === null) return null
  const { layout, users } = removed
  return (
    <div className="undo-bar">
      <span role="status" className="min-w-0 flex-1 wrap-anywhere">
        {users === 0
          ? t('layouts:removed', { name: layout.name })
          : t('layouts:removedUsed', { name: layout.name, count: users })}
      </span>
      <Button icon="undo" aria-keyshortcuts="Control+Z" disabled={busy} onClick={() => void library.undo()}>
        {t('manage:undo.undo')}
        <kbd className="kbd">{t('manage:undo.key')}</kbd>
      </Button>
      <Button variant="quiet" iconOnly icon="close" onClick={forgetRemoved}>
        {t('manage:undo.close')}
      </Button>
    </div>
  )
}
