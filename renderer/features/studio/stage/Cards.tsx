import { type JSX, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type UidColours, colourOf, uidColours } from '../../../../shared/layout/regionColours.ts'
import type { Placement } from '../../../../shared/layout/whatIf.ts'
import { useStudioView } from '../../../stores/studioView.ts'
import { type TryOut, useEditor, useLiveScene, useScene, useTryOut, useViewport } from '../editor.ts'
import { joinPlaces, markOf } from '../model/scene.ts'
import { onStage } from '../model/screenBox.ts'
import { cardLabel } from '../regionWords.ts'
import { TestCard } from './TestCard.tsx'

const background = /^#[0-9a-f]{6}$/i

/** The regions of a custom layout as test cards. */
function RegionCards({ tryOut }: { readonly tryOut: TryOut }): JSX.Element {
  const { canvas } = useEditor().open
  const { viewport } = useViewport()
  const { layout, selection } = useLiveScene()
  const { i18n } = useTranslation('studio')
  const named = useScene((scene) => scene.layout.regions)
  // A drag changes no names: they are put into words once.
  const labels = useMemo(() => {
    const places = joinPlaces(named)
    return named.map((region, index) => cardLabel(i18n, region, index, places[index] ?? null))
  }, [named, i18n])
  const source = useStudioView((view) => view.source)
  return (
    <>
      {layout.regions.map((region, index) => (
        <TestCard
          key={index}
          {...onStage(region, canvas, viewport)}
          number={String(index + 1)}
          label={labels[index] ?? ''}
          colour={markOf(region, index).colour}
          mode={region.renderMode}
          alpha={region.alpha}
          source={source}
          selected={selection.includes(index)}
          vacant={tryOut.chosen && tryOut.placements[index]?.person === null}
        />
      ))}
    </>
  )
}

interface PersonCardProps {
  readonly placement: Placement
  readonly large: boolean
  /** Those of the regions: somebody known by uid keeps theirs. */
  readonly colours: UidColours
}

/** People as a predefined layout would arrange them; everybody keeps number and colour when somebody else leaves. */
function PersonCard({ placement, large, colours }: PersonCardProps): JSX.Element {
  const { t } = useTranslation('studio')
  const { canvas } = useEditor().open
  const { viewport } = useViewport()
  const source = useStudioView((view) => view.source)
  const number = placement.person?.number ?? 0
  return (
    <TestCard
      {...onStage(placement, canvas, viewport)}
      number={String(number)}
      label={large ? t('region.large') : t('region.nth', { count: number, ordinal: true })}
      colour={colourOf({ uid: placement.person?.uid ?? null }, Math.max(0, number - 1), colours)}
      mode={placement.renderMode}
      alpha={placement.alpha}
      source={source}
      selected={false}
    />
  )
}

/** The canvas in its background colour and everything in it. Screen readers have the list of regions instead. */
export function Cards(): JSX.Element {
  const { canvas, bus } = useEditor().open
  const { viewport } = useViewport()
  const layout = useScene((scene) => scene.layout)
  const { mixedVideoLayout, backgroundColor, maxResolutionUid } = layout
  const colours = useMemo(() => uidColours(layout), [layout])
  const tryOut = useTryOut()
  const shown = tryOut.kind ?? mixedVideoLayout
  const frame = onStage({ x: 0, y: 0, width: 1, height: 1 }, canvas, viewport)
  return (
    <div aria-hidden="true">
      <div
        className="stage-canvas"
        data-bus={bus}
        data-trying={tryOut.kind === null ? undefined : true}
        style={{
          transform: `translate(${frame.x}px, ${frame.y}px)`,
          width: frame.width,
          height: frame.height,
          background: background.test(backgroundColor) ? backgroundColor : '#000000',
        }}
      />
      {shown === 3 ? (
        <RegionCards tryOut={tryOut} />
      ) : (
        tryOut.placements.map((placement, index) => (
          <PersonCard
            key={placement.person?.number ?? `empty ${index}`}
            placement={placement}
            colours={colours}
            large={shown === 2 && maxResolutionUid !== null && placement.person?.uid === maxResolutionUid}
          />
        ))
      )}
    </div>
  )
}
