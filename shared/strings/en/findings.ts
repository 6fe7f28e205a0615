/** What is wrong with a value of a preset, and what to do about it. Placeholders are i18next's `{{name}}`. */
export interface FindingText {
  readonly what: string
  readonly action: string
}

/** Every finding of the preset linter. The keys are the finding codes. */
export const findings = {
  nameMissing: {
    what: 'The preset has no name.',
    action: 'Name it after the show, so that everybody on the desk knows it.',
  },
  accountMissing: {
    what: 'No account is chosen.',
    action: 'Choose the account whose App ID the channel uses.',
  },
  storageMissing: {
    what: 'No storage profile is chosen.',
    action: 'Choose where the recorded files should go.',
  },
  storageGone: {
    what: 'The storage profile of this preset no longer exists.',
    action: 'Choose another one.',
  },
  storageVendorUnknown: {
    what: 'Storage vendor {{vendor}} is not known to the desk.',
    action: 'Choose a vendor from the list in the storage profile.',
  },
  storageRegionUnknown: {
    what: '{{vendor}} has no region {{region}}.',
    action: 'Choose a region from the list in the storage profile.',
  },
  storageNeedsAddress: {
    what: '{{vendor}} needs the address of the store.',
    action: 'Enter it in Settings → Storage.',
  },
  storageAddressInvalid: {
    what: '“{{address}}” is not the address of a store.',
    action: 'Enter the host alone, such as https://store.example, without bucket and path.',
  },
  storageNewer: {
    what: '{{place}} is known to newer versions of the service only.',
    action: 'Make a short test recording and look for its files before the show.',
  },
  storageOlder: {
    what: '{{place}} is no longer on the service’s own list.',
    action: 'Make a short test recording and look for its files before the show.',
  },
  storageOfRehearsal: {
    what: '“{{bucket}}” is the bucket of the rehearsal on this computer; the account records elsewhere, and no file would arrive.',
    action: 'Choose a storage profile of your own.',
  },
  storageOutsideRehearsal: {
    what: 'A rehearsal writes nothing into “{{bucket}}”: it only believes that it could.',
    action: 'Choose the bucket of the rehearsal to see files, or an account of your own to test this one.',
  },
  storageKeysNone: {
    what: 'The storage profile has no keys.',
    action: 'Enter both keys in Settings → Storage.',
  },
  storageKeysLost: {
    what: 'The keys of the storage profile are no longer in the keychain.',
    action: 'Enter both keys again in Settings → Storage.',
  },
  certificateNone: {
    what: 'The account has no certificate.',
    action: 'Enter it in Settings → Accounts.',
  },
  certificateLost: {
    what: 'The certificate of the account is no longer in the keychain.',
    action: 'Enter it again in Settings → Accounts.',
  },
  tokenLost: {
    what: 'The token was stored, but is no longer in the keychain.',
    action: 'Enter it again, or remove it.',
  },
  decryptionSecretLost: {
    what: 'The decryption password was stored, but is no longer in the keychain.',
    action: 'Enter it again, or remove it.',
  },
  bucketMissing: {
    what: 'The storage profile names no bucket.',
    action: 'Enter the bucket in Settings → Storage.',
  },
  bucketIsAddress: {
    what: '“{{bucket}}” is an address or a path, not the name of a bucket.',
    action: 'Enter the name alone in Settings → Storage.',
  },
  bucketCharacter: {
    what: '{{vendor}} allows no “{{character}}” in the name of a new bucket (place {{position}}).',
    action: 'Check the name; only an old bucket can be called so.',
  },
  bucketLength: {
    what: 'The name of a bucket at {{vendor}} has {{min}} to {{max}} characters.',
    action: 'Check the name in the storage profile.',
  },
  bucketEdge: {
    what: 'At {{vendor}} the name of a bucket begins and ends with a letter or a digit.',
    action: 'Check the name in the storage profile.',
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
  backgroundInvalid: {
    what: '“{{value}}” is not a colour.',
    action: 'Write # and six digits or letters A–F, such as #101418.',
  },
  largeWindowUnused: {
    what: 'The uid of the large window is used by the vertical layout only.',
    action: 'Remove it, or choose the vertical layout.',
  },
  largeWindowUidInvalid: {
    what: '“{{value}}” is not a uid.',
    action: 'Use a number from 1 to 4294967295, or leave it empty.',
  },
  libraryLayoutGone: {
    what: 'The library layout of this preset no longer exists.',
    action: 'The preset starts with its own layout. Choose another one, or keep its own.',
  },
  regionsMissing: {
    what: 'A custom layout needs at least one region.',
    action: 'Add a region.',
  },
  regionsTooMany: {
    what: '{{count}} regions are drawn; the service mixes at most {{limit}}.',
    action: 'Remove {{over}} of them.',
  },
  regionUidInvalid: {
    what: 'Region {{region}}: “{{value}}” is not a uid.',
    action: 'Use a number from 1 to 4294967295, or leave it empty for the order of joining.',
  },
  regionUidTwice: {
    what: 'Region {{region}} shows uid {{value}}, which region {{other}} shows already.',
    action: 'Give every region another uid.',
  },
  regionNumber: {
    what: 'Region {{region}}: position and size must be numbers from 0 to 100 % of the canvas.',
    action: 'Correct the marked number.',
  },
  regionNoWidth: {
    what: 'Region {{region}} has no width, so nobody can be seen in it.',
    action: 'Make it wider, or remove it.',
  },
  regionNoHeight: {
    what: 'Region {{region}} has no height, so nobody can be seen in it.',
    action: 'Make it higher, or remove it.',
  },
  regionTooWide: {
    what: 'Region {{region}} reaches beyond the right edge of the canvas by {{over}} %.',
    action: 'Make it narrower or move it to the left.',
  },
  regionTooHigh: {
    what: 'Region {{region}} reaches beyond the lower edge of the canvas by {{over}} %.',
    action: 'Make it lower or move it up.',
  },
  regionSmall: {
    what: 'Region {{region}} is only {{width}} × {{height}} pixels.',
    action: 'Make it at least {{min}} pixels wide and high.',
  },
  regionAlphaInvalid: {
    what: 'Region {{region}}: the opacity is not a number from 0 to 1.',
    action: 'Use 1 for opaque.',
  },
  regionInvisible: {
    what: 'Region {{region}} is fully transparent, so nobody can be seen in it.',
    action: 'Raise its opacity, or remove it.',
  },
  cueLayoutGone: {
    what: 'The library layout of cue “{{cue}}” no longer exists.',
    action: 'The cue takes its own layout. Choose another one, or keep its own.',
  },
  cueInvalid: {
    what: 'Cue “{{cue}}” cannot be sent as it is: Agora would refuse it in the middle of the show.',
    action: 'Open it in the studio and correct what is marked.',
  },
  cueShowsRecorder: {
    what: 'Cue “{{cue}}” waits for uid {{value}}, which is the recorder itself. It sends no picture.',
    action: 'Give the region another uid, or the order of joining.',
  },
  recorderInRegion: {
    what: 'Region {{region}} waits for uid {{value}}, which is the recorder itself. It sends no picture.',
    action: 'Give the region another uid, or the order of joining.',
  },
  recorderIsLarge: {
    what: 'The large window waits for uid {{value}}, which is the recorder itself. It sends no picture.',
    action: 'Choose the uid of somebody who is seen.',
  },
  slotUnreachable: {
    what: 'Region {{region}} waits for person {{slot}} in the order of joining; with {{people}} people nobody gets there.',
    action: 'Remove the region, or expect more people.',
  },
  regionHidden: {
    what: 'Region {{other}} covers region {{region}} wholly.',
    action: 'Bring region {{region}} forward, or move one of them.',
  },
  regionBars: {
    what: 'Region {{region}} has bars: the picture fills {{filled}} % of it.',
    action: 'Trim the region to the picture, or crop the picture.',
  },
  regionsOverlap: {
    what: 'Regions {{first}} and {{second}} overlap. Which one lies on top is not documented; usually it is the later one.',
    action: 'Try it before the show, or draw them apart.',
  },
} as const satisfies Record<string, FindingText>
