import { languages, type Language } from '../../core/text.ts'

/**
 * The language that a browser asks for, of those that the site has; Dutch when it asks for neither.
 *
 * @example readerLanguage('en-GB,en;q=0.9,nl;q=0.8') // → 'en'
 * @example readerLanguage('fr') // → 'nl'
 */
export function readerLanguage(accepted: string | undefined): Language {
  const wishes = (accepted ?? '').toLowerCase().split(',').map(readWish)
  const wanted = wishes
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .flatMap(({ range }) => languages.filter((language) => range === language || range.startsWith(`${language}-`)))
  return wanted[0] ?? languages[0]
}

function readWish(wish: string): { readonly range: string; readonly weight: number } {
  const [range = '', ...parameters] = wish.split(';').map((part) => part.trim())
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice('q='.length)
  return { range, weight: quality === undefined ? 1 : Number(quality) }
}

/** The language that an address is in, or `null` for one outside the languages: `/nl/…` is Dutch. */
export const addressLanguage = (path: string): Language | null =>
  languages.find((language) => path === `/${language}` || path.startsWith(`/${language}/`)) ?? null
