import hooks from 'eslint-plugin-react-hooks';
import ts from 'typescript-eslint';
import layers from './lint/layers.js';
import unitSuffix from './lint/unit-suffix.js';

const lifelane = { rules: { layers, 'unit-suffix': unitSuffix } };
const IMPURE = ['window', 'document', 'performance', 'Date', 'setTimeout', 'setInterval', 'fetch', 'navigator', 'crypto', 'console', 'process'];
// Every engine rounds these in its own way; src/sim/math/detmath.ts has versions with the same bits everywhere.
const UNPORTABLE = ['sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'atan2', 'sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh', 'exp', 'expm1', 'log', 'log1p', 'log2', 'log10', 'pow', 'cbrt', 'hypot'];

export default ts.config(
  { ignores: ['dist', '.cache', 'reports', 'runs', 'node_modules', 'scripts', 'lint', 'bench'] },
  ...ts.configs.recommendedTypeChecked.map((config) => ({ ...config, files: ['src/**/*.{ts,tsx}', 'tests/**/*.ts'] })),
  {
    files: ['src/**/*.{ts,tsx}', 'tests/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { lifelane },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', prefer: 'type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'lifelane/layers': 'error',
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 5],
      'max-depth': ['error', 3],
    },
  },
  {
    files: ['src/**/*.tsx'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  { files: ['src/{sim,catalog,scenario,report}/**/*.ts'], ignores: ['src/sim/math/**'], rules: { 'lifelane/unit-suffix': 'error' } },
  {
    files: ['src/sim/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...IMPURE.map((name) => ({ name, message: 'The core is pure: time, input and output come from outside (ports, commands, events).' }))],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Randomness is keyed: draw(seed, STREAM.…, key) from rng.ts.' },
        ...UNPORTABLE.map((property) => ({ object: 'Math', property, message: 'Not the same bits in every engine: use src/sim/math/detmath.ts.' })),
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "BinaryExpression[operator='**'], AssignmentExpression[operator='**=']", message: '** is Math.pow: use pow from src/sim/math/detmath.ts, or write the product.' },
        { selector: "Identifier[name=/rectif|hazard/i]", message: 'The core does not know which condition it runs: express it as input data.' },
      ],
    },
  },
);
