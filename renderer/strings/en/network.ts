/** Words of the network settings. */
export const network = {
  title: 'Network',
  about: 'How this desk gets to the recording service. The rehearsal on this computer needs none of it.',
  again: 'Look again',
  routes: {
    title: 'Proxy',
    text: 'Found by itself: first HTTPS_PROXY and NO_PROXY of the environment, then the settings of this computer, scripts included. Asked again when the network changes.',
    none: 'No account uses the real service yet.',
    direct: 'directly',
    environment: 'through {{address}}, named by the environment',
    system: 'through {{address}}, named by the settings of this computer',
    unsupported: 'directly: the settings name a {{address}} proxy, which the desk cannot use',
  },
  roots: {
    title: 'Root certificates',
    text: 'Needed only where a company looks into encrypted connections. The desk trusts them beside those of this computer.',
    none: 'None besides those of this computer.',
    choose: 'Choose a file…',
    replace: 'Choose another file…',
    remove: 'Remove',
    certificate: 'issued by {{issuer}}, valid until {{day}}',
    expired: 'issued by {{issuer}}, expired on {{day}}',
    single: 'vouches for one host only',
    environment: 'From {{path}} (NODE_EXTRA_CA_CERTS):',
  },
} as const
