/** How two values are compared in a rule. */
export type Relation = '=' | '!=' | '<' | '<=' | '>' | '>='

/** A place in the source of a rule: from (inclusive) and to (exclusive), counted in characters from 0. */
export type Span = readonly [from: number, to: number]

/** A name or value as written, before the rule is bound to a questionnaire: `aios`, `40`, `2015-07`. */
export type Word = { readonly text: string; readonly span: Span }

/** A rule as written: names are not yet looked up, option names not yet turned into codes. */
export type Syntax =
  | { readonly kind: 'and' | 'or'; readonly of: readonly Syntax[] }
  | { readonly kind: 'not'; readonly of: Syntax }
  | { readonly kind: 'answered'; readonly name: Word }
  | { readonly kind: 'has'; readonly name: Word; readonly option: Word }
  | { readonly kind: 'compare'; readonly name: Word; readonly relation: Relation; readonly value: Word }
  | { readonly kind: 'compare-names'; readonly name: Word; readonly relation: Relation; readonly other: Word }
  | { readonly kind: 'in'; readonly name: Word; readonly values: readonly Word[] }
  | { readonly kind: 'between'; readonly name: Word; readonly low: Word; readonly high: Word }
  | { readonly kind: 'count'; readonly name: Word; readonly relation: Relation; readonly value: Word }
  | { readonly kind: 'any' | 'all'; readonly name: Word; readonly of: Syntax }

/** A rule that parses, as it comes out of a study file. */
export type ParsedRule = { readonly state: 'parsed'; readonly source: string; readonly syntax: Syntax }

/**
 * A rule bound to the variables of a questionnaire: every name is a variable, every value a number (a code, an amount,
 * a year, or for a month `year * 12 + month - 1`). Plain data: the same tree serves routing, groups, bases, words,
 * static checking and SQL. Inside `any` and `all` the variables of the roster's columns speak of one row.
 */
export type RuleTree =
  | { readonly kind: 'and' | 'or'; readonly of: readonly RuleTree[] }
  | { readonly kind: 'not'; readonly of: RuleTree }
  | { readonly kind: 'answered'; readonly variable: string }
  | { readonly kind: 'has'; readonly variable: string; readonly code: number }
  | { readonly kind: 'compare'; readonly variable: string; readonly relation: Relation; readonly value: number }
  | {
      readonly kind: 'compare-variables'
      readonly variable: string
      readonly relation: Relation
      readonly other: string
    }
  | { readonly kind: 'in'; readonly variable: string; readonly values: readonly number[] }
  | { readonly kind: 'between'; readonly variable: string; readonly low: number; readonly high: number }
  | { readonly kind: 'count'; readonly variable: string; readonly relation: Relation; readonly value: number }
  | { readonly kind: 'any' | 'all'; readonly roster: string; readonly of: RuleTree }

/**
 * A rule that holds for a questionnaire: the source as written and the bound tree. `expanded` where the tree has rules in
 * the place of names in the source, so that its parts are not what somebody wrote.
 */
export type Rule = {
  readonly state: 'bound'
  readonly source: string
  readonly tree: RuleTree
  readonly expanded?: true
}

/** Three-valued truth; `null` is unknown. */
export type Truth = boolean | null

/** An answered value of a variable: code or amount, codes of a multiple item, text, or the rows of a roster. */
export type Value = number | readonly number[] | string | readonly RosterRow[]

/** One row of a roster: the value per column id; a column that was left blank is absent. */
export type RosterRow = { readonly [column: string]: number | string }

/** What a respondent answered: one value per variable; an unanswered variable is absent. */
export type Answers = { readonly [variable: string]: Value }

/** What a rule may know of a variable. `months` counts `year * 12 + month - 1`. */
export type VariableShape = {
  readonly id: string
  readonly kind: 'single' | 'multiple' | 'scale' | 'number' | 'year' | 'months' | 'text' | 'roster'
  /** The codes of a single or multiple variable, with the names by which rules may call them. */
  readonly codes: readonly { readonly code: number; readonly id?: string | undefined }[]
  /** For a roster: its columns, whose ids are `<roster>.<column>`. */
  readonly columns?: readonly VariableShape[]
}
