import type { Relation } from './rule.ts'

/** The words that a rule keeps for itself, always in lower case. */
export const keywords = ['and', 'or', 'not', 'answered', 'count', 'any', 'all', 'has', 'in', 'between'] as const

/** One of the words that a rule keeps for itself. */
export type Keyword = (typeof keywords)[number]

/**
 * True when the word is kept by the rule language, and so can only be a name in brackets.
 * Capitals make it an ordinary word.
 *
 * @example isKeyword('count') // → true
 */
export const isKeyword = (word: string): word is Keyword => keywords.some((keyword) => keyword === word)

/** Every way to write a relation, with the one way in which it is kept. */
export const relations: ReadonlyMap<string, Relation> = new Map([
  ['=', '='],
  ['!=', '!='],
  ['≠', '!='],
  ['<', '<'],
  ['<=', '<='],
  ['≤', '<='],
  ['>', '>'],
  ['>=', '>='],
  ['≥', '>='],
])
