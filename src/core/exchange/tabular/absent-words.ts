/** Words by which programs say that there is no value, whatever the column holds; errors of a spreadsheet as well. */
const anywhere = new Set([
  'NA',
  'N/A',
  '#N/A',
  'NULL',
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#SPILL!',
  '#CALC!',
])

/** Words that say so only where everything else is a number or a date. */
const amongNumbers = new Set(['.', '-', 'NaN', 'nan', 'na', 'n/a', 'null', '<NA>', 'NaT', 'None', ''])

/** The longest of these words. */
const longest = 7

/**
 * Whether a word says that there is no value: always, only among numbers, or never.
 *
 * @example absence('NA') // → 'anywhere'
 * @example absence('-') // → 'among-numbers'
 * @example absence('Nee') // → 'never'
 */
export function absence(word: string): 'anywhere' | 'among-numbers' | 'never' {
  if (word.length > longest) return word.trim() === '' ? 'among-numbers' : 'never'
  const text = word.trim()
  if (anywhere.has(text)) return 'anywhere'
  return amongNumbers.has(text) ? 'among-numbers' : 'never'
}
