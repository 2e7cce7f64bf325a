import type { Binding } from './binding.ts'
import { report } from './binding.ts'
import { closestName } from './closest-name.ts'
import { rosterColumn } from './roster-column.ts'
import type { VariableShape, Word } from './rule.ts'

/** How many names an issue sums up. */
const listed = 12

/**
 * The variable that a name stands for, or null after reporting that there is none. Inside `any` and `all` a bare name is
 * a column of the roster first and an item second; in brackets it is the other way round; `<roster>.<column>` is always
 * the column.
 *
 * @example bindName(word, binding)?.id // → '2.1.months', for `months` in `any 2.1 (months > 12)`
 */
export function bindName(word: Word, binding: Binding): VariableShape | null {
  const { roster, scope } = binding
  const item = scope.get(word.text)
  if (roster === null) return item ?? reportUnknown(word, binding)
  if (rosterColumn(roster.id, word.text) !== undefined) {
    return roster.columns?.find(({ id }) => id === word.text) ?? reportUnknown(word, binding)
  }
  const column = roster.columns?.find(({ id }) => rosterColumn(roster.id, id) === word.text)
  return (inBrackets(word) ? (item ?? column) : (column ?? item)) ?? reportUnknown(word, binding)
}

/** The span of a word in brackets includes them. */
const inBrackets = ({ text, span: [from, to] }: Word): boolean => to - from > text.length

function reportUnknown(word: Word, binding: Binding): null {
  const { scope, roster } = binding
  const name = word.text
  const rosterOfColumn = [...scope.values()].find(({ columns }) => columns?.some(({ id }) => id === name))
  if (rosterOfColumn !== undefined) {
    const columnName = rosterColumn(rosterOfColumn.id, name) ?? name
    return report(binding, 'rule-column-outside-rows', word, { roster: rosterOfColumn.id, columnName })
  }
  const parts = [...scope.keys()].filter((id) => id.startsWith(`${name}.`))
  if (parts.length > 0) return report(binding, 'rule-name-of-parts', word, { variables: summary(parts) })
  const columns = columnNames(roster)
  const suggestion = closestName(name, [...columns, ...scope.keys()])
  if (suggestion !== undefined) return report(binding, 'rule-unknown-name-suggestion', word, { suggestion })
  if (roster === null) return report(binding, 'rule-unknown-name', word)
  return report(binding, 'rule-unknown-column', word, { roster: roster.id, variables: summary(columns) })
}

const columnNames = (roster: VariableShape | null): readonly string[] =>
  roster?.columns?.map(({ id }) => rosterColumn(roster.id, id) ?? id) ?? []

const summary = (names: readonly string[]): string =>
  names.slice(0, listed).join(', ') + (names.length > listed ? ', …' : '')
