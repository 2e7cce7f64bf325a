import type { Language, Text } from '../../text.ts'
import type { DataFile, FileValue, FileVariable } from '../data-file.ts'

/** A data file with the same file in other languages, so that every text of it can be had in each. */
export type TranslatedFile = {
  readonly file: DataFile
  /** The variables in each language, by name; the file itself is under the main language. */
  readonly translations: ReadonlyMap<Language, ReadonlyMap<string, FileVariable>>
}

/**
 * A file together with its translations. A language without one has the texts of the file itself.
 *
 * @param languages the main language first
 * @example translatedFile(dutch, [english], ['nl', 'en']).translations.size // → 2
 */
export function translatedFile(
  file: DataFile,
  others: readonly DataFile[],
  languages: readonly Language[],
): TranslatedFile {
  const byName = (one: DataFile): ReadonlyMap<string, FileVariable> =>
    new Map(one.variables.map((variable) => [variable.name, variable]))
  return {
    file,
    translations: new Map(
      languages.map((language, index) => {
        const other = others.find((one) => one.language === language)
        return [language, byName(index === 0 || other === undefined ? file : other)]
      }),
    ),
  }
}

/**
 * A text of a variable in every language, or `null` when the file itself has none.
 *
 * @example variableText(translated, variable, ({ question }) => question) // → { nl: 'Hoeveel …?', en: 'How many …?' }
 */
export function variableText(
  { translations }: TranslatedFile,
  variable: FileVariable,
  text: (one: FileVariable) => string | null,
): Text | null {
  const own = text(variable)
  if (own === null || own === '') return null
  const inLanguage = (language: Language): string => {
    const other = translations.get(language)?.get(variable.name)
    return other === undefined ? own : (text(other) ?? own)
  }
  return { nl: inLanguage('nl'), en: inLanguage('en') }
}

/** The label of a value in one version of a variable. */
export const labelOf = ({ labels }: FileVariable, wanted: FileValue): string | null =>
  labels.find(({ value }) => value === wanted)?.label ?? null
