import { useState } from 'react'
import type { StartOverrides } from '../../../shared/recording/startOverrides.ts'
import { useNow } from '../../stores/clock.ts'
import { type SecretEntry, useSecret } from '../../ui/form/useSecret.ts'
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
  /** What concerns the settings, for looking at; null: nothing differs from the preset. */
  readonly overrides: Pick<StartOverrides, 'channel' | 'recorderUid'> | null
  /** The planned end cannot be understood, or the token cannot be kept. */
  readonly wrong: boolean
  /** Everything, token included: to be sent at once. Undefined: nothing differs. */
  readonly read: () => StartOverrides | undefined
  readonly clear: () => void
}

const orNull = (text: string): string | null => (text === '' ? null : text)

/** Creates the form. */
export function useShowForm(): ShowForm {
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState(nothing)
  const token = useSecret('token')

  const wrongEnd = useNow((now) => typed.plannedEnd !== '' && plannedTime(typed.plannedEnd, now) === null)
  const settings = { channel: orNull(typed.channel), recorderUid: orNull(typed.recorderUid) }
  const differs = token.filled || Object.values(typed).some((text) => text !== '')
  return {
    open,
    setOpen,
    typed,
    change: (part) => setTyped((old) => ({ ...old, ...part })),
    token,
    overrides: differs ? settings : null,
    wrong: wrongEnd || token.fault !== null,
    read: () => {
      if (!differs) return undefined
      const at = plannedTime(typed.plannedEnd, Date.now())
      return {
        ...settings,
        token: orNull(token.read()),
        plannedEnd: at === null ? null : { at, action: 'stop' },
      }
    },
    clear: () => {
      setTyped(nothing)
      token.clear()
    },
  }
}
