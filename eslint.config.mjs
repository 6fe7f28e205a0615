import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/** @typedef {{ group?: string[], regex?: string, message: string, allowTypeImports?: boolean }} Pattern */

/** Packages that live behind one adapter each: package → the only files that may import it. */
const fenced = {
  electron: [
    'main/index.ts',
    'main/compose.ts',
    'main/{windows,tray,menus,notifications,shortcuts,ipc,protocol}/**',
    'preload/**',
    'test/electron/**',
  ],
  keytar: ['main/secrets/keytarBinding.ts', 'test/**'],
  got: ['main/agora/**', 'test/**'],
  'node:sqlite': ['main/journal/**', 'test/**'],
}

/** Who may not import whom. Folders at the top level only ever point towards shared/. */
const directions = {
  shared: ['main', 'renderer', 'preload', 'test'],
  preload: ['main', 'renderer', 'test'],
  main: ['renderer', 'preload', 'test'],
  renderer: ['main', 'preload', 'test'],
}

/** Inside main: the lower layers never look up. */
const lower = ['agora', 'secrets', 'journal', 'log']
const upper = ['sessions', 'accounts', 'presets', 'storage', 'ipc', 'tray', 'windows', 'menus', 'compose']

/** @param {string} folder @returns {Pattern[]} */
const forbiddenFolders = (folder) =>
  (directions[folder] ?? []).map((target) => ({
    regex: `^(\\.\\./)+${target}/`,
    message: `${folder}/ does not import ${target}/ (see docs/architecture.md).`,
  }))

/** @param {string[]} names */
const fencedPaths = (names) =>
  names.map((name) => ({ name, message: `${name} lives behind one adapter: ${fenced[name].join(', ')}.` }))

/** @param {string} folder */
const boundary = (folder) => ({
  files: [`${folder}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': ['error', { patterns: forbiddenFolders(folder), paths: fencedPaths(Object.keys(fenced)) }],
  },
})

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
      'no-restricted-syntax': ['error', { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  ...['shared', 'preload', 'main', 'renderer'].map(boundary),
  // Files that are the adapter for a fenced package may import that one package.
  ...Object.entries(fenced).map(([name, files]) => ({
    files: files.filter((file) => !file.startsWith('test')),
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: forbiddenFolders((files[0] ?? '').split('/')[0] ?? 'main'),
          paths: fencedPaths(Object.keys(fenced).filter((other) => other !== name)),
        },
      ],
    },
  })),
  // A lower layer of main must not see the services above it.
  ...lower.map((layer) => ({
    files: [`main/${layer}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...forbiddenFolders('main'),
            { regex: `^(\\.\\./)+(${upper.join('|')})/`, message: `main/${layer} is below the services.` },
          ],
          paths: fencedPaths(
            Object.keys(fenced).filter((name) => !fenced[name].some((file) => file.startsWith(`main/${layer}/`))),
          ),
        },
      ],
    },
  })),
  { files: ['renderer/**/*.{ts,tsx}'], ...reactHooks.configs.flat.recommended },
  {
    files: ['test/**/*.{ts,tsx}', 'scripts/**/*.ts', '*.config.ts'],
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-console': 'off',
    },
  },
)
