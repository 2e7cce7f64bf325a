import { describe, expect, test } from 'vitest'
import type { MiniQuestion } from './mini-lss.ts'
import { miniLss } from './mini-lss.ts'
import { miniReport } from './mini-report.ts'
import { readLimesurvey } from './read-limesurvey.ts'

const names = { study: 'pulse', wave: '1' }
const read = (...questions: readonly MiniQuestion[]) => miniReport(readLimesurvey(miniLss([questions]), names))
const any = (text: string) => ({ any: text })

const yes = { A1: 'Yes', A2: 'No' }
const rows = { SQ001: 'First', SQ002: 'Second' }
const rowsOut = [
  { code: 1, label: any('First') },
  { code: 2, label: any('Second') },
]
const coded = (id: string) => [
  `${id} option approximated quest-option-code`,
  `${id} option approximated quest-option-code`,
]

describe('each type of question', () => {
  test.each<[string, MiniQuestion, readonly object[], readonly string[]]>([
    [
      'list',
      { code: 'Q', type: 'L', answers: yes, mandatory: 'Y', help: 'Choose one.' },
      [
        {
          id: 'Q',
          type: 'single',
          text: any('Q'),
          help: any('Choose one.'),
          required: true,
          options: [
            { code: 1, id: 'a1', label: any('Yes') },
            { code: 2, id: 'a2', label: any('No') },
          ],
        },
      ],
      coded('Q'),
    ],
    [
      'list with other',
      { code: 'Q', type: '!', answers: { '1': 'Yes', '2': 'No' }, other: true, settings: { random_order: '1' } },
      [
        {
          id: 'Q',
          type: 'single',
          text: any('Q'),
          options: [
            { code: 1, label: any('Yes') },
            { code: 2, label: any('No') },
            { code: 3, id: 'oth', label: { nl: 'Anders, namelijk', en: 'Other, namely' }, open: true },
          ],
          order: 'random',
        },
      ],
      ['Q option approximated quest-option-code'],
    ],
    [
      'list with comment',
      { code: 'Q', type: 'O', answers: { '1': 'Yes', '2': 'No' } },
      [{ type: 'choice-because', options: [{ code: 1, because: { nl: 'Toelichting', en: 'Comment' } }, { code: 2 }] }],
      ['Q item approximated quest-comment'],
    ],
    [
      'multiple',
      { code: 'Q', type: 'M', rows: { '1': 'First', '2': 'Second' }, settings: { exclude_all_others: '2' } },
      [
        {
          type: 'multiple',
          options: [
            { code: 1, label: any('First') },
            { code: 2, label: any('Second'), exclusive: true },
          ],
        },
      ],
      [],
    ],
    [
      'multiple with comments',
      { code: 'Q', type: 'P', rows },
      [
        {
          type: 'multiple',
          options: [
            { code: 1, id: 'sq001', open: true },
            { code: 2, open: true },
          ],
        },
      ],
      coded('Q'),
    ],
    [
      'array',
      { code: 'Q', type: 'F', rows, answers: yes },
      [
        {
          type: 'matrix',
          scale: [
            { code: 1, id: 'a1' },
            { code: 2, id: 'a2' },
          ],
          rows: rowsOut,
        },
      ],
      [...coded('Q'), ...coded('Q')],
    ],
    [
      'array of 5',
      { code: 'Q', type: 'A', rows: { '1': 'First' } },
      [{ type: 'matrix', scale: [1, 2, 3, 4, 5].map((code) => ({ code })) }],
      [],
    ],
    [
      'array of yes, no and uncertain',
      { code: 'Q', type: 'C', rows: { '1': 'First' } },
      [
        {
          type: 'matrix',
          scale: [
            { code: 1, id: 'y' },
            { code: 2, id: 'u' },
            { code: 3, id: 'n' },
          ],
        },
      ],
      [...coded('Q'), ...coded('Q').slice(0, 1)],
    ],
    [
      'dual scale',
      {
        code: 'Q',
        type: '1',
        rows: { '1': 'First' },
        answers: { '1': 'Good', '2': 'Bad', '|1': 'Now', '|2': 'Later' },
      },
      [
        { id: 'Q', type: 'matrix', scale: [{ label: any('Good') }, { label: any('Bad') }] },
        { id: 'Q-2', type: 'matrix', scale: [{ label: any('Now') }, { label: any('Later') }] },
      ],
      ['Q item approximated quest-parted', 'Q-2 item approximated quest-parted'],
    ],
    [
      'array of numbers',
      { code: 'Q', type: ':', rows: { R1: 'First', '|C1': 'One', '|C2': 'Two' } },
      [
        {
          id: 'Q-R1',
          type: 'number',
          text: any('Q – First'),
          fields: [
            { id: 'c1', label: any('One'), min: 1, max: 10 },
            { id: 'c2', label: any('Two') },
          ],
        },
      ],
      ['Q-R1 item approximated quest-parted'],
    ],
    [
      'array of boxes',
      {
        code: 'Q',
        type: ':',
        rows: { R1: 'First', '|1': 'One', '|2': 'Two' },
        settings: { multiflexible_checkbox: '1' },
      },
      [{ id: 'Q-R1', type: 'multiple', options: [{ code: 1 }, { code: 2 }] }],
      ['Q-R1 item approximated quest-parted'],
    ],
    [
      'array of texts',
      { code: 'Q', type: ';', rows: { R1: 'First', '|C1': 'One' } },
      [{ id: 'Q-R1-C1', type: 'text', text: any('Q – First – One') }],
      ['Q-R1-C1 item approximated quest-parted'],
    ],
    [
      'number',
      {
        code: 'Q',
        type: 'N',
        settings: { num_value_int_only: '1', min_num_value_n: '0', max_num_value_n: '80', suffix: 'hours' },
      },
      [{ type: 'number', fields: [{ id: 'q', min: 0, max: 80, unit: any('hours') }] }],
      [],
    ],
    [
      'number without bounds',
      { code: 'Q', type: 'N' },
      [{ type: 'number', fields: [{ min: 0, max: 9_999_999, decimals: 2 }] }],
      ['Q item approximated quest-decimals', 'Q item approximated quest-bounds'],
    ],
    [
      'several numbers',
      { code: 'Q', type: 'K', rows, settings: { num_value_int_only: '1', min_num_value_n: '0', max_num_value_n: '9' } },
      [{ type: 'number', fields: [{ id: 'sq001', label: any('First'), min: 0, max: 9 }, { id: 'sq002' }] }],
      [],
    ],
    [
      'sliders',
      {
        code: 'Q',
        type: 'K',
        rows: { '1': 'Noise|quiet|loud' },
        settings: { slider_layout: '1', slider_min: '1', slider_max: '7' },
      },
      [
        {
          type: 'slider',
          min: 1,
          max: 7,
          rows: [{ code: 1, label: any('Noise'), low: any('quiet'), high: any('loud') }],
        },
      ],
      [],
    ],
    ['short text', { code: 'Q', type: 'S', settings: { maximum_chars: '40' } }, [{ type: 'text', maxLength: 40 }], []],
    ['long text', { code: 'Q', type: 'T' }, [{ type: 'text', multiline: true }], []],
    [
      'several texts',
      { code: 'Q', type: 'Q', rows },
      [
        { id: 'Q-SQ001', type: 'text', text: any('Q – First') },
        { id: 'Q-SQ002', type: 'text' },
      ],
      ['Q-SQ001 item approximated quest-parted', 'Q-SQ002 item approximated quest-parted'],
    ],
    [
      'date',
      { code: 'Q', type: 'D', settings: { date_min: '2000-01-01', date_max: '2026-12-31' } },
      [{ type: 'date', precision: 'month', min: 2000, max: 2026 }],
      ['Q item approximated quest-date-month'],
    ],
    [
      'year',
      { code: 'Q', type: 'D', settings: { date_format: 'yyyy', date_min: '2000', date_max: '2026' } },
      [{ type: 'date', precision: 'year', min: 2000, max: 2026 }],
      [],
    ],
    [
      'yes or no',
      { code: 'Q', type: 'Y' },
      [
        {
          type: 'single',
          options: [
            { code: 1, id: 'y', label: { nl: 'Ja', en: 'Yes' } },
            { code: 2, id: 'n' },
          ],
        },
      ],
      coded('Q'),
    ],
    ['gender', { code: 'Q', type: 'G' }, [{ type: 'single', options: [{ id: 'f' }, { id: 'm' }] }], coded('Q')],
    [
      'five points',
      { code: 'Q', type: '5' },
      [{ type: 'single', options: [1, 2, 3, 4, 5].map((code) => ({ code })) }],
      [],
    ],
    [
      'text display',
      { code: 'Q', type: 'X', text: '<p>Now about <b>work</b>.</p>' },
      [{ type: 'note', text: any('Now about work.') }],
      ['Q text approximated quest-text-markup'],
    ],
  ])('%s', (_, question, items, told) => {
    const report = read(question)
    expect(report.items).toMatchObject(items)
    expect(report.items).toHaveLength(items.length)
    expect(report.told.toSorted()).toEqual([...told].toSorted())
  })

  test.each([['R'], ['*'], ['I'], ['|']])('%s is left out, and told with what stood there', (type) => {
    const { items, imported } = read({ code: 'Q', type, text: 'Rank these' }, { code: 'T', type: 'T' })
    expect(items.map(({ id }) => id)).toEqual(['T'])
    expect(imported.losses[0]).toMatchObject({
      item: 'Q',
      result: 'not-supported',
      code: 'quest-type',
      original: 'Rank these',
    })
  })
})

