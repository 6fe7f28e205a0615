import type { FindingText } from './findingText.ts'

/** What is wrong with a channel token, or with having none. */
export const tokenFindings = {
  tokenLost: {
    what: 'The token was stored, but is no longer in the keychain.',
    action: 'Enter it again, or remove it.',
  },
  tokenMissing: {
    what: 'No channel token is stored.',
    action: 'Add one, unless the project works without tokens.',
  },
  tokenIdentifier: {
    what: 'This is an App ID or an App certificate, not a channel token.',
    action: 'Paste a token made for this channel and uid. An App certificate belongs on a token server alone.',
  },
  tokenQuotes: {
    what: 'The token stands in quotes.',
    action: 'Paste it without them.',
  },
  tokenSpace: {
    what: 'There is a space or a line break inside the token, at place {{position}}.',
    action: 'Copy it again in one piece.',
  },
  tokenVersion: {
    what: 'The token says that it is of version {{version}}; the desk reads 006 and 007.',
    action: 'Try it before the show, or use a token of version 007.',
  },
  tokenNotAToken: {
    what: 'This does not look like a channel token: one begins with 006 or 007.',
    action: 'Check what was pasted.',
  },
  tokenCharacter: {
    what: '“{{character}}” at place {{position}} cannot be part of a token.',
    action: 'Copy the token again from where it was made.',
  },
  tokenCutOff: {
    what: 'The token is cut off: its end is missing.',
    action: 'Copy the whole of it.',
  },
  tokenDamaged: {
    what: 'The token is damaged: something in it was changed after it was made.',
    action: 'Copy it again from where it was made.',
  },
  tokenOtherProduct: {
    what: 'The token is for another product, such as messaging: it opens no channel.',
    action: 'Use a token made for this channel.',
  },
  tokenNoJoin: {
    what: 'The token does not allow anybody to join the channel.',
    action: 'Use a token with the privilege to join.',
  },
  tokenOtherApp: {
    what: 'The token was made for another App ID ({{made}}).',
    action: 'Use a token of this account’s project, or choose the other account.',
  },
  tokenMadeForChannel: {
    what: 'The token was made for the channel “{{made}}”.',
    action: 'Use a token made for this channel; upper and lower case count.',
  },
  tokenOtherChannel: {
    what: 'The token was made for another channel.',
    action: 'Use a token made for this channel; upper and lower case count.',
  },
  tokenMadeForUid: {
    what: 'The token was made for uid {{made}}.',
    action: 'Use a token made for the recorder’s uid, or for any uid (0).',
  },
  tokenOtherUid: {
    what: 'The token was made for another uid.',
    action: 'Use a token made for the recorder’s uid, or for any uid (0).',
  },
  tokenNotForAlternate: {
    what: 'The token is not made for {{value}}: a second recorder could not join with it.',
    action: 'Use a token made for any uid (0).',
  },
  tokenExpired: {
    what: 'The token expired {{ago}} ago. A recording started with it would not get into the channel.',
    action: 'Replace it with a new one.',
  },
  tokenPastDay: {
    what: 'The token is more than a day old. Agora ends every token after 24 hours, whatever it says of itself.',
    action: 'Replace it with a new one.',
  },
  tokenEndsBefore: {
    what: 'The token expires {{early}} before the planned end. Agora ends the recording then.',
    action: 'Replace it with one that lives longer, 24 hours at most.',
  },
  tokenEndsSoon: {
    what: 'The token expires in {{left}}. Agora ends the recording then.',
    action: 'Replace it with one that outlives the show.',
  },
  tokenFromFuture: {
    what: 'By this computer’s clock the token will only be made in {{ahead}}.',
    action: 'Check the clocks of this computer and of the token server.',
  },
} as const satisfies Record<string, FindingText>
