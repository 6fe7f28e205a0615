import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../../shared/recording/session.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { Button } from '../../ui/Button.tsx'

interface StartFootProps {
  /** Findings that forbid a start. */
  readonly blocked: number
  readonly unsaved: boolean
  readonly starting: boolean
  /** Start was pressed although something is to fix: then the reason is said aloud. */
  readonly asked: boolean
  /** The recording that holds channel and uid at the moment. */
  readonly running: Session | null
  readonly onStart: () => void
}

/** Start, and why it cannot be. */
export function StartFoot({ blocked, unsaved, starting, asked, running, onStart }: StartFootProps): JSX.Element {
  const { t } = useTranslation(['presets', 'start'])
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
      <Button
        size={48}
        variant={unsaved || blocked > 0 || running !== null ? 'solid' : 'primary'}
        disabled={blocked > 0 || starting || running !== null}
        onClick={onStart}
      >
        {starting ? t('starting') : unsaved ? t('saveAndStart') : t('start')}
      </Button>
    </div>
  )
}
