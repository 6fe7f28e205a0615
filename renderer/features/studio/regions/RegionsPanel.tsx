import './regions.css'
import { type JSX, type KeyboardEvent, type MouseEvent, useCallback, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MAX_REGIONS } from '../../../../shared/layout/layoutState.ts'
import { sceneOf } from '../../../stores/studioDocuments.ts'
import { useStudioView } from '../../../stores/studioView.ts'
import { Button } from '../../../ui/Button.tsx'
import { useDocument, useEditor, useScene } from '../editor.ts'
import { joinPlaces } from '../model/scene.ts'
import { all, range, toggled } from '../model/selection.ts'
import { EmptyRegions } from './EmptyRegions.tsx'
import { RegionOption } from './RegionOption.tsx'
import { showOption } from './showOption.ts'

/**
 * The regions as a list: the accessible truth about the layout. Arrows choose, Shift takes a range, Ctrl moves without
 * choosing, Space adds or takes away, Alt reorders; what else a key does is the same all over the studio.
 */
export function RegionsPanel(): JSX.Element {
  const { t } = useTranslation('studio')
  const { actions, open } = useEditor()
  // Nothing that the list shows changes while something is dragged, except what a marquee selects.
  const layout = useScene((scene) => scene.layout)
  const selection = useDocument((document) => sceneOf(document).selection)
  const unit = useStudioView((view) => view.unit)
  const [active, setActive] = useState(0)
  const [anchor, setAnchor] = useState(0)
  const list = useRef<HTMLUListElement>(null)
  const id = useId()
  const { regions } = layout
  const places = joinPlaces(regions)
  const custom = layout.mixedVideoLayout === 3
  const last = regions.length - 1
  // The selection may be made elsewhere: the list's own place follows it.
  const at = selection.length === 1 && selection[0] !== undefined ? selection[0] : Math.min(active, last)

  useEffect(() => {
    if (list.current !== null) showOption(list.current, at)
  }, [at])

  const goTo = (index: number, event: Pick<KeyboardEvent, 'shiftKey' | 'ctrlKey' | 'metaKey'>): void => {
    const to = Math.max(0, Math.min(last, index))
    setActive(to)
    if (event.shiftKey) actions.select(range(anchor, to))
    else if (!event.ctrlKey && !event.metaKey) {
      setAnchor(to)
      actions.select([to])
    }
  }
  const keys = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && event.altKey) actions.reorder(step)
    else if (step !== 0) goTo(at + step, event)
    else if (event.key === 'Home') goTo(0, event)
    else if (event.key === 'End') goTo(last, event)
    else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) actions.run({ kind: 'numbers' })
    else if (event.key === ' ') {
      setAnchor(at)
      actions.select(toggled(selection, at))
    } else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey) && !event.shiftKey) {
      actions.select(all(regions.length))
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  const press = useCallback(
    (index: number, event: Pick<MouseEvent, 'shiftKey' | 'ctrlKey' | 'metaKey'>): void => {
      setActive(index)
      if (event.shiftKey) actions.select(range(anchor, index))
      else {
        setAnchor(index)
        const { selection: now } = actions.scene()
        actions.select(event.ctrlKey || event.metaKey ? toggled(now, index) : [index])
      }
      list.current?.focus()
    },
    [actions, anchor],
  )

  return (
    <section className="studio-regions" aria-labelledby={`${id}-title`}>
      <div className="studio-head">
        <h2 id={`${id}-title`}>{t('regions.title')}</h2>
        {custom ? (
          <span className="text-t3">{t('regions.count', { count: regions.length, limit: MAX_REGIONS })}</span>
        ) : null}
        <span className="ml-auto flex">
          <Button
            size={24}
            variant="quiet"
            icon="up"
            iconOnly
            disabled={!custom || selection.length === 0 || selection.includes(0)}
            onClick={() => actions.reorder(-1)}
          >
            {t('regions.up')}
          </Button>
          <Button
            size={24}
            variant="quiet"
            icon="downwards"
            iconOnly
            disabled={!custom || selection.length === 0 || selection.includes(last)}
            onClick={() => actions.reorder(1)}
          >
            {t('regions.down')}
          </Button>
          <Button
            size={24}
            variant="quiet"
            icon="add"
            iconOnly
            disabled={regions.length >= MAX_REGIONS}
            onClick={actions.addRegion}
          >
            {t('tools.addRegion')}
          </Button>
        </span>
      </div>
      {!custom || regions.length === 0 ? (
        <EmptyRegions />
      ) : (
        <>
          <ul
            ref={list}
            className="region-list"
            role="listbox"
            aria-multiselectable="true"
            aria-label={t('regions.list')}
            aria-describedby={`${id}-keys`}
            aria-activedescendant={`${id}-${at}`}
            tabIndex={0}
            onKeyDown={keys}
          >
            {regions.map((region, index) => (
              <RegionOption
                key={index}
                id={`${id}-${index}`}
                region={region}
                index={index}
                place={places[index] ?? null}
                canvas={open.canvas}
                unit={unit}
                selected={selection.includes(index)}
                active={index === at}
                onPress={press}
              />
            ))}
          </ul>
          <p id={`${id}-keys`} className="sr-only">
            {t('regions.keys')}
          </p>
        </>
      )}
    </section>
  )
}
