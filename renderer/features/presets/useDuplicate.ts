import { useTranslation } from 'react-i18next'
import type { Problem } from '../../../shared/problem.ts'
import type { Preset } from '../../../shared/recording/preset.ts'
import { useDeskStore } from '../../stores/desk.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { copyName } from '../../ui/copyName.ts'
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
  const desk = useDeskStore()
  const words = (name: string, number: number): string =>
    number === 1 ? t('copyName', { name }) : t('copyNameAgain', { name, number })
  return {
    busy,
    problem,
    make: async ({ settings }) => {
      const names = Object.values(desk.getState().snapshot?.presets ?? {}).map((preset) => preset.settings.name)
      const result = await run('presets.create', {
        settings: { ...settings, name: copyName(settings.name, names, 120, words) },
        token: null,
        decryptionSecret: null,
        keep: 'keychain',
      })
      if (result.ok) go({ name: 'preset', id: result.value.id })
    },
  }
}
