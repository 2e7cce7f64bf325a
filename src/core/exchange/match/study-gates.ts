import type { DataFile } from '../data-file.ts'
import type { VariableMapping } from '../mapping-schema.ts'
import { readRange, valueKey } from '../mapping/value-key.ts'
import type { Column } from '../understand/column.ts'
import { readColumns } from '../understand/column.ts'
import type { Gate } from '../understand/gate.ts'
import { amountGate, choiceGate, tickGates } from '../understand/gate.ts'
import type { Match } from './match-columns.ts'

/** Whether a mapping takes a value for an answer. */
function isAnswer(missing: Readonly<Record<string, unknown>>, key: string): boolean {
  if (Object.hasOwn(missing, key)) return false
  const number = Number(key)
  return !Object.keys(missing).some((one) => {
    const range = readRange(one)
    return range !== null && number >= range.low && number <= range.high
  })
}

/** The codes of the study with the values of a column that stand for them. */
function choicesIn({ answers }: Column, codes: Readonly<Record<string, number>>) {
  const coded = answers.flatMap(({ value }) => {
    const key = valueKey(value)
    const code = Object.hasOwn(codes, key) ? codes[key] : /^\d{1,3}$/.test(key) ? Number(key) : undefined
    return code === undefined ? [] : [{ code, value }]
  })
  return [...Map.groupBy(coded, ({ code }) => code)]
    .map(([code, own]) => ({ code, values: own.map(({ value }) => value) }))
    .toSorted((one, other) => one.code - other.code)
}

/**
 * The questions of a study as far as their answers in a new file may decide who got a question that follows them.
 *
 * @param matches the variables of the study with the columns that fill them, in the order of asking
 * @param entries how they are filled, per variable
 * @example studyGates(matches, entries, file)[0]?.item // → 'works'
 */
export function studyGates(
  matches: readonly Match[],
  entries: ReadonlyMap<string, VariableMapping>,
  file: DataFile,
): readonly Gate[] {
  const names = new Set(matches.flatMap(({ columns }) => columns))
  const { columns } = readColumns(file.variables.filter(({ name }) => names.has(name)))
  const named = new Map(columns.map((column) => [column.name, column]))
  return matches.flatMap(({ target: { item, variable } }, index): readonly Gate[] => {
    // Before all questions of the file, in their own order.
    const order = index - matches.length
    const entry = entries.get(variable.id)
    if (entry === undefined || 'level' in entry) return []
    if ('options' in entry) {
      const options = Object.entries(entry.options).flatMap(([name, code]) => {
        const column = named.get(name)
        return column === undefined ? [] : [{ code, column }]
      })
      const ticked = new Set(entry.ticked)
      const values = options.flatMap(({ column }) => column.answers.map(({ value }) => value))
      return options.length === 0
        ? []
        : tickGates(
            variable.id,
            order,
            options,
            [...new Set(values)].filter((value) => ticked.has(valueKey(value))),
          )
    }
    const found = 'column' in entry ? named.get(entry.column) : undefined
    if (found === undefined || !('column' in entry)) return []
    const missing = entry.missing ?? {}
    const answers = found.facts.values.filter(({ value }) => isAnswer(missing, valueKey(value)))
    const column = { ...found, answers }
    const gate =
      variable.kind === 'single'
        ? choiceGate(item.id, order, variable.id, column, choicesIn(column, entry.codes ?? {}))
        : variable.kind === 'number' && variable.id === item.id
          ? amountGate(variable.id, order, column, entry.times ?? 1)
          : null
    return gate === null ? [] : [gate]
  })
}