describe('conditions', () => {
  const job: MiniQuestion = { code: 'job', type: 'L', answers: yes }
  const places: MiniQuestion = { code: 'places', type: 'M', rows: { H: 'Home', W: 'Work' } }

  test('of a question, and of rows that are filtered by another question', () => {
    const { items, pages } = read(
      job,
      places,
      { code: 'why', type: 'T', relevance: '((job.NAOK == "A2")) and places_H.NAOK == "Y"' },
      { code: 'when', type: 'F', rows: { H: 'Home', W: 'Work' }, answers: yes, settings: { array_filter: 'places' } },
    )
    expect(items[2]).toMatchObject({ id: 'why', when: 'job = 2 and places has 1' })
    expect(items[3]).toMatchObject({
      rows: [
        { code: 1, when: 'places has 1' },
        { code: 2, when: 'places has 2' },
      ],
    })
    expect(pages.map((page) => page.items.map(({ id }) => id))).toEqual([
      ['job', 'places'],
      ['why', 'when'],
    ])
  })

  test('of a group, by the address of a question', () => {
    const { imported } = miniReport(
      readLimesurvey(miniLss([[job], [{ code: 'why', type: 'T' }]], {}, ['', '9X1X101.NAOK == "A1"']), names),
    )
    expect(imported.study.blocks[1]).toMatchObject({ title: any('Group 2'), when: 'job = 1' })
  })

  test('that hold for nobody leave the question out, and what reads it says so', () => {
    const { items, told } = read(
      job,
      { code: 'no', type: 'T', relevance: '0' },
      { code: 'b', type: 'T', relevance: '!is_empty(no.NAOK)' },
    )
    expect(items.map(({ id }) => id)).toEqual(['job', 'b'])
    expect(told).toContain('no item not-supported quest-never')
    expect(told).toContain('b rule not-supported quest-rule-absent')
  })

  test('of a later question are left out', () => {
    const { items, told } = read({ code: 'b', type: 'T', relevance: 'job == "A1"' }, job)
    expect(items[0]).not.toHaveProperty('when')
    expect(told).toContain('b rule not-supported quest-rule-later')
  })

  test('on the number of answers and an equation become checks', () => {
    const settings = { max_answers: '1', em_validation_q: '!(places_H == "Y" and places_W == "Y")' }
    expect(read({ ...places, settings }).pages[0]?.checks).toMatchObject([
      { rule: 'count places <= 1', level: 'hard' },
      { rule: 'not places has 1 or not places has 2' },
    ])
  })

  test('an answer that is repeated in a text begins a new page', () => {
    const { pages } = read(job, { code: 'b', type: 'T', text: 'You said {job.shown}. Why? {if(1, 2, 3)}' })
    expect(pages[1]?.items[0]).toMatchObject({ text: any('You said {{job}}. Why? {if(1, 2, 3)}') })
  })
})

