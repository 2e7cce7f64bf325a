/* oxlint-disable no-template-curly-in-string -- a form writes the name of a question so */
import { describe, expect, test } from 'vitest'
import { miniReport } from './mini-report.ts'
import { readXlsform } from './read-xlsform.ts'
import type { SheetRows } from './sheet-rows.ts'

const names = { study: 'pulse', wave: '1' }
const any = (text: string) => ({ any: text })
const heads = ['type', 'name', 'label', 'relevant', 'constraint', 'appearance', 'choice_filter', 'parameters']
const choices: SheetRows = [
  ['list name', 'value', 'label', 'region'],
  ['yn', 1, 'Yes'],
  ['yn', 2, 'No'],
  ['towns', 'a', 'Ams', 'north'],
  ['towns', 'b', 'Bre', 'south'],
  ['regions', 'north', 'North'],
  ['regions', 'south', 'South'],
]
const read = (...rows: SheetRows) =>
  miniReport(readXlsform({ survey: [heads, ...rows], choices, settings: [['form_title'], ['Mini']] }, names))

describe('each type of row', () => {
  test.each<[SheetRows[number], object, readonly string[]]>([
    [
      ['select_one yn', 'q', 'Do you?'],
      { id: 'q', type: 'single', text: any('Do you?'), options: [{ code: 1, label: any('Yes') }, { code: 2 }] },
      [],
    ],
    [['select one from yn or_other', 'q', 'Do you?'], { options: [{}, {}, { code: 3, id: 'other', open: true }] }, []],
    [
      [
        'select_multiple yn',
        'q',
        'Which?',
        '',
        "not(selected(., '2')) or count-selected(.) <= 1",
        '',
        '',
        'randomize=true',
      ],
      { type: 'multiple', order: 'random', options: [{ code: 1 }, { code: 2, exclusive: true }] },
      [],
    ],
    [['integer', 'q', 'Hours?', '', '. >= 0 and . < 81'], { type: 'number', fields: [{ min: 0, max: 80 }] }, []],
    [
      ['decimal', 'q', 'Pay?', '', '. > 0 and . <= 9'],
      { type: 'number', fields: [{ min: 0.01, max: 9, decimals: 2 }] },
      ['q item approximated quest-decimals'],
    ],
    [['range', 'q', 'Mark?', '', '', '', '', 'start=1 end=7 step=1'], { type: 'slider', min: 1, max: 7 }, []],
    [
      ['text', 'q', 'Why?', '', 'string-length(.) <= 40', 'multiline'],
      { type: 'text', maxLength: 40, multiline: true },
      [],
    ],
    [
      ['note', 'q', 'About **work**.'],
      { type: 'note', text: any('About work.') },
      ['q text approximated quest-text-markup'],
    ],
    [
      ['date', 'q', 'When?', '', '', 'month-year'],
      { type: 'date', precision: 'month', min: 1900, max: 2100 },
      ['q item approximated quest-bounds'],
    ],
    [
      ['acknowledge', 'q', 'Read this'],
      { type: 'single', options: [{ code: 1, id: 'ok', label: any('OK') }, { code: 0 }] },
      ['q item approximated quest-one-option', 'q option approximated quest-option-code'],
    ],
  ])('%j', (row, item, told) => {
    const report = read(row)
    expect(report.items).toMatchObject([item])
    expect(report.told.toSorted()).toEqual([...told].toSorted())
  })

  test.each([['rank yn'], ['geopoint'], ['image'], ['calculate'], ['hidden']])('%s is left out and told', (type) => {
    const { items, told } = read([type, 'q', 'What?'], ['text', 'b', 'Why?'])
    expect(items.map(({ id }) => id)).toEqual(['b'])
    expect(told).toEqual([`q ${type === 'calculate' ? 'calculation' : 'item'} not-supported quest-type`])
  })
})

test('groups are blocks and pages, a table of labels is a matrix, a repeat is a roster', () => {
  const { imported, items } = read(
    ['begin group', 'work', 'Your work', '${q} = 1'],
    ['begin_group', 'first', '', '', '', 'field-list'],
    ['text', 'job', 'Your job?'],
    ['end_group'],
    ['begin group', 'opinion', 'What do you think?', '', '', 'table-list'],
    ['select_one yn', 'opinion_1', 'The food'],
    ['select_one yn', 'opinion_2', 'The quiet', '${opinion_1} = 1'],
    ['end group'],
    ['begin repeat', 'jobs', 'Your jobs'],
    ['select_one yn', 'now', 'Now?'],
    ['integer', 'hours', 'Hours', '', '. >= 0 and . <= 80'],
    ['end repeat'],
    ['text', 'more', 'More?', "count(${jobs}) > 1 and ${job} != ''"],
    ['end group'],
  )
  expect(imported.study.blocks).toMatchObject([{ id: 'work', title: any('Your work') }])
  expect(items).toMatchObject([
    { id: 'job' },
    { id: 'opinion', type: 'matrix', rows: [{ code: 1, label: any('The food') }, { code: 2 }] },
    {
      id: 'jobs',
      type: 'roster',
      row: any('{number}'),
      maxRows: 10,
      columns: [
        { id: 'now', type: 'single' },
        { id: 'hours', type: 'number', max: 80 },
      ],
    },
    { id: 'more', when: 'count jobs > 1 and answered job' },
  ])
})

test('a filter of choices becomes a rule of each option', () => {
  const { items } = read(
    ['select_one regions', 'region', 'Region?'],
    ['select_one towns', 'town', 'Town?', '', '', '', 'region = ${region}'],
  )
  expect(items[1]).toMatchObject({
    options: [
      { code: 1, id: 'a', when: 'region = 1' },
      { code: 2, id: 'b', when: 'region = 2' },
    ],
  })
})

test('texts in two languages, pipes and messages', () => {
  const survey: SheetRows = [
    [
      'type',
      'name',
      'label::Dutch (nl)',
      'label::English (en)',
      'constraint',
      'constraint_message::Dutch (nl)',
      'constraint_message::English (en)',
    ],
    ['integer', 'h', 'Uren?', 'Hours?', '. >= 0 and . <= 80'],
    [
      'integer',
      'k',
      'En nu na ${h}?',
      'And now after ${h}?',
      '. >= 0 and . <= 90 and . >= ${h}',
      'Te weinig',
      'Too few',
    ],
  ]
  const { pages } = miniReport(readXlsform({ survey, choices: [], settings: [] }, names))
  expect(pages[1]).toMatchObject({
    items: [{ text: { nl: 'En nu na {{h}}?', en: 'And now after {{h}}?' }, fields: [{ min: 0, max: 90 }] }],
    checks: [{ rule: 'k >= [h]', message: { nl: 'Te weinig', en: 'Too few' } }],
  })
})

test('what is no form is refused', () => {
  expect(readXlsform({ survey: [['a'], ['b']], choices: [], settings: [] }, names)).toMatchObject({
    ok: false,
    issues: [{ code: 'quest-not-xlsform' }],
  })
})
