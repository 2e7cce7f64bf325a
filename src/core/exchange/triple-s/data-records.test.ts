import { expect, test } from 'vitest'
import { dataRecords } from './data-records.ts'
import { dayMade } from './day-made.ts'
import { decodeData } from './decode-data.ts'
import { fixedCuts } from './fixed-cut.ts'
import { readTripleS } from './read-triple-s.ts'
import type { TripleSSurvey } from './triple-s-survey.ts'
import { uniqueNames } from './unique-name.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The records of a CSV file of Triple-S, each by its first so many fields. */
function fieldsOf(text: string, columns: number): readonly (readonly string[])[] {
  const survey = { format: 'csv', skip: 0, variables: [] } as unknown as TripleSSurvey
  const records = dataRecords(survey, bytes(text))
  if (!records.ok) throw new Error(records.issues.map(({ code, values }) => `${code} ${values['line']}`).join(' '))
  const { rows, field } = records.value
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => field(row, { start: column + 1, finish: column + 1 })),
  )
}

test('fields of CSV may hold commas, quotation marks and line ends; a guard of other programs stays a sign', () => {
  expect(fieldsOf(`a,"b ""c"", d"\r\n\r\n"e\nf",'=1\n,\n`, 2)).toEqual([
    ['a', 'b "c", d'],
    ['e\nf', "'=1"],
    ['', ''],
  ])
  expect(() => fieldsOf('a\n"b', 1)).toThrow('csv-quote-open 2')
})

test('places count characters, unless the records show that they count bytes', () => {
  expect(fixedCuts(['é1😀2'], 4, true).map((cut) => [cut(0, 1), cut(1, 2), cut(2, 3), cut(3, 4)])).toEqual([
    ['é', '1', '😀', '2'],
  ])
  expect(fixedCuts(['é1'], 3, true)[0]?.(2, 3)).toBe('1')
  expect(fixedCuts(['é1'], 3, false)[0]?.(1, 2)).toBe('1')
})

test('data are in the encoding that they can be in', () => {
  expect(decodeData(Uint8Array.of(0x63, 0xe9, 0x80)).text).toBe('cé€')
  expect(decodeData(bytes('\ufeffcé')).text).toBe('cé')
  expect(decodeData(Uint8Array.of(0xff, 0xfe, 0x63, 0)).text).toBe('c')
})

test.each([
  ['14 April 2005', '2005-04-14'],
  ['1 sep. 2024', '2024-09-01'],
  ['2024-05-13T10:00', '2024-05-13'],
  ['20240513', '2024-05-13'],
  ['04/05/2024', null],
  ['2024-13-40', null],
  ['', null],
])('the day %s is told only when it is sure', (text, day) => {
  expect(dayMade(text)).toBe(day)
})

test('a name is given once', () => {
  const unique = uniqueNames()
  expect(['a', 'A', 'a_2', 'a', 'b'].map(unique)).toEqual(['a', 'A_2', 'a_2_2', 'a_3', 'b'])
})

const text = `<sss version="2.0" languages="en-GB nl-NL fr-FR"><survey><title>Title<text xml:lang="nl-NL">Titel</text></title><record ident="A" format="csv" skip="1">
<variable ident="1" type="single" format="literal"><name>q</name><label>Short<text mode="interview">Long?</text><text xml:lang="nl" mode="interview">Lang?</text><text xml:lang="nl">Kort</text></label>
<position start="2"/><values sort="label"><value code="A1">One<text xml:lang="fr">Un</text></value><value code="b">Two</value></values></variable>
<variable ident="2" type="multiple"><name>m</name><label/><position start="1"/><spread subfields="2" width="2"/><values><value code="1">X</value><value code="10">Y</value></values></variable>
</record></survey></sss>`

test.each([
  { language: undefined, found: 'en', title: 'Title', label: 'Short', question: 'Long?', value: 'One' },
  { language: 'nl', found: 'nl', title: 'Titel', label: 'Kort', question: 'Lang?', value: 'One' },
  { language: 'fr', found: 'fr', title: 'Title', label: 'Short', question: 'Long?', value: 'Un' },
])(
  'texts are taken in the language $language and by their mode',
  ({ language, found, title, label, question, value }) => {
    const choice = language === undefined ? {} : { language }
    const file = readTripleS(bytes(text), bytes('m,q\r\n" 110",A1\r\n00,b\r\n,\r\n'), choice)
    if (!file.ok) throw new Error(JSON.stringify(file.issues))
    expect(file.value).toMatchObject({ language: found, title, issues: [], rows: 3 })
    expect(file.value.variables[0]).toMatchObject({ label, question, column: { values: ['A1', 'b', ''] } })
    expect(file.value.variables[0]?.labels[0]).toEqual({ value: 'A1', label: value })
    expect(file.value.variables[0]?.attributes).toEqual({ 'triple-s-sort': 'label' })
    expect(file.value.variables.slice(1).map(({ name, column }) => [name, ...column.values])).toEqual([
      ['m_1', 1, 0, Number.NaN],
      ['m_10', 1, 0, Number.NaN],
    ])
  },
)
