import { z } from 'zod'
import { DRAFT_LENGTH, DraftKey } from '../recording/draft.ts'

const ofForm = z.strictObject({ key: DraftKey })
const Body = z.string().max(DRAFT_LENGTH)

/** What is typed and not saved yet: part of the contract. Drafts never hold secrets; main refuses fields it does not know. */
export const draftMethods = {
  /** Null when there is none, or none that is young enough. `at`: ms since 1970. */
  'drafts.read': {
    input: ofForm,
    output: z.strictObject({ body: z.string(), at: z.number() }).nullable(),
  },
  /** Which drafts there are, without what was typed. */
  'drafts.list': { input: z.null(), output: z.array(z.strictObject({ key: DraftKey, at: z.number() })) },
  /** With `held`, only where that is what is kept there so far; null: nothing is. Another form may have taken the key. */
  'drafts.write': { input: ofForm.extend({ body: Body, held: Body.nullable().optional() }), output: z.null() },
  /** With `held`, only where that is what is kept: what another form has kept there since then stays. */
  'drafts.forget': { input: ofForm.extend({ held: Body.optional() }), output: z.null() },
} as const
