import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryDescribedFile } from '../../../../test/arbitrary-tabular-file.ts'
import { csvBytes } from '../csv/csv-bytes.ts'
import { readCsv } from '../csv/read-csv.ts'
import type { DataFile } from '../data-file.ts'
import { applyCodebookCsv } from './apply-codebook-file.ts'
import { codebookBytes } from './codebook-bytes.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

function data(text: string): DataFile {
  const read = readCsv(bytesOf(text))
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return read.value
}

function described(text: string, codebook: string): DataFile {
  const result = applyCodebookCsv(data(text), bytesOf(codebook))
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value
}

const labels = [
  { value: 1, label: 'Yes' },
  { value: 2, label: 'No' },
]

describe('values with their meaning are found however a codebook has them', () => {
  test.each([
    ['a line per value', 'variable,label,value,value label\nq1,Works,1,Yes\nq1,Works,2,No\n'],
    ['the variable only on the first line', 'variable,label,value,value label\nq1,Works,1,Yes\n,,2,No\n'],
    ['in Dutch', 'Variabele;Omschrijving;Waarde;Betekenis\nq1;Works;1;Yes\nq1;;2;No\n'],
    [
      'a line for the variable, then one per value, under the same head',
      'variable,label,value\nq1,Works,\nq1,Yes,1\nq1,No,2\n',
    ],
    ['packed as 1=Yes; 2=No', 'name,label,values\nq1,Works,1=Yes; 2=No\n'],
    [
      'the dictionary of REDCap, packed as 1, Yes | 2, No',
      'Variable / Field Name,Field Label,"Choices, Calculations, OR Slider Labels"\nq1,Works,"1, Yes | 2, No"\n',
    ],
    ['packed as 1 = Yes, 2 = No', 'name,label,codes\nq1,Works,"1 = Yes, 2 = No"\n'],
    ['packed on lines', 'name,label,codes\nq1,Works,"1: Yes\n2: No"\n'],
    ['below a title', 'My survey,,,\n\nvariable,label,value,meaning\nq1,Works,1,Yes\nq1,Works,2,No\n'],
  ])('%s', (_, codebook) => {
    const [variable] = described('q1\n1\n2\n', codebook).variables
    expect(variable?.labels).toEqual(labels)
    expect(variable?.label).toBe('Works')
  })
})

test.each([
  [
    'a mark at the value',
    'variable,value,meaning,missing\nq1,1,Yes,\nq1,9,Unknown,yes\n',
    [{ kind: 'value', value: 9 }],
  ],
  [
    'a list',
    'variable,label,missing\nq1,Works,"9; 99"\n',
    [
      { kind: 'value', value: 9 },
      { kind: 'value', value: 99 },
    ],
  ],
  ['a range', 'variable,label,missing\nq1,Works,-9 thru -1\n', [{ kind: 'range', low: -9, high: -1 }]],
] as const)('missing values as %s', (_, codebook, missing) => {
  expect(described('q1\n1\n9\n', codebook).variables[0]?.missing).toEqual(missing)
})

test('type, measure, question, part and who was asked come along', () => {
  const codebook =
    'variable;label;vraagtekst;type;meetniveau;rubriek;gevraagd aan\nq1;Works;Do you work?;text;ordinaal;Work;Everybody\n'
  expect(described('q1\n1\n', codebook).variables[0]).toMatchObject({
    column: { kind: 'text', values: ['1'] },
    measure: 'ordinal',
    question: 'Do you work?',
    section: 'Work',
    universe: 'Everybody',
  })
})

test('a variable is found by the head of its column and in other letters of case', () => {
  const file = described('Do you work?,Q2\n1,2\n', 'variable,label\nDo you work?,Works\nq2,Second\n')
  expect(file.variables.map(({ label }) => label)).toEqual(['Works', 'Second'])
})

test('what only one of the two has is said', () => {
  const file = described('a,b\n1,2\n', 'variable,label,value,meaning\na,A,x,X\nc,C,,\n')
  expect(file.issues.map(({ code, values }) => [code, values['name'] ?? values['value']])).toEqual([
    ['tabular-book-value', 'x'],
    ['tabular-book-unknown', 'c'],
    ['tabular-book-silent', 'b'],
  ])
})

test('hostile names are names', () => {
  const file = described('__proto__,constructor\n1,2\n', 'variable,label\n__proto__,P\nconstructor,C\ntoString,T\n')
  expect(file.variables.map(({ label }) => label)).toEqual(['P', 'C'])
})

test('a file that is no codebook is refused', () => {
  const result = applyCodebookCsv(data('a\n1\n'), bytesOf('id,x\n1,2\n'))
  expect(result.ok ? [] : result.issues.map(({ code }) => code)).toEqual(['tabular-book-unreadable'])
})

test('our own codebook.csv: reasons of missing values are missing values', () => {
  const codebook =
    'file,column,label,code,meaning,unit,kind,question,wording,block,page,asked_of,computed\r\n' +
    'responses.csv,row,Number,,,,,,,,,,\r\n' +
    'responses.csv,0.1,Sex,1,Man,,single,0.1,What is your sex?,General,1,Everybody,\r\n' +
    'responses.csv,0.1,Sex,2,Woman,,single,0.1,What is your sex?,General,1,Everybody,\r\n' +
    'responses.csv,0.1,Sex,-1,Not asked,,single,0.1,What is your sex?,General,1,Everybody,\r\n'
  const file = described('row,simulated,0.1\r\n1,yes,2\r\n2,yes,-1\r\n', codebook)
  expect(file.answers).toBe('simulated')
  expect(file.variables[1]).toMatchObject({
    name: '0.1',
    label: 'Sex',
    question: 'What is your sex?',
    section: 'General',
    universe: 'Everybody',
    labels: [
      { value: 1, label: 'Man' },
      { value: 2, label: 'Woman' },
      { value: -1, label: 'Not asked' },
    ],
    missing: [{ kind: 'value', value: -1 }],
  })
})

test('for any data file, CSV with its codebook gives back all that is said of the variables', () => {
  fc.assert(
    fc.property(arbitraryDescribedFile, fc.constantFrom('nl', 'en'), (file, language) => {
      const read = readCsv(csvBytes(file, { values: 'codes', language }))
      const back = read.ok ? applyCodebookCsv(read.value, codebookBytes(file, language)) : read
      expect(back.ok ? { ...back.value, issues: [] } : back.issues).toEqual(file)
    }),
  )
})
