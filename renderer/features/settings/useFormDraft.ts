import { type FieldValues, type UseFormReturn, useWatch } from 'react-hook-form'
import type { z } from 'zod'
import type { DraftKey } from '../../../shared/recording/draft.ts'
import { type KeptDraft, useKeptDraft } from '../../ui/form/useKeptDraft.ts'

interface FormDraft extends KeptDraft {
  /** Throws the draft away: the form shows what is stored. */
  readonly discardDraft: () => void
}

/** Keeps what is typed into a form as a draft. `schema`: what a draft of it looks like; secrets are no part of the form. */
export function useFormDraft<T extends FieldValues>(
  form: UseFormReturn<T>,
  draftKey: DraftKey,
  schema: z.ZodType<T>,
): FormDraft {
  const values = useWatch({ control: form.control })
  const kept = useKeptDraft({
    draftKey,
    body: form.formState.isDirty ? JSON.stringify(values) : null,
    restore: (body) => {
      const found = schema.safeParse(readJson(body))
      if (found.success) form.reset(found.data, { keepDefaultValues: true })
      return found.success
    },
  })
  return {
    ...kept,
    discardDraft: () => {
      kept.discard()
      form.reset()
    },
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
