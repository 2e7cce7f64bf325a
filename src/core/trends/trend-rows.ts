import type { JoinedRow } from '../disclosure/join-waves.ts'
import { inLanguages } from '../messages/in-languages.ts'
import { say, type MessageKey } from '../messages/say.ts'
import type { TableRow, TableSpec } from '../study/study.ts'
import type { TableLine } from '../tables/table.ts'
import type { Comparable } from './comparability.ts'
import type { CommonRows } from './common-table.ts'
import { comparableRule } from './comparable-rule.ts'
import { matchCodes } from './match-codes.ts'
import type { Trend } from './trend.ts'

/** A row of a table of two waves with why it can be compared, or cannot. */
export type TrendRow = JoinedRow & { readonly why: Comparable }

/** A table in one wave: what it counts, and the rows that it prints. */
export type TrendTable = { readonly spec: TableSpec; readonly rows: readonly TableLine[] }

const no = (key: MessageKey): Comparable => ({
  status: 'no',
  reasons: [inLanguages((language) => say(language, key))],
  categories: null,
})

const always: Comparable = { status: 'yes', reasons: [], categories: null }

/** Per code before, the same answer after; a code that is gone is not in it. */
function sameAnswers(variable: string, { before, after }: Trend): ReadonlyMap<number, number> {
  const codes = (side: Trend['before']) => side.book.get(variable)?.variable.codes ?? []
  const { pairs } = matchCodes(codes(before), codes(after))
  return new Map(pairs.map((pair) => [pair.before.code, pair.after.code]))
}

/**
 * True when a share of several answers adds up the same ones in both waves: the same codes, or the same common
 * categories.
 */
function sameCodes(variable: string, before: TableSpec, after: TableSpec, trend: Trend): boolean {
  const { categories = null } = trend.variables.get(variable) ?? {}
  const has = ({ codes }: TableSpec, code: number): boolean => codes.includes(code)
  if (categories !== null) {
    return categories.every(({ before: was, now: is }) => {
      const counted = [...was.map((code) => has(before, code)), ...is.map((code) => has(after, code))]
      return new Set(counted).size === 1
    })
  }
  const now = sameAnswers(variable, trend)
  const moved = new Set(before.codes.map((code) => now.get(code)))
  return moved.size === after.codes.length && after.codes.every((code) => moved.has(code))
}

/** Whether a row can be compared, by what it counts and by the table that it is in. */
function judgeRow({ variable, code }: TableRow, before: TableSpec, after: TableSpec, trend: Trend): Comparable {
  const found = trend.variables.get(variable) ?? no('trend-new')
  if (found.status === 'no') return found
  if (after.statistics.includes('top-box')) {
    return sameCodes(variable, before, after, trend) ? found : no('trend-other-answers')
  }
  // A mean of codes is no mean of categories. Rows that are answers are counted in the categories themselves.
  return code === null && found.categories !== null ? { ...found, status: 'no' } : found
}

/** Whether a table is about the same people in both waves. */
function judgeFilter(before: TableSpec, after: TableSpec, trend: Trend): Comparable {
  if (before.filter === null && after.filter === null) return always
  if (before.filter === null || after.filter === null) return no('trend-other-people')
  return comparableRule(before.filter.tree, after.filter.tree, trend)
}

const rowOf = ({ spec }: TrendTable, { id }: TableLine): TableRow | undefined =>
  spec.rows.find(({ number }) => String(number) === id)

/** Rows of a table that only one of the waves has. */
function alone(table: TrendTable, side: 'before' | 'after', trend: Trend): readonly TrendRow[] {
  return table.rows.map((line) => {
    const row = rowOf(table, line)
    const why = trend.variables.get(row?.variable ?? '')
    const missing = no(side === 'before' ? 'trend-dropped' : 'trend-new')
    return {
      id: line.id,
      label: line.label,
      before: side === 'before' ? line.id : null,
      after: side === 'after' ? line.id : null,
      comparable: true,
      why: why?.status === 'no' ? why : missing,
    }
  })
}

