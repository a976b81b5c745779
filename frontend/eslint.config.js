import { readdirSync } from 'node:fs'
import js from '@eslint/js'
import vue from 'eslint-plugin-vue'
import { globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

const features = readdirSync(new URL('src/features', import.meta.url))

/** A feature uses api, ui and lib, and never another feature. */
const boundaries = features.map((name) => ({
  files: [`src/features/${name}/**`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { group: ['@/features/*', '@/app/*', '@/api/schema'], message: 'A feature uses api, ui and lib, and never another feature.' },
          { group: features.filter((other) => other !== name).map((other) => `../${other}/*`), message: 'Not another feature.' },
        ],
      },
    ],
  },
}))

export default tseslint.config(
  globalIgnores(['dist', 'node_modules', 'test-results', 'playwright-report', 'src/api/schema.d.ts', 'src/components.d.ts']),
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...vue.configs['flat/recommended'],
  {
    languageOptions: {
      parserOptions: {
        parser: tseslint.parser,
        extraFileExtensions: ['.vue'],
        projectService: { allowDefaultProject: ['eslint.config.js', 'scripts/*.mjs', 'public/*.js'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      // Line lengths and wrapping of attributes are a matter of taste; these rules would only make noise.
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/html-self-closing': ['error', { html: { void: 'always', normal: 'always', component: 'always' } }],
      'vue/html-closing-bracket-newline': 'off',
      'vue/html-indent': 'off',
      'vue/require-default-prop': 'off',
      'vue/multi-word-component-names': 'off',
      'vue/no-v-html': 'error',
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/define-macros-order': 'error',
      // TypeScript knows the globals better.
      'no-undef': 'off',
      '@typescript-eslint/unbound-method': 'off',
      // The generated types change with the backend: a check for null that is needless today may be needed tomorrow.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 90 }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-restricted-properties': [
        'error',
        { object: 'crypto', property: 'randomUUID', message: 'Not there on plain http.' },
        { object: 'Object', property: 'hasOwn', message: 'Chrome 86 does not have it.' },
      ],
      'no-restricted-globals': ['error', { name: 'structuredClone', message: 'Chrome 86 does not have it.' }],
    },
  },
  { files: ['src/features/**', 'src/ui/**', 'src/lib/**', 'src/app/**', 'src/mocks/**'], rules: { 'no-restricted-imports': ['error', { patterns: ['@/api/schema', '**/api/schema'] }] } },
  { files: ['src/ui/**', 'src/lib/**'], rules: { 'no-restricted-imports': ['error', { patterns: ['@/features/*', '@/app/*', '@/api/*'] }] } },
  { files: ['src/api/**'], rules: { 'no-restricted-imports': ['error', { patterns: ['@/features/*', '@/app/*', '@/ui/*'] }] } },
  ...boundaries,
  {
    files: ['**/*.test.ts', 'e2e/**'],
    rules: { 'max-lines': ['error', { max: 500 }], 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  { files: ['**/*.mjs', '*.js', 'public/*.js'], ...tseslint.configs.disableTypeChecked, languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly', window: 'readonly', document: 'readonly', localStorage: 'readonly', self: 'readonly', setTimeout: 'readonly' } } },
)
