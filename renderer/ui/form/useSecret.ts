import { useState } from 'react'
import type { Problem } from '../../../shared/problem.ts'
import { type SecretKind, secretProblem } from '../../../shared/secretLimits.ts'
import { secretNames } from '../../../shared/strings/en/secretNames.ts'

/**
 * A secret while it is typed. The text lives in the input element alone: never in state, so that no store, no tool and no
 * render ever holds it. Read it once, when it is sent; `clear` empties the input.
 */
export interface SecretEntry {
  /** Takes hold of the input; when the input leaves the page it is emptied, and nothing counts as typed any more. */
  readonly attach: (input: HTMLInputElement | null) => (() => void) | undefined
  /** The operator asked to replace what is stored, or began to type. What is being typed stays, whatever is stored meanwhile. */
  readonly replacing: boolean
  /** Something was typed. */
  readonly filled: boolean
  /** Changes whenever what was typed changes. */
  readonly edits: number
  /** Why what was typed could not be kept, found before it goes anywhere; null when it could, or when nothing was typed. */
  readonly fault: Problem | null
  readonly replace: () => void
  readonly typed: () => void
  /** As it will be kept: without blanks around it, unless they are part of it. */
  readonly read: () => string
  /** Empties the input and goes back to what is stored. */
  readonly clear: () => void
  /** The same once what was read at these `edits` is stored; false: something else was typed meanwhile, and that stays. */
  readonly clearStored: (edits: number) => boolean
}

interface Holder {
  readonly attach: SecretEntry['attach']
  readonly read: () => string
  readonly empty: () => void
  /** Counts a change of what is typed. */
  readonly changed: () => number
  readonly edits: () => number
}

function createHolder(): Holder {
  let held: HTMLInputElement | null = null
  let edits = 0
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
    changed: () => (edits += 1),
    edits: () => edits,
  }
}

/** A decryption secret is whatever people agreed on; the others are copied from somewhere, often with a blank too many. */
const tidy = (kind: SecretKind, text: string): string => (kind === 'decryptionSecret' ? text : text.trim())

/** Creates the entry of one secret. */
export function useSecret(kind: SecretKind): SecretEntry {
  const [holder] = useState(createHolder)
  const [replacing, setReplacing] = useState(false)
  const [filled, setFilled] = useState(false)
  const [edits, setEdits] = useState(0)
  const [fault, setFault] = useState<Problem | null>(null)
  const read = (): string => tidy(kind, holder.read())
  const nothingTyped = (): void => {
    setEdits(holder.changed())
    setFilled(false)
    setFault(null)
    setReplacing(false)
  }
  const [attach] = useState(() => (input: HTMLInputElement | null) => {
    const letGo = holder.attach(input)
    if (letGo === undefined) return undefined
    return () => {
      letGo()
      nothingTyped()
    }
  })
  const clear = (): void => {
    holder.empty()
    nothingTyped()
  }
  return {
    attach,
    replacing,
    filled,
    edits,
    fault,
    replace: () => setReplacing(true),
    typed: () => {
      const text = read()
      setEdits(holder.changed())
      setFilled(holder.read() !== '')
      setReplacing(true)
      setFault(text === '' ? null : secretProblem(kind, secretNames[kind], text))
    },
    read,
    clear,
    clearStored: (stored) => {
      if (holder.edits() !== stored) return false
      clear()
      return true
    },
  }
}
