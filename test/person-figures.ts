import { answersLookup } from '../src/core/rule/answers-lookup.ts'
import { evaluate } from '../src/core/rule/evaluate-rule.ts'
import type { Answers } from '../src/core/rule/rule.ts'
import type { Statistic, Study, TableSpec } from '../src/core/study/study.ts'

/** A figure of a table with the people behind it: who is counted, who gave the answer, and what is printed of it. */
export type PersonFigure = {
  readonly table: string
  readonly row: number
  readonly group: string
  readonly statistic: Statistic
  readonly base: number
  readonly n: number
  /** To nine decimals; `null` where nobody answered. */
  readonly estimate: number | null
}

/** A figure to nine decimals, so that it does not matter in what order a sum was made. */
export const toNine = (figure: number | null): number | null => (figure === null ? null : Number(figure.toFixed(9)))

/** The mean, or the smallest value with at least half of the people at or below it. */
function average(statistic: Statistic, values: readonly number[]): number {
  if (statistic === 'median') return values.toSorted((a, b) => a - b)[Math.ceil(values.length / 2) - 1] ?? Number.NaN
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** The figures of a table, counted person by person from the answers that count: the plainest way to have them. */
export function figuresByPerson(
  { groups }: Study,
  spec: TableSpec,
  people: readonly Answers[],
): readonly PersonFigure[] {
  const { id, banner, statistics, filter, rows, codes } = spec
  const inside = (group: string) => (own: Answers) => {
    const rules = [filter, groups.find((one) => one.id === group)?.rule].flatMap((rule) => rule?.tree ?? [])
    return rules.every((rule) => evaluate(rule, answersLookup(own)) === true)
  }
  return rows.flatMap(({ variable, code, number }) =>
    banner.flatMap((group) =>
      statistics.map((statistic) => {
        const answered = people
          .filter(inside(group))
          .flatMap((own) => (own[variable] === undefined ? [] : [own[variable]]))
        const wanted = code === null ? codes : [code]
        const chosen = answered.filter((value) => wanted.some((one) => [value].flat().includes(one)))
        const isAverage = statistic === 'mean' || statistic === 'median'
        const [base, n] = [answered.length, isAverage ? answered.length : chosen.length]
        const figure = isAverage
          ? average(statistic, answered.map(Number))
          : statistic === 'count'
            ? n
            : (100 * n) / base
        return { table: id, row: number, group, statistic, base, n, estimate: toNine(base === 0 ? null : figure) }
      }),
    ),
  )
}
