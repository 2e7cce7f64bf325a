import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { csvBytes } from '../src/core/exchange/csv/csv-bytes.ts'
import { dataFile, fileVariable, type DataFile } from '../src/core/exchange/data-file.ts'
import { savBytes } from '../src/core/exchange/sav/sav-bytes.ts'
import { pythonScript } from '../src/core/exchange/scripts/python-script.ts'
import { rScript } from '../src/core/exchange/scripts/r-script.ts'
import { gardenFile } from './described-files.ts'

const runs = (command: string, ...args: readonly string[]): boolean => spawnSync(command, args).status === 0

const hasR = runs('Rscript', '--version')
const hasSurvey = hasR && runs('Rscript', '-e', 'library(survey)')
const hasHaven = hasR && runs('Rscript', '-e', 'library(haven)')
const hasPython = runs('python3', '--version')
const hasPandas = hasPython && runs('python3', '-c', 'import pandas')

const folder = mkdtempSync(join(tmpdir(), 'scripts-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** Texts that end a string or a comment in one language or the other. */
const hostile = [
  '"); stop("x")',
  `'''"""`,
  '\\',
  String.raw`\"`,
  'a\nb\r\n\tc',
  '#{x}',
  '%s %d',
  '{0}',
  '\u0000\u0001\u007f\u2028',
  '😀 é ë €',
  String.raw`\u0041 \x41`,
  '=1+1',
  "'=1+1",
  '$(rm)`x`',
  '\ud800',
]

const hostileFile: DataFile = dataFile({
  format: 'csv',
  title: 'Title\nstop("x")\r\nimport nothing',
  rows: hostile.length,
  answers: 'simulated',
  variables: [
    fileVariable({
      name: 'coded "x" \\',
      label: 'Label\nstop("x")',
      measure: 'nominal',
      labels: hostile.map((label, index) => ({ value: index, label })),
      column: { kind: 'number', values: Float64Array.from(hostile, (_, index) => index) },
    }),
    fileVariable({
      name: "texts'",
      label: '"""',
      column: { kind: 'text', values: hostile.map((text) => text.toWellFormed().replaceAll('\0', '')) },
    }),
    fileVariable({
      name: 'amount',
      missing: [
        { kind: 'range', low: -Infinity, high: -1 },
        { kind: 'value', value: 1e300 },
      ],
      column: { kind: 'number', values: Float64Array.from(hostile, (_, index) => (index === 0 ? -5 : index / 3)) },
    }),
  ],
})

function written(name: string, script: string, file: DataFile): string {
  writeFileSync(join(folder, 'data.csv'), csvBytes(file, { values: 'codes', language: 'en' }))
  const path = join(folder, name)
  writeFileSync(path, script)
  return path
}

const options = { format: 'csv', fileName: 'data.csv', language: 'en' } as const

function runR(script: string, file: DataFile, after = ''): string {
  const path = written('script.R', `${script}${after}`, file)
  const { status, stdout, stderr } = spawnSync('Rscript', ['--vanilla', path], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  })
  expect(stderr, script).not.toMatch(/error/i)
  expect(status, stderr).toBe(0)
  return stdout
}

test.skipIf(!hasR)('the script in R gives the weighted table that is worked out by hand', () => {
  const out = runR(rScript(gardenFile, options), gardenFile)
  // Weights 0.5 and 1.25 have a garden, 1 has not; the fourth gave no answer: 1.75 / 2.75 = 63.6 %.
  expect(out).toMatch(/Heeft een tuin \(n = 3\)/)
  expect(out).toMatch(/Ja\s+Nee\s*\n\s*63\.6\s+36\.4/)
  // Of the two who were asked both have tulips, only the first roses and something else: 0.5 / 1.75 = 28.6 %.
  expect(out).toMatch(/Planten \(n = 2\)\n.*\n\s*28\.6\s+100\.0\s+28\.6/)
  // The standard errors come from the package survey.
  expect(hasSurvey).toBe(/mean\s+SE/.test(out))
})

test.skipIf(!hasHaven)('the script in R reads an SPSS file to the same table', () => {
  writeFileSync(join(folder, 'data.sav'), savBytes(gardenFile, { compression: 'bytecode' }).bytes)
  const out = runR(rScript(gardenFile, { ...options, format: 'sav', fileName: 'data.sav' }), gardenFile)
  expect(out).toMatch(/Ja\s+Nee\s*\n\s*63\.6\s+36\.4/)
  expect(out).toMatch(/Planten \(n = 2\)\n.*\n\s*28\.6\s+100\.0\s+28\.6/)
})

test.skipIf(!hasR)('no text of a file becomes code in R, and texts come back as they were', () => {
  const after =
    '\ncat(vapply(data[["texts\'"]], function(x) paste(utf8ToInt(x), collapse = " "), ""), sep = "\\n")\ncat(sum(is.na(data$amount)), "missing\\n")\n'
  const out = runR(rScript(hostileFile, options), hostileFile, after)
  for (const text of hostile.map((one) => one.toWellFormed().replaceAll('\0', ''))) {
    expect(out).toContain(Array.from(text.replaceAll('\r\n', '\n'), (sign) => sign.codePointAt(0)).join(' '))
  }
  expect(out).toContain('1 missing')
})

test.skipIf(!hasPython).each([
  ['garden', gardenFile],
  ['hostile', hostileFile],
] as const)('the script in Python compiles (%s)', (_, file) => {
  const path = written('script.py', pythonScript(file, options), file)
  const { status, stderr } = spawnSync('python3', ['-m', 'py_compile', path], { encoding: 'utf8' })
  expect(stderr).toBe('')
  expect(status).toBe(0)
})

test.skipIf(!hasPandas)('the script in Python gives the weighted table that is worked out by hand', () => {
  const path = written('script.py', pythonScript(gardenFile, options), gardenFile)
  const { status, stdout, stderr } = spawnSync('python3', [path], { cwd: folder, encoding: 'utf8' })
  expect(status, stderr).toBe(0)
  expect(stdout).toMatch(/Ja\s+63\.6/)
})

test.each(['sav', 'parquet'] as const)('a script for %s names the file and what it needs', (format) => {
  const fileName = `data.${format}`
  expect(rScript(gardenFile, { format, fileName, language: 'nl' })).toContain(`"${fileName}"`)
  expect(pythonScript(gardenFile, { format, fileName, language: 'nl' })).toContain(`"${fileName}"`)
})
