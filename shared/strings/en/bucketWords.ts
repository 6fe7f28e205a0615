import type { ProblemText } from './problems.ts'

const lost = 'No file of this show would reach the bucket.'
const again = 'then test again'

/** What a write test of a bucket ends in. `bucket`, `vendor`, `chosen` (the region) and `host` are always there. */
export const bucketWords = {
  bucketWritable: {
    what: 'A test file was written to {{bucket}} and deleted again.',
    meaning: 'These keys can write there.',
    action: '',
  },
  bucketFileGone: {
    what: 'A test file was written to {{bucket}}; it was gone before the desk could delete it.',
    meaning: 'These keys can write there.',
    action: '',
  },
  bucketFileLeft: {
    what: 'The test file was written; these keys may not delete it.',
    meaning: 'Recording works: the service only writes.',
    action: 'The file {{file}} (100 bytes) stays in {{bucket}}. Delete it there when you like.',
  },
  bucketFileMayRemain: {
    what: 'The test file was written; whether it was deleted again is not known.',
    meaning: 'Recording works: the service only writes.',
    action: 'Look for {{file}} (100 bytes) in {{bucket}} and delete it.',
  },
  bucketOtherRegion: {
    what: 'The bucket is in {{found}}. You chose {{chosen}}.',
    meaning: lost,
    action: `Change the region, ${again}.`,
  },
  bucketElsewhereNamed: {
    what: 'The bucket is not in {{chosen}}: {{vendor}} names {{hint}}.',
    meaning: lost,
    action: `Choose the region of the bucket, ${again}. A region that is not in the list cannot be recorded to.`,
  },
  bucketElsewhere: {
    what: 'The bucket is not in {{chosen}}.',
    meaning: lost,
    action: `Look up the region of {{bucket}} at {{vendor}}, choose it, ${again}.`,
  },
  bucketMissing: {
    what: '{{vendor}} knows no bucket “{{bucket}}” in {{chosen}}.',
    meaning: lost,
    action: `Check the name and the region, ${again}. Tencent’s names end in the account number; Qiniu’s S3 name may differ from the one in its console.`,
  },
  bucketNameInvalid: {
    what: '“{{bucket}}” is not a name a bucket can have at {{vendor}}.',
    meaning: lost,
    action: 'Enter the name alone: no address, no folder. Then test again.',
  },
  bucketKeyUnknown: {
    what: '{{vendor}} does not know this access key.',
    meaning: lost,
    action: `Enter both keys again, ${again}. A deleted or switched-off key is unknown as well.`,
  },
  bucketSecretWrong: {
    what: 'The secret key does not belong to this access key.',
    meaning: lost,
    action: `Enter both keys again, without spaces around them, ${again}.`,
  },
  bucketPutDenied: {
    what: 'These keys may not write to {{bucket}}.',
    meaning: lost,
    action: `Give them the right to put objects into this bucket (PutObject), ${again}.`,
  },
  bucketAccountClosed: {
    what: '{{vendor}} has closed this account or its storage.',
    meaning: lost,
    action: `See to the account at {{vendor}}, often a bill, ${again}.`,
  },
  bucketKeysTemporary: {
    what: 'These keys are temporary and no longer valid.',
    meaning: lost,
    action: `Use the keys of a user that last longer than the show, ${again}.`,
  },
  bucketEncryption: {
    what: 'The bucket encrypts with a key that these keys may not use.',
    meaning: lost,
    action: `Give them the right to the encryption key of {{bucket}}, ${again}.`,
  },
  bucketFull: {
    what: 'The bucket takes no more files: its quota is used up.',
    meaning: lost,
    action: `Make room in {{bucket}} or raise its quota, ${again}.`,
  },
  bucketRefused: {
    what: '{{vendor}} refused the test file (HTTP {{http}}).',
    meaning: 'A recording would very likely be refused as well.',
    action: `Look the code below up at {{vendor}}, correct the profile, ${again}.`,
  },
  bucketPage: {
    what: 'A page came back instead of an answer of the store (HTTP {{http}}).',
    meaning: 'Something between this computer and {{host}} answers for it, or the address is no store.',
    action: 'Try from another network, or ask who runs the proxy to let {{host}} through.',
  },
  bucketClock: {
    what: 'The clock of this computer is {{minutes}} min off, so the store refused the test.',
    meaning: 'The service has its own clock: a recording is not affected, but the bucket is not proven.',
    action: 'Set the clock of this computer, then test again.',
  },
  bucketBusy: {
    what: '{{vendor}} is busy or has trouble (HTTP {{http}}).',
    meaning: 'The bucket is not proven.',
    action: 'Test again in a minute.',
  },
  bucketTimeout: {
    what: '{{host}} did not answer in time.',
    meaning: 'The bucket is not proven; the service may reach it better than this computer does.',
    action: 'Check the network, then test again.',
  },
  bucketHostUnknown: {
    what: 'The address {{host}} cannot be found.',
    meaning: 'The bucket is not proven.',
    action: 'Check the bucket’s name and the network of this computer, then test again.',
  },
  bucketUnreachable: {
    what: 'The connection to {{host}} failed.',
    meaning: 'The bucket is not proven.',
    action: 'Check network, firewall and proxy of this computer, then test again.',
  },
  bucketUntrusted: {
    what: '{{host}} could not prove who it is.',
    meaning: 'Nothing was sent, no key either.',
    action: 'A proxy may be reading along. Try another network, or have its certificate installed on this computer.',
  },
  bucketAzure: {
    what: 'Azure cannot be tested from here: it does not speak the S3 protocol.',
    meaning: 'Whether {{bucket}} takes files shows only when something is recorded.',
    action: 'Record half a minute in a channel made for tests, and look for its files in the container.',
  },
  bucketNoAddress: {
    what: 'The desk does not know the address of {{vendor}}, {{chosen}}.',
    meaning: 'Whether {{bucket}} takes files shows only when something is recorded.',
    action: 'Record half a minute in a channel made for tests, and look for its files in the bucket.',
  },
  bucketAddressMissing: {
    what: 'The address of the S3-compatible store is missing.',
    meaning: lost,
    action: 'Enter the address of the store, such as https://s3.example.com.',
  },
  bucketAddressUnsafe: {
    what: 'The address of the store is not one the desk may send keys to.',
    meaning: 'Nothing was sent.',
    action: 'Use an https:// address. Plain http:// is accepted only for this computer (127.0.0.1).',
  },
  bucketRehearsalOnly: {
    what: '“{{bucket}}” is the bucket of the rehearsal on this computer.',
    meaning: 'The real service cannot reach it: no file of this show would arrive anywhere.',
    action: 'Choose a storage profile of your own in the preset.',
  },
  bucketOutsideRehearsal: {
    what: '“{{bucket}}” was not tested: nothing was sent.',
    meaning: 'A rehearsal stays on this computer and has a bucket of its own.',
    action: 'Choose the storage profile of the rehearsal, or test this one under Settings → Storage.',
  },
} as const satisfies Record<string, ProblemText>
