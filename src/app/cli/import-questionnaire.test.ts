import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadStudy } from '../study-files.ts'
import { UserError } from '../user-error.ts'
import { readArguments } from './arguments.ts'
import { importQuestionnaireCommand } from './import-questionnaire.ts'
import { terminalOf } from './terminal.ts'

const examples = path.resolve(import.meta.dirname, '../../../docs/examples')
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'loopbaan-questionnaire-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** What the command prints, with its exit code. */
async function run(...words: readonly string[]) {
  const [out, error]: [string[], string[]] = [[], []]
  const terminal = terminalOf('en', {
    out: { write: (text) => out.push(text) },
    error: { write: (text) => error.push(text) },
  })
  const code = await importQuestionnaireCommand.run(readArguments(importQuestionnaireCommand, words), terminal)
  return { code, out: out.join(''), error: error.join('') }
}

/** The sentence with which the command stops. */
const refusal = (...words: readonly string[]): Promise<string> =>
  run(...words).then(
    () => 'done',
    (error: unknown) => (error instanceof UserError ? error.key : String(error)),
  )

describe.each([['lss'], ['xlsx'], ['json'], ['csv']])('a questionnaire as .%s', (ending) => {
  test('becomes a study that holds, with what was lost', async () => {
    const target = path.join(folder, `lunch-${ending}`)
    const { code, out } = await run(path.join(examples, `lunch.${ending}`), '--study', target)
    expect(code).toBe(0)
    expect(out).toContain('Not taken over:')
    const loaded = await loadStudy(target)
    expect(loaded.ok).toBe(true)
  })
})

test('a study that is there is not replaced unless that is asked', async () => {
  const target = path.join(folder, 'twice')
  await run(path.join(examples, 'lunch.json'), '--study', target)
  await writeFile(path.join(target, 'notes.txt'), 'own')
  expect(await refusal(path.join(examples, 'lunch.csv'), '--study', target)).toBe('quest-study-exists')
  await cp(path.join(target, 'questionnaire', '1-lunch.yaml'), path.join(target, 'questionnaire', '9-left.yaml'))
  await run(path.join(examples, 'lunch.csv'), '--study', target, '--replace')
  expect(await readdir(path.join(target, 'questionnaire'))).toEqual(['1-lunch.yaml', '2-lunch-2.yaml', '3-about.yaml'])
  expect(await readFile(path.join(target, 'notes.txt'), 'utf8')).toBe('own')
})

test('the report is there for a program too', async () => {
  const { out } = await run(path.join(examples, 'lunch.json'), '--study', path.join(folder, 'told'), '--json')
  const report: unknown = JSON.parse(out)
  expect(report).toMatchObject({ study: 'told', format: 'surveyjs', ok: true, counts: { 'not-supported': 1 } })
})

test('what is not right on the command line is told', async () => {
  const file = path.join(examples, 'lunch.json')
  await writeFile(path.join(folder, 'words.txt'), 'Only words.')
  await writeFile(path.join(folder, 'empty.json'), '{}')
  expect(await refusal(file)).toBe('quest-name-a-study')
  expect(await refusal(file, '--study', path.join(folder, 'Bad Name'))).toBe('quest-bad-study-name')
  expect(await refusal(file, '--study', path.join(folder, 'a'), '--wave', 'X Y')).toBe('quest-bad-wave-name')
  expect(await refusal(path.join(folder, 'none.lss'), '--study', path.join(folder, 'a'))).toBe('quest-unreadable')
  expect(await refusal(path.join(folder, 'words.txt'), '--study', path.join(folder, 'a'))).toBe('quest-unknown-format')
  expect(await refusal(path.join(folder, 'empty.json'), '--study', path.join(folder, 'a'))).toBe('quest-not-read')
  expect(await refusal(file, '--study', path.join(folder, 'a'), '--format', 'word')).toBe('command-not-one-of')
})
