import { type JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../stores/desk.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { fieldLabel, fieldText } from './fieldWords.ts'
import { clashesId } from './sections.ts'
import type { PresetEditor } from './usePresetEditor.ts'

/** Settings that were changed here and elsewhere: both values, and which one the preset is to have. */
export function Clashes({ editor }: { readonly editor: PresetEditor }): JSX.Element | null {
  const { t, i18n } = useTranslation('clash')
  const desk = useDesk(({ accounts, storageProfiles, layouts }) => ({ accounts, storageProfiles, layouts }))
  const { preset, settings, clashes, choose } = editor
  if (preset === null || clashes.length === 0) return null
  return (
    <section id={clashesId} tabIndex={-1} className="notice" data-tone="caution" aria-labelledby="preset-clashes-title">
      <span className="pt-0.5 text-caution">
        <Icon name="look" />
      </span>
      <div className="min-w-0">
        <p id="preset-clashes-title" role="alert" className="font-semibold">
          {t('title', { count: clashes.length })}
        </p>
        <p className="mt-1 text-t2">{t('text')}</p>
        <ul className="clash-list">
          {clashes.map((field) => {
            const label = fieldLabel(i18n, field)
            return (
              <li key={field}>
                <p className="font-medium">{label}</p>
                <p className="clash-value">{t('here', { value: fieldText(i18n, field, settings, desk) })}</p>
                <p className="clash-value">{t('there', { value: fieldText(i18n, field, preset.settings, desk) })}</p>
                <div className="mt-2 flex flex-wrap gap-2">
                  <Button size={24} aria-label={t('mineNamed', { field: label })} onClick={() => choose(field, 'mine')}>
                    {t('mine')}
                  </Button>
                  <Button
                    size={24}
                    aria-label={t('theirsNamed', { field: label })}
                    onClick={() => choose(field, 'theirs')}
                  >
                    {t('theirs')}
                  </Button>
                </div>
              </li>
            )
          })}
        </ul>
      </div>
    </section>
  )
}
