import { inLanguages } from '../../messages/in-languages.ts'
import type { CsvwAbout } from '../csvw/csvw-about.ts'
import type { ExportSource } from './export-format.ts'

/**
 * What the description of a CSV file says of the wave that it comes from.
 *
 * @example csvwSource(source, 'example-2026.csv').url // → 'example-2026.csv'
 */
export const csvwSource = ({ study, wave, language }: ExportSource, url: string): CsvwAbout => ({
  url,
  title: inLanguages((one) => `${study.title[one]} – ${wave.title[one]}`),
  description: study.description,
  language,
  publisher: study.organisation?.name[language] ?? null,
  licence: null,
  issued: wave.closes,
})
