import { type JSX, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PresetId } from '../../../shared/ids.ts'
import { type CheckResult, worstVerdict } from '../../../shared/recording/preflight/check.ts'
import type { PresetSettings } from '../../../shared/recording/preset.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { CheckRows } from './CheckRows.tsx'
import { FixButtons } from './FixButtons.tsx'
import { ResultCard } from './ResultCard.tsx'
import { verdictLook, wanting } from './resultText.ts'
import { VerdictCounts } from './VerdictCounts.tsx'

interface PreflightSheetRowProps {
  readonly presetId: PresetId
  readonly settings: PresetSettings
  readonly results: readonly CheckResult[]
  readonly running: boolean
  /** The only one in the sheet: shown open. */
  readonly alone: boolean
  readonly onAgain: () => void
  readonly onClose: () => void
}

/** One preset of the sheet: its worst verdict, and on demand every check. */
export function PreflightSheetRow(props: PreflightSheetRowProps): JSX.Element {
  const { presetId, settings, results, running, alone, onAgain, onClose } = props
  const { t } = useTranslation('preflight')
  const { go } = useNavigation()
  const bodyId = useId()
  const [open, setOpen] = useState(alone)
  const { name, channel, recorderUid } = settings
  const worst = running && results.length === 0 ? null : worstVerdict(results)
  const look = worst === null ? null : verdictLook[worst]
  const openPreset = (): void => {
    onClose()
    go({ name: 'preset', id: presetId })
  }
  return (
    <li className="sheet-preset">
      <button
        type="button"
        className="sheet-preset-head"
        aria-expanded={open}
        aria-controls={bodyId}
        onClick={() => setOpen(!open)}
      >
        {look === null ? (
          <span className="check-waiting" aria-hidden="true" />
        ) : (
          <Icon name={look.icon} className={look.className} />
        )}
        <span className="min-w-0 flex-1 basis-48">
          <span className="font-medium">{name}</span>{' '}
          <span className="font-mono text-11 wrap-anywhere text-t3">
            {channel} · {recorderUid}
          </span>
        </span>
        <VerdictCounts results={results} />
        <Icon name={open ? 'down' : 'forward'} className="text-t3" />
      </button>
      <div id={bodyId} hidden={!open}>
        {open ? (
          <div className="sheet-preset-body">
            {wanting(results).map((result) => (
              <ResultCard
                key={result.check}
                result={result}
                actions={
                  running ? undefined : (
                    <FixButtons
                      result={result}
                      storageProfileId={settings.storageProfileId}
                      onField={openPreset}
                      onAgain={onAgain}
                    />
                  )
                }
              />
            ))}
            <CheckRows results={results} running={running} />
            <div>
              <Button onClick={openPreset}>{t('many.openPreset')}</Button>
            </div>
          </div>
        ) : null}
      </div>
    </li>
  )
}
