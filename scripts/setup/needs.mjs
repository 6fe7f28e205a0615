import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { answers, systemChromium } from '../chromium.mjs'
import { electronBinary } from '../paths.mjs'
import { exists, run } from '../process.mjs'

/** @typedef {import('./systemPlan.mjs').SystemNeed & { present: () => boolean | Promise<boolean> }} CheckedNeed */

/** @param {string} folder @returns {import('node:fs').Dirent[]} */
function entries(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

const hasLibsecret = () =>
  [
    '/usr/lib',
    '/usr/lib64',
    '/lib',
    ...entries('/usr/lib')
      .filter(({ name }) => name.endsWith('-linux-gnu'))
      .map(({ name }) => `/usr/lib/${name}`),
  ].some((folder) => existsSync(`${folder}/libsecret-1.so.0`))

/** Whether a folder holds a font, at whatever depth: every system sorts them in another way. @param {string} folder @returns {boolean} */
const hasFonts = (folder = '/usr/share/fonts') =>
  entries(folder).some((entry) =>
    entry.isDirectory() ? hasFonts(join(folder, entry.name)) : /\.(ttf|otf|ttc)$/i.test(entry.name),
  )

function hasChromium() {
  const found = systemChromium()
  return found !== null && answers(found)
}

/** Whether Electron finds every library it is linked with. */
async function hasElectronParts() {
  const binary = electronBinary()
  return binary === null || !(await run('ldd', [binary], { quiet: true })).output.includes('not found')
}

/** One package of the same name everywhere on Linux. @param {string} name */
const everywhere = (name) => ({ apt: name, dnf: name, pacman: name, zypper: name })

/** @satisfies {Record<string, CheckedNeed>} */
export const needs = {
  chromium: {
    looksFor: 'a Chromium or Chrome that starts',
    purpose: 'shows the desk',
    packages: { ...everywhere('chromium'), brew: '--cask google-chrome', winget: 'Google.Chrome' },
    present: hasChromium,
  },
  electronParts: {
    looksFor: 'libraries of Electron',
    purpose: 'it does not start without',
    packages: {
      // libasound2 is called otherwise since 2024; what uses it brings it under either name.
      apt: 'libgtk-3-0 libnss3 libgbm1 alsa-utils',
      dnf: 'gtk3 nss mesa-libgbm alsa-lib',
      pacman: 'gtk3 nss mesa alsa-lib',
      zypper: 'libgtk-3-0 mozilla-nss libgbm1 libasound2',
    },
    present: hasElectronParts,
  },
  xvfb: {
    looksFor: 'Xvfb',
    purpose: 'a virtual display',
    packages: {
      apt: 'xvfb',
      dnf: 'xorg-x11-server-Xvfb',
      pacman: 'xorg-server-xvfb',
      zypper: 'xorg-x11-server-Xvfb',
    },
    present: () => exists('Xvfb'),
  },
  dbus: {
    looksFor: 'dbus-run-session',
    purpose: 'the way to the keychain',
    // The package that holds it changes between the versions of openSUSE; zypper finds it by the file.
    packages: { apt: 'dbus', dnf: 'dbus-daemon', pacman: 'dbus', zypper: '/usr/bin/dbus-run-session' },
    present: () => exists('dbus-run-session'),
  },
  keyring: {
    looksFor: 'gnome-keyring',
    purpose: 'a keychain',
    packages: everywhere('gnome-keyring'),
    present: () => exists('gnome-keyring-daemon'),
  },
  libsecret: {
    looksFor: 'libsecret',
    purpose: 'the keychain library',
    packages: { apt: 'libsecret-1-0', dnf: 'libsecret', pacman: 'libsecret', zypper: 'libsecret-1-0' },
    present: hasLibsecret,
  },
  fonts: {
    looksFor: 'fonts',
    purpose: 'for what the windows say',
    packages: {
      apt: 'fonts-liberation',
      dnf: 'liberation-sans-fonts',
      pacman: 'ttf-liberation',
      zypper: 'liberation-fonts',
    },
    present: () => hasFonts(),
  },
}
