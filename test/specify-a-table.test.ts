import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { tableSchema } from '../src/core/study/table-schema.ts'
import { printedTables, tableExamples } from './table-examples.ts'

test.each(tableExamples)('the example at $place prints what stands below it', ({ yaml, text }) => {
  expect(printedTables(yaml)).toBe(text.trimEnd())
})

test('there is an example of every key that says who and what is counted', () => {
  const shown = new Set(
    tableExamples.flatMap(({ yaml }) =>
      (parse(yaml) as { tables: readonly object[] }).tables.flatMap((table) => Object.keys(table)),
    ),
  )
  // What these keys do is told in docs/write-a-study.md.
  const elsewhere = [
    'id',
    'variables',
    'title',
    'omit',
    'decimals',
    'rounding',
    'columnRounding',
    'sort',
    'notes',
    'total',
  ]
  const keys = Object.keys(tableSchema.shape).filter((key) => !elsewhere.includes(key))
  expect(keys.filter((key) => !shown.has(key))).toEqual([])
})
