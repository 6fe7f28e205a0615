/** What is wrong with a value of a preset, and what to do about it. Placeholders are i18next's `{{name}}`. */
export interface FindingText {
  readonly what: string
  readonly action: string
}
