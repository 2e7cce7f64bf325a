import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    reporters: ['default', './tools/count-reporter.ts'],
    allowOnly: false,
    testTimeout: 30_000,
  },
})
