import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answeredWave } from '../../../test/answered-wave.ts'
import { arbitraryDataset, exampleVariables, questionnaireWith } from '../../../test/arbitrary-dataset.ts'
import { codebook, fullCodebook } from '../dataset/codebook.ts'
import { missingAt, valueAt } from '../dataset/column.ts'
import type { Column, Dataset } from '../dataset/dataset.ts'
import { derive } from '../dataset/derive.ts'
import { miniItem } from '../items/mini-item.ts'
import { variable } from '../items/variable.ts'
import { monthText } from '../rule/month.ts'
import { everywhere } from '../text.ts'
import { codebookCsv } from './codebook-csv.ts'
import { responsesCsv, rosterCsv } from './dataset-csv.ts'

/** CSV by the letter of RFC 4180, one character at a time; an empty cell is `null`. */
function parse(csv: string): readonly Readonly<Record<string, string | null>>[] {
  const lines: string[][] = [['']]
  let quoted = false
  for (let at = 0; at < csv.length; at += 1) {
    const sign = csv[at] ?? ''
    const cells = lines.at(-1) ?? []
    if (quoted && sign === '"' && csv[at + 1] === '"') at += 1
    else if (sign === '"') {
      quoted = !quoted
      continue
    }
    if (!quoted && sign === ',') cells.push('')
    else if (!quoted && sign === '\r' && csv[at + 1] === '\n') {
      lines.push([''])
      at += 1
    } else cells[cells.length - 1] += sign
  }
  const [names = [], ...rows] = lines.slice(0, -1)
  return rows.map((cells) =>
    Object.fromEntries(names.map((name, index) => [name, cells[index] === '' ? null : (cells[index] ?? null)])),
  )
}

