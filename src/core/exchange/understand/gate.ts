import type { RuleTree } from '../../rule/rule.ts'
import { valueKey } from '../mapping/value-key.ts'
import type { Choice } from './choice.ts'
import type { Column } from './column.ts'
import type { Question, QuestionOf } from './question.ts'
import { codesOfRows, holdsOneOf, noCode } from './row-values.ts'

/**
 * A variable that may decide who gets a later question. Per row the number of the level that its answer is on, from 0, or
 * `noCode` without an answer.
 */
export type Gate = {
  readonly item: string
  /** The place of its item among all items. */
  readonly order: number
  readonly levels: Int16Array
  readonly count: number
  /** How many rows are on each level. */
  readonly totals: Int32Array
  /** True when the levels are amounts, of which only all above or all below a bound are a rule. */
  readonly rising: boolean
  /** The rule that holds for these levels and no others, or `null` when there is none that is short enough. */
  readonly ruleFor: (asked: readonly boolean[]) => RuleTree | null
  /** How much there is to read in such a rule. */
  readonly weight: (asked: readonly boolean[]) => number
}

/** The levels of rows, with how many rows are on each. */
function counted(levels: Int16Array, count: number): Pick<Gate, 'levels' | 'count' | 'totals'> {
  const totals = new Int32Array(count)
  for (const level of levels) if (level !== noCode) totals[level] = (totals[level] ?? 0) + 1
  return { levels, count, totals }
}

/** The most amounts that are looked at, and the most categories. */
const [mostAmounts, mostCodes] = [2_000, 60]

/** The longest list of codes in a rule. */
const longestList = 12

const listed = (codes: readonly number[], asked: readonly boolean[], wanted: boolean): readonly number[] =>
  codes.filter((_, level) => asked[level] === wanted)

function ruleOfCodes(variable: string, codes: readonly number[]): Pick<Gate, 'ruleFor' | 'weight'> {
  return {
    ruleFor: (asked) => {
      const [yes, no] = [listed(codes, asked, true), listed(codes, asked, false)]
      const [first] = yes
      const [other] = no
      if (first === undefined || other === undefined) return null
      if (yes.length === 1) return { kind: 'compare', variable, relation: '=', value: first }
      if (no.length === 1) return { kind: 'compare', variable, relation: '!=', value: other }
      if (yes.length <= no.length) return yes.length > longestList ? null : { kind: 'in', variable, values: yes }
      return no.length > longestList ? null : { kind: 'not', of: { kind: 'in', variable, values: no } }
    },
    weight: (asked) => Math.min(listed(codes, asked, true).length, listed(codes, asked, false).length),
  }
}

/**
 * A variable with one answer out of a list as a gate, or `null` when it has too few or too many answers to be one.
 *
 * @param order the place of the item among all items
 * @example choiceGate('works', 3, 'works', column, [{ code: 1, values: [1] }, { code: 2, values: [2] }])?.count // → 2
 */
export function choiceGate(
  item: string,
  order: number,
  variable: string,
  column: Column,
  choices: readonly Pick<Choice, 'code' | 'values'>[],
): Gate | null {
  if (choices.length < 2 || choices.length > mostCodes) return null
  const byValue = new Map(
    choices.flatMap(({ values }, level) => values.map((value) => [valueKey(value), level] as const)),
  )
  return {
    item,
    order,
    ...counted(codesOfRows(column, byValue), choices.length),
    rising: false,
    ...ruleOfCodes(
      variable,
      choices.map(({ code }) => code),
    ),
  }
}

/** Each option of a question with several answers: not chosen, chosen. */
function optionGates(item: string, order: number, question: QuestionOf<'multiple'>): readonly Gate[] {
  if (question.kind === 'dichotomies') return tickGates(item, order, question.options, question.ticked)
  const { columns, separator } = question
  // What stands in one text with others is no level of its own.
  if (separator !== undefined) return []
  const options = question.choices.map(({ code, values }) => ({ code, ticks: anyOf(columns, values) }))
  return setGates(item, order, options, columns)
}

/**
 * The options of a question with several answers as gates, where each has a column of its own.
 *
 * @param ticked the values that say that an option was chosen
 * @example tickGates('food', 3, [{ code: 1, column: soup }], [1])[0]?.count // → 2, for not chosen and chosen
 */
