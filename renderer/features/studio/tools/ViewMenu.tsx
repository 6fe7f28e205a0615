import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { useStudioView, useStudioViewStore } from '../../../stores/studioView.ts'
import { Button } from '../../../ui/Button.tsx'
import { Menu, type MenuEntry } from '../../../ui/Menu.tsx'

const overlays = ['grid', 'safe', 'thirds'] as const
const sources = ['wide', 'classic', 'square', 'upright'] as const

/** What is drawn over the canvas, and the shape of the pictures that test cards stand for. */
export function ViewMenu(): JSX.Element {
  const { t } = useTranslation('studio')
  const view = useStudioView(({ grid, safe, thirds, source }) => ({ grid, safe, thirds, source }))
  const store = useStudioViewStore()
  const entries: readonly MenuEntry[] = [
    ...overlays.map((name): MenuEntry => ({
      kind: 'choice',
      key: name,
      label: t(`tools.${name}`),
      checked: view[name],
      onSelect: () => store.getState().change({ [name]: !view[name] }),
    })),
    { kind: 'separator', key: 'line' },
    ...sources.map((source): MenuEntry => ({
      kind: 'choice',
      key: source,
      label: t('source.choice', { source: t(`source.${source}`) }),
      checked: view.source === source,
      onSelect: () => store.getState().change({ source }),
    })),
  ]
  return (
    <Menu
      align="start"
      trigger={
        <Button variant="quiet" icon="overlays" iconOnly>
          {t('tools.view')}
        </Button>
      }
      entries={entries}
    />
  )
}
