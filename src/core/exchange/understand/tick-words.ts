import type { Column } from './column.ts'
import type { FileValue } from '../data-file.ts'

const notChosen =
  /^(?:0|not (?:selected|chosen|mentioned|quoted|checked|ticked|marked)|unselected|unchecked|niet (?:gekozen|genoemd|aangevinkt|geselecteerd|aangekruist)|off|unmarked|no to:.*)$/i
const chosen =
  /^(?:1|selected|chosen|mentioned|quoted|checked|ticked|marked|gekozen|genoemd|aangevinkt|geselecteerd|aangekruist|on|x|✓|✔)$/i
const no = /^(?:no|nee|neen|false|onwaar|n)$/i
const yes = /^(?:yes|ja|true|waar|y|j)$/i

/** What a value says of an option: that it was chosen or not, or only yes or no. */
export type Tick = 'chosen' | 'not-chosen' | 'yes' | 'no' | 'other'

/**
 * What a value of a column says of an option, by its label or by itself.
 *
 * @example tickOf(column, 0) // → 'not-chosen', without a label; 'no' with the label No
 */
export function tickOf({ meanings }: Pick<Column, 'meanings'>, value: FileValue): Tick {
  const word = (meanings.find((meaning) => meaning.value === value)?.label ?? String(value)).trim()
  if (notChosen.test(word)) return 'not-chosen'
  if (chosen.test(word)) return 'chosen'
  if (no.test(word)) return 'no'
  return yes.test(word) ? 'yes' : 'other'
}

/**
 * True for words that ask to choose as many as apply.
 *
 * @example asksSeveral('Welke talen spreek je? (meerdere antwoorden)') // → true
 */
export const asksSeveral = (text: string): boolean =>
  /\b(?:which|select|choose|tick|check) (?:all|any|one or more)|\ball that apply|\bmore than one answer|\bseveral answers|\bmultiple (?:answers|response)|\bwhich of (?:the|these|those)|\bmeer(?:dere)? antwoorden|\bwelke\b|\bwhich\b|\bkies (?:alles|alle)|\bkruis (?:alles|alle|aan)|\bvink\b|\balles wat\b/i.test(
    text,
  )
