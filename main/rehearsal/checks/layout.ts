import { z } from 'zod'
import type { Dialect } from '../options.ts'
import { defaultLayout, type EffectiveLayout } from '../recording.ts'
import { parameters, uid, whole } from './parameters.ts'

/** A fraction of the canvas, of at most six decimals. */
const fraction = z
  .number()
  .min(0)
  .max(1)
  .refine((value) => Number(value.toFixed(6)) === value, 'more than six decimals')

const beyond = (start: number, size: number) => Math.round((start + size) * 1e6) > 1e6

const region = (dialect: Dialect) =>
  parameters(dialect, {
    uid: uid.optional(),
    x_axis: fraction,
    y_axis: fraction,
    width: fraction,
    height: fraction,
    alpha: z.number().min(0).max(1).default(1),
    render_mode: whole(0, 1).default(0),
  }).superRefine((one, context) => {
    if (beyond(one.x_axis, one.width))
      context.addIssue({ code: 'custom', path: ['width'], message: 'reaches over the right edge' })
    if (beyond(one.y_axis, one.height))
      context.addIssue({ code: 'custom', path: ['height'], message: 'reaches over the lower edge' })
  })

const shapeOf = (dialect: Dialect) => ({
  maxResolutionUid: uid.optional(),
  backgroundColor: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/, 'a colour such as #FF0000')
    .optional(),
  mixedVideoLayout: whole(0, 3).optional(),
  layoutConfig: z.array(region(dialect)).max(17).optional(),
})

/** The layout's own parameters, the same in a start (inside transcodingConfig) and in an updateLayout. */
export const layoutShapes = { specification: shapeOf('specification'), current: shapeOf('current') } as const

type LayoutParameters = z.output<z.ZodObject<ReturnType<typeof shapeOf>>>

/** Layout 3 is nothing without its regions. */
export const customisedHasRegions = (
  layout: Pick<LayoutParameters, 'mixedVideoLayout' | 'layoutConfig'>,
  context: z.core.$RefinementCtx,
): void => {
  if (layout.mixedVideoLayout === 3 && (layout.layoutConfig ?? []).length === 0)
    context.addIssue({ code: 'custom', path: ['layoutConfig'], message: 'missing for mixedVideoLayout 3' })
}

/** What the picture becomes: everything that was not sent returns to its default. */
export const effectiveLayout = (sent: LayoutParameters): EffectiveLayout => ({
  mixedVideoLayout: sent.mixedVideoLayout ?? defaultLayout.mixedVideoLayout,
  backgroundColor: sent.backgroundColor ?? defaultLayout.backgroundColor,
  maxResolutionUid: sent.maxResolutionUid ?? defaultLayout.maxResolutionUid,
  layoutConfig: sent.mixedVideoLayout === 3 ? (sent.layoutConfig ?? []) : [],
})