export const tickGates = (
  item: string,
  order: number,
  options: readonly { readonly code: number; readonly column: Column }[],
  ticked: Choice['values'],
): readonly Gate[] =>
  setGates(
    item,
    order,
    options.map(({ code, column }) => ({ code, ticks: holdsOneOf(column, ticked) })),
    options.map(({ column }) => column),
  )

function setGates(
  item: string,
  order: number,
  options: readonly { readonly code: number; readonly ticks: Uint8Array }[],
  columns: readonly Column[],
): readonly Gate[] {
  const answered = anyAnswer(columns)
  return options.map(({ code, ticks }): Gate => {
    const has: RuleTree = { kind: 'has', variable: item, code }
    return {
      item,
      order,
      ...counted(
        Int16Array.from(ticks, (tick, row) => (answered[row] === 1 ? tick : noCode)),
        2,
      ),
      rising: false,
      ruleFor: ([without, chosen]) => (without === chosen ? null : chosen === true ? has : { kind: 'not', of: has }),
      weight: ([, chosen]) => (chosen === true ? 1 : 2),
    }
  })
}

function anyOf(columns: readonly Column[], values: Choice['values']): Uint8Array {
  const [first = new Uint8Array(), ...others] = columns.map((column) => holdsOneOf(column, values))
  for (const other of others) for (let row = 0; row < first.length; row += 1) if (other[row] === 1) first[row] = 1
  return first
}

const anyAnswer = (columns: readonly Column[]): Uint8Array => {
  const [first = new Uint8Array(), ...others] = columns.map((column) =>
    holdsOneOf(
      column,
      column.answers.map(({ value }) => value),
    ),
  )
  for (const other of others) for (let row = 0; row < first.length; row += 1) if (other[row] === 1) first[row] = 1
  return first
}

/** How a rule writes an amount; others cannot be a bound. */
const isBound = (value: number): boolean => /^-?\d{1,9}(?:\.\d{1,6})?$/.test(String(value))

/** A question for one amount as a gate. */
function numberGate(item: string, order: number, { fields }: QuestionOf<'number'>): Gate | null {
  const [field, ...others] = fields
  return field === undefined || others.length > 0 ? null : amountGate(item, order, field.column, field.times)
}

/**
 * A variable with an amount as a gate; `null` when it has too few or too many different amounts, or was multiplied.
 *
 * @param times what a value of the file is multiplied by
 * @example amountGate('children', 4, column, 1)?.rising // → true
 */
export function amountGate(item: string, order: number, column: Column, times: number): Gate | null {
  const amounts = column.answers.map(({ value }) => Number(value))
  if (times !== 1 || amounts.length < 2 || amounts.length > mostAmounts) return null
  const byValue = new Map(amounts.map((value, level) => [valueKey(value), level] as const))
  const compare = (relation: '>' | '>=' | '<=', value: number | undefined): RuleTree | null =>
    value === undefined || !isBound(value) ? null : { kind: 'compare', variable: item, relation, value }
  return {
    item,
    order,
    ...counted(codesOfRows(column, byValue), amounts.length),
    rising: true,
    ruleFor: (asked) => {
      const first = asked.indexOf(true)
      if (first === -1) return null
      if (first === 0) return compare('<=', amounts[asked.lastIndexOf(true)])
      return amounts[first - 1] === 0 ? compare('>', 0) : compare('>=', amounts[first])
    },
    weight: () => 2,
  }
}

/**
 * The variables of a question that may decide who gets a later one.
 *
 * @param order the place of the item among all items
 * @example gatesOf(works, 'works', 3)[0]?.count // → 2, for yes and no
 */
export function gatesOf(question: Question, item: string, order: number): readonly Gate[] {
  switch (question.type) {
    case 'single':
      return [choiceGate(item, order, item, question.column, question.choices)].filter((gate) => gate !== null)
    case 'multiple':
      return optionGates(item, order, question)
    case 'matrix':
      return question.rows
        .map(({ code, column }) => choiceGate(item, order, `${item}.${code}`, column, question.scale))
        .filter((gate) => gate !== null)
    case 'number':
      return [numberGate(item, order, question)].filter((gate) => gate !== null)
    case 'slider':
    case 'date':
    case 'text':
    case 'roster':
      return []
  }
}
