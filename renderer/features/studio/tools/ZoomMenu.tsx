import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../../stores/desk.ts'
import { Button } from '../../../ui/Button.tsx'
import { Menu, type MenuEntry } from '../../../ui/Menu.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { useEditor, useViewport } from '../editor.ts'
import { keyWords } from '../model/keyWords.ts'
import { zoomText } from '../model/viewport.ts'

const zooms = [0.25, 0.5, 0.75, 1, 1.5, 2, 4] as const

/** How large the canvas is shown. */
export function ZoomMenu(): JSX.Element {
  const { t } = useTranslation('studio')
  const { actions } = useEditor()
  const { viewport, fits } = useViewport()
  const mac = useDesk((desk) => desk.info.platform === 'darwin')
  const entries: readonly MenuEntry[] = [
    {
      kind: 'choice',
      key: 'fit',
      label: t('tools.fit'),
      checked: fits,
      onSelect: () => actions.run({ kind: 'zoom', to: 'fit' }),
    },
    { kind: 'separator', key: 'line' },
    ...zooms.map((zoom): MenuEntry => ({
      kind: 'choice',
      key: String(zoom),
      label: zoomText(zoom),
      checked: !fits && Math.abs(viewport.zoom - zoom) < 0.001,
      onSelect: () => actions.zoomTo(zoom),
    })),
    { kind: 'separator', key: 'line2' },
    {
      key: 'in',
      label: t('tools.zoomIn'),
      keys: keyWords('Ctrl +', mac),
      onSelect: () => actions.run({ kind: 'zoom', to: 'in' }),
    },
    {
      key: 'out',
      label: t('tools.zoomOut'),
      keys: keyWords('Ctrl −', mac),
      onSelect: () => actions.run({ kind: 'zoom', to: 'out' }),
    },
  ]
  return (
    <Menu
      trigger={
        <Button
          variant="quiet"
          className="zoom-button"
          aria-label={t('tools.zoomAt', { zoom: zoomText(viewport.zoom) })}
        >
          {zoomText(viewport.zoom)}
          <Icon name="down" size={12} />
        </Button>
      }
      entries={entries}
    />
  )
}
