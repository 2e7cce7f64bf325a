import type { Reporter, SerializedError, TestModule } from 'vitest/node'

/**
 * A reporter that closes a test run with one line: `12 passed, 0 failed`, and `, 1 skipped` when there are any.
 * A file that cannot be loaded and an error outside any test count as failures.
 */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const count = { passed: 0, failed: errors.length, skipped: 0 }
    for (const module of modules) {
      count.failed += module.errors().length
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        count[state === 'pending' ? 'skipped' : state] += 1
      }
      for (const suite of module.children.allSuites()) count.failed += suite.errors().length
    }
    const skipped = count.skipped === 0 ? '' : `, ${count.skipped} skipped`
    console.log(`\n${count.passed} passed, ${count.failed} failed${skipped}`)
  }
}
