import type { Dataset } from '../../src/core/dataset/dataset.ts'
import type { ExportLayout } from '../../src/core/exchange/data-out/export-layout.ts'
import type { Questionnaire } from '../../src/core/questionnaire/questionnaire.ts'
import type { Study, TableSpec } from '../../src/core/study/study.ts'
import { tablesOfWave, tabulate } from '../../src/core/tables/tabulate.ts'
import type { Frequencies } from './frequencies.ts'

/** True for a table whose percentages are of all who answered, as other programs count them. */
const isPlain = ({ filter, base, percentOf, keep, exempt, missingInBase, categories }: TableSpec): boolean =>
  filter === null &&
  base === 'answered' &&
  percentOf === 'column' &&
  [...keep, ...exempt, ...missingInBase].length === 0 &&
  categories === null

/**
 * The same frequencies with the percentages of our own tables instead of those of the counts, where a table has them: so that
 * what is published is compared as well. Says of how many answers that was so.
 *
 * @example withTabledPercentages(ours, layout, study, questionnaire, dataset).tabled // → 212
 */
export function withTabledPercentages(
  ours: Frequencies,
  { columns }: ExportLayout,
  study: Study,
  questionnaire: Questionnaire,
  dataset: Dataset,
): { readonly frequencies: Frequencies; readonly tabled: number } {
  const frequencies = new Map([...ours].map(([name, own]) => [name, new Map(own)]))
  const names = new Map(columns.map(({ name, variable }) => [variable.id, name]))
  const specs = tablesOfWave(study, dataset)
  const tables = tabulate(study, questionnaire, dataset, specs)
  let tabled = 0
  for (const [at, spec] of specs.entries()) {
    const table = tables[at]
    const total = table?.columns.findIndex((one) => one.group === 'total' && one.statistic === 'percentage') ?? -1
    if (table === undefined || total < 0 || !isPlain(spec)) continue
    for (const { variable, code, number, net, reason } of spec.rows) {
      if (net !== undefined || reason !== undefined || code === null) continue
      const own = frequencies.get(names.get(variable) ?? '')
      const known = own?.get(String(code))
      const cell = table.cells[table.rows.findIndex(({ id }) => id === String(number))]?.[total]
      if (known === undefined || cell === undefined) continue
      own?.set(String(code), { ...known, percentage: cell.estimate })
      tabled += 1
    }
  }
  return { frequencies, tabled }
}
