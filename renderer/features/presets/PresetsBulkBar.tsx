import { type JSX, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Preset } from '../../../shared/recording/preset.ts'
import { noEdit } from '../../../shared/recording/presetEdit.ts'
import { Button } from '../../ui/Button.tsx'
import { EditSheet } from './EditSheet.tsx'
import type { PresetCommands } from './usePresetCommands.ts'

interface PresetsBulkBarProps {
  readonly presets: readonly Preset[]
  readonly commands: PresetCommands
  readonly onClear: () => void
  readonly onDelete: () => void
  readonly onStart: () => void
  readonly onPreflight: () => void
}

/** Docked below the list while presets are selected. */
export function PresetsBulkBar(props: PresetsBulkBarProps): JSX.Element {
  const { presets, commands, onClear, onDelete, onStart, onPreflight } = props
  const { t } = useTranslation(['manage', 'preflight'])
  const [editing, setEditing] = useState(false)
  const count = presets.length
  const allPinned = presets.every(({ settings }) => settings.pinned)
  return (
    <section className="bulk-bar" aria-label={t('bulk.label')}>
      <span className="font-semibold" role="status">
        {t('bulk.selected', { count })}
      </span>
      <Button variant="quiet" aria-keyshortcuts="Escape" onClick={onClear}>
        {t('bulk.clear')}
        <kbd className="kbd">{t('bulk.clearKey')}</kbd>
      </Button>
      <div className="bulk-actions">
        <Button
          icon={allPinned ? 'pinned' : 'pin'}
          disabled={commands.busy}
          onClick={() => void commands.edit(presets, { ...noEdit, pinned: !allPinned })}
        >
          {t(allPinned ? 'bulk.unpin' : 'bulk.pin')}
        </Button>
        <Button icon="edit" onClick={() => setEditing(true)}>
          {t('bulk.edit')}
        </Button>
        <Button icon="remove" onClick={onDelete}>
          {t('bulk.remove')}
        </Button>
        <Button icon="checkRound" onClick={onPreflight}>
          {t('preflight:open')}
        </Button>
        <Button variant="solid" icon="play" onClick={onStart}>
          {t('bulk.start')}
        </Button>
      </div>
      {editing ? <EditSheet presets={presets} commands={commands} onClose={() => setEditing(false)} /> : null}
    </section>
  )
}
