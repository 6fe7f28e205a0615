import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckResult } from '../../../shared/recording/preflight/check.ts'
import { storable } from '../../../shared/recording/storable.ts'
import { useDesk } from '../../stores/desk.ts'
import { Button } from '../../ui/Button.tsx'
import { Drawer } from '../../ui/Drawer.tsx'
import { PreflightPanel } from '../preflight/PreflightPanel.tsx'
import { type PreflightRun, usePreflight } from '../preflight/usePreflight.ts'
import { goToControl } from './sections.ts'
import type { PresetEditor } from './usePresetEditor.ts'

/** The preflight of a form: one run, shown beside it or, where there is no room, in a drawer. */
export interface FormPreflight {
  readonly panel: ReactNode
  /** A button and the drawer that it opens. */
  readonly drawer: ReactNode
  /** What the last run found to fix besides the settings, which the form marks itself. */
  readonly warnings: readonly CheckResult[]
}

/** A run that looked at other values than the form holds now: it says nothing about these. */
function current(preflight: PreflightRun, isStale: boolean): PreflightRun {
  return isStale ? { ...preflight, report: null, problem: null, resultsOf: () => [] } : preflight
}

const warningsOf = ({ running, report }: PreflightRun): readonly CheckResult[] =>
  running
    ? []
    : (report?.presets[0]?.results ?? []).filter(({ check, verdict }) => verdict === 'fix' && check !== 'settings')

/** Creates it. Values go as they stand in the form, typed secrets with them; none comes back. */
export function useFormPreflight(editor: PresetEditor): FormPreflight {
  const { t } = useTranslation('preflight')
  const run = usePreflight()
  const [tested, setTested] = useState('')
  const [open, setOpen] = useState(false)
  const { settings, preset, token, decryption } = editor
  const storage = useDesk((desk) =>
    settings.storageProfileId === null ? undefined : desk.storageProfiles[settings.storageProfileId],
  )
  const values = JSON.stringify([settings, token.edits, decryption.edits, storage])
  const preflight = current(run, !run.running && tested !== values)

  const look = (): void => {
    setTested(values)
    run.run([
      {
        presetId: preset?.id ?? null,
        settings: storable({ ...settings, name: settings.name.trim() === '' ? t('title') : settings.name }),
        token: token.read() || null,
        decryptionSecret: decryption.read() || null,
        show: null,
      },
    ])
  }
  const panel = (onField: (field: string) => void): ReactNode => (
    <PreflightPanel preflight={preflight} storageProfileId={settings.storageProfileId} onRun={look} onField={onField} />
  )
  return {
    panel: panel(goToControl),
    drawer: (
      <>
        <Button icon="checkRound" onClick={() => setOpen(true)}>
          {t('open')}
        </Button>
        <Drawer open={open} onOpenChange={setOpen} title={t('title')}>
          {panel((field) => {
            setOpen(false)
            // The drawer gives the focus back when it has gone.
            requestAnimationFrame(() => goToControl(field))
          })}
          <div className="mt-auto flex justify-end pt-2">
            <Button size={40} onClick={() => setOpen(false)}>
              {t('close')}
            </Button>
          </div>
        </Drawer>
      </>
    ),
    warnings: warningsOf(preflight),
  }
}
