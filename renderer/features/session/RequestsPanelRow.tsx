import { type JSX, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestLogEntry } from '../../../shared/recording/requestLog.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { clockTime } from '../../ui/recording/duration.ts'
import { callText, readable } from './requestText.ts'

interface BodyProps {
  readonly title: string
  readonly body: string | null
  readonly none: string
  readonly copy: string
}

function Body({ title, body, none, copy }: BodyProps): JSX.Element {
  const { t } = useTranslation('shell')
  const text = body === null || body === '' ? null : readable(body)
  return (
    <div className="min-w-0">
      <div className="flex min-h-6 items-center gap-2 text-12 text-t3">
        {title}
        {text === null ? null : (
          <CopyButton text={text} iconOnly>
            {t('copy.copy', { what: copy })}
          </CopyButton>
        )}
      </div>
      {text === null ? (
        <p className="text-12 text-t2">{none}</p>
      ) : (
        <pre className="request-body selectable" tabIndex={0}>
          {text}
        </pre>
      )}
    </div>
  )
}

/** One attempt of one request; pressed, it shows both bodies. */
export function RequestsPanelRow({ entry }: { readonly entry: RequestLogEntry }): JSX.Element {
  const { t, i18n } = useTranslation('history')
  const [open, setOpen] = useState(false)
  const details = useId()
  const good = entry.status !== null && entry.status >= 200 && entry.status < 300 && entry.status !== 206
  return (
    <li>
      <button
        type="button"
        className="request-row"
        aria-expanded={open}
        aria-controls={details}
        onClick={() => setOpen(!open)}
      >
        <time dateTime={new Date(entry.at).toISOString()} className="text-t3">
          {clockTime(entry.at)}
        </time>
        <span>{entry.method}</span>
        <span className="truncate font-sans">{callText(i18n, entry)}</span>
        <span className="request-answer" data-good={good || undefined}>
          <Icon name={good ? 'check' : 'info'} size={12} />
          <span className="truncate">{entry.status ?? entry.error ?? '–'}</span>
        </span>
        <span className="text-right text-t3">{Math.round(entry.ms)}</span>
        <span className="text-right text-t3">{entry.attempt}</span>
      </button>
      <div id={details} hidden={!open} className="request-details">
        {open ? (
          <>
            <code className="selectable text-11 wrap-anywhere text-t2">
              {entry.method} https://{entry.host}
              {entry.path}
            </code>
            <Body
              title={t('requests.sent')}
              body={entry.requestBody}
              none={t('requests.nothingSent')}
              copy={t('requests.copySent')}
            />
            <Body
              title={t('requests.received')}
              body={entry.responseBody}
              none={t('requests.nothingReceived')}
              copy={t('requests.copyReceived')}
            />
          </>
        ) : null}
      </div>
    </li>
  )
}
