import { describe, expect, test } from 'vitest'
import { readSurveyjs } from './read-surveyjs.ts'

const names = { study: 'pulse', wave: '1' }

/** The study of these elements on one page, which must hold. */
function imported(elements: readonly object[], survey: object = {}) {
  const read = readSurveyjs(JSON.stringify({ title: 'Work', elements, ...survey }), names)
  if (!read.ok) throw new Error(read.issues.map(({ code }) => code).join(', '))
  expect(read.value.issues).toEqual([])
  const pages = read.value.study.blocks.flatMap((block) => block.pages)
  return { ...read.value, pages, items: pages.flatMap(({ items }) => items) }
}

const told = (losses: ReturnType<typeof imported>['losses']) =>
  losses
    .filter(({ result }) => result !== 'translated')
    .map(({ item, part, result, code }) => `${item} ${part} ${result} ${code}`)

test('one answer, several and a text come over without loss', () => {
  const { items, losses, study } = imported([
    {
      type: 'radiogroup',
      name: 'job',
      title: { default: 'Do you work?', nl: 'Werk je?' },
      isRequired: true,
      choices: [
        { value: 1, text: { default: 'Yes', nl: 'Ja' } },
        { value: 2, text: { default: 'No', nl: 'Nee' } },
      ],
    },
    { type: 'checkbox', name: 'days', title: 'Which days?', choices: [1, 2], showNoneItem: true },
    { type: 'comment', name: 'why', title: 'Why?', maxLength: 300, visibleIf: '{job} = 2' },
  ])
  expect(items).toEqual([
    {
      id: 'job',
      type: 'single',
      text: { nl: 'Werk je?', en: 'Do you work?' },
      required: true,
      options: [
        { code: 1, label: { nl: 'Ja', en: 'Yes' } },
        { code: 2, label: { nl: 'Nee', en: 'No' } },
      ],
    },
    {
      id: 'days',
      type: 'multiple',
      text: { any: 'Which days?' },
      options: [
        { code: 1, label: { any: '1' } },
        { code: 2, label: { any: '2' } },
        { code: 3, id: 'none', label: { nl: 'Geen', en: 'None' }, exclusive: true },
      ],
    },
    { id: 'why', type: 'text', text: { any: 'Why?' }, when: 'job = 2', maxLength: 300, multiline: true },
  ])
  expect(told(losses)).toEqual(['page1 setting approximated quest-page-parted'])
  expect(study.study.title).toEqual({ any: 'Work' })
})

