import { placesOnScale } from './known-scales.ts'
import { missingWord } from './missing-words.ts'

/** Answers that stand at the end of a list: they are no part of an order. */
const other =
  /^(?:other\b|others\b|else\b|anders\b|ander(?:e)?\b|overig|something else\b|somewhere else\b|iets anders\b)/i

const isLast = (label: string): number => (missingWord(label) === null ? (other.test(label) ? 1 : 0) : 2)

/** The first number of a text; a text that says "under" or "less than" comes before the one that begins there. */
function numberIn(text: string): number | null {
  const found = /-?\d+(?:[.,]\d+)*/.exec(text.replaceAll(/(?<=\d)[-–](?=\d)/g, ' '))
  if (found === null) return null
  const digits = found[0].replaceAll(/[.,](?=\d{3}(?:\D|$))/g, '').replace(',', '.')
  const value = Number(digits)
  if (Number.isNaN(value)) return null
  const before = text.slice(0, found.index).toLowerCase()
  if (/(?:<|\bunder|\bbelow|\bless|\bup to|\btot\b|\bonder|\bminder|\bkorter|\bjonger|\byounger)/.test(before)) {
    return value - 0.5
  }
  return /(?:>|\bover\b|\babove|\bmore|\bmeer|\bboven|\blanger|\bouder|\bolder)/.test(before) ? value + 0.5 : value
}

/** By the letters of their labels, in the same way on every machine. */
const byLetters = (one: string, two: string): number => {
  const [first, second] = [one.toLowerCase(), two.toLowerCase()]
  return first < second ? -1 : first > second ? 1 : one < two ? -1 : one > two ? 1 : 0
}

function placesByNumber(texts: readonly string[]): readonly number[] | null {
  const places = texts.map(numberIn)
  const known = places.filter((place) => place !== null)
  return known.length === places.length && new Set(known).size === known.length ? known : null
}

/**
 * Texts as options in the order that makes sense: that of a known scale, else that of the numbers in them (ages, classes
 * of income), else that of the alphabet. Other, and what is no answer, come last.
 *
 * @example orderTexts([{ label: 'Often' }, { label: 'Never' }]).options // → [{ label: 'Never' }, { label: 'Often' }]
 */
export function orderTexts<Option extends { readonly label: string }>(
  options: readonly Option[],
): { readonly options: readonly Option[]; readonly order: 'scale' | 'amounts' | 'alphabet' } {
  const main = options.filter(({ label }) => isLast(label) === 0)
  const rest = options
    .filter(({ label }) => isLast(label) !== 0)
    .toSorted((one, two) => {
      const last = isLast(one.label) - isLast(two.label)
      return last === 0 ? byLetters(one.label, two.label) : last
    })
  const labels = main.map(({ label }) => label)
  const byPlace = (places: readonly number[]): readonly Option[] => {
    const placed = main.map((option, index) => ({ option, place: places[index] ?? 0 }))
    return placed.toSorted((one, two) => one.place - two.place).map(({ option }) => option)
  }
  const onScale = placesOnScale(labels)
  if (onScale !== null) return { options: [...byPlace(onScale), ...rest], order: 'scale' }
  const byNumber = placesByNumber(labels)
  if (byNumber !== null && main.length > 0) return { options: [...byPlace(byNumber), ...rest], order: 'amounts' }
  return {
    options: [...main.toSorted((one, two) => byLetters(one.label, two.label)), ...rest],
    order: 'alphabet',
  }
}
