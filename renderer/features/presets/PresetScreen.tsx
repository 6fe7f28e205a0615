import './presets.css'
import { type JSX, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PresetId } from '../../../shared/ids.ts'
import { problem } from '../../../shared/problem.ts'
import { doubtfulTake } from '../../../shared/recording/doubtfulTake.ts'
import type { Preset } from '../../../shared/recording/preset.ts'
import { useDesk } from '../../stores/desk.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { DraftBar } from '../../ui/form/DraftBar.tsx'
import { KeychainNotice } from '../../ui/form/KeychainNotice.tsx'
import { useUndoKeys } from '../../ui/form/useUndoKeys.ts'
import { useLeaveGuard } from '../../ui/form/LeaveGuard.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { SaveProblem } from '../settings/SaveProblem.tsx'
import { inTheWay } from '../start/presetHolder.ts'
import { StartProblem } from '../start/StartProblem.tsx'
import { useStart } from '../start/useStart.ts'
import { FindingsPanel, FindingsSummary } from './FindingsPanel.tsx'
import { Clashes } from './Clashes.tsx'
import { PresetForm } from './PresetForm.tsx'
import { PresetHeader } from './PresetHeader.tsx'
import { PresetNav } from './PresetNav.tsx'
import { StartFoot } from './StartFoot.tsx'
import { usePresetEditor } from './usePresetEditor.ts'
import { useFormPreflight } from './useFormPreflight.tsx'
import { useSaveKey } from './useSaveKey.ts'

interface EditorProps {
  readonly preset: Preset | null
  readonly onCreated: (preset: Preset) => void
}

function Editor({ preset, onCreated }: EditorProps): JSX.Element {
  const { t } = useTranslation('forms')
  const editor = usePresetEditor(preset, onCreated)
  /** What is to follow the save that is under way. */
  const [next, setNext] = useState<'start' | 'arm' | null>(null)
  const secretTyped = editor.token.filled || editor.decryption.filled
  const guard = useLeaveGuard({
    dirty: editor.unsaved,
    secretTyped,
    saving: editor.saving,
    refused: editor.refused,
    after: next === null ? '' : t(next === 'start' ? 'leave.thenStart' : 'leave.thenArm'),
    keeping: editor.kept,
  })
  const startCommand = useStart()
  const scroller = useRef<HTMLDivElement>(null)
  const problems = useRef<HTMLDivElement>(null)
  const [wanted, setWanted] = useState(false)
  const running = useDesk((desk) => inTheWay({ id: preset?.id ?? null, settings: editor.settings }, desk))
  const doubtful = useDesk((desk) => doubtfulTake(editor, desk))
  const blocking = editor.findings.filter(({ severity }) => severity === 'blocks')
  const preflight = useFormPreflight(editor)

  const begin = async (how: 'sessions.start' | 'sessions.arm'): Promise<void> => {
    setWanted(true)
    if (blocking.length > 0) return
    let stored = preset
    if (editor.unsaved || preset === null) {
      const then = how === 'sessions.start' ? 'start' : 'arm'
      setNext(then)
      stored = await editor.save(editor.keep.place, then)
      setNext(null)
    }
    if (stored === null) return
    const session = await startCommand.start(stored.id, how)
    if (session !== null) guard.goOn(() => guard.leave({ name: 'session', id: session.id }))
  }
  useSaveKey(() => void editor.save())
  useUndoKeys(editor)
  useEffect(() => {
    const any = editor.problem ?? startCommand.problem
    if (any !== null) problems.current?.scrollIntoView({ block: 'nearest' })
  }, [editor.problem, startCommand.problem])

  const foot = (
    <StartFoot
      blocking={blocking}
      unsaved={editor.unsaved || preset === null}
      saving={editor.busy}
      starting={startCommand.starting}
      asked={wanted}
      running={running}
      doubtful={doubtful}
      warnings={preflight.warnings}
      onStart={() => void begin('sessions.start')}
      onArm={() => void begin('sessions.arm')}
    />
  )
  return (
    <div className="preset-screen">
      <div className="preset-scroll">
        <PresetHeader editor={editor} onSave={() => void editor.save()} leave={guard.leave} />
        <div className="preset-body">
          <PresetNav findings={editor.findings} scroller={scroller} presetId={preset?.id ?? null} />
          <div ref={scroller} className="preset-form">
            <div ref={problems} className="flex max-w-[46rem] flex-col gap-3 empty:hidden">
              <DraftBar
                draft={editor.kept}
                savedAt={preset?.updatedAt ?? null}
                merged
                onDiscard={editor.discardDraft}
              />
              <Clashes editor={editor} />
              <KeychainNotice />
              {editor.problem === null ? null : (
                <SaveProblem
                  problem={editor.problem}
                  onUseSession={() => {
                    editor.keep.choose('session')
                    void editor.save('session')
                  }}
                />
              )}
              {startCommand.problem === null ? null : <StartProblem problem={startCommand.problem} running={running} />}
            </div>
            <PresetForm editor={editor} />
          </div>
          <FindingsPanel
            findings={editor.findings}
            lead={preflight.panel}
            foot={<div className="px-6 pt-4 pb-4">{foot}</div>}
          />
        </div>
        <div className="preset-bar">
          <FindingsSummary findings={editor.findings} />
          {preflight.drawer}
          <div className="ml-auto">{foot}</div>
        </div>
      </div>
      {guard.dialog}
    </div>
  )
}

/** The form of one preset, or of a new one: once that is saved, the same form goes on with it. */
export function PresetScreen({ id }: { readonly id: PresetId | 'new' }): JSX.Element {
  const { t } = useTranslation('presets')
  const { go } = useNavigation()
  const [created, setCreated] = useState<PresetId | null>(null)
  const known = id === 'new' ? created : id
  const preset = useDesk((desk) => (known === null ? null : (desk.presets[known] ?? null)))
  if (known !== null && preset === null) {
    return (
      <div className="flex max-w-[46rem] flex-col items-start gap-4 p-6">
        <ProblemNotice problem={problem('presetNotFound')} announce={false} />
        <Button icon="back" onClick={() => go({ name: 'presets' })}>
          {t('back')}
        </Button>
      </div>
    )
  }
  return <Editor key={id} preset={preset} onCreated={(made) => setCreated(made.id)} />
}