/**
 * The rows of a table in two waves: those of the later wave as it prints them, then those that only the earlier one has.
 * Rows are the same when they count the same answer to the same question; of a question that cannot be compared, the
 * answers that only the earlier wave has are left out.
 *
 * @example trendRows(of2022, of2024, trend).map(({ before, after }) => [before, after]) // → [['1', '1'], ['2', null]]
 */
export function trendRows(before: TrendTable | null, after: TrendTable | null, trend: Trend): readonly TrendRow[] {
  if (before === null) return after === null ? [] : alone(after, 'after', trend)
  if (after === null) return alone(before, 'before', trend)
  const people = judgeFilter(before.spec, after.spec, trend)
  const why = (row: TableRow): Comparable => {
    const own = judgeRow(row, before.spec, after.spec, trend)
    if (people.status === 'yes' || own.status === 'no') return own
    return { ...own, status: people.status, reasons: [...people.reasons, ...own.reasons] }
  }
  const answers = new Map<string, ReadonlyMap<number, number>>()
  const keyOf = (row: TableRow, side: 'before' | 'after'): string => {
    const { variable, code, net, reason } = row
    if (reason !== undefined) return `${variable} ${reason}`
    if (code === null && net === undefined) return variable
    const same = answers.get(variable) ?? sameAnswers(variable, trend)
    answers.set(variable, same)
    if (net !== undefined) {
      const codes = side === 'after' ? net.codes : net.codes.map((one) => same.get(one) ?? -1 - one)
      return `${variable} net ${codes.toSorted((a, b) => a - b).join(' ')}`
    }
    const now = code === null || side === 'after' ? code : same.get(code)
    return now === undefined ? `${variable} was ${code}` : `${variable} is ${now}`
  }
  const earlier = new Map(
    before.rows.flatMap((line) => {
      const row = rowOf(before, line)
      return row === undefined ? [] : [[keyOf(row, 'before'), { line, row }] as const]
    }),
  )
  const asked = (side: Trend['before'], { variable }: TableRow): boolean => side.book.has(variable)
  const later = after.rows.flatMap((line): readonly TrendRow[] => {
    const row = rowOf(after, line)
    if (row === undefined) return []
    const was = earlier.get(keyOf(row, 'after'))
    earlier.delete(keyOf(row, 'after'))
    const isAsked = asked(trend.before, row)
    const own = isAsked ? why(row) : (trend.variables.get(row.variable) ?? no('trend-new'))
    const comparable = !isAsked || own.status !== 'no'
    return [{ id: line.id, label: line.label, before: was?.line.id ?? null, after: line.id, comparable, why: own }]
  })
  const ids = new Set(later.map(({ id }) => id))
  const left = [...earlier.values()].flatMap(({ line, row }): readonly TrendRow[] => {
    const isAsked = asked(trend.after, row)
    const own = isAsked ? why(row) : (trend.variables.get(row.variable) ?? no('trend-dropped'))
    if (isAsked && own.status === 'no') return []
    const id = ids.has(line.id) ? `${line.id} ${trend.before.wave.id}` : line.id
    return [{ id, label: line.label, before: line.id, after: null, comparable: true, why: own }]
  })
  return [...later, ...left]
}

/** The rows of a table that counts both waves in common categories. */
export function commonTrendRows(
  { variable, categories, rows }: CommonRows,
  before: TableSpec,
  after: TableSpec,
  trend: Trend,
): readonly TrendRow[] {
  const people = judgeFilter(before, after, trend)
  const own = trend.variables.get(variable) ?? always
  const status = people.status === 'yes' ? own.status : people.status
  const why = { ...own, status, reasons: [...people.reasons, ...own.reasons] }
  return rows.map((code) => ({
    id: String(code),
    label: categories[code - 1]?.label ?? { nl: '', en: '' },
    before: String(code),
    after: String(code),
    comparable: status !== 'no',
    why,
  }))
}
