import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { templateNames } from '../../../../shared/layout/templates.ts'
import { Button } from '../../../ui/Button.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { Menu, type MenuEntry } from '../../../ui/Menu.tsx'
import { useEditor, useTryOut } from '../editor.ts'

const predefined = [0, 1, 2] as const

/** Whole layouts to begin with. They ask nothing: undo brings back what was there. */
export function TemplatesMenu(): JSX.Element {
  const { t, i18n } = useTranslation('studio')
  const { actions } = useEditor()
  const { people } = useTryOut()
  const entries: readonly MenuEntry[] = [
    ...templateNames.map((name): MenuEntry => ({
      key: name,
      label: t(`template.${name}`),
      onSelect: () => actions.template(name),
    })),
    { kind: 'separator', key: 'line' },
    ...predefined.map((kind): MenuEntry => ({
      key: String(kind),
      label: t('tools.convert', { layout: i18n.t(`recording:layout.name.${kind}`), count: people.length }),
      onSelect: () => actions.convert(kind, people.length),
    })),
  ]
  return (
    <Menu
      align="start"
      trigger={
        <Button variant="quiet" icon="templates" aria-label={t('tools.templates')}>
          <span className="studio-word">{t('tools.templates')}</span>
          <Icon name="down" size={12} />
        </Button>
      }
      entries={entries}
    />
  )
}
