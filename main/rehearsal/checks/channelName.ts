/** The punctuation the specification lists for channel names; letters, digits and the space come on top. */
const punctuation = new Set('!#$%&()+-:;<=.>?@[]^_{}|~,')

/** What is wrong with a channel name by the specification's error 1013, or null. */
export function channelNameFault(name: string): string | null {
  const bytes = Buffer.byteLength(name)
  if (bytes === 0) return 'the channel name is empty'
  if (bytes >= 64) return `the channel name has ${bytes} bytes; it must be less than 64`
  const wrong = Array.from(name).find((char) => !/^[a-zA-Z0-9 ]$/.test(char) && !punctuation.has(char))
  return wrong === undefined ? null : `the channel name has an unsupported character: ${JSON.stringify(wrong)}`
}
