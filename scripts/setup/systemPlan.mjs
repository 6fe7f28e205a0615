/** @typedef {'apt' | 'dnf' | 'pacman' | 'zypper' | 'brew' | 'winget'} Manager */

/**
 * @typedef {object} SystemNeed
 * @property {string} looksFor  what is looked for on the system
 * @property {string} purpose
 * @property {Readonly<Partial<Record<Manager, string>>>} packages  the packages that satisfy it, separated by blanks
 */

/**
 * @typedef {object} System
 * @property {Manager | null} manager  null: one that is not known here
 * @property {boolean} root
 * @property {boolean} snapChromium  its package of Chromium only starts a snap, as on Ubuntu
 */

/** @type {Readonly<Record<Manager, (packages: string) => string>>} */
const commands = {
  apt: (packages) => `apt-get update && apt-get install -y --no-install-recommends ${packages}`,
  dnf: (packages) => `dnf install -y ${packages}`,
  pacman: (packages) => `pacman -S --needed --noconfirm ${packages}`,
  zypper: (packages) => `zypper install -y ${packages}`,
  brew: (packages) => `brew install ${packages}`,
  winget: (packages) => `winget install ${packages}`,
}

/** What a person types. @param {Manager} manager @param {string} packages @param {boolean} root */
function typed(manager, packages, root) {
  const command = commands[manager](packages)
  if (root || manager === 'brew' || manager === 'winget') return command
  return manager === 'apt' ? `sudo sh -c '${command}'` : `sudo ${command}`
}

const chromeByHand =
  'Install Google Chrome (https://www.google.com/chrome): Ubuntu’s own Chromium is a snap, which starts neither in a container nor as root. Or name a Chromium in RECORDING_DESK_CHROMIUM.'

/**
 * What to do about what a system lacks: install it, or tell the person what to type.
 * @param {readonly SystemNeed[]} missing
 * @param {System} system
 * @returns {{ kind: 'install', packages: string[], why: string, command: string } | { kind: 'tell', what: string, todo: string }}
 */
export function systemPlan(missing, { manager, root, snapChromium }) {
  const why = missing.map((need) => `${need.looksFor} (${need.purpose})`).join(', ')
  const what = `This system lacks: ${why}.`
  if (manager === null)
    return {
      kind: 'tell',
      what,
      todo: 'Install what brings them with this system’s package manager, then run the same command again.',
    }
  const byHand = snapChromium ? missing.filter((need) => need.packages.apt === 'chromium') : []
  const packages = missing
    .filter((need) => !byHand.includes(need))
    .flatMap((need) => need.packages[manager]?.split(' ') ?? [])
  const command = typed(manager, packages.join(' '), root)
  if (byHand.length > 0) {
    return { kind: 'tell', what, todo: packages.length === 0 ? chromeByHand : `${chromeByHand} Then type: ${command}` }
  }
  if (manager === 'apt' && root) return { kind: 'install', packages, why, command }
  return { kind: 'tell', what, todo: `Type: ${command}` }
}
