import { type JSX, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../shared/recording/finding.ts'
import type { CheckResult } from '../../../shared/recording/preflight/check.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/form/ConfirmDialog.tsx'
import { findingWhat } from '../../ui/form/remark.ts'
import { resultWords } from '../preflight/resultText.ts'
import { doubtRemark } from '../start/doubtRemark.ts'
import { goToControl } from './sections.ts'

interface StartFootProps {
  /** Findings that forbid a start: no "anyway" helps against them. */
  readonly blocking: readonly Finding[]
  readonly unsaved: boolean
  /** A start or a reservation is on its way. */
  readonly starting: boolean
  /** So is a save: nothing can be started before it is answered. */
  readonly saving: boolean
  /** Start was pressed although something is to fix: then the reason is said aloud. */
  readonly asked: boolean
  /** The recording that holds channel and uid at the moment. */
  readonly running: Session | null
  /** An earlier take of that channel and uid that may still record. */
  readonly doubtful: Session | null
  /** What a preflight found to fix: it forbids nothing, but is asked about. */
  readonly warnings: readonly CheckResult[]
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

/** Start and Reserve a slot, and why they cannot be. */
export function StartFoot(props: StartFootProps): JSX.Element {
  const { blocking, unsaved, saving, starting, asked, running, doubtful, warnings, onStart, onArm } = props
  const { t, i18n } = useTranslation(['presets', 'start', 'preflight'])
  const [asking, setAsking] = useState(false)
  const first = blocking[0]
  const refused = first !== undefined || running !== null
  const warned = warnings.length > 0
  const { go } = useNavigation()
  const doubt = doubtful === null || refused ? null : doubtRemark(i18n, doubtful, go)
  return (
    <div className="start-foot">
      {running === null ? null : (
        <p className="text-12 text-t2">
          {t(running.phase === 'armed' ? 'start:reserved' : 'start:running', { name: running.name })}{' '}
          <button type="button" className="text-button" onClick={() => go({ name: 'session', id: running.id })}>
            {t(running.phase === 'armed' ? 'start:goToReserved' : 'start:goToRunning')}
          </button>
        </p>
      )}
      {first === undefined ? null : (
        <p className="start-reason" role={asked ? 'alert' : undefined}>
          {t('findings.blocked', { count: blocking.length })}{' '}
          <button type="button" className="text-button text-left" onClick={() => goToControl(first.field)}>
            {findingWhat(i18n, first)}
          </button>{' '}
          {t('findings.noOverride')}
        </p>
      )}
      {doubt === null ? null : (
        <p className="text-12 text-t2">
          {doubt.text}{' '}
          <button type="button" className="text-button" onClick={doubt.fix?.apply}>
            {doubt.fix?.label}
          </button>
        </p>
      )}
      {first === undefined && unsaved ? <p className="text-12 text-t2">{t('findings.startHint')}</p> : null}
      <div className="start-buttons">
        <Button size={48} variant="solid" icon="armed" disabled={refused || starting || saving} onClick={onArm}>
          {t('arm')}
        </Button>
        <Button
          size={48}
          variant={unsaved || refused || warned ? 'solid' : 'primary'}
          disabled={refused || starting || saving}
          onClick={warned ? () => setAsking(true) : onStart}
        >
          {starting
            ? t('starting')
            : warned && !refused
              ? t('preflight:anyway.button')
              : unsaved
                ? t('saveAndStart')
                : t('start')}
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
