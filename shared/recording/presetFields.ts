import { z } from 'zod'
import { canonical } from '../canonical.ts'
import { Canvas, PresetSettings, RecordingOptions } from './preset.ts'

type Single = Exclude<keyof PresetSettings, 'recording' | 'canvas'>

/** What is changed, compared and taken back as one: a value of a preset's settings, such as `name` or `canvas.width`. */
export type PresetField = Single | `recording.${keyof RecordingOptions}` | `canvas.${keyof Canvas}`

const groups: Readonly<Record<string, { readonly shape: object }>> = { recording: RecordingOptions, canvas: Canvas }

/** Every field, in the order of the settings. */
export const presetFields: readonly PresetField[] = Object.keys(PresetSettings.shape).flatMap((key) => {
  const group = groups[key]
  return (group === undefined ? [key] : Object.keys(group.shape).map((inner) => `${key}.${inner}`)) as PresetField[]
})

type Values = Readonly<Record<string, unknown>>

/** The value of a field. */
export function fieldValue(settings: PresetSettings, field: PresetField): unknown {
  const [key = '', inner] = field.split('.')
  const value = (settings as Values)[key]
  return inner === undefined ? value : (value as Values)[inner]
}

/** Whether a field holds the same in both. */
export const sameField = (a: PresetSettings, b: PresetSettings, field: PresetField): boolean =>
  canonical(fieldValue(a, field)) === canonical(fieldValue(b, field))

/** The settings with these fields as they are in `from`. */
export function withFields(
  settings: PresetSettings,
  fields: readonly PresetField[],
  from: PresetSettings,
): PresetSettings {
  return withPart(settings, partOf(from, fields))
}

type WithoutDefaults<T> = { [Key in keyof T]: T[Key] extends z.ZodDefault<infer Inner> ? Inner : T[Key] }

/** The same fields, none of which fills itself in. */
const withoutDefaults = <T extends z.ZodRawShape>(fields: T): WithoutDefaults<T> =>
  Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [key, field instanceof z.ZodDefault ? field.unwrap() : field]),
  ) as WithoutDefaults<T>

/** Some fields of a preset's settings. Nothing is filled in: what is not there was not meant. A name may be missing for a while. */
export const PresetPart = z
  .strictObject({
    ...withoutDefaults(PresetSettings.shape),
    name: z.string().max(120),
    recording: RecordingOptions.partial(),
    canvas: Canvas.partial(),
  })
  .partial()
export type PresetPart = z.infer<typeof PresetPart>

/** These fields alone. */
export function partOf(settings: PresetSettings, fields: readonly PresetField[]): PresetPart {
  const part: Record<string, unknown> = {}
  for (const field of fields) {
    const [key = '', inner] = field.split('.')
    const value = fieldValue(settings, field)
    part[key] = inner === undefined ? value : { ...(part[key] as object | undefined), [inner]: value }
  }
  return part
}

/** The settings with what the part holds. */
export function withPart(settings: PresetSettings, { recording, canvas, ...single }: PresetPart): PresetSettings {
  return {
    ...settings,
    ...single,
    recording: { ...settings.recording, ...recording },
    canvas: { ...settings.canvas, ...canvas },
  } as PresetSettings
}

/** The fields that a part holds. */
export const fieldsOf = (part: PresetPart): readonly PresetField[] =>
  presetFields.filter((field) => {
    const [key = '', inner] = field.split('.')
    const value = (part as Values)[key]
    return inner === undefined ? value !== undefined : (value as Values | undefined)?.[inner] !== undefined
  })
