import './stageNotes.css'
import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { LayoutState } from '../../../../shared/layout/layoutState.ts'
import { Button } from '../../../ui/Button.tsx'
import { problemWords } from '../../../ui/problemText.ts'
import { LayoutDrawing } from '../../../ui/recording/LayoutDrawing.tsx'
import { useClashes, useDocument, useEditor, useScene } from '../editor.ts'
import type { LayoutField } from '../model/underway.ts'

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
function ClashNote({ fields }: { readonly fields: readonly LayoutField[] }): JSX.Element {
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
    <section className="stage-note" tabIndex={-1} data-clash aria-label={t('clash.title')}>
      <p className="font-semibold" role="alert">
        {t('clash.title')}
      </p>
      <p className="text-t2">{t('clash.text')}</p>
      <div className="clash-versions">
        <Version name={t('clash.mine')} layout={mine} />
        <Version name={t('clash.theirs')} layout={theirs} />
      </div>
      <ul>
        {fields.map((field) => {
          const name = t(`clash.field.${field}`)
          return (
            <li key={field}>
              <span className="font-medium">{name}</span>
              <Button
                size={24}
                aria-label={t('clash.keepNamed', { field: name })}
                onClick={() => stored.choose(field, 'mine')}
              >
                {t('clash.keep', { value: value(field, mine) })}
              </Button>
              <Button
                size={24}
                aria-label={t('clash.takeNamed', { field: name })}
                onClick={() => stored.choose(field, 'theirs')}
              >
                {t('clash.take', { value: value(field, theirs) })}
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
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
      {clashes.length === 0 ? null : <ClashNote fields={clashes} />}
      {draftProblem === null ? null : (
        <p className="stage-note" role="alert">
          <b className="font-semibold">{t('draftUnkept')}</b>{' '}
          <span className="text-t2">{problemWords(i18n, draftProblem).what}</span>
        </p>
      )}
    </div>
  )
}
