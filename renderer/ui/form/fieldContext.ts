import { createContext, useContext } from 'react'

/** What a field tells the control inside it: its id, where its remarks are, and whether it is wrong. */
export interface FieldLink {
  readonly id: string | undefined
  readonly describedBy: string | undefined
  readonly tone: 'blocks' | 'look' | null
}

const alone: FieldLink = { id: undefined, describedBy: undefined, tone: null }

export const FieldContext = createContext<FieldLink>(alone)

/** How a control may differ from what its field says, where several controls share a field. */
export interface ControlOverrides {
  readonly id?: string | undefined
  readonly tone?: 'blocks' | 'look' | null
}

/** Attributes that tie a control to its field. */
export function useFieldLink(overrides: ControlOverrides): {
  readonly tone: 'blocks' | 'look' | undefined
  readonly attributes: {
    readonly id: string | undefined
    readonly 'aria-describedby': string | undefined
    readonly 'aria-invalid': true | undefined
  }
} {
  const link = useContext(FieldContext)
  const tone = overrides.tone === undefined ? link.tone : overrides.tone
  return {
    tone: tone ?? undefined,
    attributes: {
      id: overrides.id ?? link.id,
      'aria-describedby': link.describedBy,
      'aria-invalid': tone === 'blocks' ? true : undefined,
    },
  }
}
