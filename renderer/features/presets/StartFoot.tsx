import { type JSX, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckResult } from '../../../shared/recording/preflight/check.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/form/ConfirmDialog.tsx'
import { resultWords } from '../preflight/resultText.ts'

interface StartFootProps {
  /** Findings that forbid a start. */
  readonly blocked: number
  readonly unsaved: boolean
  readonly starting: boolean
  /** Start was pressed although something is to fix: then the reason is said aloud. */
  readonly asked: boolean
  /** The recording that holds channel and uid at the moment. */
  readonly running: Session | null
  /** What a preflight found to fix: it forbids nothing, but is asked about. */
  readonly warnings: readonly CheckResult[]
  readonly arming: boolean
  readonly onStart: () => void
  readonly onArm: () => void
}

function Warnings({ warnings }: { readonly warnings: readonly CheckResult[] }): JSX.Element {
  const { t, i18n } = useTranslation('preflight')
  return (
    <>
      <p>{t('anyway.text')}</p>
      <ul className="mt-2 flex list-disc flex-col gap-1 pl-5">
        {warnings.map((result) => (
          <li key={result.check}>
            {t(`checks.${result.check}`)}: {resultWords(i18n, result).what}
          </li>
        ))}
      </ul>
    </>
  )
}

/** Start and Arm, and why they cannot be. */
export function StartFoot(props: StartFootProps): JSX.Element {
  const { blocked, unsaved, starting, asked, running, warnings, arming, onStart, onArm } = props
  const { t } = useTranslation(['presets', 'start', 'preflight'])
  const [asking, setAsking] = useState(false)
  const refused = blocked > 0 || running !== null
  const warned = warnings.length > 0
  const { go } = useNavigation()
  const reason = blocked > 0 ? t('findings.blocked', { count: blocked }) : unsaved ? t('findings.startHint') : null
  return (
    <div className="start-foot">
      {running === null ? null : (
        <p className="text-12 text-t2">
          {t('start:running', { name: running.name })}{' '}
          <button type="button" className="text-button" onClick={() => go({ name: 'session', id: running.id })}>
            {t('start:goToRunning')}
          </button>
        </p>
      )}
      {reason === null ? null : (
        <p className="text-12 text-t2" role={asked && blocked > 0 ? 'alert' : undefined}>
          {reason}
        </p>
      )}
      <div className="start-buttons">
        <Button size={48} variant="solid" icon="armed" disabled={refused || arming} onClick={onArm}>
          {t('arm')}
        </Button>
        <Button
          size={48}
          variant={unsaved || refused || warned ? 'solid' : 'primary'}
          disabled={refused || starting}
          onClick={warned ? () => setAsking(true) : onStart}
        >
          {starting ? t('starting') : warned ? t('preflight:anyway.button') : unsaved ? t('saveAndStart') : t('start')}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        title={t('preflight:anyway.title')}
        confirm={t('preflight:anyway.confirm')}
        busy={starting}
        problem={null}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false)
          onStart()
        }}
      >
        <Warnings warnings={warnings} />
      </ConfirmDialog>
    </div>
  )
}
