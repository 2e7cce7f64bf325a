import { describe, expect, test } from 'vitest'
import type { DataFile } from '../data-file.ts'
import type { MiniColumn } from './mini-data-file.ts'
import { miniDataFile, repeat } from './mini-data-file.ts'
import { understand } from './understand.ts'
import { understoodFaults } from './understood-faults.ts'

const understood = (file: DataFile) => {
  const found = understand(file, { study: 'mini', wave: 'first' })
  expect(understoodFaults(file, found)).toEqual([])
  return found
}

const likert = { 1: 'Disagree', 2: 'Neutral', 3: 'Agree', 4: 'Agree fully' }

describe('a value that is no answer', () => {
  const missingOf = (column: MiniColumn) => {
    const { mapping } = understood(miniDataFile({ q: column }))
    const [first] = mapping.variables
    return first !== undefined && 'missing' in first ? first.missing : undefined
  }
  const labelled = (label: string) => ({ ...likert, 9: label })
  const answers = repeat([1, 2, 3, 4, 9], 50)
  const named = [{ kind: 'value' as const, value: 9 }]

  test.each<[string, MiniColumn, Record<string, string> | undefined]>([
    ['called missing and refused', { values: answers, labels: labelled('Refused'), missing: named }, { 9: 'declined' }],
    [
      'called missing and wil niet zeggen',
      { values: answers, labels: labelled('Wil niet zeggen'), missing: named },
      { 9: 'declined' },
    ],
    ['called missing and n.v.t.', { values: answers, labels: labelled('n.v.t.'), missing: named }, { 9: 'not-asked' }],
    ['called missing and inap', { values: answers, labels: labelled('INAP'), missing: named }, { 9: 'not-asked' }],
    [
      'called missing and geen antwoord',
      { values: answers, labels: labelled('Geen antwoord'), missing: named },
      { 9: 'skipped' },
    ],
    [
      'called missing and do not know',
      { values: answers, labels: labelled("Don't know"), missing: named },
      { 9: 'declined' },
    ],
    ['called missing without a label', { values: answers, labels: likert, missing: named }, { 9: 'skipped' }],
    [
      'in a range that the file calls missing',
      {
        values: repeat([1, 2, 3, 4, -1, -2], 60),
        labels: likert,
        missing: [{ kind: 'range', low: -Infinity, high: -1 }],
      },
      { '-1': 'skipped', '-2': 'skipped' },
    ],
    ['only labelled refused', { values: answers, labels: labelled('Prefer not to say') }, { 9: 'declined' }],
    ['only labelled not applicable', { values: answers, labels: labelled('Niet van toepassing') }, { 9: 'not-asked' }],
    ['a 9 outside a scale to 4', { values: answers, labels: likert }, { 9: 'skipped' }],
    [
      'a row of nines far above all ages',
      { values: repeat([18, 40, 66, 999, 51, 33], 60), label: 'Age' },
      { 999: 'skipped' },
    ],
    [
      'below 0 among amounts',
      { values: repeat([18, 40, 66, -9, 51, 33, -1], 70), label: 'Age' },
      { '-1': 'skipped', '-9': 'skipped' },
    ],
    ['a text that says so', { values: repeat(['Yes', 'No', 'Refused'], 30) }, { Refused: 'declined' }],
    ['a text of spaces', { values: repeat(['Yes', 'No', '  '], 30) }, { '  ': 'skipped' }],
  ])('%s', (_, column, expected) => {
    expect(missingOf(column)).toEqual(expected)
  })

  test.each<[string, MiniColumn]>([
    ['do not know is an option when the file counts it', { values: answers, labels: labelled("Don't know") }],
    ['97 is an age where somebody is 95', { values: repeat([18, 40, 66, 95, 97, 33], 60), label: 'Age' }],
    ['9 is an amount', { values: repeat([1, 2, 3, 4, 7, 8, 9, 11], 60), label: 'Number of rooms' }],
    ['-1 is an amount among others below 0', { values: repeat([-34, -1, 12, 8, 17], 60), label: 'Balance' }],
  ])('is an answer: %s', (_, column) => {
    expect(missingOf(column)).toBeUndefined()
  })

  test('means another thing in another column', () => {
    const file = miniDataFile({
      q: { values: answers, labels: labelled('Refused'), missing: named },
      rooms: { values: repeat([2, 3, 4, 9, 5, 6, 7, 8, 10], 50), label: 'Number of rooms' },
    })
    expect(understood(file).mapping.variables).toEqual([
      { variable: 'q', column: 'q', missing: { 9: 'declined' } },
      { variable: 'rooms', column: 'rooms' },
    ])
  })
})
