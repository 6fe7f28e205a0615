/** Words of Settings → Secrets. */
export const secrets = {
  title: 'Secrets',
  about: 'What the desk must know to act for you. Secrets go in and never come out: no window, file or log shows one.',
  none: 'Nothing is stored yet. A secret appears here once you save an account, a storage profile or a token.',
  kinds: {
    certificate: 'Customer certificate',
    token: 'Channel token',
    decryptionSecret: 'Decryption password',
    accessKey: 'Access key',
    secretKey: 'Secret key',
    other: 'Secret of a later version',
  },
  keychain: {
    title: 'Keychain of this computer',
    safe: 'What is stored there is safe.',
    kept: 'What the desk read from it before still works.',
    control: 'Entering the certificate of an account gives you control over its running recordings again.',
    unknown: {
      title: 'Keychain: not asked yet',
      text: 'The desk has nothing in the keychain. It asks when you save the first secret.',
    },
    ready: { title: 'Keychain: open', text: 'The desk has read what it needs. A stop never waits for the keychain.' },
  },
  table: {
    owner: 'Belongs to',
    kind: 'Secret',
    state: 'Kept',
    states: {
      keychain: 'in the keychain, since {{day}}',
      former: 'in the keychain since {{day}}, used again: the one typed for one session is gone',
      session: 'in memory since {{day}}, until the desk quits',
      made: 'made by the desk for rehearsals, opens nothing else',
      locked: 'in the keychain since {{day}}, locked',
      unavailable: 'in the keychain since {{day}}, which does not answer',
      lost: 'stored {{day}}, and no longer in the keychain: enter it again',
      gone: 'stored {{day}}, and no longer in the keychain',
    },
  },
  ownerless: {
    title: 'Secrets of records that the desk does not have',
    about:
      'Nothing uses these secrets, and they cannot be replaced one by one. Beside each stands what becomes of it. “Forget everything” deletes them as well; a record that is rescued later then has to be given its secret again.',
    owners: { account: 'An account', storage: 'A storage profile', preset: 'A preset', other: 'A record' },
    named: {
      account: 'Account “{{name}}”',
      storage: 'Storage profile “{{name}}”',
      preset: 'Preset “{{name}}”',
      other: '“{{name}}”',
    },
    why: {
      aside: 'its record could not be read and lies aside in the journal: kept until that is rescued',
      missing:
        'its record is not in the journal: deleted when a launch reads all of it and finds none, once every loss was acknowledged',
      unknown: 'whether its record lies aside cannot be read from the journal now: kept',
    },
  },
  items: {
    incomplete:
      'The journal was damaged or missing, so the desk may not know of every secret that it put into the keychain before. What it does not know of, it neither uses nor forgets.',
    byHand:
      'In the keychain, the names of this desk’s items begin with “{{service}}”. What is left there after everything was forgotten can be deleted by hand, with the keychain program of your system.',
  },
  forget: {
    title: 'Forget everything',
    text: 'Deletes every secret that the desk knows of from the keychain and from memory. Accounts, storage profiles, presets and the history stay, without their secrets.',
    button: 'Forget everything…',
    ask: 'Forget all secrets?',
    list: 'These are deleted from this computer, and the keychain is asked to prove it:',
    kinds: {
      certificate_one: '{{count}} customer certificate',
      certificate_other: '{{count}} customer certificates',
      token_one: '{{count}} channel token',
      token_other: '{{count}} channel tokens',
      decryptionSecret_one: '{{count}} decryption password',
      decryptionSecret_other: '{{count}} decryption passwords',
      accessKey_one: '{{count}} access key',
      accessKey_other: '{{count}} access keys',
      secretKey_one: '{{count}} secret key',
      secretKey_other: '{{count}} secret keys',
      other_one: '{{count}} secret of a later version',
      other_other: '{{count}} secrets of a later version',
    },
    ownerless_one:
      '{{count}} of them belongs to a record that the desk does not have. If that record is rescued, it comes back without its secret.',
    ownerless_other:
      '{{count}} of them belong to records that the desk does not have. If such a record is rescued, it comes back without its secrets.',
    running_one:
      '{{count}} recording is running, or may be. It goes on in the cloud, but this desk can neither watch nor stop it until you enter the certificate again.',
    running_other:
      '{{count}} recordings are running, or may be. They go on in the cloud, but this desk can neither watch nor stop them until you enter the certificates again.',
    rehearsal: 'Rehearsals go on: the desk made their keys itself, and they open nothing outside this computer.',
    after: 'There is no way back: to record again, every secret has to be entered anew.',
    confirm: 'Forget everything',
    done_one: 'Forgotten: {{count}} secret. The keychain has none of them any more.',
    done_other: 'Forgotten: {{count}} secrets. The keychain has none of them any more.',
    next: 'Accounts, storage profiles and presets are still there. Each says what it lacks and asks for it.',
    goesOn_one:
      '{{count}} recording goes on in the cloud. Enter the certificate of its account to watch and stop it from here again.',
    goesOn_other:
      '{{count}} recordings go on in the cloud. Enter the certificates of their accounts to watch and stop them from here again.',
    left_one:
      'The desk has forgotten everything. {{count}} secret is still in the keychain, or may be: it cannot be deleted there now, and goes when the keychain is open again.',
    left_other:
      'The desk has forgotten everything. {{count}} secrets are still in the keychain, or may be: they cannot be deleted there now, and go when the keychain is open again.',
  },
} as const
