const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const pad = (number: string): string => number.padStart(2, '0')

/**
 * The day in the free text of `<date>`, or `null` when it cannot be told for sure. Days in numbers only are read when they
 * begin with the year: `04/05/2024` is another day in every other country.
 *
 * @example dayMade('14 April 2005') // → '2005-04-14'
 */
export function dayMade(text: string): string | null {
  const iso = /(?<!\d)(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(text)
  const words = /\b(\d{1,2})\s+([A-Za-z]{3})[a-z]*\.?,?\s+(\d{4})\b/.exec(text)
  const month = months.indexOf(words?.[2]?.toLowerCase() ?? '') + 1
  const day =
    iso !== null
      ? `${iso[1]}-${iso[2]}-${iso[3]}`
      : month > 0
        ? `${words?.[3]}-${pad(String(month))}-${pad(words?.[1] ?? '')}`
        : ''
  return Number.isNaN(Date.parse(`${day}T00:00:00Z`)) ? null : day
}
