import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryDataset, exampleVariables, questionnaireWith } from '../../../../test/arbitrary-dataset.ts'
import { readCsv as readStrictly } from '../../../../test/read-csv.ts'
import { answerKind } from '../../dataset/answer-kind.ts'
import { fullCodebook } from '../../dataset/codebook.ts'
import { missingReasons } from '../../dataset/missing.ts'
import { applyCodebookCsv } from '../codebook/apply-codebook-file.ts'
import { codebookCsv } from '../codebook-csv.ts'
import type { FileVariable } from '../data-file.ts'
import { responsesCsv } from '../dataset-csv.ts'
import { dateWord } from '../tabular/date-words.ts'
import { withoutGuard } from './csv-text.ts'
import { readCsv } from './read-csv.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The values of a variable as our export writes them. */
const cellsOf = ({ column }: FileVariable): readonly string[] => {
  if (column.kind === 'text') return column.values
  const word = (value: number): string => (column.kind === 'date' ? dateWord(value, column.precision) : String(value))
  return Array.from(column.values, (value) => (Number.isNaN(value) ? '' : word(value)))
}

test('what `loopbaan export` writes of any wave is read with the same values, and with whose answers they are', () => {
  fc.assert(
    fc.property(arbitraryDataset(), (dataset) => {
      const csv = responsesCsv(dataset)
      const [names = [], ...lines] = readStrictly(csv)
      const read = readCsv(bytesOf(csv))
      const file = read.ok ? read.value : null
      expect(file?.rows).toBe(lines.length)
      expect(file?.answers).toBe(lines.length === 0 ? null : answerKind(dataset))
      for (const variable of file?.variables ?? []) {
        const at = names.indexOf(variable.name)
        expect([variable.name, cellsOf(variable)]).toEqual([
          variable.name,
          lines.map((line) => withoutGuard(line[at] ?? '')),
        ])
      }
    }),
    { numRuns: 60 },
  )
})

test('its codebook gives every column a label, and every reason of a missing value as such', () => {
  const [dataset] = fc.sample(arbitraryDataset(), { numRuns: 1, seed: 5 })
  if (dataset === undefined) throw new Error('no dataset')
  const read = readCsv(bytesOf(responsesCsv(dataset)))
  const book = codebookCsv(fullCodebook(questionnaireWith(exampleVariables)), 'en')
  const file = read.ok ? applyCodebookCsv(read.value, bytesOf(book)) : read
  const variables = file.ok ? file.value.variables : []
  expect(variables.filter(({ label }) => label === '')).toEqual([])
  const coded = variables.filter(({ labels }) => labels.length > 0)
  expect(coded.length).toBeGreaterThan(0)
  for (const { name, missing } of coded) expect([name, missing.length]).toEqual([name, missingReasons.length])
  const unknown = file.ok ? file.value.issues.filter(({ code }) => code.startsWith('tabular-book')) : []
  expect(unknown).toEqual([])
})
