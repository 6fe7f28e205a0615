import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { RehearsalStage, StageRequest } from '../../../shared/rehearsalStage.ts'

/** Good answers are quiet; what was refused or never answered stands out. */
const tone = ({ status, answered }: StageRequest): string =>
  answered && status !== null && status < 300 ? 'text-t2' : 'text-caution'

/** The requests as they really arrived, newest first. */
export function StageRequests({ stage }: { readonly stage: RehearsalStage }): JSX.Element {
  const { t } = useTranslation('rehearsal')
  return (
    <section className="backstage-part" aria-labelledby="backstage-requests">
      <div className="flex items-baseline justify-between gap-2">
        <h3 id="backstage-requests">{t('requests.title')}</h3>
        <span className="text-11 text-t3">{t('requests.count', { count: stage.received })}</span>
      </div>
      {stage.requests.length === 0 ? <p className="text-12 text-t2">{t('requests.none')}</p> : null}
      <ol className="flex flex-col font-mono text-11 tabular-nums">
        {stage.requests.map((request) => (
          <li key={request.seq} className="backstage-request">
            <span className="text-t3">{new Date(request.at).toLocaleTimeString('en-GB')}</span>
            <span>{request.call === 'other' ? t('requests.other') : request.call}</span>
            <span className={tone(request)}>
              {request.answered ? request.status : t('requests.unanswered')}
              {request.processed ? '' : ` · ${t('requests.notDone')}`}
            </span>
            <span className="truncate text-t3">{request.channel}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
