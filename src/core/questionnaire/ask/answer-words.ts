import { formatNumber } from '../../figures.ts'
import { columnName } from '../../items/fields.ts'
import type { Variable } from '../../items/variable.ts'
import type { RosterRow, Value } from '../../rule/rule.ts'
import type { Language } from '../../text.ts'

const monthFormat = (language: Language): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** Made once: making one takes longer than a page. */
const monthFormats: Readonly<Record<Language, Intl.DateTimeFormat>> = { nl: monthFormat('nl'), en: monthFormat('en') }

const monthName = (months: number, language: Language): string =>
  monthFormats[language].format(new Date(Date.UTC(Math.floor(months / 12), months % 12, 1)))

const decimalsOf = (value: number, most: number): number => (Number.isInteger(value) ? 0 : most)

function numberWords({ kind, codes, decimals, unit }: Variable, value: number, language: Language): string {
  if (codes.length > 0) return codes.find(({ code }) => code === value)?.label[language] ?? String(value)
  if (kind === 'months') return monthName(value, language)
  if (kind !== 'number') return String(value)
  const amount = formatNumber(value, decimalsOf(value, decimals), language)
  return unit === null ? amount : `${amount} ${unit[language]}`
}

function rowWords(roster: Variable, row: RosterRow, language: Language): string {
  const cells = roster.columns.flatMap((column) => {
    const value = row[columnName(roster.id, column)]
    return value === undefined ? [] : [answerWords(column, value, language)[0] ?? '']
  })
  return cells.join(' · ')
}

/**
 * An answer as the respondent gave it, in words; an answer of several parts has a line for each.
 *
 * @example answerWords(places, [1, 3], 'en') // → ['In the canteen', 'Outdoors']
 */
export function answerWords(variable: Variable, value: Value, language: Language): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'number') return [numberWords(variable, value, language)]
  return value.map((one) =>
    typeof one === 'number' ? numberWords(variable, one, language) : rowWords(variable, one, language),
  )
}
