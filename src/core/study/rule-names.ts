import type { RuleNames } from '../rule/describe-rule.ts'
import { monthText } from '../rule/month.ts'
import { formatNumber } from '../figures.ts'
import { say } from '../messages/say.ts'
import type { Variable } from '../items/variable.ts'
import type { Item } from '../items/item.ts'
import type { Language, Text } from '../text.ts'
import type { Derivation } from './derived.ts'
import { isPrintedNumber } from './printed-number.ts'
import { questionNames } from './question-names.ts'

/** What is needed to call a variable by its name in a sentence. */
export type Named = {
  readonly variable: Variable
  readonly item: Exclude<Item, { type: 'note' }>
  readonly derivation?: Derivation
}

/** The names of a questionnaire: what rules need, and what a question itself is called. */
export type Names = RuleNames & {
  /** A question or a derived variable by the id of its item. */
  readonly question: (item: string, language: Language) => string
  /** The question that asks a variable, or a column of a roster; `null` for what is derived. */
  readonly askedBy: (variable: string) => string | null
}

/** The decimals that a number needs to be told in full; a bound of 37.5 hours is not "38 hours". */
const decimalsOf = (value: number): number => (String(value).split('.')[1] ?? '').length

function valueName({ variable }: Named, value: number, language: Language): string {
  const code = variable.codes.find((one) => one.code === value)
  if (code !== undefined) return say(language, 'name-quoted', { text: code.label[language] })
  if (variable.kind === 'months') return monthText(value)
  if (variable.kind === 'year') return String(value)
  const amount = formatNumber(value, Math.max(variable.decimals, decimalsOf(value)), language)
  return variable.unit === null ? amount : `${amount} ${variable.unit[language]}`
}

/** Every variable by its id, the columns of rosters included, which are no variables of their own. */
function byId(entries: readonly Named[]): ReadonlyMap<string, Named> {
  const columns = entries.flatMap(({ variable, ...rest }) =>
    variable.columns.map((column) => [column.id, { ...rest, variable: column }] as const),
  )
  return new Map([...columns, ...entries.map((entry) => [entry.variable.id, entry] as const)])
}

/** What the questions are called, and derived variables as such. */
function calledOf(entries: readonly Named[]): ReadonlyMap<string, (language: Language) => string> {
  const names: ReadonlyMap<string, Text> = questionNames(entries.map(({ item }) => item))
  return new Map(
    entries.map(({ item, derivation }) => [
      item.id,
      (language) => {
        const name = names.get(item.id)?.[language] ?? item.id
        if (derivation === undefined) return name
        return say(language, 'name-derived', { item: isPrintedNumber(item.id) ? item.id : name })
      },
    ]),
  )
}

/**
 * The names that rules have in sentences: questions as readers know them (`questionNames`), answers by their label. They
 * are unambiguous among `entries`, so these must be all variables of a wave.
 *
 * @param entries the variables that rules may name, such as those of a codebook
 * @example describeRule(tree, ruleNames(book.values()), 'en') // → '"Aios" is chosen at question 0.2'
 */
export function ruleNames(entries: Iterable<Named>): Names {
  const all = [...entries]
  const [found, called] = [byId(all), calledOf(all)]
  const question = (item: string, language: Language): string => called.get(item)?.(language) ?? item
  return {
    question,
    askedBy: (id) => {
      const named = found.get(id)
      return named === undefined || named.derivation !== undefined ? null : named.item.id
    },
    variable: (id, language) => {
      const named = found.get(id)
      if (named === undefined) return id
      const { variable, item } = named
      const name = question(item.id, language)
      return variable.id === item.id || variable.label === item.text ? name : `${name} (${variable.label[language]})`
    },
    value: (id, value, language) => {
      const named = found.get(id)
      return named === undefined ? String(value) : valueName(named, value, language)
    },
    isTime: (id) => ['year', 'months'].includes(found.get(id)?.variable.kind ?? ''),
    isComputed: (id) => found.get(id)?.derivation !== undefined,
  }
}
