import { expect, test } from 'vitest'
import { madeAnnex, madeTables } from '../../../test/made-annex.ts'
import { protect } from '../disclosure/protect.ts'
import type { Table } from '../tables/table.ts'
import { annexTable, type AnnexTable } from './annex-table.ts'

const names = { study: { nl: 'Tuinen', en: 'Gardens' }, wave: { nl: 'Meting 2024', en: 'Wave 2024' } }
const [plants, beauty, hours, work, watering] = madeAnnex.blocks.flatMap(({ tables }) => tables)

/** The first made table with other parts, unprotected. */
const withParts = (parts: Partial<Table>): AnnexTable => {
  const [table] = madeTables
  if (table === undefined) throw new Error('no table')
  return annexTable(protect({ ...table, ...parts }, 'already-published'), '1.1', names)
}

test('the question is repeated only where the title says something else', () => {
  expect(plants?.wording?.nl).toBe('Wat groeit er in je "tuin"?')
  expect(beauty?.wording).toBeNull()
  expect(withParts({ wording: { nl: '', en: '' } }).wording).toBeNull()
})

test('who was asked reads as a sentence, for everyone and under a condition', () => {
  expect(beauty?.asked).toEqual({ nl: 'iedereen', en: 'everyone' })
  expect(plants?.asked).toEqual({
    nl: 'mensen voor wie geldt: bij vraag 0.1 is "Ja" gekozen',
    en: 'people for whom this holds: "Yes" is chosen at question 0.1',
  })
})

test('the figures are named by what they are', () => {
  const measures = [plants, beauty, hours, work, watering].map((table) => table?.measure.en)
  expect(measures).toEqual([
    'Percentages',
    '% Beautiful + Very beautiful',
    'Means',
    'Numbers of people and percentages',
    'Medians and percentages of all answers',
  ])
})

test('rows are answers where answers are counted, and items where items are judged', () => {
  expect([plants, beauty, hours, work].map((table) => table?.stubHead.nl)).toEqual([
    'Antwoord',
    'Onderdeel',
    'Onderdeel',
    'Antwoord',
  ])
})

test('the N of a table with rows of their own says that it belongs to the first', () => {
  expect(beauty?.baseLines[0]?.label.nl).toBe('N (eerste rij)')
  expect(plants?.baseLines[0]?.label.nl).toBe('N')
})

test('a total is a percentage, unless it also adds up people', () => {
  expect([plants, beauty, work].map((table) => table?.totalLabel?.nl)).toEqual(['Totaal %', undefined, 'Totaal'])
})

test('the notes of the study come first, then what the kind of table needs', () => {
  expect(withParts({ weighted: true, baseOfFirstRow: true }).notes.map(({ en }) => en)).toEqual([
    'Weeds do not count.',
    'More than one answer possible: the percentages may add up to more than 100.',
    'In brackets behind an answer: how many people gave it, all groups together.',
    'N belongs to the first row. Other rows may rest on more or fewer people: see the margins.',
    'The figures are weighted; N is the number of people without weighting.',
  ])
})

test('source, wave, weighting and protection go along with every table', () => {
  expect(plants?.source).toEqual({
    nl: 'Bron: Tuinen, meting 2024, ongewogen. Cijfers over te weinig mensen zijn weggelaten.',
    en: 'Source: Gardens, wave 2024, unweighted. Figures about too few people have been left out.',
  })
  expect(watering?.source.en).toContain('weighted.')
})

test('only a table of simulated answers warns', () => {
  expect(plants?.warning?.nl).toBe('Gesimuleerde antwoorden: dit is geen bevinding.')
  expect(withParts({ simulated: false }).warning).toBeNull()
})

test('the source says that the respondents were drawn in strata', () => {
  const { source, weighting } = withParts({ weighted: true, stratified: true })
  expect(weighting).toEqual({ nl: 'gewogen, getrokken in strata', en: 'weighted, sampled in strata' })
  expect(source.en).toContain('weighted, sampled in strata.')
  expect(withParts({ weighted: true }).source.en).not.toContain('strata')
})
