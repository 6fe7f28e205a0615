import type { FindingText } from './findingText.ts'

/** What is wrong with the storage profile of a preset. */
export const storageFindings = {
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
} as const satisfies Record<string, FindingText>
