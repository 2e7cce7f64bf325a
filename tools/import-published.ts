// Makes studies/<study>/published/<wave>.json from the transcribed tables of a report: ids, codes and figures only, no
// sentences. Usage: node tools/import-published.ts <tables.json> <out>
import { readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { z } from 'zod'
import type {
  Instead,
  PublishedRow,
  PublishedStatistic,
  PublishedTable,
} from '../src/core/published/published-schema.ts'
import { publishedSchema } from '../src/core/published/published-schema.ts'
import { figures, placeOf } from '../src/core/published/published.ts'

const perColumn = z.record(z.string(), z.number().nullable())

/** The part of the transcription that is figures; everything else in it is left behind. */
const transcription = z.object({
  counts: z.object({ all_numbers: z.int() }),
  tables: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['multi', 'single', 'frequency', 'matrix-topbox', 'slider-mean', 'numeric-mean']),
      columns: z.array(z.string()),
      base: perColumn,
      rows: z.array(z.object({ option_code: z.int(), n: z.int().nullable(), values: perColumn })),
      total_pct: perColumn.nullable(),
    }),
  ),
})

type Transcribed = z.output<typeof transcription>['tables'][number]

const statisticsOf: Record<Transcribed['kind'], readonly PublishedStatistic[]> = {
  multi: ['percentage'],
  single: ['percentage'],
  frequency: ['count', 'percentage'],
  'matrix-topbox': ['top-box'],
  'slider-mean': ['mean'],
  'numeric-mean': ['mean'],
}

/** The counts that are printed as the percentage beside them. */
const asPercentage = (from: number, to: number): Instead => ({ from, to, reason: 'as-the-percentage' })

/** 41 of the 77 aios gave the first answer; the other 36 gave two answers that are both printed as half of what is left. */
const halved: Instead = { from: 22, to: 25, reason: 'to-within-one-person' }

/** The figures of 2023 that no set of respondents gives, with what is printed instead; see the findings beside the transcription. */
const unmeetable: readonly (readonly [place: string, instead: Instead, reason: string])[] = [
  ['0.5 total - researcher percentage', 343, 'total-is-not-the-sum'],
  ['0.10 total - anios percentage', 495, 'total-is-not-the-sum'],
  ['0.10 total - aios percentage', 524, 'total-is-not-the-sum'],
  ['0.14 count 1 total -', asPercentage(246, 250), 'counts-exceed-the-base'],
  ['0.14 count 2 total -', asPercentage(93, 97), 'counts-exceed-the-base'],
  ['0.14 count 3 total -', asPercentage(182, 187), 'counts-exceed-the-base'],
  ['0.14 value 2 aios percentage', halved, 'halved-to-make-100'],
  ['0.14 value 3 aios percentage', halved, 'halved-to-make-100'],
]

const inOrder = (columns: readonly string[], values: Readonly<Record<string, number | null>>): (number | null)[] =>
  columns.map((column) => values[column] ?? null)

/** A table of counts and per cents has one column, the total; all others have a column per group. */
function tableOf(table: Transcribed): PublishedTable {
  const statistics = [...statisticsOf[table.kind]]
  const isFrequency = table.kind === 'frequency'
  const rows = table.rows.map(({ option_code: code, n, values }): PublishedRow => {
    const [statistic] = statistics
    const row = isFrequency
      ? { count: [values['n'] ?? null], percentage: [values['pct'] ?? null] }
      : { [statistic ?? 'percentage']: inOrder(table.columns, values) }
    return { code, n, values: row }
  })
  return {
    id: table.id,
    banner: isFrequency ? ['total'] : table.columns,
    statistics,
    base: isFrequency ? [table.base['n'] ?? null] : inOrder(table.columns, table.base),
    rows,
    total:
      table.total_pct === null
        ? null
        : isFrequency
          ? [table.total_pct['pct'] ?? null]
          : inOrder(table.columns, table.total_pct),
  }
}

/** JSON with a space after commas and colons, on one line. */
const inline = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}: ${inline(part)}`)
  return `{ ${members.join(', ')} }`
}

/** A list with one member a line. */
const lines = (values: readonly unknown[], indent: string): string =>
  `[\n${values.map((value) => `${indent}  ${inline(value)}`).join(',\n')}\n${indent}]`

const tableText = ({ id, banner, statistics, base, rows, total }: PublishedTable): string =>
  [
    '    {',
    `      "id": ${inline(id)},`,
    `      "banner": ${inline(banner)},`,
    `      "statistics": ${inline(statistics)},`,
    `      "base": ${inline(base)},`,
    `      "rows": ${lines(rows, '      ')},`,
    `      "total": ${inline(total)}`,
    '    }',
  ].join('\n')

const [source, out] = process.argv.slice(2)
if (source === undefined || out === undefined) {
  console.error('Usage: node tools/import-published.ts <tables.json> <out>')
  process.exit(2)
}

const read = transcription.parse(JSON.parse(readFileSync(source, 'utf8')))
const tables = read.tables.map(tableOf)
const wave = basename(out, '.json')
const all = figures({ wave, exceptions: [], tables })
const byPlace = new Map(all.map((figure) => [placeOf(figure), figure]))
const exceptions = unmeetable.map(([place, instead, reason]) => {
  const figure = byPlace.get(place)
  if (figure === undefined) throw new Error(`No figure at ${place}`)
  return { ...figure, instead, reason }
})
if (all.length !== read.counts.all_numbers) {
  throw new Error(`${all.length} figures instead of ${read.counts.all_numbers}`)
}

publishedSchema.parse({ wave, exceptions, tables })
const text = `{
  "wave": ${inline(wave)},
  "exceptions": ${lines(exceptions, '  ')},
  "tables": [
${tables.map(tableText).join(',\n')}
  ]
}
`
writeFileSync(out, text)
console.log(`${tables.length} tables, ${all.length} figures → ${out}`)
