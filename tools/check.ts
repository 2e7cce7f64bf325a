import { spawn } from 'node:child_process'

/** What is checked before the tests run: the three tools side by side, each with a sentence for when it fails. */
const checks = [
  { name: 'format', command: 'oxfmt', args: ['--check'], remedy: 'npm run format' },
  { name: 'lint', command: 'oxlint', args: [], remedy: 'see the findings above' },
  { name: 'types', command: 'tsc', args: [], remedy: 'see the errors above' },
] as const

type Check = (typeof checks)[number]

const outcomes = await Promise.all(checks.map(run))
for (const outcome of outcomes) {
  if (!outcome.passed) process.stdout.write(outcome.output)
}
for (const { check, passed, seconds } of outcomes) {
  console.log(`${check.name}: ${passed ? `passed (${seconds} s)` : `FAILED – ${check.remedy}`}`)
}
const failed = outcomes.filter((outcome) => !outcome.passed).map((outcome) => outcome.check.name)
if (failed.length > 0) {
  console.log(`Check failed: ${failed.join(', ')}. No test was run.`)
  process.exitCode = 1
}

/** What a tool printed, and whether it was content. A tool that cannot be started counts as a failure. */
function run(check: Check): Promise<{ check: Check; passed: boolean; output: string; seconds: string }> {
  return new Promise((resolve) => {
    const start = performance.now()
    let output = ''
    const child = spawn(check.command, check.args, { stdio: ['ignore', 'pipe', 'pipe'] })
    const finish = (passed: boolean) => {
      resolve({ check, passed, output, seconds: ((performance.now() - start) / 1000).toFixed(1) })
    }
    const collect = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', (error) => {
      output += `${check.command}: ${error.message}\n`
      finish(false)
    })
    child.on('close', (code) => {
      finish(code === 0)
    })
  })
}
