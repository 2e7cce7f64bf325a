import type { ItemOf } from '../items/item.ts'
import { typeOf } from '../items/item-types.ts'
import type { Derived } from '../study/derived.ts'
import type { TableSpec } from '../study/study.ts'
import type { CommonCategory } from './comparison.ts'
import type { Trend } from './trend.ts'

/** A question that both waves are counted on in common categories, each under its place from 1 as its code. */
export type CommonRows = {
  readonly variable: string
  readonly categories: readonly CommonCategory[]
  /** The codes of the categories that a table has rows for. */
  readonly rows: readonly number[]
}

/** The variable of a table of which every row is an answer to the same question, or `null`. */
function answersOf({ rows }: TableSpec): string | null {
  const [first] = rows
  const same = rows.every(({ variable, code }) => code !== null && variable === first?.variable)
  return first !== undefined && same ? first.variable : null
}

/**
 * The common categories that the rows of a table are in two waves, or `null` where the rows stay as they are. A category
 * of which a table leaves out all answers, in both waves, is left out too.
 */
export function commonRows(trend: Trend, before: TableSpec, after: TableSpec): CommonRows | null {
  const variable = answersOf(after)
  if (variable === null || answersOf(before) !== variable) return null
  const found = trend.variables.get(variable)
  if (found === undefined || found.status === 'no' || found.categories === null) return null
  const has = ({ rows }: TableSpec, codes: readonly number[]): boolean =>
    rows.some(({ code }) => code !== null && codes.includes(code))
  const { categories } = found
  const rows = categories.flatMap((one, place) => (has(before, one.before) || has(after, one.now) ? [place + 1] : []))
  return { variable, categories, rows }
}

/** Which of the two waves of a trend. */
export type SideName = 'before' | 'after'

/** The codes of a category in one of the waves. */
export const codesOf = (category: CommonCategory, side: SideName): readonly number[] =>
  side === 'before' ? category.before : category.now

/** The id of the variable that counts a question in common categories; nobody can write it in a study file. */
const commonId = ({ variable }: CommonRows, trend: Trend): string => `${variable} in ${trend.id}`

/** The question in common categories as a variable of one wave, to be counted like one that was asked. */
export function commonDerived(common: CommonRows, trend: Trend, side: SideName): Derived {
  const { variable, categories } = common
  const source = trend[side].book.get(variable)
  if (source === undefined) throw new Error(`Wave ${trend[side].wave.id} has no variable ${variable}`)
  const { text, label } = source.item
  const item: ItemOf<'single'> = {
    type: 'single',
    id: commonId(common, trend),
    text,
    ...(label === undefined ? {} : { label }),
    required: false,
    decline: false,
    order: 'as-written',
    options: categories.map((category, place) => ({ code: place + 1, label: category.label })),
  }
  const cases = categories.map((category, place) => ({
    code: place + 1,
    rule: { kind: 'in' as const, variable, values: codesOf(category, side) },
  }))
  return {
    item,
    block: source.block,
    variables: typeOf(item)
      .variables(item)
      .map((made) => ({ variable: made, derivation: { kind: 'categories', cases }, sources: [variable] })),
  }
}

/** A table that counts its question in common categories. */
export const commonSpec = (spec: TableSpec, common: CommonRows, trend: Trend): TableSpec => ({
  ...spec,
  item: commonId(common, trend),
  rows: common.rows.map((code) => ({ variable: commonId(common, trend), code, number: code })),
})
