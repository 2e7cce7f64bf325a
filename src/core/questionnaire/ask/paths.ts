import type { Language } from '../../text.ts'

/** The questionnaire of which wave, by ids. */
export type AskEdition = { readonly study: string; readonly wave: string }

/**
 * The address of the start page of a questionnaire.
 *
 * @example startPath('nl', { study: 'example', wave: '2026' }) // → '/nl/ask/example/2026/'
 */
export const startPath = (language: Language, { study, wave }: AskEdition): string =>
  `/${language}/ask/${study}/${wave}/`

/** The address where answers can be withdrawn with a receipt code. */
export const withdrawPath = (language: Language, edition: AskEdition): string =>
  `${startPath(language, edition)}withdraw/`

/**
 * The address of one respondent's questionnaire; the secret is all that leads to it.
 *
 * @example responsePath('nl', { study: 'example', wave: '2026' }, 'k3…') // → '/nl/ask/example/2026/k3…/'
 */
export const responsePath = (language: Language, edition: AskEdition, secret: string): string =>
  `${startPath(language, edition)}${secret}/`

/** The address of a page of one respondent's questionnaire. */
export const pagePath = (response: string, page: string): string => `${response}p/${page}/`

/** The id of the place on a review that somebody comes for. */
export const reviewPlace = 'here'

/**
 * The address of the review of all answers, or of the part of it with the answers of a page.
 *
 * @example reviewPath('/nl/ask/example/2026/k3…/', 'place') // → '/nl/ask/example/2026/k3…/review/?part=place'
 */
export const reviewPath = (response: string, page?: string): string =>
  `${response}review/${page === undefined ? '' : `?part=${encodeURIComponent(page)}`}`

/**
 * The address of the page for who goes on later, for who comes from a page of questions or from nowhere.
 *
 * @example laterPath('/nl/ask/example/2026/k3…/', { page: 'place', fromReview: false }) // → '/nl/ask/…/later/?page=place'
 */
export const laterPath = (
  response: string,
  from: { readonly page: string; readonly fromReview: boolean } | null,
): string =>
  `${response}later/${from === null ? '' : `?page=${encodeURIComponent(from.page)}${from.fromReview ? '&to=review' : ''}`}`

/** The address of the page after sending. */
export const sentPath = (response: string): string => `${response}sent/`

/** The address where a respondent withdraws their answers without a receipt. */
export const withdrawOwnPath = (response: string): string => `${response}withdraw/`

/** The address of the preview for researchers, or of one of its pages. */
export const previewPath = (language: Language, { study, wave }: AskEdition, page?: string): string =>
  `/${language}/preview/${study}/${wave}/${page === undefined ? '' : `${page}/`}`
