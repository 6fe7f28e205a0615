import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { sortKeys, useWallView } from '../../stores/wallView.ts'
import { Button } from '../../ui/Button.tsx'
import { Menu, type MenuEntry } from '../../ui/Menu.tsx'

/** In which order the desk stands, and whether the table groups it. */
export function SortMenu(): JSX.Element {
  const { t } = useTranslation('desk')
  const sort = useWallView((view) => view.sort)
  const layout = useWallView((view) => view.layout)
  const grouped = useWallView((view) => view.grouped)
  const change = useWallView((view) => view.change)
  const orders = sortKeys.map((key): MenuEntry => ({
    kind: 'choice',
    key,
    label: t(`sort.${key}`),
    checked: key === sort,
    onSelect: () => change({ sort: key }),
  }))
  const groups: readonly MenuEntry[] = [
    { kind: 'separator', key: 'line' },
    {
      kind: 'choice',
      key: 'grouped',
      label: t('sort.grouped'),
      checked: grouped,
      onSelect: () => change({ grouped: !grouped }),
    },
  ]
  return (
    <Menu
      entries={layout === 'table' ? [...orders, ...groups] : orders}
      trigger={
        <Button
          variant="quiet"
          icon="sort"
          className="sort-button"
          aria-label={t('sort.label', { order: t(`sort.${sort}`) })}
        >
          <span className="tool-word">{t(`sort.${sort}`)}</span>
        </Button>
      }
    />
  )
}
