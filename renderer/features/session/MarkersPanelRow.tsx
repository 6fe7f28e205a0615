import { type JSX, type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Marker, markerOffset, NOTE_LENGTH } from '../../../shared/recording/marker.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { Button } from '../../ui/Button.tsx'
import { clockTime } from '../../ui/recording/duration.ts'
import { markerTime } from './markerTime.ts'

interface MarkersPanelRowProps {
  readonly marker: Marker
  readonly session: Session
  /** It was set just now: its note takes the focus. */
  readonly fresh: boolean
  readonly onNote: (note: string) => void
  readonly onRemove: () => void
}

interface Draft {
  readonly text: string
  readonly write: (text: string) => void
  /** Saves what was written. */
  readonly keep: () => void
  /** Forgets it. */
  readonly discard: () => void
}

/** What is being written; it is saved when the field is left, also by leaving the screen. */
function useDraft(note: string, save: (note: string) => void): Draft {
  const [text, setText] = useState(note)
  const saved = useRef(note)
  const newest = useRef(note)
  const saving = useRef(save)
  useEffect(() => {
    saving.current = save
  })
  const write = (next: string): void => {
    newest.current = next
    setText(next)
  }
  const keep = useCallback((): void => {
    if (newest.current === saved.current) return
    saved.current = newest.current
    saving.current(newest.current)
  }, [])
  useEffect(() => keep, [keep])
  return { text, write, keep, discard: () => write(saved.current) }
}

/** One marked moment. */
export function MarkersPanelRow({ marker, session, fresh, onNote, onRemove }: MarkersPanelRowProps): JSX.Element {
  const { t } = useTranslation('markers')
  const draft = useDraft(marker.note, onNote)
  const field = useRef<HTMLInputElement>(null)
  const time = markerTime(marker, session)
  const offset = markerOffset(marker, session)
  const why = offset === null ? t('unplaced') : offset < 0 ? t('early') : undefined

  useEffect(() => {
    if (fresh) field.current?.focus()
  }, [fresh])

  const keyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') draft.discard()
    if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur()
  }

  return (
    <li className="marker-row">
      <span className="font-mono text-12" title={why}>
        {time}
      </span>
      <time dateTime={new Date(marker.at).toISOString()} className="font-mono text-11 text-t3">
        {clockTime(marker.at)}
      </time>
      <input
        ref={field}
        type="text"
        className="marker-note"
        aria-label={t('note', { time })}
        placeholder={t('placeholder')}
        maxLength={NOTE_LENGTH}
        autoComplete="off"
        value={draft.text}
        onChange={(event) => draft.write(event.currentTarget.value)}
        onBlur={draft.keep}
        onKeyDown={keyDown}
      />
      <Button variant="quiet" size={24} icon="remove" iconOnly onClick={onRemove}>
        {t('remove', { time })}
      </Button>
    </li>
  )
}
