import './lines.css'
import type { JSX } from 'react'
import { useStudioView } from '../../../stores/studioView.ts'
import { useDocument, useEditor, useHints, useLiveScene, useViewport } from '../editor.ts'
import { onStage } from '../model/screenBox.ts'
import { sourceFit } from '../../../../shared/layout/sourceFit.ts'
import { GRID_STEP } from '../gestures.ts'
import { sourceAspects } from '../model/testCard.ts'
import { frameOf } from '../model/placing.ts'
import { markOf } from '../model/scene.ts'
import { Bubble } from './Bubble.tsx'
import { GuideLines } from './GuideLines.tsx'
import { OverlayLines } from './OverlayLines.tsx'
import { SelectionFrame } from './SelectionFrame.tsx'

/** What crop cuts away of the one selected region's picture, drawn around it. */
function CutGhost(): JSX.Element | null {
  const { canvas } = useEditor().open
  const { viewport } = useViewport()
  const { layout, selection } = useLiveScene()
  const source = useStudioView((view) => view.source)
  const index = selection[0]
  const region = index === undefined ? undefined : layout.regions[index]
  if (index === undefined || region === undefined || selection.length > 1 || region.renderMode !== 0) return null
  const box = onStage(region, canvas, viewport)
  const fit = sourceFit(box, sourceAspects[source], 0)
  // Less than this is nobody's concern.
  if (fit.cut < 0.01) return null
  return (
    <rect
      className="cut-ghost"
      data-colour={markOf(region, index).colour}
      x={box.x + fit.x * box.width}
      y={box.y + fit.y * box.height}
      width={fit.width * box.width}
      height={fit.height * box.height}
    />
  )
}

/** Everything that is drawn over the cards: overlays, guides, the selection with its handles, the bubble. */
export function StageLines(): JSX.Element {
  const { canvas } = useEditor().open
  const { viewport, stage } = useViewport()
  const { layout, selection } = useLiveScene()
  const grid = useStudioView((view) => view.grid)
  const safe = useStudioView((view) => view.safe)
  const thirds = useStudioView((view) => view.thirds)
  const trying = useDocument((document) => document.trying.kind !== null)
  const hints = useHints()
  const frame = onStage({ x: 0, y: 0, width: 1, height: 1 }, canvas, viewport)
  const some = !trying && layout.mixedVideoLayout === 3
  const chosen = some ? selection.flatMap((index) => layout.regions[index] ?? []) : []
  const boxes = chosen.map((region) => onStage(region, canvas, viewport))
  // Locked regions are selected with the others, but no handle reaches them.
  const free = some ? frameOf({ layout, selection }) : null
  const frameBox = free === null ? null : onStage(free, canvas, viewport)
  return (
    <>
      <svg className="stage-lines" aria-hidden="true" focusable="false">
        <defs>
          <pattern id="studio-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="6" height="6" fill="#000" />
            <rect width="1" height="6" fill="#5a6472" fillOpacity="0.55" />
          </pattern>
        </defs>
        <OverlayLines frame={frame} overlays={{ grid, safe, thirds }} gridStep={GRID_STEP * viewport.zoom} />
        {some && hints === null ? <CutGhost /> : null}
        {hints === null ? null : <GuideLines hints={hints} viewport={viewport} frame={frame} />}
        <SelectionFrame boxes={boxes} frame={frameBox} quiet={hints?.gesture === 'move'} />
      </svg>
      {hints === null || hints.bubble === '' || frameBox === null ? null : (
        <Bubble text={hints.bubble} box={frameBox} stage={stage} />
      )}
    </>
  )
}
