import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { DataFile, FileVariable } from '../data-file.ts'
import type { TableOptions } from '../tabular/table-options.ts'
import { readCsv } from './read-csv.ts'

const fixture = (name: string): Uint8Array => readFileSync(new URL(`fixtures/${name}`, import.meta.url))

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

function read(text: string | Uint8Array, options: TableOptions = {}): DataFile {
  const result = readCsv(typeof text === 'string' ? bytesOf(text) : text, options)
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value
}

const valuesOf = ({ column }: FileVariable): readonly unknown[] =>
  column.kind === 'text' ? column.values : Array.from(column.values, (value) => (Number.isNaN(value) ? null : value))

const columnsOf = (file: DataFile): Readonly<Record<string, readonly unknown[]>> =>
  Object.fromEntries(file.variables.map((variable) => [variable.name, valuesOf(variable)]))

const codesOf = (file: DataFile): readonly string[] => file.issues.map(({ code }) => code)

describe('what R has in memory is what is read of the file that R wrote', () => {
  const said = JSON.parse(fixture('r-values.json').toString()) as Record<string, readonly unknown[]>

  test.each(['r-csv.csv', 'r-csv2.csv', 'r-csv2-latin1.csv', 'r-csv-utf16.csv'])('%s', (name) => {
    expect(columnsOf(read(fixture(name)))).toEqual(said)
  })

  test('r-table.txt, with the names of rows in front and backslashes before quotes', () => {
    const file = read(fixture('r-table.txt'))
    expect(columnsOf(file)).toEqual({ row: [1, 2, 3, 4, 5, 6], ...said })
    expect(codesOf(file)).toContain('tabular-row-names')
  })

  test('r-no-header.csv, without names', () => {
    const file = read(fixture('r-no-header.csv'))
    expect(Object.values(columnsOf(file))).toEqual(Object.values(said))
    expect(file.variables.map(({ name }) => name)).toEqual(['V1', 'V2', 'V3', 'V4', 'V5', 'V6'])
  })

  test('what was concluded is said: the encoding, and how often there is NA', () => {
    const file = read(fixture('r-csv2-latin1.csv'))
    expect(file.issues[0]).toEqual({ code: 'csv-encoding', path: [], values: { encoding: 'windows-1252' } })
    expect(file.issues).toContainEqual({ code: 'tabular-absent', path: ['sex'], values: { count: 1, words: 'NA' } })
  })
})