describe('each type of question', () => {
  const any = (text: string) => ({ any: text })
  test.each<[object, readonly object[], readonly string[]]>([
    [
      { type: 'dropdown', choices: ['a', 'b'], choicesOrder: 'random' },
      [
        {
          type: 'single',
          order: 'random',
          options: [
            { code: 1, id: 'a', label: any('a') },
            { code: 2, id: 'b' },
          ],
        },
      ],
      [],
    ],
    [
      { type: 'tagbox', choices: [1, 2], showOtherItem: true },
      [{ type: 'multiple', options: [{ code: 1 }, { code: 2 }, { code: 3, id: 'other', open: true }] }],
      [],
    ],
    [
      { type: 'boolean' },
      [
        {
          type: 'single',
          options: [
            { code: 1, id: 'true', label: { nl: 'Ja', en: 'Yes' } },
            { code: 2, id: 'false' },
          ],
        },
      ],
      [],
    ],
    [
      { type: 'rating', rateMin: 1, rateMax: 7, minRateDescription: 'bad', maxRateDescription: 'good' },
      [{ type: 'slider', min: 1, max: 7, rows: [{ code: 1, low: any('bad'), high: any('good') }] }],
      [],
    ],
    [{ type: 'rating', rateValues: [1, 2] }, [{ type: 'single', options: [{ code: 1 }, { code: 2 }] }], []],
    [
      { type: 'text', inputType: 'number', min: 0, max: 9, step: 0.5 },
      [{ type: 'number', fields: [{ min: 0, max: 9, decimals: 1 }] }],
      [],
    ],
    [
      { type: 'text', inputType: 'month', min: '2000-01', max: '2026-12' },
      [{ type: 'date', precision: 'month', min: 2000, max: 2026 }],
      [],
    ],
    [
      { type: 'text', inputType: 'email', maxLength: 60 },
      [{ type: 'text', maxLength: 60 }],
      ['q item approximated quest-text-kind'],
    ],
    [
      { type: 'matrix', columns: [1, 2], rows: ['a', { value: 'b', text: 'B', visibleIf: 'false' }] },
      [{ type: 'matrix', scale: [{ code: 1 }, { code: 2 }], rows: [{ code: 1, id: 'a' }] }],
      ['q option not-supported quest-option-never'],
    ],
    [
      {
        type: 'multipletext',
        items: [
          { name: 'a', inputType: 'number', min: 0, max: 9, step: 1 },
          { name: 'b', inputType: 'number', min: 0, max: 9, step: 1 },
        ],
      },
      [{ type: 'number', fields: [{ id: 'a' }, { id: 'b' }] }],
      [],
    ],
    [
      { type: 'multipletext', items: [{ name: 'a' }, { name: 'b' }] },
      [
        { id: 'q.a', type: 'text' },
        { id: 'q.b', type: 'text' },
      ],
      ['q.a item approximated quest-parted', 'q.b item approximated quest-parted'],
    ],
    [
      { type: 'matrixdropdown', choices: [1, 2], columns: [{ name: 'c' }], rows: ['x'] },
      [{ id: 'q.c', type: 'matrix', rows: [{ code: 1, id: 'x' }] }],
      ['q.c item approximated quest-parted'],
    ],
    [
      { type: 'matrixdynamic', maxRowCount: 3, columns: [{ name: 'c', cellType: 'text' }] },
      [{ type: 'roster', maxRows: 3, columns: [{ type: 'text', id: 'c' }] }],
      [],
    ],
    [
      {
        type: 'paneldynamic',
        maxPanelCount: 2,
        templateTitle: 'Job {panelIndex}',
        templateElements: [
          { type: 'dropdown', name: 'c', choices: [1, 2] },
          { type: 'file', name: 'f' },
        ],
      },
      [{ type: 'roster', row: any('Job {number}'), columns: [{ type: 'single', id: 'c' }] }],
      ['q option not-supported quest-column-type'],
    ],
    [
      { type: 'html', html: '<p>Now work.</p>' },
      [{ type: 'note', text: any('Now work.') }],
      ['q text approximated quest-text-markup'],
    ],
    [
      { type: 'imagepicker', choices: ['a', 'b'], defaultValue: 'a' },
      [{ type: 'single' }],
      ['q item approximated quest-images', 'q setting not-supported quest-setting'],
    ],
  ])('%j', (question, expected, lost) => {
    const { items, losses } = imported([{ name: 'q', ...question }])
    expect(items).toMatchObject(expected)
    expect(told(losses).toSorted()).toEqual([...lost].toSorted())
  })

  test.each([['ranking'], ['file'], ['signaturepad'], ['image'], ['expression']])('%s is left out and told', (type) => {
    const { items, losses } = imported([
      { type, name: 'q', title: 'Rank' },
      { type: 'comment', name: 'b' },
    ])
    expect(items.map(({ id }) => id)).toEqual(['b'])
    expect(told(losses)).toEqual([`q ${type === 'expression' ? 'calculation' : 'item'} not-supported quest-type`])
  })
})

test('panels pass on their condition, and validators become checks', () => {
  const { items, pages } = imported([
    { type: 'boolean', name: 'a' },
    {
      type: 'panel',
      name: 'p',
      visibleIf: '{a} = true',
      elements: [
        { type: 'checkbox', name: 'b', choices: [1, 2, 3], maxSelectedChoices: 2 },
        {
          type: 'text',
          inputType: 'number',
          name: 'c',
          min: 0,
          max: 9,
          step: 1,
          visibleIf: '{b} anyof [1, 3]',
          validators: [
            { type: 'expression', expression: '{c} > 2', text: 'More' },
            { type: 'regex', regex: 'x' },
          ],
        },
      ],
    },
  ])
  expect(items).toMatchObject([
    { id: 'a' },
    { id: 'b', when: 'a = 1' },
    { id: 'c', when: 'a = 1 and (b has 1 or b has 3)', fields: [{ min: 3, max: 9 }] },
  ])
  expect(pages[1]?.checks).toMatchObject([{ rule: 'count b <= 2' }])
})

test('names that are no ids get one, and stand as a comment', () => {
  const { items, study } = imported([
    { type: 'comment', name: 'Vraag één?' },
    { type: 'comment', name: 'vraag_een' },
    { type: 'comment', name: 'constructor' },
  ])
  expect(items.map(({ id }) => id)).toEqual(['Vraag-een', 'vraag-een-2', 'constructor-2'])
  expect(study.guesses.filter(({ code }) => code === 'quest-guess-name').map(({ values }) => values)).toEqual([
    { name: 'Vraag één?' },
    { name: 'vraag_een' },
    { name: 'constructor' },
  ])
})

test('what is no survey is refused', () => {
  for (const text of ['', '[]', '{}', '{"pages":', '{"elements":{}}', '1'])
    expect(readSurveyjs(text, names)).toMatchObject({ ok: false, issues: [{ code: 'quest-not-surveyjs' }] })
  expect(readSurveyjs('{"elements":[{"type":"file","name":"q"}]}', names)).toMatchObject({
    ok: false,
    issues: [{ code: 'quest-nothing' }],
  })
})
