import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { Preset } from '../../../shared/recording/preset.ts'
import { ConfirmDialog } from '../../ui/form/ConfirmDialog.tsx'
import type { PresetCommands } from './usePresetCommands.ts'

/** So many names are listed; the others are counted. */
const NAMED = 8

interface RemoveDialogProps {
  /** Those to delete; none: the dialog is closed. */
  readonly presets: readonly Preset[]
  readonly commands: PresetCommands
  readonly onClose: () => void
  readonly onRemoved?: () => void
}

/** Says which presets will be deleted, and that they can be had back for a moment. */
export function RemoveDialog({ presets, commands, onClose, onRemoved }: RemoveDialogProps): JSX.Element {
  const { t } = useTranslation(['manage', 'presets'])
  const count = presets.length
  const remove = async (): Promise<void> => {
    if (!(await commands.remove(presets))) return
    onClose()
    onRemoved?.()
  }
  return (
    <ConfirmDialog
      open={count > 0}
      title={t('removeTitle', { count, name: presets[0]?.settings.name ?? '' })}
      confirm={t('removeConfirm', { count })}
      busy={commands.busy}
      problem={commands.problem}
      onClose={onClose}
      onConfirm={() => void remove()}
    >
      {count < 2 ? null : (
        <ul className="mb-2 list-disc pl-5 text-t1">
          {presets.slice(0, NAMED).map(({ id, settings }) => (
            <li key={id}>{settings.name}</li>
          ))}
          {count > NAMED ? <li>{t('andMore', { count: count - NAMED })}</li> : null}
        </ul>
      )}
      {t('removeText')}
    </ConfirmDialog>
  )
}
