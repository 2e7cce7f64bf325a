import { ruleNames, type Names } from '../study/rule-names.ts'
import type { Codebook } from './codebook.ts'

// A site asks for the names of the same few books thousands of times.
const made = new WeakMap<Codebook, Names>()

/**
 * What the variables of a wave are called in sentences.
 *
 * @param book the full codebook: with a part of it, two questions may get the same name
 * @example bookNames(book).variable('0.7.now', 'en') // → 'question 0.7 (now)'
 */
export function bookNames(book: Codebook): Names {
  const known = made.get(book)
  if (known !== undefined) return known
  const names = ruleNames(book.values())
  made.set(book, names)
  return names
}
