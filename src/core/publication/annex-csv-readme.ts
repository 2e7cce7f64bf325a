import { answerKind } from '../dataset/answer-kind.ts'
import { say, type MessageKey } from '../messages/say.ts'
import type { Language } from '../text.ts'
import type { Annex } from './annex.ts'
import { inSentence } from './in-sentence.ts'
import { citationOf } from './annex-files-words.ts'
import { noFindingText } from './no-finding.ts'
import { responseInWords } from './response-rates.ts'

/** What a reader must know of the CSV files: what is in which, how to read them, how the study was done. */
export function readmeText(annex: Annex, withQuestionnaire: boolean, language: Language): string {
  const { study, wave, legend, columns, overlap, reading, method, response, blocks } = annex
  const kind = answerKind(annex)
  const words = (key: MessageKey): string => say(language, key)
  const pair = (label: string, value: string): string => `  ${label}: ${value}`
  const part = (title: MessageKey, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [words(title), ...lines, '']
  const heading = `${study.title[language]}, ${inSentence(wave.title[language])}`
  return [
    heading,
    '='.repeat(heading.length),
    annex.title[language],
    '',
    ...(kind === 'real' ? [] : [noFindingText(kind, language), '']),
    study.description[language],
    '',
    ...part('annex-csv-files', [
      pair('figures.csv', words('annex-csv-figures')),
      pair('codebook.csv', words('annex-csv-codebook')),
      ...(withQuestionnaire ? [pair('questionnaire.csv', words('annex-csv-questionnaire'))] : []),
      pair('tables/', words('annex-csv-tables')),
    ]),
    ...part('annex-csv-form', [
      `  ${words('annex-csv-form-text')}`,
      `  ${words('annex-csv-form-formulas')}`,
      `  ${words('annex-csv-form-excel')}`,
    ]),
    ...part(
      'annex-csv-marks',
      legend.map(({ sign, mark, meaning }) => pair(`${sign} (${mark})`, meaning[language])),
    ),
    ...part('annex-columns', [
      ...columns.map(({ label, who }) => pair(label[language], who[language])),
      ...(overlap === null ? [] : [`  ${overlap[language]}`]),
    ]),
    ...part(
      'annex-reading',
      reading.map((line) => `  ${line[language]}`),
    ),
    ...part(
      'annex-method',
      method.map(({ label, value }) => pair(label[language], value[language])),
    ),
    ...(response === null
      ? []
      : part('annex-response-strata', [
          ...(response.warning === null ? [] : [`  ${response.warning[language]}`]),
          ...response.lines.map((line) => pair(line.label[language], responseInWords(response, line, language))),
        ])),
    ...part('annex-file-citation', [`  ${citationOf(annex, language)}`]),
    ...part(
      'annex-all',
      blocks.flatMap(({ tables }) => tables.map(({ name, table }) => pair(name[language], table.title[language]))),
    ),
  ].join('\r\n')
}
