import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session, SessionState, TimelineEntry } from '../../../shared/recording/session.ts'
import { useNow } from '../../stores/clock.ts'
import { span } from './duration.ts'
import { type StretchKind, takeOf, totals } from './takeStrip.ts'

interface TakeStripProps {
  readonly session: Session
  readonly state: SessionState
  /** The session's history; without it only the present trouble is drawn. */
  readonly entries?: readonly TimelineEntry[]
  readonly big?: boolean
}

const noEntries: readonly TimelineEntry[] = []
const kinds: readonly StretchKind[] = ['verified', 'unverified', 'gone', 'lost']
const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`

/** The take as a line: solid where it was verified, hatched where nobody knows, a gap where a layout was taken. */
export function TakeStrip({ session, state, entries = noEntries, big = false }: TakeStripProps): JSX.Element {
  const { t, i18n } = useTranslation('recording')
  // Once a second is enough for a line, and spares the wall most of its work.
  const now = useNow((ms) => Math.floor(ms / 1000) * 1000)
  const take = takeOf(session, state, entries, now)
  if (take === null)
    return <div className="strip" data-big={big || undefined} role="img" aria-label={t('strip.none')} />

  const length = Math.max(1, take.until - take.from)
  const share = (at: number): number => (at - take.from) / length
  const sums = totals(take)
  const parts = kinds
    .filter((kind) => sums[kind] > 0)
    .map((kind) => t(`strip.${kind}`, { span: span(i18n, sums[kind]) }))
  const label = parts.length === 0 ? t('strip.none') : t('strip.label', { parts: parts.join(', ') })
  const ended = session.phase === 'ended'
  return (
    <div className="strip" data-big={big || undefined} role="img" aria-label={label}>
      {take.stretches.map(({ kind, from, to }) => (
        <i
          key={`${kind}${from}`}
          data-kind={kind}
          style={{ left: percent(share(from)), width: percent(share(to) - share(from)) }}
        />
      ))}
      {take.takes.map((at) => (
        <i key={at} data-kind="take" style={{ left: percent(share(at)) }} />
      ))}
      {ended && state !== 'failed' ? null : (
        <i
          data-kind="head"
          data-stale={state !== 'recording' || undefined}
          style={{ left: percent(share(take.head)) }}
        />
      )}
    </div>
  )
}
