/**
 * Writes THIRD_PARTY_NOTICES.md: every package whose code or fonts end up in the product, with its licence text.
 * `--check` only says whether the file is up to date (exit code 1 when it is not).
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inPackage, root } from './paths.mjs'

const target = join(root, 'THIRD_PARTY_NOTICES.md')

/** Provided by the platform, or by Electron with notices of its own. */
const platform = /^(node:|electron$|playwright-core$)/

/** @param {string} folder @returns {string[]} */
const sources = (folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|css)$/.test(name))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'))

/** `@scope/name/file` → `@scope/name`. @param {string} specifier */
const packageOf = (specifier) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

/** Packages named by imports in the product's own sources. @returns {Set<string>} */
function imported() {
  const names = new Set(['keytar'])
  for (const text of ['main', 'preload', 'renderer', 'shared'].flatMap(sources))
    for (const match of text.matchAll(/(?:from|import|@import)\s*\(?\s*['"]([^.'"][^'"]*)['"]/g)) {
      const specifier = match[1] ?? ''
      if (!platform.test(specifier)) names.add(packageOf(specifier))
    }
  return names
}

/** Where an installed package lives, as seen from another one. @param {string} name @param {string} from */
function locate(name, from) {
  const nested = join(from, 'node_modules', name)
  return existsSync(nested) ? nested : inPackage(name)
}

/** @param {string} folder */
const manifest = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))

/** @param {string} folder @returns {string} */
function licenceText(folder) {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying|ofl)(\.|$|-)/i.test(name))
  return file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim()
}

/** @returns {string} */
function notices() {
  /** @type {Map<string, { name: string, version: string, license: string, text: string }>} */
  const found = new Map()
  /** @param {string} name @param {string} from */
  const visit = (name, from) => {
    const folder = locate(name, from)
    if (!existsSync(join(folder, 'package.json'))) return
    const { version, license, dependencies = {}, name: own } = manifest(folder)
    const key = `${own}@${version}`
    if (found.has(key)) return
    found.set(key, { name: own, version, license: String(license ?? 'see text'), text: licenceText(folder) })
    for (const dependency of Object.keys(dependencies)) if (!dependency.startsWith('@types/')) visit(dependency, folder)
  }
  for (const name of [...imported()].sort()) visit(name, root)
  const list = [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
  const head = `# Third-party notices

Recording Desk contains or is built from the packages below, each under its own licence. Electron and Chromium bring their
notices with them (\`LICENSE\` and \`LICENSES.chromium.html\` beside the program).
`
  const part = (/** @type {(typeof list)[number]} */ { name, version, license, text }) =>
    `\n## ${name} ${version}\n\nLicence: ${license}\n${text === '' ? '' : `\n\`\`\`text\n${text.replaceAll('```', "'''")}\n\`\`\`\n`}`
  return head + list.map(part).join('')
}

const wanted = notices().replaceAll('\r\n', '\n')
if (process.argv.includes('--check')) {
  if (!existsSync(target) || readFileSync(target, 'utf8') !== wanted) {
    console.error('THIRD_PARTY_NOTICES.md is out of date. Run: node scripts/notices.mjs')
    process.exitCode = 1
  }
} else writeFileSync(target, wanted)
