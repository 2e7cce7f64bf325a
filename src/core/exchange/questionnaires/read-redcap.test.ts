import { describe, expect, test } from 'vitest'
import { miniReport } from './mini-report.ts'
import { readRedcap } from './read-redcap.ts'

const names = { study: 'pulse', wave: '1' }
const any = (text: string) => ({ any: text })

type Field = Readonly<Record<string, string>>

const heads = [
  'field_name',
  'form_name',
  'section_header',
  'field_type',
  'field_label',
  'select_choices_or_calculations',
  'field_note',
  'text_validation_type_or_show_slider_number',
  'text_validation_min',
  'text_validation_max',
  'identifier',
  'branching_logic',
  'required_field',
  'matrix_group_name',
  'field_annotation',
]
const short = [
  'name',
  'form',
  'header',
  'type',
  'label',
  'choices',
  'note',
  'kind',
  'min',
  'max',
  'identifier',
  'when',
  'required',
  'matrix',
  'annotation',
]

const csv = (fields: readonly Field[]): string =>
  [
    heads,
    ...fields.map((field) =>
      short.map((key) => ({ form: 'work', label: field['name'], type: 'text', ...field } as Field)[key] ?? ''),
    ),
  ]
    .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\r\n')

const read = (...fields: readonly Field[]) => miniReport(readRedcap(csv(fields), names))

describe('each type of field', () => {
  test.each<[Field, object, readonly string[]]>([
    [
      { type: 'radio', choices: '1, Yes | 2, No' },
      {
        type: 'single',
        options: [
          { code: 1, label: any('Yes') },
          { code: 2, label: any('No') },
        ],
      },
      [],
    ],
    [
      { type: 'dropdown', choices: '-9, Unknown | 1, Known' },
      { type: 'single', options: [{ code: 2, label: any('Unknown') }, { code: 1 }] },
      ['q option approximated quest-option-code'],
    ],
    [
      { type: 'checkbox', choices: '1, A | 2, B | 9, None', annotation: '@NONEOFTHEABOVE=9 @RANDOMORDER' },
      { type: 'multiple', order: 'random', options: [{}, {}, { code: 9, exclusive: true }] },
      [],
    ],
    [
      { type: 'yesno', required: 'y' },
      { type: 'single', required: true, options: [{ code: 1, label: { nl: 'Ja', en: 'Yes' } }, { code: 0 }] },
      [],
    ],
    [{ type: 'truefalse' }, { type: 'single', options: [{ code: 1 }, { code: 0 }] }, []],
    [{ kind: 'integer', min: '0', max: '80' }, { type: 'number', fields: [{ min: 0, max: 80 }] }, []],
    [{ kind: 'number_1dp', min: '0', max: '4,5' }, { type: 'number', fields: [{ max: 4.5, decimals: 1 }] }, []],
    [
      { kind: 'date_dmy', min: '2000-01-01', max: '2026-12-31' },
      { type: 'date', precision: 'month', min: 2000, max: 2026 },
      ['q item approximated quest-date-month'],
    ],
    [
      { kind: 'email', identifier: 'y' },
      { type: 'text' },
      ['q item approximated quest-text-kind', 'q setting approximated quest-identifier'],
    ],
    [{ type: 'notes', note: 'In a few words.' }, { type: 'text', multiline: true, help: any('In a few words.') }, []],
    [
      { type: 'slider', choices: 'bad | so so | good' },
      { type: 'slider', min: 0, max: 100, rows: [{ low: any('bad'), high: any('good') }] },
      ['q option approximated quest-slider-middle'],
    ],
    [
      { type: 'descriptive', label: '<h2>Now work</h2>' },
      { type: 'note', text: any('Now work') },
      ['q text approximated quest-text-markup'],
    ],
  ])('%j', (field, item, told) => {
    const report = read({ name: 'q', ...field })
    expect(report.items).toMatchObject([item])
    expect(report.told.filter((line) => !line.startsWith('pulse')).toSorted()).toEqual([...told].toSorted())
  })

  test.each([['calc'], ['file'], ['sql']])('%s is left out and told', (type) => {
    const { items, told } = read({ name: 'q', type, choices: '[a] * 2' }, { name: 'b' })
    expect(items.map(({ id }) => id)).toEqual(['b'])
    expect(told).toContain(`q ${type === 'calc' ? 'calculation' : 'item'} not-supported quest-type`)
  })
})

test('rows of a matrix are one question, with the section header as its text', () => {
  const row = { type: 'radio', choices: '1, Poor | 2, Good', matrix: 'opinion' }
  const { items, imported } = read(
    { name: 'a', type: 'yesno' },
    { name: 'food', header: 'What do you think?', when: "[a] = '1'", ...row },
    { name: 'quiet', ...row },
    { name: 'why', when: "[food] = '1' and [quiet] <> '2'" },
  )
  expect(items[1]).toMatchObject({
    id: 'opinion',
    type: 'matrix',
    text: any('What do you think?'),
    rows: [{ code: 1, label: any('food'), when: 'a = 1' }, { code: 2 }],
  })
  expect(items[2]).toMatchObject({ when: 'opinion.1 = 1 and (not answered opinion.2 or opinion.2 != 2)' })
  expect(imported.study.blocks.map(({ title }) => title)).toEqual([any('Work'), any('What do you think?')])
})

test('branching on boxes and what is hidden', () => {
  const { items, told } = read(
    { name: 'b', type: 'checkbox', choices: '1, A | 2, B', annotation: '@MAXCHECKED=1' },
    { name: 'c', when: "[b(2)] = '1' or [b(1)] = '0'" },
    { name: 'd', annotation: '@HIDDEN' },
    { name: 'e', when: "[d] <> ''" },
  )
  expect(items).toMatchObject([{ id: 'b' }, { id: 'c', when: 'b has 2 or not answered b or not b has 1' }, { id: 'e' }])
  expect(told).toContain('d item not-supported quest-never')
  expect(told).toContain('e rule not-supported quest-rule-absent')
})

test('what is no dictionary is refused', () => {
  for (const text of ['', 'a,b\n1,2', '"', '{}'])
    expect(readRedcap(text, names)).toMatchObject({ ok: false, issues: [{ code: 'quest-not-redcap' }] })
})
