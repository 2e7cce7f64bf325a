import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

// Tests start the program in processes of its own many times; each reads its source compiled by the first.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, 'node_modules/.cache/compiled')

export default defineConfig({
  test: {
    reporters: ['default', './tools/count-reporter.ts'],
    allowOnly: false,
    // How long something may take before it counts as hung: long, since all processors are in use.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
    // One for each processor: without this the last is kept free, which of two is half.
    maxWorkers: '100%',
    globalSetup: ['test/draw-seed.ts'],
    setupFiles: ['test/seed.ts'],
    projects: [
      // Tests beside the source are of pure functions: they may share one process, which saves a start per file.
      { extends: true, test: { name: 'source', include: ['src/**/*.test.ts'], isolate: false } },
      { extends: true, test: { name: 'whole', include: ['test/**/*.test.ts'] } },
    ],
  },
})
