/** The languages in which a study can be shown; Dutch first. */
export const languages = ['nl', 'en'] as const

/** One of the languages of the interface. */
export type Language = (typeof languages)[number]

/** A text in every language of the study, e.g. `{ nl: 'Ja', en: 'Yes' }`. */
export type Text = { readonly [L in Language]: string }

/** The same text in each language: for names, years and other things that are not translated. */
export const everywhere = (text: string): Text => ({ nl: text, en: text })
