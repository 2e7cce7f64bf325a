import { describe, expect, test } from 'vitest'
import { codebook } from '../src/core/dataset/codebook.ts'
import { collect } from '../src/core/dataset/collect.ts'
import type { DataFile } from '../src/core/exchange/data-file.ts'
import { dataFileOf } from '../src/core/exchange/data-out/data-file-of.ts'
import type { ExportColumn } from '../src/core/exchange/data-out/export-layout.ts'
import { exportLayout } from '../src/core/exchange/data-out/export-layout.ts'
import { understand } from '../src/core/exchange/understand/understand.ts'
import { understoodFaults } from '../src/core/exchange/understand/understood-faults.ts'
import { seededRandom } from '../src/core/simulation/random.ts'
import { simulate } from '../src/core/simulation/simulate.ts'
import { shippedWaves } from './shipped-waves.ts'

/** A file without what only our own and few other programs write: which columns are a set, and under which heading. */
const bare = (file: DataFile): DataFile => ({
  ...file,
  sets: [],
  variables: file.variables.map((variable) => ({
    ...variable,
    section: null,
    question: null,
    universe: null,
    attributes: {},
  })),
})

/** The type that a column should be understood as, by the question that it comes from; `null` where several are right. */
function typeOf({ entry: { item }, variable, part }: ExportColumn): string | null {
  if (part.kind === 'reason' || variable.kind === 'text' || variable.kind === 'roster') return null
  return item.type === 'choice-because' ? 'single' : item.type
}

describe.each(shippedWaves)('$name as a file of another program', ({ load }) => {
  const made = load().then(({ study, questionnaire }) => {
    const book = codebook(questionnaire)
    const responses = simulate(questionnaire, 600, seededRandom(1))
    const { dataset } = collect(questionnaire, responses, { simulated: true })
    const layout = exportLayout(book)
    const blocks = new Map(study.blocks.map(({ id, title }) => [id, title]))
    const context = { format: 'spss', language: 'nl', title: study.title, blocks, made: null } as const
    // A column that says why there is no answer is written by our own program only.
    const columns = layout.columns.filter(({ part }) => part.kind !== 'reason')
    return { file: dataFileOf(dataset, book, { columns, levels: [] }, context), columns }
  })

  test.each<[string, (file: DataFile) => DataFile, number]>([
    ['all that the file says', (file) => file, 1],
    ['labels only', bare, 1],
  ])('gets the types of its questions right, with %s', async (_, as, share) => {
    const { file, columns } = await made
    const understood = understand(as(file), { study: 'again', wave: '2024' })
    expect(understoodFaults(as(file), understood)).toEqual([])
    const typed = new Map(understood.report.items.flatMap((item) => item.columns.map((name) => [name, item.type])))
    const known = columns.filter((column) => typeOf(column) !== null)
    const wrong = known.filter((column) => typed.get(column.name) !== typeOf(column))
    const told = wrong.map((column) => `${column.name} ${typeOf(column)} → ${typed.get(column.name)}`)
    expect(told.length <= known.length * (1 - share) ? [] : told).toEqual([])
  })

  test('gets no rule that its answers do not follow', async () => {
    const { file } = await made
    const { report } = understand(file, { study: 'again', wave: '2024' })
    const rules = report.guesses.filter(({ code }) => code === 'understand-rule')
    expect(rules.length).toBeGreaterThan(3)
    for (const { values } of rules) expect(Number(values['against'])).toBeLessThanOrEqual(5)
  })
})
