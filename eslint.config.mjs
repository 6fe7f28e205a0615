import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/**
 * Packages that live behind one adapter each, in words; `areas` below says which files may import them.
 * @type {Record<string, string>}
 */
const fenced = {
  electron: 'the adapter folders of main, and preload',
  keytar: 'main/secrets/keytarBinding.ts',
  got: 'main/agora',
  'node:sqlite': 'main/journal',
  '@aws-sdk/client-s3': 'main/bucket',
}

const edges = ['ipc', 'windows', 'tray', 'menus', 'notifications', 'protocol', 'network']
const assembly = ['compose', 'composeServices', 'composeTray', 'index']
const foundations = ['agora', 'bucket', 'secrets', 'journal', 'log', 'rehearsal', 'icons']
/** Every other folder of main, so that a new one is fenced before anybody thinks of it. */
const services = readdirSync(join(import.meta.dirname, 'main'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && ![...edges, ...foundations].includes(entry.name))
  .map(({ name }) => name)

/** @param {string} folder */
const top = (folder) => ({ regex: `^(\\.\\./)+${folder}/`, message: `${folder}/ is out of reach from here.` })
/** @param {readonly string[]} names */
const above = (names) => ({
  regex: `^(\\.\\./)+(main/)?(${names.map((name) => (assembly.includes(name) ? `${name}\\.ts` : `${name}/`)).join('|')})`,
  message: 'A lower layer of main does not import the ones above it.',
})

const outside = [top('renderer'), top('preload'), top('test')]

/**
 * One row per area, the more particular ones later, each complete in itself: a later row replaces an earlier one.
 * @type {readonly { files: string[], patterns: { regex: string, message: string }[], may: string[] }[]}
 */
const areas = [
  { files: ['shared/**'], patterns: [...outside, top('main')], may: [] },
  { files: ['preload/**'], patterns: [top('main'), top('renderer'), top('test')], may: ['electron'] },
  { files: ['renderer/**'], patterns: [top('main'), top('preload'), top('test')], may: [] },
  { files: ['main/**'], patterns: outside, may: [] },
  { files: ['main/index.ts', 'main/compose.ts'], patterns: outside, may: ['electron'] },
  ...foundations.map((name) => ({
    files: [`main/${name}/**`],
    patterns: [...outside, above([...services, ...edges, ...assembly])],
    may: { agora: ['got'], bucket: ['@aws-sdk/client-s3'], journal: ['node:sqlite'] }[name] ?? [],
  })),
  ...services.map((name) => ({
    files: [`main/${name}/**`],
    patterns: [...outside, above([...edges, ...assembly])],
    may: [],
  })),
  ...edges.map((name) => ({
    files: [`main/${name}/**`],
    patterns: [...outside, above(assembly)],
    may: ['electron'],
  })),
  {
    files: ['main/secrets/keytarBinding.ts'],
    patterns: [...outside, above([...services, ...edges, ...assembly])],
    may: ['keytar'],
  },
]

const boundaries = areas.map(({ files, patterns, may }) => ({
  files: files.map((pattern) => (pattern.endsWith('/**') ? `${pattern}/*.{ts,tsx}` : pattern)),
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns,
        paths: Object.entries(fenced)
          .filter(([name]) => !may.includes(name))
          .map(([name, home]) => ({ name, message: `${name} lives behind one adapter: ${home}.` })),
      },
    ],
  },
}))

export default tseslint.config(
  { ignores: ['out/**', 'dist/**', 'node_modules/**', 'coverage/**', 'test-results/**'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: false }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-deprecated': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
        // However it is reached: as a property, by destructuring, or by its name in quotes.
        ...['Identifier[name', 'Literal[value'].map((node) => ({
          selector: `${node}=/^find(Credentials|Password)$/]`,
          message: 'Searching the keychain crashes the process on Linux: docs/decisions/0003-keychain.md.',
        })),
      ],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  ...boundaries,
  { files: ['renderer/**/*.{ts,tsx}'], ...reactHooks.configs.flat.recommended },
  // It warns of libraries whose answers React's compiler may not keep; nothing here is compiled by it.
  { files: ['renderer/**/*.{ts,tsx}'], rules: { 'react-hooks/incompatible-library': 'off' } },
  {
    files: ['test/**/*.{ts,tsx}', 'scripts/**/*.ts', '*.config.ts'],
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-console': 'off',
    },
  },
)
