import type { Answers, Value } from '../rule/rule.ts'
import type { Study, TableSpec } from '../study/study.ts'
import type { PublishedTable, PublishedTables } from '../tables/published-schema.ts'
import type { Random } from './random.ts'
import { whole } from './random.ts'

/**
 * Respondents of the example study who answer by chance, skip pages and break off. Written out by hand: it shares nothing
 * with the programme that it is to test.
 */
export const examplePersons = (count: number, random: Random): readonly Answers[] =>
  Array.from({ length: count }, () => examplePerson(random))

function examplePerson(random: Random): Answers {
  const answers: Record<string, Value> = { work: someOf([1, 2, 3], random) }
  const one = (limit: number): number => 1 + whole(random, limit)
  const done = (): readonly number[] => (random() < 0.1 ? [4] : someOf([1, 2, 3], random))
  const has = (variable: string, code: number): boolean => {
    const value = answers[variable]
    return Array.isArray(value) ? value.includes(code) : value === code
  }
  const pages: readonly (() => Record<string, Value> | null)[] = [
    () => ({ done: done(), liked: one(3) }),
    () => ({ 'hours.now': 20 + whole(random, 30), 'hours.wanted': 20 + whole(random, 20) }),
    () => ({ 'grade.1': one(10), 'grade.2': one(10) }),
    () => (has('done', 1) ? { 'fit.1': one(3), 'fit.2': one(3) } : null),
    () => (has('done', 1) && !has('work', 1) ? { where: one(4) } : null),
    () => (has('done', 1) ? { left: one(2) } : null),
    () => (has('done', 1) && has('left', 1) ? { why: someOf([1, 2, 3], random) } : null),
    () => (has('done', 1) && has('done', 2) ? { both: one(2) } : null),
    () => (has('done', 3) && (has('liked', 2) || has('liked', 3)) ? { rest: one(2) } : null),
  ]
  const length = random() < 0.2 ? whole(random, pages.length) : pages.length
  for (const page of pages.slice(0, length)) if (random() > 0.04) Object.assign(answers, page() ?? {})
  return answers
}

function someOf(codes: readonly number[], random: Random): readonly number[] {
  const some = codes.filter(() => random() < 0.5)
  return some.length > 0 ? some : [codes[whole(random, codes.length)] ?? 1]
}

/** The figures that a report would print about these respondents, counted one by one. */
export const printedFigures = (study: Study, persons: readonly Answers[]): PublishedTables => ({
  wave: '2023',
  exceptions: [],
  tables: study.tables.map((spec) => printedTable(spec, persons)),
})

function printedTable(spec: TableSpec, persons: readonly Answers[]): PublishedTable {
  const statistics = spec.statistics.filter((name) => name !== 'median' && name !== 'share-of-answers')
  const columns = spec.banner.map((column) =>
    persons.filter((person) => {
      const work = Array.isArray(person['work']) ? person['work'] : []
      const isMember = column === 'total' || work.includes(column === 'ward' ? 1 : 2)
      return isMember && person[spec.rows[0]?.variable ?? ''] !== undefined
    }),
  )
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
  const isMultiple = spec.item === 'done'
  const percentages = printed('percentage')
  return {
    id: spec.id,
    banner: spec.banner,
    statistics,
    base: columns.map((people) => (people.length === 0 ? null : people.length)),
    rows: spec.rows.map(({ code }, index) => ({
      code: code ?? index + 1,
      n: spec.item === 'liked' ? (sums[index]?.at(-1) ?? null) : null,
      values: Object.fromEntries(statistics.map((name) => [name, printed(name)[index] ?? []])),
    })),
    total: isMultiple ? columns.map((_people, column) => total(percentages.map((row) => row[column] ?? 0))) : null,
  }
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
