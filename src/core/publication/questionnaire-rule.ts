import { fullCodebook } from '../dataset/codebook.ts'
import { bookNames } from '../dataset/book-names.ts'
import { inLanguages } from '../messages/in-languages.ts'
import { say, type MessageKey, type MessageValues } from '../messages/say.ts'
import { questionnaireAnnexMessages } from '../messages/questionnaire-annex-messages.ts'
import type { Questionnaire } from '../questionnaire/questionnaire.ts'
import type { Scope } from '../rule/binding.ts'
import { describeRule, type RuleNames } from '../rule/describe-rule.ts'
import { printRule } from '../rule/print-rule.ts'
import { variablesOf } from '../rule/rule-variables.ts'
import type { RuleTree } from '../rule/rule.ts'
import { shapeOf } from '../study/scope.ts'
import type { Language } from '../text.ts'
import type { PrintedRule } from './questionnaire-model.ts'

/** Prints a rule of one questionnaire; no rule stays no rule. */
export type RulePrinter = {
  (tree: RuleTree): PrintedRule
  (tree: RuleTree | null): PrintedRule | null
}

/** What rules may name in this questionnaire: the variables of the wave. */
export const scopeOfWave = (questionnaire: Questionnaire): Scope =>
  new Map([...fullCodebook(questionnaire)].map(([id, { variable }]) => [id, shapeOf(variable)]))

/** The sentence for a rule, in the words of a clause where those are others. */
function clause(language: Language, key: MessageKey, values: MessageValues = {}): string {
  const own = `clause-${key}`
  const isClause = (name: string): name is Extract<MessageKey, `clause-${string}`> => name in questionnaireAnnexMessages
  return say(language, isClause(own) ? own : key, values)
}

/** What the variables of a questionnaire are called in a sentence: `question 0.7 (now)`. */
export function variableNames(questionnaire: Questionnaire): RuleNames['variable'] {
  return bookNames(fullCodebook(questionnaire)).variable
}

/**
 * The printer of the rules of a questionnaire: in words behind "Only if", and as source with codes.
 *
 * @example rulePrinter(questionnaire)(tree).source // → '0.11 has 3'
 */
export function rulePrinter(questionnaire: Questionnaire): RulePrinter {
  const book = fullCodebook(questionnaire)
  const scope = scopeOfWave(questionnaire)
  const names = bookNames(book)
  const print = (tree: RuleTree): PrintedRule => ({
    words: inLanguages((language) => describeRule(tree, names, language, clause)),
    source: printRule(tree, scope),
    reads: [...new Set(variablesOf(tree).flatMap((id) => names.askedBy(id) ?? []))].map((item) => ({
      item,
      name: inLanguages((language) => names.question(item, language)),
    })),
  })
  function printer(tree: RuleTree): PrintedRule
  function printer(tree: RuleTree | null): PrintedRule | null
  function printer(tree: RuleTree | null): PrintedRule | null {
    return tree === null ? null : print(tree)
  }
  return printer
}
