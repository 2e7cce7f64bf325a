import { evaluate } from '../rule/evaluate-rule.ts'
import type { Answers, Value } from '../rule/rule.ts'
import type { Study, TableSpec } from '../study/study.ts'
import type { PublishedTable, PublishedTables } from '../published/published-schema.ts'

/**
 * The figures that a report would print about these respondents, counted one by one. For tests: it shares neither
 * counting nor rounding with the solver or with the tables.
 *
 * @example printedFigures(study, persons).tables[0]?.base // → [61, 54, 120]
 */
export const printedFigures = (study: Study, persons: readonly Answers[]): PublishedTables => ({
  wave: '2023',
  exceptions: [],
  tables: study.tables.filter(isPrinted).map((spec) => printedTable(study, spec, persons)),
})

const isPrinted = ({ item, statistics }: TableSpec): boolean => item !== null && !statistics.includes('median')

function printedTable(study: Study, spec: TableSpec, persons: readonly Answers[]): PublishedTable {
  const statistics = spec.statistics.filter((name) => name !== 'median' && name !== 'share-of-answers')
  const columns = spec.banner.map((column) => peopleIn(study, spec, column, persons))
  const sums = spec.rows.map(({ variable, code }) =>
    columns.map((people) => people.reduce((sum, person) => sum + worth(spec, person[variable], code), 0)),
  )
  const printed = (name: string): (number | null)[][] =>
    sums.map((row, index) =>
      row.map((sum, column) => {
        const base = columns[column]?.length ?? 0
        if (base === 0) return null
        if (name === 'count') return sum
        if (name === 'mean') return Math.round((sum / base) * 10 ** spec.decimals) / 10 ** spec.decimals
        const rounding = spec.columnRounding[spec.banner[column] ?? ''] ?? spec.rounding
        const shares = sums.map((other) => (100 * (other[column] ?? 0)) / base)
        return rounding === 'half-up' ? Math.round(shares[index] ?? 0) : (madeTo100(shares)[index] ?? null)
      }),
    )
  const percentages = printed('percentage')
  return {
    id: spec.id,
    banner: spec.banner,
    statistics,
    base: columns.map((people) => (people.length === 0 ? null : people.length)),
    rows: spec.rows.map(({ code }, index) => ({
      code: code ?? index + 1,
      n: spec.stubCounts ? (sums[index]?.at(-1) ?? null) : null,
      values: Object.fromEntries(statistics.map((name) => [name, printed(name)[index] ?? []])),
    })),
    total: spec.total ? columns.map((_people, column) => total(percentages.map((row) => row[column] ?? 0))) : null,
  }
}

/**
 * True when some column that is rounded to make 100 has equal remainders of which one is rounded up, so that its figures
 * depend on the order of the rows. The solver never makes such columns.
 */
export const hasEqualRemainders = (study: Study, persons: readonly Answers[]): boolean =>
  study.tables.some((spec) =>
    spec.banner.some((column) => {
      if ((spec.columnRounding[column] ?? spec.rounding) === 'half-up') return false
      const people = peopleIn(study, spec, column, persons)
      const rests = spec.rows
        .map(({ variable, code }) => people.filter((person) => person[variable] === code).length)
        .map((count) => (100 * count) % Math.max(1, people.length))
        .toSorted((a, b) => b - a)
      const raised = total(rests) / Math.max(1, people.length)
      return raised > 0 && rests[raised - 1] === rests[raised]
    }),
  )

function peopleIn(study: Study, spec: TableSpec, column: string, persons: readonly Answers[]): readonly Answers[] {
  const rule = study.groups.find(({ id }) => id === column)?.rule.tree
  const answered = persons.filter((person) => person[spec.rows[0]?.variable ?? ''] !== undefined)
  return rule === undefined ? answered : answered.filter((person) => evaluate(rule, (id) => person[id]) === true)
}

function worth(spec: TableSpec, value: Value | undefined, code: number | null): number {
  if (spec.statistics[0] === 'mean') return typeof value === 'number' ? value : 0
  if (spec.statistics[0] === 'top-box') return typeof value === 'number' && spec.codes.includes(value) ? 1 : 0
  return (Array.isArray(value) ? value.some((given) => given === code) : value === code) ? 1 : 0
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

function madeTo100(shares: readonly number[]): readonly number[] {
  const result = shares.map(Math.floor)
  while (total(result) < 100) {
    const gaps = shares.map((share, index) => share - (result[index] ?? 0))
    const widest = gaps.indexOf(Math.max(...gaps))
    result[widest] = (result[widest] ?? 0) + 1
  }
  return result
}
