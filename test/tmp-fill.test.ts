import { readFileSync, writeFileSync } from 'node:fs'
import { test } from 'vitest'
import { printedTables, tableExamples } from './table-examples.ts'
test('fill', () => {
  const file = '/work/main/docs/specify-a-table.md'
  const parts = readFileSync(file, 'utf8').split(/^```text\n[^]*?^```$/gm)
  const out = parts.map((part, i) => i < tableExamples.length ? part + '```text\n' + printedTables(tableExamples[i]!.yaml) + '\n```' : part).join('')
  writeFileSync(file, out)
})