test('a file of version 3 has its texts per language in the rows', () => {
  const row = (language: string, question: string) =>
    `<row><qid>5</qid><parent_qid>0</parent_qid><sid>9</sid><gid>1</gid><type>Y</type><title>Q</title><question>${question}</question><help/><relevance>1</relevance><language>${language}</language></row>`
  const text = `<document><groups><rows><row><gid>1</gid><group_name>Werk</group_name><language>nl</language></row><row><gid>1</gid><group_name>Work</group_name><language>en</language></row></rows></groups><questions><rows>${row('nl', 'Werk je?')}${row('en', 'Do you work?')}</rows></questions><surveys><rows><row><sid>9</sid><language>nl</language><startdate>2026-03-02 00:00:00</startdate></row></rows></surveys></document>`
  const { items, imported } = miniReport(readLimesurvey(new TextEncoder().encode(text), names))
  expect(items).toMatchObject([{ text: { nl: 'Werk je?', en: 'Do you work?' } }])
  expect(imported.study.blocks[0]?.title).toEqual({ nl: 'Werk', en: 'Work' })
  expect(imported.study.waves[0]?.opens).toBe('2026-03-02')
})

test('what is no survey is refused', () => {
  expect(readLimesurvey(new TextEncoder().encode('<document/>'), names)).toMatchObject({
    ok: false,
    issues: [{ code: 'quest-not-limesurvey' }],
  })
  expect(readLimesurvey(new Uint8Array(), names).ok).toBe(false)
})
