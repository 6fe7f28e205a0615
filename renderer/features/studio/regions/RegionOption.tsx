import { type JSX, type MouseEvent, memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Region } from '../../../../shared/layout/layoutState.ts'
import type { StudioUnit } from '../../../stores/studioView.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { markOf } from '../model/scene.ts'
import type { Size } from '../model/viewport.ts'
import { placeWords, regionName, regionWho } from '../regionWords.ts'

interface RegionOptionProps {
  readonly id: string
  readonly region: Region
  readonly index: number
  /** In the order of joining, from 1; null with a uid. */
  readonly place: number | null
  readonly canvas: Size
  readonly unit: StudioUnit
  readonly selected: boolean
  /** Has the keyboard while the list has it. */
  readonly active: boolean
  readonly onPress: (index: number, event: MouseEvent) => void
}

/** One region in the list: colour and number as on its test card, its name, who is in it, how the picture is shown. */
export const RegionOption = memo(function RegionOption(props: RegionOptionProps): JSX.Element {
  const { id, region, index, place, canvas, unit, selected, active, onPress } = props
  const { t, i18n } = useTranslation('studio')
  const { colour, locked } = markOf(region, index)
  const who = regionWho(i18n, region, place)
  const name = regionName(i18n, region, index, place)
  const mode = t(region.renderMode === 0 ? 'card.crop' : 'card.fit')
  return (
    <li
      id={id}
      role="option"
      aria-selected={selected}
      className="region-option"
      data-index={index}
      data-active={active || undefined}
      onClick={(event) => onPress(index, event)}
    >
      <span className="region-swatch" data-colour={colour}>
        {index + 1}
      </span>
      <span className="region-words">
        <span className="truncate font-medium">{name}</span>
        <span className="truncate font-mono text-11 text-t3">{who}</span>
      </span>
      <span className="sr-only">{placeWords(i18n, region, canvas, unit)}</span>
      {locked ? (
        <>
          <Icon name="lock" size={14} className="text-t3" />
          <span className="sr-only">{t('region.locked')}</span>
        </>
      ) : null}
      <span className="text-11 text-t3">{mode}</span>
    </li>
  )
})
