import { dataFile, fileVariable, type DataFile } from '../src/core/exchange/data-file.ts'

const day = (text: string) => Date.parse(`${text}T00:00:00Z`)
const numbers = (...values: readonly number[]) => ({ kind: 'number', values: Float64Array.from(values) }) as const
const value = (one: number | string) => ({ kind: 'value', value: one }) as const
const yesNo = [
  { value: 0, label: 'Nee' },
  { value: 1, label: 'Ja, één keer' },
]

/** A data file with one of everything that a system file of SPSS can hold. */
export const savExample: DataFile = dataFile({
  format: 'spss',
  title: 'Loopbaanmonitor 2024: één voorbeeld',
  language: 'nl',
  made: '2024-05-13',
  rows: 4,
  answers: 'simulated',
  weight: 'weging',
  notes: ['Gewogen naar de populatie.', 'Tweede notitie,\nop twee regels.'],
  variables: [
    fileVariable({
      name: 'geslacht',
      label: 'Wat is uw geslacht?',
      column: numbers(1, 2, 9, Number.NaN),
      labels: [
        { value: 1, label: 'Man' },
        { value: 2, label: 'Vrouw' },
        { value: 9, label: 'Wil niet zeggen €' },
      ],
      missing: [value(8), value(9)],
      measure: 'nominal',
      decimals: 0,
      question: "Wat is uw geslacht?\nKies er één: 'man' / 'vrouw'.",
      universe: 'Iedereen',
      section: 'Achtergrond',
      attributes: { 'bron.één': 'vraag 0.1' },
    }),
    fileVariable({
      name: 'cijfer_voor_het_werk_in_een_lange_naam',
      label: 'Cijfer',
      column: numbers(7.5, -0.125, 1e6, 10),
      missing: [{ kind: 'range', low: Number.NEGATIVE_INFINITY, high: -0.1 }, value(99)],
      measure: 'ordinal',
      decimals: 3,
    }),
    fileVariable({
      name: 'uren',
      label: 'Uren',
      column: numbers(151, 152, -99, -100),
      missing: [{ kind: 'range', low: 900, high: Number.POSITIVE_INFINITY }],
      measure: 'scale',
      decimals: 0,
    }),
    fileVariable({
      name: 'huisarts',
      label: 'Werkt als huisarts',
      column: numbers(1, 0, 1, 0),
      labels: yesNo,
      decimals: 0,
    }),
    fileVariable({
      name: 'specialist',
      label: 'Werkt als specialist',
      column: numbers(0, 1, 1, 0),
      labels: yesNo,
      decimals: 0,
    }),
    fileVariable({
      name: 'soort_1',
      label: 'Soort',
      column: numbers(1, 0, 0, 0),
      labels: [{ value: 1, label: 'Zorg' }],
      decimals: 0,
    }),
    fileVariable({
      name: 'soort_2',
      label: 'Soort',
      column: numbers(0, 0, 0, 1),
      labels: [{ value: 1, label: 'Onderwijs' }],
      decimals: 0,
    }),
    fileVariable({
      name: 'letter',
      label: 'Een letter',
      column: { kind: 'text', values: ['a', 'b', '', 'z'] },
      labels: [{ value: 'a', label: 'Eerste' }],
      missing: [value('z')],
      measure: 'nominal',
    }),
    fileVariable({ name: 'eerste', column: { kind: 'text', values: ['arts', 'vp', '', 'arts'] } }),
    fileVariable({ name: 'tweede', column: { kind: 'text', values: ['vp', '', '', 'vp'] } }),
    fileVariable({
      name: 'plaats',
      label: 'Plaats',
      column: { kind: 'text', values: ["'s-Graveland", 'Curaçao, op een eiland', 'nvt', 'geen'] },
      labels: [{ value: 'nvt', label: 'Niet van toepassing' }],
      missing: [value('nvt'), value('geen')],
    }),
    fileVariable({
      name: 'toelichting',
      label: 'Toelichting',
      column: { kind: 'text', values: ['é'.repeat(300), 'x'.repeat(1000), '', 'kort'] },
      labels: [{ value: 'kort', label: 'Te kort' }],
    }),
    fileVariable({ name: 'na_de_lange', column: numbers(1, 2, 3, 4), decimals: 2 }),
    fileVariable({
      name: 'dag',
      label: 'Dag',
      column: {
        kind: 'date',
        values: Float64Array.of(day('2024-05-13'), day('1969-12-31'), day('1582-10-15'), Number.NaN),
        precision: 'day',
      },
      missing: [value(day('1970-01-01'))],
    }),
    fileVariable({
      name: 'tijdstip',
      column: { kind: 'date', values: Float64Array.of(1_715_603_696_789, 0, -1000, Number.NaN), precision: 'second' },
    }),
    fileVariable({
      name: 'maand',
      column: { kind: 'date', values: Float64Array.of(day('2024-05-01'), 0, Number.NaN, 0), precision: 'month' },
    }),
    fileVariable({
      name: 'jaar',
      column: { kind: 'date', values: Float64Array.of(day('2024-01-01'), 0, Number.NaN, 0), precision: 'year' },
    }),
    fileVariable({
      name: 'weging',
      label: 'Weegfactor',
      column: numbers(0.5, 1.25, 2, 0),
      measure: 'scale',
      decimals: 4,
    }),
  ],
  sets: [
    { name: 'soorten', label: 'Soorten werk', kind: 'dichotomies', counted: 1, variables: ['soort_1', 'soort_2'] },
    { name: 'vp', label: '', kind: 'dichotomies', counted: 'vp', variables: ['eerste', 'tweede'] },
    { name: 'werk', label: 'Waar u werkt', kind: 'dichotomies', counted: 1, variables: ['huisarts', 'specialist'] },
    {
      name: 'functies',
      label: 'Functies: één of twee',
      kind: 'categories',
      counted: null,
      variables: ['eerste', 'tweede'],
    },
  ],
})
