import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditor, useScene, useUnsaved } from '../editor.ts'
import type { Viewport } from '../model/viewport.ts'

/** What the canvas is: which bus, whose layout, saved or not; at the right its size and background. */
export function Caption({ viewport }: { readonly viewport: Viewport }): JSX.Element {
  const { t } = useTranslation('studio')
  const { canvas, bus, name, session } = useEditor().open
  const background = useScene(({ layout }) => layout.backgroundColor)
  const unsaved = useUnsaved()
  const width = canvas.width * viewport.zoom
  const programUnknown = session !== null && session.layout === null
  const note = programUnknown
    ? t('bus.unknown')
    : bus === 'preview'
      ? t(unsaved ? 'bus.changed' : 'bus.same')
      : t(unsaved ? 'bus.draft' : 'bus.saved')
  return (
    <div
      className="stage-caption"
      data-bus={bus}
      style={{ transform: `translate(${viewport.x}px, ${viewport.y - 28}px)`, width }}
    >
      <b>{t(`bus.${bus}`)}</b>
      <span className="truncate font-medium">{name}</span>
      <span className="text-t3">{note}</span>
      {width < 420 ? null : (
        <>
          <span className="ml-auto text-t3">{t('bus.size', { ...canvas })}</span>
          <i className="caption-chip" style={{ background }} />
          <span className="font-mono text-t2">{background}</span>
        </>
      )}
    </div>
  )
}
