import { z } from 'zod'
import type { Dialect } from '../options.ts'

/** Where a parameter is wrong and why. */
export type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string }

/** Checks a value and names the first parameter that is wrong. */
export function check<Schema extends z.ZodType>(schema: Schema, value: unknown): Checked<z.output<Schema>> {
  const result = schema.safeParse(value)
  if (result.success) return { ok: true, value: result.data }
  const issue = result.error.issues[0]
  const path = issue && issue.path.length > 0 ? issue.path.map(String).join('.') : 'body'
  return { ok: false, reason: `invalid parameter ${path}: ${issue?.message ?? 'refused'}` }
}

/** An object: a misspelt or misplaced name is refused by the specification and ignored by today's service. */
export const parameters = <Shape extends z.ZodRawShape>(dialect: Dialect, shape: Shape): z.ZodObject<Shape> =>
  dialect === 'specification' ? z.strictObject(shape) : z.object(shape)

/** A whole number from `from` to `to`. */
export const whole = (from: number, to: number): z.ZodNumber => z.number().int().min(from).max(to)

const uidRule = 'must be a decimal number from 1 to 4294967295, as a string'

/** 32-bit unsigned integer from 1, in decimal, as a string. */
export const uid = z
  .string()
  .regex(/^[1-9][0-9]{0,9}$/, uidRule)
  .refine((text) => Number(text) <= 4_294_967_295, uidRule)
