import { useState } from 'react'

/**
 * A secret while it is typed. The text lives in the input element alone: never in state, so that no store, no tool and no
 * render ever holds it. Read it once, when it is sent; `clear` empties the input.
 */
export interface SecretEntry {
  /** Takes hold of the input; when the input leaves the page it is emptied first. */
  readonly attach: (input: HTMLInputElement | null) => (() => void) | undefined
  /** The operator asked to replace what is stored. */
  readonly replacing: boolean
  /** Something was typed. */
  readonly filled: boolean
  readonly replace: () => void
  readonly typed: () => void
  readonly read: () => string
  /** Empties the input and goes back to what is stored. */
  readonly clear: () => void
}

interface Holder {
  readonly attach: SecretEntry['attach']
  readonly read: () => string
  readonly empty: () => void
}

function createHolder(): Holder {
  let held: HTMLInputElement | null = null
  return {
    attach: (input) => {
      if (input === null) return undefined
      held = input
      return () => {
        input.value = ''
        held = null
      }
    },
    read: () => held?.value ?? '',
    empty: () => {
      if (held !== null) held.value = ''
    },
  }
}

/** Creates the entry of one secret. */
export function useSecret(): SecretEntry {
  const [holder] = useState(createHolder)
  const [replacing, setReplacing] = useState(false)
  const [filled, setFilled] = useState(false)
  return {
    attach: holder.attach,
    replacing,
    filled,
    replace: () => setReplacing(true),
    typed: () => setFilled(holder.read() !== ''),
    read: holder.read,
    clear: () => {
      holder.empty()
      setFilled(false)
      setReplacing(false)
    },
  }
}
