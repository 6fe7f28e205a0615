import { useTranslation } from 'react-i18next'
import type { Problem } from '../../../shared/problem.ts'
import type { Preset } from '../../../shared/recording/preset.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { useCommand } from '../../ui/form/useCommand.ts'

/** Makes a copy of a preset, without its secrets, and opens it. */
export function useDuplicate(): {
  readonly busy: boolean
  readonly problem: Problem | null
  readonly make: (preset: Preset) => Promise<void>
} {
  const { t } = useTranslation('presets')
  const { go } = useNavigation()
  const { busy, problem, run } = useCommand()
  return {
    busy,
    problem,
    make: async ({ settings }) => {
      const result = await run('presets.create', {
        settings: { ...settings, name: t('copyName', { name: settings.name }).slice(0, 120) },
        token: null,
        decryptionSecret: null,
        keep: 'keychain',
      })
      if (result.ok) go({ name: 'preset', id: result.value.id })
    },
  }
}
