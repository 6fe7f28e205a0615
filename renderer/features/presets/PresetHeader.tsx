import { type JSX, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Screen, useNavigation } from '../../stores/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { moment } from '../../ui/form/moment.ts'
import { RemoveDialog } from './RemoveDialog.tsx'
import { useDuplicate } from './useDuplicate.ts'
import { usePresetCommands } from './usePresetCommands.ts'
import type { PresetEditor } from './usePresetEditor.ts'

interface PresetHeaderProps {
  readonly editor: PresetEditor
  readonly onSave: () => void
  /** Leaves without asking: after the preset was deleted. */
  readonly leave: (screen: Screen) => void
}

/** Which preset this is, whether it is saved, and what can be done with it. */
export function PresetHeader({ editor, onSave, leave }: PresetHeaderProps): JSX.Element {
  const { t } = useTranslation(['presets', 'forms'])
  const { go } = useNavigation()
  const { preset, settings, unsaved, busy } = editor
  const [removing, setRemoving] = useState(false)
  const commands = usePresetCommands()
  const duplicate = useDuplicate()
  const saveNeeded = unsaved || preset === null

  return (
    <header className="flex min-h-16 flex-none flex-wrap items-center gap-x-3 gap-y-2 border-b border-hair px-6 py-2">
      <Button variant="quiet" iconOnly icon="back" className="-ml-2" onClick={() => go({ name: 'presets' })}>
        {t('back')}
      </Button>
      <span aria-hidden="true" className="text-t3">
        {t('title')} /
      </span>
      <h1 className="min-w-0 truncate text-24 font-semibold tracking-[-0.015em]">
        {settings.name.trim() === '' ? t('newTitle') : settings.name}
      </h1>
      <Button
        variant="quiet"
        iconOnly
        icon={settings.pinned ? 'pinned' : 'pin'}
        pressed={settings.pinned}
        onClick={() => editor.change({ pinned: !settings.pinned })}
      >
        {t(settings.pinned ? 'unpin' : 'pin')}
      </Button>
      {settings.tags.map((tag) => (
        <span key={tag} className="tag">
          {tag}
        </span>
      ))}
      <span className="text-12 text-t3" role="status">
        {saveNeeded ? t('unsaved') : t('saved', { time: moment(preset.updatedAt) })}
      </span>
      <div className="ml-auto flex items-center gap-2">
        <Button variant="quiet" iconOnly icon="undo" disabled={!editor.canUndo} onClick={editor.undo}>
          {t('forms:steps.undo')}
        </Button>
        <Button variant="quiet" iconOnly icon="redo" disabled={!editor.canRedo} onClick={editor.redo}>
          {t('forms:steps.redo')}
        </Button>
        {preset === null ? null : (
          <>
            <Button icon="duplicate" disabled={duplicate.busy} onClick={() => void duplicate.make(preset)}>
              {t('duplicate')}
            </Button>
            <Menu
              trigger={
                <Button iconOnly icon="more">
                  {t('more')}
                </Button>
              }
              entries={[{ key: 'remove', label: t('remove'), icon: 'remove', onSelect: () => setRemoving(true) }]}
            />
          </>
        )}
        <Button
          variant={saveNeeded ? 'primary' : 'secondary'}
          disabled={!saveNeeded || busy}
          aria-keyshortcuts="Control+S"
          onClick={onSave}
        >
          {t('save')}
          <kbd className="kbd save-key">{t('saveKey')}</kbd>
        </Button>
      </div>
      <RemoveDialog
        presets={removing && preset !== null ? [preset] : []}
        commands={commands}
        onClose={() => setRemoving(false)}
        onRemoved={() => {
          editor.kept.discard()
          leave({ name: 'presets' })
        }}
      />
    </header>
  )
}
