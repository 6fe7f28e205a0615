/** Titles of system notifications. Each is about one recording; `{{name}}` is the operator's own name for it. */
export const notifications = {
  failed: '“{{name}}” is not recording',
  endedByItself: '“{{name}}” has ended by itself',
  endedByItselfBody: 'Nobody stopped it from here. Open it to see what was saved.',
  uncontrollable: '“{{name}}” may be running out of control',
  stopFailed: '“{{name}}” could not be stopped',
} as const
