import { type JSX, type RefObject, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { presetOrders } from '../../../shared/recording/findPresets.ts'
import { tagsInUse } from '../../../shared/recording/presetTags.ts'
import { useDesk } from '../../stores/desk.ts'
import { usePresetList } from '../../stores/presetList.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Menu } from '../../ui/Menu.tsx'

/** Most tags offered as chips; the others are found by typing them. */
const CHIPS = 10

interface PresetsBarProps {
  readonly found: number
  readonly total: number
  readonly searchRef: RefObject<HTMLInputElement | null>
}

/** Narrows and orders the list of presets. */
export function PresetsBar({ found, total, searchRef }: PresetsBarProps): JSX.Element {
  const { t } = useTranslation(['manage', 'presets'])
  const search = usePresetList((list) => list.search)
  const change = usePresetList((list) => list.change)
  const presets = useDesk((desk) => desk.presets)
  const inUse = useMemo(() => tagsInUse(Object.values(presets)), [presets])
  // A chosen tag stays in sight, however rare it is.
  const tags = [...new Set([...search.tags, ...inUse])].slice(0, Math.max(CHIPS, search.tags.length))
  const narrowed = search.text !== '' || search.tags.length > 0
  const toggle = (tag: string): void =>
    change({
      search: {
        ...search,
        tags: search.tags.includes(tag) ? search.tags.filter((other) => other !== tag) : [...search.tags, tag],
      },
    })

  return (
    <div className="presets-bar">
      <div className="w-72 max-w-full">
        <TextInput
          ref={searchRef}
          type="search"
          label={t('presets:search')}
          placeholder={t('searchPlaceholder')}
          value={search.text}
          unit={<Icon name="search" />}
          onChange={({ target }) => change({ search: { ...search, text: target.value } })}
        />
      </div>
      {tags.length === 0 ? null : (
        <div className="flex flex-wrap gap-1" role="group" aria-label={t('tags')}>
          {tags.map((tag) => (
            <Chip key={tag} pressed={search.tags.includes(tag)} onClick={() => toggle(tag)}>
              {tag}
            </Chip>
          ))}
        </div>
      )}
      <span className="text-12 text-t3" role="status">
        {narrowed ? t('presets:found', { found, count: total }) : t('presets:count', { count: total })}
      </span>
      <Menu
        entries={presetOrders.map((order) => ({
          kind: 'choice' as const,
          key: order,
          label: t(`order.${order}`),
          checked: order === search.order,
          onSelect: () => change({ search: { ...search, order } }),
        }))}
        trigger={
          <Button
            variant="quiet"
            icon="sort"
            className="ml-auto"
            aria-label={t('order.label', { order: t(`order.${search.order}`) })}
          >
            {t(`order.${search.order}`)}
          </Button>
        }
      />
    </div>
  )
}
