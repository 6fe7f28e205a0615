import './regions.css'
import { type JSX, useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { layoutChecks } from '../../../../shared/layout/layoutChecks.ts'
import { sizeWords } from '../../../../shared/layout/shape.ts'
import { look } from '../../../../shared/recording/finding.ts'
import { presentOf } from '../../../stores/studioDocuments.ts'
import { useStudioView } from '../../../stores/studioView.ts'
import { findingText, type Remark } from '../../../ui/form/remark.ts'
import { Remarks } from '../../../ui/form/Remarks.tsx'
import { useDocument, useEditor } from '../editor.ts'
import { sourceAspects } from '../model/testCard.ts'
import { measure } from '../regionWords.ts'

/** What is to be said about the layout, worst first, with a button where one mends it; and what was found in order. */
export function ChecksPanel(): JSX.Element {
  const { t, i18n } = useTranslation('studio')
  const { actions, open } = useEditor()
  const { canvas, recorderUid, alternateUid, stretch } = open
  const layout = useDocument((document) => presentOf(document).layout)
  const source = useStudioView((view) => view.source)
  const unit = useStudioView((view) => view.unit)
  const id = useId()
  const { checks, passed } = useMemo(
    () =>
      layoutChecks(layout, { canvas, recorderUid, alternateUid, people: null, aspectOf: () => sourceAspects[source] }),
    [layout, canvas, recorderUid, alternateUid, source],
  )
  const trim = (side: 'width' | 'height', to: number): string => {
    const whole = canvas[side]
    return t('checks.trim', { to: `${measure(to / whole, whole, unit)} ${unit}` })
  }
  const stretched: readonly Remark[] =
    stretch === null
      ? []
      : [
          {
            tone: 'look',
            text: findingText(
              i18n,
              look('libraryLayoutId', 'libraryLayoutStretched', {
                name: stretch.name,
                drawn: sizeWords(stretch.drawnFor),
                canvas: sizeWords(canvas),
              }),
            ),
          },
        ]
  const remarks: readonly Remark[] = [
    ...stretched,
    ...checks.map(({ fix, ...finding }): Remark => {
      const said = { tone: finding.severity, text: findingText(i18n, finding) } as const
      if (fix === null) return said
      const apply = (): void => actions.edit({ name: 'trim', what: '' }, (scene) => ({ ...scene, layout: fix.layout }))
      return { ...said, fix: { label: trim(fix.side, fix.to), apply } }
    }),
    ...passed.map((name): Remark => ({ tone: 'ok', text: t(`checks.${name}`) })),
  ]
  return (
    <section className="studio-checks" aria-labelledby={id} hidden={remarks.length === 0}>
      <div className="studio-head">
        <h2 id={id}>{t('checks.title')}</h2>
      </div>
      <div className="px-4">
        <Remarks remarks={remarks} />
      </div>
    </section>
  )
}
