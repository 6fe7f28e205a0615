import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../stores/desk.ts'
import { usePresetList } from '../../stores/presetList.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { UndoOffer } from '../../ui/UndoOffer.tsx'
import { fieldLabel } from './fieldWords.ts'
import type { PresetCommands } from './usePresetCommands.ts'

/** What an undo did not take back, and why. */
function NotUndone(): JSX.Element | null {
  const { t, i18n } = useTranslation('manage')
  const items = usePresetList((list) => list.notUndone)
  const change = usePresetList((list) => list.change)
  const presets = useDesk((desk) => desk.presets)
  if (items.length === 0) return null
  const what = items.slice(0, 3).flatMap(({ id, kept }) => {
    const preset = presets[id]
    if (preset === undefined) return []
    const fields = kept.map((field) => fieldLabel(i18n, field)).join(', ')
    return [t('undo.keptOf', { name: preset.settings.name, fields })]
  })
  const more = items.length - what.length
  return (
    <div className="undo-bar">
      <Icon name="info" className="text-accent" />
      <span role="status" className="min-w-0 flex-1 wrap-anywhere">
        {t('undo.kept', { what: [...what, ...(more > 0 ? [t('andMore', { count: more })] : [])].join(' · ') })}
      </span>
      <Button variant="quiet" iconOnly icon="close" onClick={() => change({ notUndone: [] })}>
        {t('undo.close')}
      </Button>
    </div>
  )
}

/** What was done to presets last, and the way back, for as long as there is one. */
export function UndoBar({ commands }: { readonly commands: PresetCommands }): JSX.Element | null {
  const { t } = useTranslation('manage')
  const undo = usePresetList((list) => list.undo)
  const change = usePresetList((list) => list.change)
  if (undo === null) return <NotUndone />
  const count = undo.kind === 'removed' ? undo.ids.length : undo.edits.length
  return (
    <UndoOffer
      until={undo.until}
      text={undo.kind === 'removed' ? t('undo.removed', { count, name: undo.name }) : t('undo.edited', { count })}
      action={t('undo.undo')}
      busy={commands.busy}
      onUndo={() => void commands.undo()}
      onEnd={() => change({ undo: null })}
    />
  )
}
