import { useTranslation } from 'react-i18next'
import type { Preset } from '../../../shared/recording/preset.ts'
import { useNavigation } from '../../stores/navigation.ts'
import type { MenuEntry } from '../../ui/Menu.tsx'
import type { PresetRowActions } from './PresetGridRow.tsx'

/** What the menu of the list offers for one of its presets. */
export function usePresetMenu(actions: PresetRowActions): (preset: Preset) => readonly MenuEntry[] {
  const { t } = useTranslation(['presets', 'manage', 'preflight'])
  const { go } = useNavigation()
  return (preset) => {
    const { pinned } = preset.settings
    return [
      {
        key: 'edit',
        label: t('manage:edit'),
        icon: 'edit',
        onSelect: () => go({ name: 'preset', id: preset.id }),
      },
      { key: 'preflight', label: t('preflight:open'), icon: 'checkRound', onSelect: () => actions.preflight(preset) },
      { key: 'duplicate', label: t('duplicate'), icon: 'duplicate', onSelect: () => actions.duplicate(preset) },
      {
        key: 'pin',
        label: t(pinned ? 'unpin' : 'pin'),
        icon: pinned ? 'pinned' : 'pin',
        onSelect: () => actions.pin(preset),
      },
      { key: 'remove', label: t('manage:remove'), icon: 'remove', onSelect: () => actions.remove(preset) },
    ]
  }
}
