/** Keys that take what stands in a field: Enter, and those of Take and Save, which are about to read the layout. */
export const isCommitKey = (event: {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}): boolean => event.key === 'Enter' || ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's')