/** A text without the apostrophe that keeps it from being a formula. */
const plain = (text: string): string => (/^'+[=+\-@\t\r\n＝＋－＠]/.test(text) ? text.slice(1) : text)

/** What the columns of a variable must say of a row. */
function expected(column: Column, row: number): Readonly<Record<string, string | null>> {
  const { id, codes, kind } = column.variable
  const [missing, value] = [missingAt(column, row), valueAt(column, row)]
  if (column.storage === 'codes') return { [id]: String(missing > 0 ? -missing : value) }
  if (column.storage === 'sets') {
    const chosen = Array.isArray(value) ? value : []
    return Object.fromEntries(
      codes.map(({ code }) => [`${id}=${code}`, String(missing > 0 ? -missing : Number(chosen.includes(code)))]),
    )
  }
  const shown = kind === 'months' && typeof value === 'number' ? monthText(value) : String(value ?? '')
  return { [id]: shown === '' ? null : shown, [`${id}:missing`]: String(0 - missing) }
}

const readBack = (csv: string, texts: readonly string[]) =>
  parse(csv).map((line) =>
    Object.fromEntries(
      Object.entries(line).map(([name, cell]) => [name, cell !== null && texts.includes(name) ? plain(cell) : cell]),
    ),
  )

const ofRow = (columns: ReadonlyMap<string, Column>, row: number) =>
  Object.assign({}, ...[...columns.values()].map((column) => expected(column, row))) as object

describe('the codebook as CSV of derived variables', () => {
  const label = everywhere('Label')
  const { study, questionnaire, dataset } = answeredWave(
    {
      items: [miniItem('single', 'mood'), miniItem('slider', 'grade')],
      derived: {
        variables: [
          { id: 'in-one', label, type: 'recode', of: 'mood', categories: [{ code: 1, label, codes: [1, 2] }] },
          { id: 'high', label, type: 'categories', categories: [{ code: 4, label, rule: 'grade.1 > 7' }] },
          { id: 'score', label, type: 'score', of: ['grade'], needs: 1 },
        ],
      },
    },
    [{ mood: 1, 'grade.1': 8 }],
  )
  const lines = parse(codebookCsv(fullCodebook(questionnaire), 'en'))

  test('tells of every derived column how it is computed, and of nothing else', () => {
    const told = lines.filter(({ computed }) => computed !== null && computed !== undefined)
    expect(told.map(({ column, code, page, computed }) => [column, code, page, computed])).toEqual([
      ['in-one', '1', null, 'taken together: 1 ‘Yes’, 2 ‘No’'],
      ['high', '4', null, 'if the answer to ‘Question [grade]’ (Row 1) is higher than 7'],
      ['score', null, null, 'The mean of grade.1. Needed: at least 1 of the 1 answer.'],
    ])
    expect(study.derived).toHaveLength(3)
  })

  test('has the columns of the responses with what is derived, in the same order', () => {
    const [head = ''] = responsesCsv(derive(dataset, questionnaire)).split('\r\n')
    expect([...new Set(lines.map(({ column }) => column))]).toEqual(head.split(','))
  })
})

describe('the responses as CSV', () => {
  test('read back give every answer and every reason of a missing one', () => {
    fc.assert(
      fc.property(arbitraryDataset(), (dataset) => {
        expect(readBack(responsesCsv(dataset), ['8'])).toEqual(
          Array.from({ length: dataset.rows }, (_, row) => ({
            row: String(row + 1),
            simulated: dataset.simulated ? 'yes' : 'no',
            weight: String((dataset.weights[row] ?? 0) / 1e6),
            complete: dataset.complete[row] === 1 ? 'yes' : 'no',
            ...ofRow(dataset.columns, row),
          })),
        )
      }),
    )
  })

  test('of a roster read back give every row with the number of its response', () => {
    fc.assert(
      fc.property(arbitraryDataset(), (dataset) => {
        for (const roster of dataset.rosters.values()) {
          expect(readBack(rosterCsv(dataset, roster), ['9.what'])).toEqual(
            Array.from({ length: roster.rows }, (_, row) => ({
              row: String(row + 1),
              response: String((roster.response[row] ?? 0) + 1),
              simulated: dataset.simulated ? 'yes' : 'no',
              weight: String((dataset.weights[roster.response[row] ?? 0] ?? 0) / 1e6),
              ...ofRow(roster.columns, row),
            })),
          )
        }
      }),
    )
  })

  test('never hold a text that a spreadsheet runs as a formula', () => {
    fc.assert(
      fc.property(arbitraryDataset(), (dataset) => {
        for (const line of parse(responsesCsv(dataset))) expect(line['8'] ?? '').not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
      }),
    )
  })

  test('are these lines for two made-up respondents', () => {
    const parts = (id: string) => ({ id, item: id, label: everywhere(id) })
    const options = [1, 2].map((code) => ({ code, id: null, label: everywhere('x'), when: null, exclusive: false }))
    const columns: readonly Column[] = [
      { storage: 'codes', variable: variable({ ...parts('1'), kind: 'single' }), values: Uint8Array.of(2, 252) },
      {
        storage: 'sets',
        variable: variable({ ...parts('2'), kind: 'multiple', codes: options }),
        values: Uint32Array.of(2, 0x8000_0001),
      },
      {
        storage: 'amounts',
        variable: variable({ ...parts('3'), kind: 'number', decimals: 1 }),
        values: Int32Array.of(365, -0x8000_0000 + 3),
      },
      {
        storage: 'texts',
        variable: variable({ ...parts('4'), kind: 'text' }),
        values: ['=A1 "x", y', ''],
        reasons: Uint8Array.of(0, 4),
      },
    ]
    const dataset: Dataset = {
      study: 's',
      wave: '2024',
      simulated: true,
      rows: 2,
      complete: Uint8Array.of(1, 0),
      columns: new Map(columns.map((column) => [column.variable.id, column])),
      rosters: new Map(),
      weights: Float64Array.of(1_000_000, 873_421),
      weighted: true,
    }
    expect(responsesCsv(dataset)).toBe(
      [
        'row,simulated,weight,complete,1,2=1,2=2,3,3:missing,4,4:missing',
        `1,yes,1,yes,2,0,1,36.5,0,"'=A1 ""x"", y",0`,
        '2,yes,0.873421,no,-2,-1,-1,,-3,,-4',
        '',
      ].join('\r\n'),
    )
  })
})

describe('the codebook as CSV', () => {
  const lines = parse(codebookCsv(codebook(questionnaireWith(exampleVariables)), 'en'))
  const inFile = (file: string) => lines.filter((line) => line['file'] === file)

  test('describes every column of every file, in order, and no other', () => {
    const [dataset] = fc.sample(arbitraryDataset(), { numRuns: 1, seed: 1 }) as [Dataset]
    const header = (csv: string) => csv.slice(0, csv.indexOf('\r\n')).split(',')
    const named = (file: string) => [...new Set(inFile(file).map(({ column }) => column))]
    expect(named('responses.csv')).toEqual(header(responsesCsv(dataset)))
    for (const [id, roster] of dataset.rosters) {
      expect(named(`roster-${id}.csv`)).toEqual(header(rosterCsv(dataset, roster)))
    }
  })

  test('gives every code its meaning, and the four reasons of a missing answer', () => {
    const codes = (column: string) =>
      inFile('responses.csv')
        .filter((line) => line['column'] === column)
        .map(({ code, meaning }) => `${code} ${meaning}`)
    const reasons = ['-1 not asked', '-2 skipped', '-3 not reached: stopped before', '-4 prefers not to say']
    expect(codes('1')).toEqual(['1 label 1', '2 label 2', '7 label 7', '250 label 250', ...reasons])
    expect(codes('3=2')).toEqual(['0 not chosen', '1 chosen', ...reasons])
    expect(codes('5.hours')).toEqual(['null null'])
    expect(codes('5.hours:missing')).toEqual(['0 answered', ...reasons])
  })
})
