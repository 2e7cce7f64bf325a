/** A severity, or a severity with options, as the linter's configuration has it. */
export type RuleSetting = 'error' | 'off' | readonly ['error', ...unknown[]]

/** Rules of the categories `correctness`, `suspicious` and `perf` (which are all errors) that do not fit this code. */
const exceptions = {
  // Order matters more than speed wherever the shell awaits in a loop: migrations, files, mails.
  'no-await-in-loop': 'off',
  // A new object per element is how plain data is changed here.
  'oxc/no-map-spread': 'off',
  // `fc.assert` is how fast-check is written.
  'import/no-named-as-default-member': 'off',
  // Lists of a handful of names read plainer as arrays.
  'unicorn/prefer-set-has': 'off',
  // The compiler knows which function returns what.
  'typescript/consistent-return': 'off',
} as const

/** Rules from the stricter categories that are wanted as well. */
const additions = {
  // What a program may contain
  'import/no-default-export': 'error',
  'import/no-commonjs': 'error',
  'import/no-mutable-exports': 'error',
  'oxc/no-barrel-file': ['error', { threshold: 0 }],
  'no-var': 'error',
  'no-param-reassign': 'error',
  'no-eval': 'error',
  'no-new-func': 'error',
  'no-script-url': 'error',
  'no-sequences': 'error',
  'no-proto': 'error',
  'no-labels': 'error',
  'no-alert': 'error',
  'no-throw-literal': 'error',
  'no-warning-comments': 'error',
  'typescript/no-explicit-any': 'error',
  'typescript/no-non-null-assertion': 'error',
  'typescript/no-namespace': 'error',
  'typescript/no-empty-object-type': 'error',
  'typescript/no-dynamic-delete': 'error',
  'typescript/no-require-imports': 'error',
  'typescript/ban-ts-comment': 'error',
  'typescript/only-throw-error': 'error',
  'unicorn/no-abusive-eslint-disable': 'error',

  // A short arrow function may stand where it is used.
  'unicorn/consistent-function-scoping': ['error', { checkArrowFunctions: false }],

  // Mistakes that the compiler does not see
  'import/no-cycle': ['error', { ignoreTypes: false }],
  eqeqeq: 'error',
  'array-callback-return': 'error',
  'no-case-declarations': 'error',
  'no-constructor-return': 'error',
  'no-fallthrough': 'error',
  'no-loop-func': 'error',
  'no-promise-executor-return': 'error',
  'no-self-compare': 'error',
  'no-template-curly-in-string': 'error',
  'no-unreachable-loop': 'error',
  'no-useless-assignment': 'error',
  'default-case-last': 'error',
  radix: 'error',
  'typescript/no-misused-promises': 'error',
  'typescript/no-unsafe-argument': 'error',
  'typescript/no-unsafe-assignment': 'error',
  'typescript/no-unsafe-call': 'error',
  'typescript/no-unsafe-function-type': 'error',
  'typescript/no-unsafe-member-access': 'error',
  'typescript/no-unsafe-return': 'error',
  'typescript/no-deprecated': 'error',
  'typescript/prefer-promise-reject-errors': 'error',
  'typescript/require-await': 'error',
  'typescript/restrict-plus-operands': 'error',
  'typescript/return-await': ['error', 'in-try-catch'],
  'typescript/strict-void-return': 'error',
  'typescript/strict-boolean-expressions': ['error', { allowNumber: false, allowNullableBoolean: true }],
  'typescript/switch-exhaustiveness-check': ['error', { requireDefaultForNonUnion: true }],
  'typescript/use-unknown-in-catch-callback-variable': 'error',
  'typescript/no-unnecessary-condition': 'error',
  'unicorn/no-object-as-default-parameter': 'error',
  'unicorn/no-unreadable-iife': 'error',
  'unicorn/prefer-number-properties': 'error',
  'unicorn/require-array-join-separator': 'error',

  // One way to write a thing
  'import/first': 'error',
  'import/no-named-default': 'error',
  'logical-assignment-operators': 'error',
  'max-depth': ['error', 4],
  'max-params': ['error', 5],
  'no-array-constructor': 'error',
  'no-lonely-if': 'error',
  'no-multi-assign': 'error',
  'no-useless-computed-key': 'error',
  'no-useless-return': 'error',
  'object-shorthand': 'error',
  'prefer-const': 'error',
  'prefer-exponentiation-operator': 'error',
  'prefer-object-has-own': 'error',
  'prefer-rest-params': 'error',
  'prefer-spread': 'error',
  'prefer-template': 'error',
  yoda: 'error',
  'typescript/array-type': 'error',
  'typescript/consistent-type-definitions': ['error', 'type'],
  'typescript/consistent-type-imports': 'error',
  'typescript/explicit-module-boundary-types': 'error',
  'typescript/method-signature-style': 'error',
  'typescript/no-import-type-side-effects': 'error',
  'typescript/no-inferrable-types': 'error',
  'typescript/prefer-find': 'error',
  'typescript/prefer-for-of': 'error',
  'typescript/prefer-function-type': 'error',
  'typescript/prefer-includes': 'error',
  'typescript/prefer-nullish-coalescing': 'error',
  'typescript/prefer-optional-chain': 'error',
  'typescript/prefer-regexp-exec': 'error',
  'unicorn/consistent-empty-array-spread': 'error',
  'unicorn/error-message': 'error',
  'unicorn/filename-case': 'error',
  'unicorn/no-lonely-if': 'error',
  'unicorn/no-typeof-undefined': 'error',
  'unicorn/prefer-array-flat': 'error',
  'unicorn/prefer-array-some': 'error',
  'unicorn/prefer-at': 'error',
  'unicorn/prefer-code-point': 'error',
  'unicorn/prefer-import-meta-properties': 'error',
  'unicorn/prefer-includes': 'error',
  'unicorn/prefer-math-min-max': 'error',
  'unicorn/prefer-math-trunc': 'error',
  'unicorn/prefer-modern-math-apis': 'error',
  'unicorn/prefer-negative-index': 'error',
  'unicorn/prefer-node-protocol': 'error',
  'unicorn/prefer-regexp-test': 'error',
  'unicorn/prefer-string-raw': 'error',
  'unicorn/prefer-string-replace-all': 'error',
  'unicorn/prefer-string-slice': 'error',
  'unicorn/prefer-structured-clone': 'error',
  'unicorn/prefer-top-level-await': 'error',
  'unicorn/prefer-type-error': 'error',
  'unicorn/throw-new-error': 'error',
} as const

