import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    reporters: ['default', './tools/count-reporter.ts'],
    allowOnly: false,
    testTimeout: 120_000,
    projects: [
      // Tests beside the source are of pure functions: they may share one process, which saves a start per file.
      { extends: true, test: { name: 'source', include: ['src/**/*.test.ts'], isolate: false } },
      { extends: true, test: { name: 'whole', include: ['test/**/*.test.ts'] } },
    ],
  },
})
