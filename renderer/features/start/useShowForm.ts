import { useLayoutEffect, useRef, useState } from 'react'
import type { PresetId } from '../../../shared/ids.ts'
import type { StartOverrides } from '../../../shared/recording/startOverrides.ts'
import { useNow } from '../../stores/clock.ts'
import type { TokenReading } from '../../../shared/recording/token/tokenFacts.ts'
import type { SecretEntry } from '../../ui/form/useSecret.ts'
import { useTokenSecret } from '../../ui/form/useTokenSecret.ts'
import { plannedTime } from '../session/plannedTime.ts'

interface Typed {
  readonly channel: string
  readonly recorderUid: string
  readonly plannedEnd: string
}

const nothing: Typed = { channel: '', recorderUid: '', plannedEnd: '' }

/** What is typed for one show alone. The token stays in its input. */
export interface ShowForm {
  readonly open: boolean
  readonly setOpen: (open: boolean) => void
  readonly typed: Typed
  readonly change: (part: Partial<Typed>) => void
  readonly token: SecretEntry
  /** What can be read from the token that is typed; null where none is. */
  readonly tokenReading: TokenReading | null
  /** A token was typed for another preset and is gone: it was never meant for this one. */
  readonly tokenDropped: boolean
  /** When the show is to end, ms since 1970; null where nothing is typed, or nothing that can be understood. */
  readonly plannedEnd: number | null
  /** What concerns the settings, for looking at; null: nothing differs from the preset. */
  readonly overrides: Pick<StartOverrides, 'channel' | 'recorderUid'> | null
  /** The planned end cannot be understood, or the token cannot be kept. */
  readonly wrong: boolean
  /** Everything, token included: to be sent at once. Undefined: nothing differs. */
  readonly read: () => StartOverrides | undefined
}

const orNull = (text: string): string | null => (text === '' ? null : text)

/**
 * Creates the form of the show that would start: what is typed belongs to the preset it was typed for, and is there again with
 * it. Whatever picks another one (a click, a search, a start from elsewhere), nothing of it goes to that one.
 */
export function useShowForm(presetId: PresetId | null): ShowForm {
  const [open, setOpen] = useState(false)
  const [typedFor, setTypedFor] = useState<Readonly<Partial<Record<PresetId, Typed>>>>({})
  const [tokenDropped, setTokenDropped] = useState(false)
  const { entry: token, reading } = useTokenSecret()
  const typed = (presetId === null ? undefined : typedFor[presetId]) ?? nothing

  const latest = useRef(token)
  useLayoutEffect(() => {
    latest.current = token
  })
  const former = useRef(presetId)
  useLayoutEffect(() => {
    if (former.current === presetId) return
    former.current = presetId
    const { filled, clear } = latest.current
    setTokenDropped(filled)
    if (filled) clear()
  }, [presetId])

  const plannedEnd = useNow((now) => plannedTime(typed.plannedEnd, now))
  const settings = { channel: orNull(typed.channel), recorderUid: orNull(typed.recorderUid) }
  const differs = token.filled || Object.values(typed).some((text) => text !== '')
  return {
    open,
    setOpen,
    typed,
    change: (part) => {
      if (presetId !== null) setTypedFor((old) => ({ ...old, [presetId]: { ...(old[presetId] ?? nothing), ...part } }))
    },
    token,
    tokenReading: reading,
    tokenDropped: tokenDropped && !token.filled,
    plannedEnd,
    overrides: differs ? settings : null,
    wrong: (typed.plannedEnd !== '' && plannedEnd === null) || token.fault !== null,
    read: () => {
      if (!differs) return undefined
      const at = plannedTime(typed.plannedEnd, Date.now())
      return {
        ...settings,
        token: orNull(token.read()),
        plannedEnd: at === null ? null : { at, action: 'stop' },
      }
    },
  }
}
