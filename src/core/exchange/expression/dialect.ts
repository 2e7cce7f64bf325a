import type { Relation } from '../../rule/rule.ts'
import type { KnownFunction } from './expression.ts'

/** The programs whose questionnaires we read. */
export const programs = ['limesurvey', 'xlsform', 'surveyjs', 'redcap'] as const

/** A program whose questionnaires we read. */
export type Program = (typeof programs)[number]

/** What an operator means: how it joins what stands on its sides, and how tightly. */
export type Operator =
  | { readonly means: 'and' | 'or' }
  | { readonly means: 'compare'; readonly relation: Relation }
  | { readonly means: 'arithmetic'; readonly sign: string; readonly tight: boolean }
  /** A function with the two sides as its arguments: `{a} contains 'x'`; `negated` for its opposite. */
  | { readonly means: 'between-sides'; readonly known: KnownFunction; readonly negated: boolean }
  /** A function of what stands before it: `{a} notempty`. */
  | { readonly means: 'after'; readonly known: KnownFunction; readonly negated: boolean }
  | { readonly means: 'not' }

/** How a program writes its conditions. Patterns are sticky, and made of parts that cannot match in two ways. */
export type Dialect = {
  readonly program: Program
  /** How a name of a question is written; the group `name` is the name itself. */
  readonly name: RegExp
  /** A function or an operator in letters, where it is not a name already. */
  readonly word: RegExp
  /** The name of a question as it is looked up, without what the program may put behind it. */
  readonly plainName: (written: string) => string
  /** Signs, and words in lower case. */
  readonly operators: ReadonlyMap<string, Operator>
  /** Functions in lower case. */
  readonly functions: ReadonlyMap<string, KnownFunction>
  /** What a word that is neither stands for. */
  readonly bareWord: 'name' | 'text' | 'refused'
  /** What is written for the question itself, in a check. */
  readonly self: readonly string[]
  /** True when a backslash in a text keeps the sign after it from ending the text. */
  readonly escapes: boolean
  /** The values that say that an option of a multiple item was chosen, where the option is a name of its own. */
  readonly chosen: readonly string[]
  /** Relations to a number that are true of an answer that is not there: in JavaScript `'' < 18`. */
  readonly emptyIsZero: boolean
}
