import type { Reporter, SerializedError, TestModule } from 'vitest/node'

/**
 * A reporter that closes a test run with one line: `12 passed, 0 failed`, and `, 1 skipped` when there are any.
 * A file that cannot be loaded and an error outside any test count as failures. Above that line stands why tests were
 * skipped, as far as they say so.
 */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const count = { passed: 0, failed: errors.length, skipped: 0 }
    const reasons = new Map<string, number>()
    for (const module of modules) {
      count.failed += module.errors().length
      for (const test of module.children.allTests()) {
        const result = test.result()
        count[result.state === 'pending' ? 'skipped' : result.state] += 1
        if (result.state !== 'skipped' || result.note === undefined) continue
        reasons.set(result.note, (reasons.get(result.note) ?? 0) + 1)
      }
      for (const suite of module.children.allSuites()) count.failed += suite.errors().length
    }
    const skipped = count.skipped === 0 ? '' : `, ${count.skipped} skipped`
    console.log()
    for (const [reason, tests] of reasons) console.log(`${tests} skipped: ${reason}`)
    console.log(`${count.passed} passed, ${count.failed} failed${skipped}`)
  }
}
