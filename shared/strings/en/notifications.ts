/** Words of system notifications. Each is about one recording; `{{name}}` is the operator's own name for it. */
export const notifications = {
  failed: '“{{name}}” is not recording',
  endedByItself: '“{{name}}” has ended by itself',
  unverified: '“{{name}}” cannot be verified',
  unverifiedBody: 'It may still be recording. The desk keeps asking.',
  commandFailed: '“{{name}}” could not be stopped',
} as const
