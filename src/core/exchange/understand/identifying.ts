import type { MessageKey } from '../../messages/say.ts'
import type { Column } from './column.ts'
import { totalOf } from './column-facts.ts'
import { nameWords } from './name-words.ts'

/** What a column says about who somebody is. */
export type Identifying =
  | 'understand-is-email'
  | 'understand-is-phone'
  | 'understand-is-name'
  | 'understand-is-address'
  | 'understand-is-ip'
  | 'understand-is-place'
  | 'understand-is-birthday'
  | 'understand-is-account'

type Sign = { readonly what: Identifying & MessageKey; readonly words: RegExp; readonly values: RegExp | null }

const signs: readonly Sign[] = [
  { what: 'understand-is-email', words: /\be ?mail(?: ?adres(?:s)?)?\b/, values: /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/ },
  {
    what: 'understand-is-ip',
    words: /\bip ?(?:addr(?:ess)?|adres)?\b/,
    values: /^(?:\d{1,3}(?:\.\d{1,3}){3}|(?:[\da-f]{0,4}:){3,7}[\da-f]{0,4})$/i,
  },
  {
    what: 'understand-is-phone',
    words: /\b(?:tele)?(?:phone|foon)(?: ?(?:number|nummer|nr))?\b|\bmobiel(?: ?nummer)?\b|\bmobile(?: number)?\b/,
    values: /^(?:\+|00?)[\d\s().-]{8,16}$/,
  },
  {
    what: 'understand-is-name',
    words:
      /\b(?:first|last|full|family|sur|middle|nick)? ?name\b|\w*(?<!user)names?$|\b(?:voor|achter)?naam\b|\w+naam$/,
    values: null,
  },
  {
    what: 'understand-is-address',
    words: /\b(?:street|home|postal|mailing)? ?address\b|\badres\b|\bstraat\b|\b(?:post|zip) ?code\b|\bhuisnummer\b/,
    values: /^\d{4} ?[a-z]{2}$/i,
  },
  {
    what: 'understand-is-place',
    words: /\b(?:location ?)?(?:latitude|longitude|lat|lon|lng|gps)\b|\bcoordinat(?:es|en)\b/,
    values: /^-?\d{1,3}\.\d{3,}[,;\s]\s*-?\d{1,3}\.\d{3,}$/,
  },
  {
    what: 'understand-is-account',
    words: /\b(?:bsn|ssn|iban|burgerservicenummer|social security|user ?name|account|external (?:data )?reference)\b/,
    values: /^[a-z]{2}\d{2}[a-z]{4}\d{7,}$/i,
  },
]

const birth = /\b(?:birth|born|geboorte|geboren|dob)\b|geboortedatum/

/** How many of the values must look like it, and how many must differ before a name or label is believed. */
const [mostly, differing] = [0.6, 0.5]

function shareLike(column: Column, form: RegExp): number {
  const texts = column.answers.filter(({ value }) => typeof value === 'string')
  const alike = texts.filter(({ value }) => form.test(String(value).trim()))
  return texts.length === 0 ? 0 : totalOf(alike) / totalOf(texts)
}

/**
 * What a column says about who somebody is, by its values or by its name and label; `null` for all other columns. A
 * column with few different values, such as whether somebody has a telephone, says nothing of the kind.
 *
 * @example identifying(column) // → 'understand-is-email'
 */
export function identifying(column: Column): Identifying | null {
  const { variable, answers, meanings, label, labelled, called } = column
  const total = totalOf(answers)
  if (answers.length === 0 || meanings.length >= 2) return null
  const byValue = signs.find(({ values }) => values !== null && shareLike(column, values) >= mostly)
  if (byValue !== undefined) return byValue.what
  const name = nameWords(called)
  const words = labelled && label.length < 60 ? `${name} | ${label.toLowerCase()}` : name
  const { column: values } = variable
  if (values.kind === 'date') {
    return birth.test(words) && (values.precision === 'day' || values.precision === 'second')
      ? 'understand-is-birthday'
      : null
  }
  if (answers.length < Math.max(3, total * differing)) return null
  const named = signs.find(({ words: form }) => form.test(words))
  if (named === undefined) return null
  // A name or an address is words, a coordinate has decimals.
  const isText = !column.facts.numeric
  const isPlace = answers.some(({ value }) => typeof value === 'number' && !Number.isInteger(value))
  if (named.what === 'understand-is-place') return isText || isPlace ? named.what : null
  return isText || named.what === 'understand-is-phone' || named.what === 'understand-is-account' ? named.what : null
}

const numberWords =
  /(?:^|\b)(?:id|nr|no|num|number|nummer|serial|case|caseid|index|key|token|uuid|guid|record|row|rownames|respondent|resp|respnr|volgnummer|seqn)(?:\b|$)|(?:id|num|nr|key)$/

/** Rows that are needed before all values being different says something. */
const enough = 10

/**
 * True for a column that only numbers the rows or the respondents: all values differ, and the name says so, they count
 * up, or they look like made-up keys.
 *
 * @example isRespondentNumber(column) // → true, for 1, 2, 3, … or R_3kX9…
 */
export function isRespondentNumber({ variable, called, facts, answers, meanings, missing }: Column): boolean {
  const { column: values } = variable
  if (answers.length < enough || meanings.length > 0 || missing.length > 0 || values.kind === 'date') return false
  if (answers.length < facts.rows - facts.blanks || facts.blanks > facts.rows / 20) return false
  const named = numberWords.test(nameWords(called))
  if (facts.numeric) {
    if (!answers.every(({ value }) => Number.isInteger(value))) return false
    const [first, last] = [Number(answers[0]?.value), Number(answers.at(-1)?.value)]
    const counts = last - first === answers.length - 1 && values.kind === 'number' && isRising(values.values)
    return named || counts || first >= 1_000_000
  }
  const keys = answers.every(({ value }) => /^[\w{}.:-]{4,64}$/.test(String(value)) && /\d/.test(String(value)))
  return keys || (named && answers.every(({ value }) => !/\s/.test(String(value))))
}

const isRising = (values: Float64Array): boolean =>
  values.every((value, row) => row === 0 || value > (values[row - 1] ?? value))
