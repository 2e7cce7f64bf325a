import { ddiDescription, type DdiDescription } from '../src/core/exchange/ddi/ddi-description.ts'
import { dataFile, fileVariable, type DataFile } from '../src/core/exchange/data-file.ts'
import { everywhere } from '../src/core/text.ts'

const numbers = (...values: readonly number[]) => ({ kind: 'number', values: Float64Array.from(values) }) as const

/** A small file with everything that a codebook can say: questions, bases, missing values, a set, a weight, a level. */
export const gardenFile: DataFile = dataFile({
  format: 'csv',
  title: 'Tuinen',
  language: 'nl',
  made: '2024-05-13',
  rows: 4,
  weight: 'gewicht',
  variables: [
    fileVariable({
      name: 'heeft_tuin',
      label: 'Heeft een tuin',
      question: 'Heb je een tuin?\nEen balkon telt niet mee.',
      universe: 'iedereen',
      section: 'De tuin',
      measure: 'nominal',
      decimals: 0,
      labels: [
        { value: 1, label: 'Ja' },
        { value: 2, label: 'Nee' },
        { value: -2, label: 'niet beantwoord' },
      ],
      missing: [{ kind: 'value', value: -2 }],
      column: numbers(1, 1, 2, -2),
    }),
    fileVariable({
      name: 'uren',
      label: 'Uren in de tuin, \'s zomers & "\'s winters"',
      question: 'Hoeveel uren?',
      universe: 'wie een tuin heeft (heeft_tuin = Ja)',
      section: 'De tuin',
      measure: 'scale',
      decimals: 1,
      labels: [{ value: -1, label: 'niet gevraagd' }],
      missing: [{ kind: 'range', low: -9, high: -1 }],
      column: numbers(2.5, 10, -1, -1),
    }),
    ...['Rozen', 'Tulpen', 'Iets < anders >'].map((label, index) =>
      fileVariable({
        name: `planten_${index + 1}`,
        label,
        question: 'Wat staat er?',
        measure: 'nominal',
        decimals: 0,
        labels: [
          { value: 0, label: 'nee' },
          { value: 1, label: 'ja' },
        ],
        column: numbers(1, index === 1 ? 1 : 0, Number.NaN, Number.NaN),
      }),
    ),
    fileVariable({
      name: 'waarom',
      label: 'Waarom',
      column: { kind: 'text', values: ['Het is "mooi"', 'a\\b\nc', '', '😀'] },
    }),
    fileVariable({
      name: 'dag',
      label: 'Dag',
      column: {
        kind: 'date',
        precision: 'day',
        values: Float64Array.from([Date.UTC(2024, 0, 8), Number.NaN, Date.UTC(2024, 1, 29), Date.UTC(1999, 11, 31)]),
      },
    }),
    fileVariable({
      name: 'gewicht',
      label: 'Gewicht',
      measure: 'scale',
      decimals: 4,
      column: numbers(0.5, 1.25, 1, 1.25),
    }),
  ],
  sets: [
    {
      name: 'planten',
      label: 'Planten',
      kind: 'dichotomies',
      counted: 1,
      variables: ['planten_1', 'planten_2', 'planten_3'],
    },
  ],
  levels: [
    {
      id: 'bed',
      label: 'Perken',
      parent: Int32Array.of(0, 0, 1),
      data: dataFile({
        format: 'csv',
        title: 'Perken',
        language: 'nl',
        rows: 3,
        variables: [
          fileVariable({ name: 'grootte', label: 'Grootte', measure: 'scale', decimals: 0, column: numbers(3, 4, 5) }),
        ],
      }),
    },
  ],
})

const english: Readonly<Record<string, string>> = {
  heeft_tuin: 'Has a garden',
  uren: 'Hours in the garden',
  planten_1: 'Roses',
  planten_2: 'Tulips',
  planten_3: 'Something < else >',
  waarom: 'Why',
  dag: 'Day',
  gewicht: 'Weight',
}

/** The same file with labels in English. */
export const gardenFileInEnglish: DataFile = {
  ...gardenFile,
  language: 'en',
  variables: gardenFile.variables.map((variable) => ({ ...variable, label: english[variable.name] ?? variable.label })),
}

/** All that can be said of the study of gardens. */
export const gardenDescription: DdiDescription = ddiDescription({
  id: 'garden-2024',
  title: { nl: 'Tuinen in Nederland', en: 'Gardens in the Netherlands' },
  languages: ['nl', 'en'],
  fileName: 'tuin.csv',
  levelFileNames: new Map([['bed', 'perken.csv']]),
  abstract: { nl: 'Over tuinen.\nEn balkons.', en: 'About gardens.\nAnd balconies.' },
  producers: ['Een bureau'],
  authors: ['A. de Tuinman', 'B. & C. Hovenier'],
  produced: '2024-06-01',
  waves: [
    { title: everywhere('2022'), opens: '2022-01-10', closes: '2022-02-10' },
    { title: everywhere('2024'), opens: '2024-01-08', closes: null },
  ],
  population: { nl: 'Mensen met een tuin', en: 'People with a garden' },
  sampling: { nl: 'Iedereen is gevraagd', en: 'Everyone was asked' },
  mode: { nl: 'Vragenlijst op het web', en: 'Questionnaire on the web' },
  weighting: { nl: 'Gewogen naar provincie', en: 'Weighted by province' },
  responseRate: { nl: '40%', en: '40%' },
  access: { nl: 'Op aanvraag', en: 'On request' },
  citation: { nl: 'Een bureau (2024).', en: 'An agency (2024).' },
  notes: [{ nl: 'Een opmerking', en: 'A remark' }],
  answers: 'simulated',
})
