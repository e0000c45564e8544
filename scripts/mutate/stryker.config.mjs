// For one package, which scripts/mutate.mjs names by HORNBOOK_MUTATE.
const name = process.env.HORNBOOK_MUTATE;

export default {
  mutate: [
    `packages/${name}/src/**/*.ts`,
    '!**/generated/**',
    // Schemas run in generators only. What these make of them is tested.
    '!packages/model/src/schema/**',
    // What works on pages is tested on pages, in a browser.
    '!packages/player/src/{browser,page}/**',
  ],
  plugins: ['@stryker-mutator/vitest-runner', './scripts/mutate/ignore-prose.mjs'],
  ignorers: ['prose'],
  buildCommand: 'node scripts/mutate/bundle-tests.mjs',
  testRunner: 'vitest',
  vitest: { configFile: 'scripts/mutate/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  // What runs when a module loads (tables, patterns) would need all tests in a fresh process for each change: hours.
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 20_000,
  ignorePatterns: ['.turbo', 'dist', '/content', '/docs', '/examples', '/reports'],
  reporters: ['clear-text', 'html', 'progress'],
  htmlReporter: { fileName: `reports/mutation/${name}.html` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 90, low: 80, break: 80 },
  disableTypeChecks: false,
};
