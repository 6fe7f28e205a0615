import './stageNotes.css'
import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { LayoutState } from '../../../../shared/layout/layoutState.ts'
import { ClashNotice } from '../../../ui/form/ClashNotice.tsx'
import { problemWords } from '../../../ui/problemText.ts'
import { LayoutDrawing } from '../../../ui/recording/LayoutDrawing.tsx'
import { useClashes, useDocument, useEditor, useScene } from '../editor.ts'
import type { LayoutField } from '../model/underway.ts'

/** Where the choice is: Save leads to it. */
export const layoutClashesId = 'studio-clashes'

/** One of two versions, small. */
function Version({ name, layout }: { readonly name: string; readonly layout: LayoutState }): JSX.Element {
  const { canvas } = useEditor().open
  return (
    <figure>
      <figcaption>{name}</figcaption>
      <span aria-hidden="true">
        <LayoutDrawing layout={layout} canvas={canvas} picture="filled" width={160} height={90} coloured />
      </span>
    </figure>
  )
}

/** What was changed here and elsewhere: both versions, and which one it is to be, field by field. */
function LayoutClashes({ fields }: { readonly fields: readonly LayoutField[] }): JSX.Element {
  const { t, i18n } = useTranslation('studio')
  const { stored } = useEditor()
  const mine = useScene((scene) => scene.layout)
  const theirs = useDocument(({ saved }) => saved)
  const value = (field: LayoutField, layout: LayoutState): string => {
    switch (field) {
      case 'kind':
        return i18n.t(`recording:layout.name.${layout.mixedVideoLayout}`)
      case 'background':
        return layout.backgroundColor
      case 'large':
        return layout.maxResolutionUid ?? t('clash.nobody')
      case 'regions':
        return t('clash.regions', { count: layout.regions.length })
    }
  }
  return (
    <ClashNotice
      id={layoutClashesId}
      clashes={fields.map((field) => ({
        part: field,
        label: t(`clash.field.${field}`),
        here: value(field, mine),
        there: value(field, theirs),
      }))}
      title={t('clash.title')}
      text={t('clash.text')}
      onChoose={stored.choose}
    >
      <div className="clash-versions">
        <Version name={t('clash.mine')} layout={mine} />
        <Version name={t('clash.theirs')} layout={theirs} />
      </div>
    </ClashNotice>
  )
}

/** Over the canvas: what keeps a layout from being saved, or its draft from being kept. */
export function StageNotes(): JSX.Element | null {
  const { t, i18n } = useTranslation('studio')
  const { draftProblem } = useEditor()
  const clashes = useClashes()
  if (clashes.length === 0 && draftProblem === null) return null
  return (
    <div className="stage-notes">
      {clashes.length === 0 ? null : <LayoutClashes fields={clashes} />}
      {draftProblem === null ? null : (
        <p className="stage-note" role="alert">
          <b className="font-semibold">{t('draftUnkept')}</b>{' '}
          <span className="text-t2">{problemWords(i18n, draftProblem).what}</span>
        </p>
      )}
    </div>
  )
}