describe('columns get the type that all their values have', () => {
  const nothing = null
  test.each([
    ['whole numbers', 'a\n1\n-2\n\n3\n', 'number', [1, -2, 3]],
    ['decimals', 'a,b\n1.5,x\n.5,x\n2e3,x\n', 'number', [1.5, 0.5, 2000]],
    ['a comma for decimals', 'a;b\n1.234,5;x\n3,5;x\n12;x\n', 'number', [1234.5, 3.5, 12]],
    ['a comma for thousands', 'a;b\n1,234.5;x\n3.5;x\n', 'number', [1234.5, 3.5]],
    [
      'a point for thousands, as another column has decimals with a comma',
      'a;b\n1.234;0,5\n2.000;1\n',
      'number',
      [1234, 2000],
    ],
    ['leading zeros', 'a\n0612\n1011\n', 'text', ['0612', '1011']],
    ['more digits than a number can have', 'a\n12345678901234567890\n1\n', 'text', ['12345678901234567890', '1']],
    ['both signs for decimals', 'a;b\n1.5;x\n1,5;x\n', 'text', ['1.5', '1,5']],
    ['words for absent among numbers', 'a\n1\n-\nNaN\n.\n#N/A\n', 'number', [1, nothing, nothing, nothing, nothing]],
    ['a hyphen among texts', 'a\nx\n-\n', 'text', ['x', '-']],
    ['NA in quotes is a text', 'a\n"NA"\nx\nNA\n', 'text', ['NA', 'x', '']],
    ['true and false', 'a\nTRUE\nFALSE\n', 'number', [1, 0]],
    ['dates as ISO has them', 'a\n2024-05-13\n1969-12-31\n', 'date', [1_715_558_400_000, -86_400_000]],
    ['dates with the day first', 'a\n1-2-2024\n13-2-2024\n', 'date', [1_706_745_600_000, 1_707_782_400_000]],
    [
      'dates with the month first, as only so all are dates',
      'a\n1/2/2024\n2/13/2024\n',
      'date',
      [1_704_153_600_000, 1_707_782_400_000],
    ],
    ['dates of which the month cannot be told', 'a\n1/2/2024\n2/3/2024\n', 'text', ['1/2/2024', '2/3/2024']],
    ['a day that is not there', 'a\n31-02-2024\n', 'text', ['31-02-2024']],
    ['months', 'a\n2024-05\n', 'date', [1_714_521_600_000]],
    ['moments', 'a\n2024-05-13 10:11:12\n2024-05-13\n', 'date', [1_715_595_072_000, 1_715_558_400_000]],
    ['a time with a zone', 'a\n2024-05-13T10:11:12.5+02:00\n', 'date', [1_715_587_872_500]],
    ['twelve hours', 'a\n5/13/2024 10:11:12 PM\n', 'date', [1_715_638_272_000]],
    [
      'numbers that are years by the name of the column',
      'birthyear\n1985\n2001\n',
      'date',
      [473_385_600_000, 978_307_200_000],
    ],
    ['nothing', 'a,b\n,1\n,2\n', 'text', ['', '']],
  ] as const)('%s', (_, text, kind, values) => {
    const [first] = read(text).variables
    expect(first?.column.kind).toBe(kind)
    expect(first === undefined ? [] : valuesOf(first)).toEqual(values)
  })

  test('the precision of dates is the finest part that is written', () => {
    const file = read('year,b,c,d\n1985,2024-05,2024-05-13,2024-05-13 10:00\n')
    const precision = file.variables.map(({ column }) => (column.kind === 'date' ? column.precision : null))
    expect(precision).toEqual(['year', 'month', 'day', 'second'])
  })

  test('a sign for decimals that a person states goes before what is found', () => {
    expect(columnsOf(read('a;b\n1,234;x\n', { decimal: '.' }))['a']).toEqual([1234])
    expect(columnsOf(read('a;b\n1,234;x\n', { decimal: ',' }))['a']).toEqual([1.234])
  })

  test('what can be read in two ways is said', () => {
    expect(codesOf(read('a;b\n1,234;x\n'))).toEqual(['tabular-decimal-guess'])
    expect(codesOf(read('a\n1/2/2024\n2/3/2024\n'))).toEqual(['tabular-date-ambiguous'])
  })
})

describe('the delimiter is the one by which lines have equally many fields', () => {
  test.each([
    [',', 'a,b\n1,2\n'],
    [';', 'a;b\n1,5;2,5\n'],
    ['tab', 'a\tb\n1,5\t"x;y"\n'],
    ['|', 'a|b\n1;2|3;4\n'],
    ['quoted', 'a,b\n"x;y;z",2\n"x;y",2\n'],
    ['said on the first line', 'sep=|\na|b\n1|2\n'],
    ['with quotes over lines', 'a,b\n"x\r\n;;;\n",2\n'],
  ])('%s', (_, text) => {
    expect(read(text).variables).toHaveLength(2)
  })

  test('a person may state another', () => {
    expect(columnsOf(read('a b\n1 2\n', { delimiter: ' ' }))).toEqual({ a: [1], b: [2] })
  })
})

test.each(['\n', '\r\n', '\r'])('lines may end with %j, and blank lines do not count', (end) => {
  expect(columnsOf(read(['a,b', '', '1,2', '', '3,4', '', ''].join(end)))).toEqual({ a: [1, 3], b: [2, 4] })
})

