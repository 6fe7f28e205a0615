import { type JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { layoutOf } from '../../../shared/layout/layoutOf.ts'
import { LayoutCanvas } from '../../../shared/layout/savedLayout.ts'
import { useDesk } from '../../stores/desk.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { Field, FormRows } from '../../ui/form/Field.tsx'
import { LayoutFields } from '../../ui/form/LayoutFields.tsx'
import { LayoutPicture } from '../../ui/form/LayoutPicture.tsx'
import { useCommand } from '../../ui/form/useCommand.ts'
import { Remarks } from '../../ui/form/Remarks.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { useLayoutDraftRemarks } from '../layouts/useLayoutDraftRemarks.ts'
import { CuesPart } from './CuesPart.tsx'
import { LayoutSelect } from './LayoutSelect.tsx'
import { useFindingRemarks } from './useFindingRemarks.ts'
import type { PresetEditor } from './usePresetEditor.ts'

/** The layout a recording starts with, a preset's own or one of the library, and the cues of the show. */
export function LayoutPart({ editor }: { readonly editor: PresetEditor }): JSX.Element {
  const { t } = useTranslation('cues')
  const { go } = useNavigation()
  const { preset, settings } = editor
  const { canvas, libraryLayoutId, layout, name } = settings
  const library = useDesk((desk) => desk.layouts)
  const remarks = useFindingRemarks(editor)
  const { busy, problem, run } = useCommand()
  const drafts = useLayoutDraftRemarks({
    id: preset?.id ?? null,
    settings,
    onOpen: (target) => go({ name: 'studio', target }),
  })
  const chosen = libraryLayoutId === null ? undefined : library[libraryLayoutId]
  const own = chosen === undefined
  const measurable = LayoutCanvas.safeParse({ width: canvas.width, height: canvas.height }).success

  const keepInLibrary = async (): Promise<void> => {
    const { width, height } = canvas
    const words = name.trim() === '' ? t('form.unnamed') : name.trim().slice(0, 80)
    const result = await run('layouts.create', { name: words, canvas: { width, height }, layout })
    if (result.ok) editor.change({ libraryLayoutId: result.value.id })
  }
  const openStudio = (): void => {
    if (chosen !== undefined) go({ name: 'studio', target: { kind: 'library', id: chosen.id } })
    else if (preset !== null) go({ name: 'studio', target: { kind: 'preset', id: preset.id } })
  }

  return (
    <>
      <FormRows>
        <Field
          id="preset-libraryLayoutId"
          label={t('form.from')}
          remarks={[...drafts.start, ...remarks(['libraryLayoutId'], own ? t('form.ownHint') : t('form.libraryHint'))]}
        >
          <LayoutSelect value={libraryLayoutId} onChange={(next) => editor.change({ libraryLayoutId: next })} />
        </Field>
        {own ? null : (
          <Field id="preset-library-picture" label={chosen.name} group>
            <LayoutPicture layout={layoutOf(settings, library)} canvas={canvas} />
          </Field>
        )}
        {drafts.cues.length === 0 ? null : (
          <div className="layout-notes">
            <Remarks remarks={drafts.cues} />
          </div>
        )}
        <div className="layout-buttons">
          <Button size={24} icon="edit" disabled={own && preset === null} onClick={openStudio}>
            {t('form.studio')}
          </Button>
          {own ? (
            <Button size={24} icon="duplicate" disabled={!measurable || busy} onClick={() => void keepInLibrary()}>
              {t('form.toLibrary')}
            </Button>
          ) : (
            <Button
              size={24}
              icon="duplicate"
              onClick={() => editor.change({ libraryLayoutId: null, layout: chosen.layout })}
            >
              {t('form.makeOwn')}
            </Button>
          )}
        </div>
        {problem === null ? null : <ProblemNotice problem={problem} />}
      </FormRows>
      {own ? (
        <LayoutFields
          value={layout}
          onChange={(next) => editor.change({ layout: next })}
          canvas={canvas}
          findings={editor.findings}
          idPrefix="preset-layout"
        />
      ) : null}
      <CuesPart editor={editor} />
    </>
  )
}
