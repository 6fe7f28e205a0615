/** Words of Settings → Safety. */
export const safety = {
  title: 'Safety',
  about: 'A false stop costs the show; five seconds too many cost nothing.',
  policy: {
    label: 'Stop',
    hint: 'Applies everywhere: window, tray, menu, and where many are stopped at once.',
    countdown: 'Count down first',
    countdownNote: 'Nothing is sent before it ends; until then you can keep recording.',
    pressTwice: 'Press twice',
    pressTwiceNote: 'Within a moment. Menus count down instead.',
    hold: 'Hold for 1.2 s',
    holdNote: 'With the pointer only. Keyboard, tray and menus count down instead.',
    atOnce: 'At once',
    atOnceNote: 'One press stops. For rehearsals and drills.',
  },
  seconds: {
    label: 'Countdown',
    unit: 's',
    hint: '1 to 30 seconds. Also where another policy falls back to a countdown.',
    wrong: 'A whole number from 1 to 30.',
  },
  poll: {
    label: 'Checks',
    hint: 'How often running recordings are asked about. Slower saves requests and shows trouble later.',
    '1': 'As usual',
    '2': 'Half as often',
    '4': 'A quarter as often',
    '8': 'An eighth as often',
  },
} as const
