import type { RuleNames } from '../rule/describe-rule.ts'
import { monthText } from '../rule/month.ts'
import { formatNumber } from '../figures.ts'
import { say } from '../messages/say.ts'
import type { Variable } from '../items/variable.ts'
import type { Item } from '../items/item.ts'
import type { Language } from '../text.ts'
import type { Derivation } from './derived.ts'

/** What is needed to call a variable by its name in a sentence. */
type Named = { readonly variable: Variable; readonly item: Item; readonly derivation?: Derivation }

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

function variableName(named: Named | undefined, id: string, language: Language): string {
  if (named === undefined) return id
  const { variable, item, derivation } = named
  const question = say(language, derivation === undefined ? 'name-question' : 'name-derived', { item: item.id })
  return variable.id === item.id || variable.label === item.text
    ? question
    : `${question} (${variable.label[language]})`
}

/**
 * The names that rules have in sentences: questions and derived variables by their number, answers by their label.
 *
 * @param find a variable, or a column of a roster, by its id
 * @example describeRule(tree, ruleNames((id) => book.get(id)), 'en') // → '"Aios" is chosen at question 0.2'
 */
export const ruleNames = (find: (id: string) => Named | undefined): RuleNames => ({
  variable: (id, language) => variableName(find(id), id, language),
  value: (id, value, language) => {
    const named = find(id)
    return named === undefined ? String(value) : valueName(named, value, language)
  },
  isTime: (id) => ['year', 'months'].includes(find(id)?.variable.kind ?? ''),
  isComputed: (id) => find(id)?.derivation !== undefined,
})
