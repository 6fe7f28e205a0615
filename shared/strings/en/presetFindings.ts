import type { FindingText } from './findingText.ts'

/** What is wrong with a preset itself: names, account, channel, uids, idle stop, picture. */
export const presetFindings = {
  nameMissing: {
    what: 'The preset has no name.',
    action: 'Name it after the show, so that everybody on the desk knows it.',
  },
  accountMissing: {
    what: 'No account is chosen.',
    action: 'Choose the account whose App ID the channel uses.',
  },
  certificateNone: {
    what: 'The account has no certificate.',
    action: 'Enter it in Settings → Accounts.',
  },
  certificateLost: {
    what: 'The certificate of the account is no longer in the keychain.',
    action: 'Enter it again in Settings → Accounts.',
  },
  decryptionSecretLost: {
    what: 'The decryption password was stored, but is no longer in the keychain.',
    action: 'Enter it again, or remove it.',
  },
  channelMissing: {
    what: 'No channel name is given.',
    action: 'Enter the name exactly as the people in the channel use it.',
  },
  channelTooLong: {
    what: 'The channel name is {{bytes}} bytes long; at most {{limit}} are allowed.',
    action: 'Use a shorter channel name.',
  },
  channelCharacter: {
    what: '“{{character}}” ({{codePoint}}) at place {{position}} is not allowed in a channel name.',
    action: 'Use English letters, digits, the space, or the signs the service lists.',
  },
  channelBlankEdge: {
    what: 'The channel name begins or ends with a space. The service counts it as part of the name.',
    action: 'Remove it, unless the channel is really called so.',
  },
  uidMissing: {
    what: 'No recorder uid is given.',
    action: 'Enter a number that nobody else in the channel uses.',
  },
  uidZero: {
    what: '0 is not allowed as a recorder uid.',
    action: 'Use a number from 1 to 4294967295 that nobody else in the channel uses.',
  },
  uidNotANumber: {
    what: '“{{value}}” is not a recorder uid.',
    action: 'Use digits only, without a leading zero: a number from 1 to 4294967295.',
  },
  uidTooLarge: {
    what: 'The recorder uid {{value}} is too large.',
    action: 'Use a number from 1 to 4294967295.',
  },
  uidIsRegion: {
    what: '{{value}} is also the uid of region {{region}}. A recorder sends no picture, and two clients with one uid push each other out.',
    action: 'Give the recorder another uid.',
  },
  uidIsLargeWindow: {
    what: '{{value}} is also the uid of the large window. A recorder sends no picture, and two clients with one uid push each other out.',
    action: 'Give the recorder another uid.',
  },
  uidInOtherPreset: {
    what: '“{{name}}” records the same channel with the same uid.',
    action: 'Only one of the two can record at a time; give one another uid if both should.',
  },
  alternateIsRecorder: {
    what: 'The alternate uid is the recorder’s own: a second recorder could not join beside the first.',
    action: 'Use another one, or none.',
  },
  decryptionSecretMissing: {
    what: 'A decryption mode is chosen, but no password is stored.',
    action: 'Store the password the channel is encrypted with, or choose “None”.',
  },
  decryptionModeMissing: {
    what: 'A decryption password is stored, but the mode is “None”: it is not sent.',
    action: 'Choose the mode the channel uses, or remove the password.',
  },
  idleNotANumber: {
    what: 'The idle stop needs a whole number of seconds.',
    action: 'Enter {{min}} s or more.',
  },
  idleTooShort: {
    what: 'The idle stop is {{value}} s; the service accepts {{min}} s or more.',
    action: 'Use {{use}} s.',
  },
  idleTooLong: {
    what: 'The idle stop is {{value}} s; the service accepts {{max}} s ({{days}} days) at most.',
    action: 'Use a smaller number: 300 s outlives a short drop-out.',
  },
  idleShort: {
    what: 'Below {{advised}} s, a short drop-out ends the recording.',
    action: 'Use {{use}} s.',
  },
  widthInvalid: {
    what: 'The picture width must be a whole number of pixels above 0.',
    action: 'Enter the width of the recording.',
  },
  heightInvalid: {
    what: 'The picture height must be a whole number of pixels above 0.',
    action: 'Enter the height of the recording.',
  },
  canvasTooLarge: {
    what: '{{width}} × {{height}} is more than 1080p: {{pixels}} pixels, at most {{limit}} are recorded.',
    action: 'Make the picture smaller; 1920 × 1080 and 1080 × 1920 both fit.',
  },
  fpsInvalid: {
    what: 'The frame rate must be a whole number above 0.',
    action: 'Choose one from the list.',
  },
  fpsUnusual: {
    what: 'The service does not know {{value}} frames per second and records 15 instead.',
    action: 'Choose one from the list: {{list}}.',
  },
  bitrateInvalid: {
    what: 'The bitrate must be a whole number of kbit/s above 0.',
    action: 'Use {{use}} kbit/s.',
  },
  bitrateTooHigh: {
    what: '{{value}} kbit/s is more than the service accepts ({{limit}}).',
    action: 'Use {{use}} kbit/s.',
  },
  bitrateLow: {
    what: '{{value}} kbit/s is little for {{width}} × {{height}} at {{fps}} frames per second: the picture will be coarse.',
    action: 'Usual is about {{use}} kbit/s.',
  },
  bitrateHigh: {
    what: '{{value}} kbit/s is far more than {{width}} × {{height}} at {{fps}} frames per second can use.',
    action: 'Usual is about {{use}} kbit/s.',
  },
  pictureUnused: {
    what: 'Audio only is recorded: picture size, frame rate, bitrate and layout have no effect.',
    action: 'Record audio and video, or leave them as they are.',
  },
  audioUnused: {
    what: 'Video only is recorded: the audio quality has no effect.',
    action: 'Record audio and video, or leave it as it is.',
  },
} as const satisfies Record<string, FindingText>
