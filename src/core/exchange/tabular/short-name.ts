/** A name for a column with what its head says of it. */
export type NamedHead = { readonly name: string; readonly label: string }

/** A head that can be a name as it stands: one word, not too long. */
const word = /^[^\s"']{1,64}$/

/** A question number at the start of a head: `Q1. `, `12a) `, `Vraag 3: `, `Q1_2 - `. */
const numbered = /^((?:[\p{L}_]{0,12}[ _-]?)?\d{1,4}[a-z]?(?:[._]\d{1,4}[a-z]?)*)(?: ?[.):\]]+ ?[-–]?| ?[-–:])\s+\S/iu

/** A code in front of a question, in capitals and digits as tools write it: `G01Q02. `, `WERKUREN: `. */
const coded = /^([A-Z][A-Z0-9_]{1,20})(?:[.:)]| -)\s+\S/

/** One word with its explanation between brackets: `sex [Sex]`. */
const bracketed = /^([\p{L}_][\p{L}\p{N}_.]{0,40})\s+[[(].*[\])]$/u

const longest = 32

/** How much of a head is looked at for a name. */
const looked = 500

/**
 * A short name without spaces for the head of a column, and its full text as label where the name says less. Heads that
 * are names already are kept, whatever signs they have.
 *
 * @example shortName('Q1. What is your sex? ') // → { name: 'Q1', label: 'Q1. What is your sex?' }
 * @example shortName('sex [Sex]') // → { name: 'sex', label: 'sex [Sex]' }
 * @example shortName('How many hours do you work?') // → { name: 'How_many_hours_do_you_work', label: … }
 */
export function shortName(head: string): NamedHead {
  const text = head.replaceAll(/\s+/g, ' ').trim()
  if (word.test(text)) return { name: text, label: '' }
  const start = (numbered.exec(text) ?? coded.exec(text) ?? bracketed.exec(text))?.[1]
  return { name: joined((start ?? text).slice(0, looked)), label: text }
}

/** The words of a text up to a length, joined by underscores. */
function joined(text: string): string {
  const words = text.replaceAll(/<[^>]*>/g, ' ').match(/[\p{L}\p{N}]+/gu) ?? []
  let name = ''
  for (const part of words) {
    const longer = name === '' ? part : `${name}_${part}`
    if (longer.length > longest) return name === '' ? part.slice(0, longest).toWellFormed() : name
    name = longer
  }
  return name
}