/** The rules for every file. */
export const rules: Readonly<Record<string, RuleSetting>> = { ...exceptions, ...additions }

/** What the core may not reach for: the machine it runs on, the clock, chance. */
export const coreRules: Readonly<Record<string, RuleSetting>> = {
  'no-console': 'error',
  'no-restricted-globals': [
    'error',
    'Buffer',
    'crypto',
    'document',
    'fetch',
    'performance',
    'process',
    'queueMicrotask',
    'setImmediate',
    'setInterval',
    'setTimeout',
    'window',
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: 'The core has no clock: take the time as an argument.' },
    {
      object: 'Math',
      property: 'random',
      message: 'The core knows no chance: take a seeded generator as an argument.',
    },
  ],
}

/** What tests may do that the program may not. */
export const testRules: Readonly<Record<string, RuleSetting>> = {
  'typescript/explicit-module-boundary-types': 'off',
  // A test may say what the JSON that it reads looks like.
  'typescript/no-unsafe-type-assertion': 'off',
  'vitest/no-conditional-expect': 'error',
  'vitest/no-focused-tests': 'error',
  'vitest/no-identical-title': 'error',
  'vitest/no-disabled-tests': 'off',
}

/** The loops over all rows of a dataset, where a fallback per number would cost time: their indexes are in bounds. */
export const innerLoopRules: Readonly<Record<string, RuleSetting>> = { 'typescript/no-non-null-assertion': 'off' }

/** Plain JavaScript, which runs before anything is installed or on an older Node, has no types to check. */
export const untypedRules: Readonly<Record<string, RuleSetting>> = {
  'typescript/no-dynamic-delete': 'off',
  'typescript/no-unsafe-argument': 'off',
  'typescript/no-unsafe-assignment': 'off',
  'typescript/no-unsafe-call': 'off',
  'typescript/no-unsafe-member-access': 'off',
  'typescript/no-unsafe-return': 'off',
  'typescript/strict-boolean-expressions': 'off',
  'unicorn/prefer-import-meta-properties': 'off',
}
