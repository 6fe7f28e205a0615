import { type JSX, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { usePresetList } from '../../stores/presetList.ts'
import { Button } from '../../ui/Button.tsx'
import type { PresetCommands } from './usePresetCommands.ts'

/** What was done to presets last, and the way back, for as long as there is one. */
export function UndoBar({ commands }: { readonly commands: PresetCommands }): JSX.Element | null {
  const { t } = useTranslation('manage')
  const undo = usePresetList((list) => list.undo)
  const change = usePresetList((list) => list.change)
  const until = undo?.until ?? null

  useEffect(() => {
    if (until === null) return
    const timer = setTimeout(() => change({ undo: null }), Math.max(0, until - Date.now()))
    return () => clearTimeout(timer)
  }, [until, change])

  if (undo === null) return null
  const count = undo.kind === 'removed' ? undo.ids.length : undo.before.length
  return (
    <div className="undo-bar">
      <span role="status" className="min-w-0 flex-1 wrap-anywhere">
        {undo.kind === 'removed' ? t('undo.removed', { count, name: undo.name }) : t('undo.edited', { count })}
      </span>
      <Button icon="undo" aria-keyshortcuts="Control+Z" disabled={commands.busy} onClick={() => void commands.undo()}>
        {t('undo.undo')}
        <kbd className="kbd">{t('undo.key')}</kbd>
      </Button>
      <Button variant="quiet" iconOnly icon="close" onClick={() => change({ undo: null })}>
        {t('undo.close')}
      </Button>
    </div>
  )
}
