/** Keys in words, as the computer calls them: on a Mac ⌘ stands for Ctrl and ⌥ for Alt. */
export const keyWords = (keys: string, mac: boolean): string =>
  mac ? keys.replaceAll('Ctrl', '⌘').replaceAll('Alt', '⌥') : keys
