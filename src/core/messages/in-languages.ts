import type { Language, Text } from '../text.ts'

/** A text made once per language. */
export const inLanguages = (make: (language: Language) => string): Text => ({ nl: make('nl'), en: make('en') })
