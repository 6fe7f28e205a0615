import { CHANNEL_NAME_MAX_BYTES, channelNameFault } from '../agora/channelName.ts'
import { type Finding, blocks, look } from './finding.ts'

const FIELD = 'channel'

/** Such as `U+00E9`: what to search for when a character cannot be seen. */
function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** Checks a channel name by the service's rules, and for the spaces nobody sees. */
export function lintChannel(channel: string): readonly Finding[] {
  const fault = channelNameFault(channel)
  switch (fault?.kind) {
    case 'empty':
      return [blocks(FIELD, 'channelMissing')]
    case 'tooLong':
      return [blocks(FIELD, 'channelTooLong', { bytes: fault.bytes, limit: CHANNEL_NAME_MAX_BYTES })]
    case 'character': {
      const { character, position } = fault
      return [blocks(FIELD, 'channelCharacter', { character, codePoint: codePointOf(character), position })]
    }
    case undefined:
      return channel === channel.trim() ? [] : [look(FIELD, 'channelBlankEdge')]
  }
}
