import './stage.css'
import { type JSX, type KeyboardEvent, useCallback, useEffect, useId, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditor, useLiveScene, useViewport } from '../editor.ts'
import { canvasCommand } from '../model/keyMap.ts'
import { next } from '../model/selection.ts'
import { around, onStage } from '../model/screenBox.ts'
import { panned, wheelZoom, zoomedAt } from '../model/viewport.ts'
import { Cards } from './Cards.tsx'
import { Caption } from './Caption.tsx'
import { Ruler } from './Ruler.tsx'
import { StageNotes } from './StageNotes.tsx'
import { StageLines } from './StageLines.tsx'
import { TryingBanner } from './TryingBanner.tsx'
import { useStagePointer } from './useStagePointer.ts'

/** The rulers, with the shadow of what is selected. */
function Rulers(): JSX.Element {
  const { canvas } = useEditor().open
  const { viewport, stage } = useViewport()
  const { layout, selection } = useLiveScene()
  const group = around(selection.flatMap((index) => layout.regions[index] ?? []))
  const box = group === null || layout.mixedVideoLayout !== 3 ? null : onStage(group, canvas, viewport)
  const { zoom } = viewport
  return (
    <>
      <Ruler
        direction="across"
        length={canvas.width}
        zoom={zoom}
        origin={viewport.x}
        visible={stage.width}
        shadow={box === null ? null : { from: box.x, length: box.width }}
      />
      <Ruler
        direction="down"
        length={canvas.height}
        zoom={zoom}
        origin={viewport.y}
        visible={stage.height}
        shadow={box === null ? null : { from: box.y, length: box.height }}
      />
      <i className="ruler-corner" />
    </>
  )
}

/** The canvas with everything around it that hands work on. */
export function Stage(): JSX.Element {
  const { t } = useTranslation('studio')
  const { actions, document, gestures, open } = useEditor()
  const { canvas } = open
  const surface = useRef<HTMLDivElement>(null)
  const id = useId()
  const { viewport } = useViewport()

  useLayoutEffect(() => {
    const box = surface.current
    if (box === null) return
    const measure = (): void => actions.resizeStage({ width: box.clientWidth, height: box.clientHeight })
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(box)
    return () => observer.disconnect()
  }, [actions])

  // React listens to the wheel passively, and then the page would zoom as well.
  useEffect(() => {
    const box = surface.current
    if (box === null) return
    const wheel = (event: WheelEvent): void => {
      event.preventDefault()
      const { left, top } = box.getBoundingClientRect()
      const at = { x: event.clientX - left, y: event.clientY - top }
      if (event.ctrlKey || event.metaKey) {
        actions.look((view) => zoomedAt(view, wheelZoom(view.zoom, event.deltaY), at))
        return
      }
      const [dx, dy] = event.shiftKey && event.deltaX === 0 ? [event.deltaY, 0] : [event.deltaX, event.deltaY]
      actions.look((view) => panned(view, -dx, -dy))
    }
    box.addEventListener('wheel', wheel, { passive: false })
    return () => box.removeEventListener('wheel', wheel)
  }, [actions])

  const pointer = useStagePointer({ surface, hit: gestures.hit, onEffect: gestures.play })

  const keys = useCallback(
    (event: KeyboardEvent): void => {
      const command = canvasCommand(event.nativeEvent)
      if (command === null) return
      if (command.kind === 'pan') {
        event.preventDefault()
        actions.look((view) => panned(view, -command.dx, -command.dy))
        return
      }
      if (document.getState().trying.kind !== null) return
      const { selection, layout } = actions.scene()
      if (command.kind === 'cycle') {
        const to = layout.mixedVideoLayout === 3 ? next(selection, layout.regions.length, command.direction) : null
        // At either end Tab goes on to the next control: nobody is caught here.
        if (to === null) return
        actions.select([to])
      } else if (selection.length === 0) return
      else if (command.kind === 'numbers') actions.run(command)
      else if (command.kind === 'nudge') actions.nudge(command.dx, command.dy)
      else actions.grow(command.dx, command.dy)
      event.preventDefault()
    },
    [actions, document],
  )

  return (
    <div className="studio-stage">
      <Rulers />
      <div
        ref={surface}
        className="stage-surface"
        role="application"
        aria-label={t('stage.label', { ...canvas })}
        aria-describedby={id}
        tabIndex={0}
        data-stage
        onKeyDown={keys}
        {...pointer}
      >
        <Cards />
        <Caption viewport={viewport} />
        <StageLines />
      </div>
      <p id={id} className="sr-only">
        {t('stage.keys')}
      </p>
      <TryingBanner />
      <StageNotes />
    </div>
  )
}