describe('names of columns', () => {
  test('are made short where the head holds a question, which becomes the label', () => {
    const file = read('Q1. What is your sex? ,sex [Sex],How many hours do you work in a week?,0.2=5\n1,2,3,4\n')
    expect(file.variables.map(({ name, label }) => [name, label])).toEqual([
      ['Q1', 'Q1. What is your sex?'],
      ['sex', 'sex [Sex]'],
      ['How_many_hours_do_you_work_in_a', 'How many hours do you work in a week?'],
      ['0.2=5', ''],
    ])
  })

  test('are none twice and none empty, which is said', () => {
    const file = read('a,a,,__proto__,constructor,=1+1\n1,2,3,4,5,6\n')
    expect(file.variables.map(({ name }) => name)).toEqual(['a', 'a_2', 'V3', '__proto__', 'constructor', '=1+1'])
    expect(codesOf(file)).toEqual(['tabular-name-double', 'tabular-name-empty'])
  })

  test('a column without a name and without values is left out', () => {
    expect(columnsOf(read('a,b,\n1,2,\n'))).toEqual({ a: [1], b: [2] })
  })

  test('titles above the names are passed over', () => {
    const file = read('Survey 2026,,\n,,\nid,sex,age\n1,2,30\n')
    expect(columnsOf(file)).toEqual({ id: [1], sex: [2], age: [30] })
    expect(codesOf(file)).toEqual(['tabular-above'])
  })

  test('the three rows of Qualtrics', () => {
    const file = read(
      'StartDate,Q1,Q2_1\n"Start Date","What is your sex?","How, all in all?"\n' +
        `"{""ImportId"":""startDate"",""timeZone"":""Z""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2""}"\n2024-01-02 10:00:00,1,3\n`,
    )
    expect(file.variables.map(({ name, question }) => [name, question])).toEqual([
      ['StartDate', 'Start Date'],
      ['Q1', 'What is your sex?'],
      ['Q2_1', 'How, all in all?'],
    ])
    expect(columnsOf(file)['Q1']).toEqual([1])
    expect(codesOf(file)).toEqual(['tabular-two-headers'])
  })

  test('the two rows of SurveyMonkey', () => {
    const file = read(
      'Respondent ID,Start Date,What is your sex?,Which do you use?,,\n,,Response,Bus,Train,Other (please specify)\n' +
        '11,01/13/2024 10:00:00 AM,Woman,Bus,,tram\n12,01/14/2024 09:00:00 PM,Man,,Train,\n',
    )
    expect(file.variables.map(({ name, label, question }) => [name, label, question])).toEqual([
      ['Respondent_ID', 'Respondent ID', null],
      ['Start_Date', 'Start Date', null],
      ['What_is_your_sex', 'What is your sex?', 'What is your sex?'],
      ['Which_do_you_use_1', 'Bus', 'Which do you use?'],
      ['Which_do_you_use_2', 'Train', 'Which do you use?'],
      ['Which_do_you_use_3', 'Other (please specify)', 'Which do you use?'],
    ])
    expect(file.rows).toBe(2)
  })
})

describe('whose answers they are', () => {
  test.each([
    ['no', 'real'],
    ['yes', 'simulated'],
    ['trial', 'trial'],
  ] as const)('a column simulated with %s says that they are %s, and is no variable', (word, answers) => {
    const file = read(`row,simulated,a\n1,${word},5\n2,${word},6\n`)
    expect(file.answers).toBe(answers)
    expect(file.variables.map(({ name }) => name)).toEqual(['row', 'a'])
  })

  test('rows of both kinds together do not count as of people', () => {
    const file = read('simulated,a\nno,5\nyes,6\n')
    expect(file.answers).toBe('simulated')
    expect(codesOf(file)).toEqual(['tabular-simulated-mixed'])
  })

  test('other words in such a column say nothing', () => {
    expect(read('simulated,a\nmaybe,5\n').answers).toBe(null)
  })
})

describe('encodings', () => {
  const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
    const view = new DataView(new ArrayBuffer(text.length * 2))
    for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.codePointAt(at) ?? 0, littleEndian)
    return new Uint8Array(view.buffer)
  }
  const text = 'naam,café\nJosé,1\n'
  test.each([
    ['UTF-8', bytesOf(text)],
    ['UTF-8 with a mark', bytesOf(`\uFEFF${text}`)],
    ['windows-1252', Uint8Array.from(text, (sign) => sign.codePointAt(0) ?? 0)],
    ['UTF-16 LE', utf16(text, true)],
    ['UTF-16 BE', utf16(text, false)],
    ['UTF-16 LE with a mark', utf16(`\uFEFF${text}`, true)],
    ['UTF-16 BE with a mark', utf16(`\uFEFF${text}`, false)],
  ])('%s is found out', (_, bytes) => {
    expect(columnsOf(read(bytes))).toEqual({ naam: ['José'], café: [1] })
  })

  test('a few damaged signs do not make UTF-8 something else', () => {
    const good = bytesOf(`naam\n${'José\n'.repeat(20)}`)
    const file = read(Uint8Array.from([...good, 0xc3, 0x0a]))
    expect(columnsOf(file)['naam']?.[0]).toBe('José')
    expect(codesOf(file)).toEqual(['csv-encoding-damaged'])
  })

  test('a person may state it', () => {
    expect(columnsOf(read(Uint8Array.of(0x61, 0x0a, 0x8e), { encoding: 'macintosh' }))).toEqual({ a: ['é'] })
  })
})
