import { type JSX, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PresetId } from '../../../shared/ids.ts'
import { useDesk } from '../../stores/desk.ts'
import { Button } from '../../ui/Button.tsx'
import { FormHeading, FormRows } from '../../ui/form/Field.tsx'
import { DraftBar } from '../../ui/form/DraftBar.tsx'
import { KeychainNotice } from '../../ui/form/KeychainNotice.tsx'
import { LayoutFields } from '../../ui/form/LayoutFields.tsx'
import { useLeaveGuard } from '../../ui/form/LeaveGuard.tsx'
import { ChannelPart } from '../presets/ChannelPart.tsx'
import { Clashes } from '../presets/Clashes.tsx'
import { FindingsSummary } from '../presets/FindingsPanel.tsx'
import { PicturePart } from '../presets/PicturePart.tsx'
import { countFindings } from '../presets/presetFindings.ts'
import { headingId } from '../presets/sections.ts'
import { StoragePart } from '../presets/StoragePart.tsx'
import { usePresetEditor } from '../presets/usePresetEditor.ts'
import { SaveProblem } from '../settings/SaveProblem.tsx'
import { Later, StepFrame, type StepProps } from './StepFrame.tsx'

interface PresetStepProps extends Pick<StepProps, 'onBack' | 'onLater'> {
  readonly onDone: () => void
}

/** First run, step 4: what a first recording needs; everything else keeps its default and is found in the preset later. */
export function PresetStep({ onDone, onBack, onLater }: PresetStepProps): JSX.Element {
  const { t } = useTranslation(['firstRun', 'presets', 'forms'])
  const [created, setCreated] = useState<PresetId | null>(null)
  const preset = useDesk((desk) => (created === null ? null : (desk.presets[created] ?? null)))
  const editor = usePresetEditor(preset, (made) => setCreated(made.id))
  const guard = useLeaveGuard({
    dirty: editor.unsaved,
    secretTyped: editor.token.filled,
    saving: editor.saving,
    refused: editor.refused,
    keeping: editor.kept,
  })
  const { blocks } = countFindings(editor.findings)

  const save = async (place = editor.keep.place): Promise<void> => {
    if ((await editor.save(place)) !== null) guard.goOn(onDone)
  }

  return (
    <StepFrame title={t('preset.title')} text={t('preset.text')}>
      <DraftBar draft={editor.kept} savedAt={null} onDiscard={editor.discardDraft} />
      <Clashes editor={editor} />
      <div className="mb-4 empty:hidden">
        <KeychainNotice />
      </div>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <FormRows>
          <ChannelPart editor={editor} />
          <StoragePart editor={editor} />
          <FormHeading id={headingId('picture')} title={t('presets:sections.picture')} />
          <PicturePart editor={editor} />
        </FormRows>
        <LayoutFields
          value={editor.settings.layout}
          onChange={(layout) => editor.change({ layout })}
          canvas={editor.settings.canvas}
          findings={editor.findings}
          idPrefix="preset-layout"
        />
        {editor.problem === null ? null : (
          <SaveProblem
            problem={editor.problem}
            onUseSession={() => {
              editor.keep.choose('session')
              void save('session')
            }}
          />
        )}
        <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-1">
          <FindingsSummary findings={editor.findings} />
          {blocks > 0 ? <span className="text-12 text-t2">{t('presets:findings.savedAsDraft')}</span> : null}
        </div>
        <div className="mt-4 flex flex-wrap items-center gap-2">
          <Button type="submit" variant="primary" size={40} disabled={editor.busy}>
            {t(editor.saving ? 'forms:saving' : 'preset.done')}
          </Button>
          <Button variant="quiet" size={40} onClick={() => guard.ask(onBack)}>
            {t('back')}
          </Button>
          <Later ways={guard} onLater={onLater} />
        </div>
      </form>
      {guard.dialog}
    </StepFrame>
  )
}
