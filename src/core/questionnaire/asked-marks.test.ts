import { expect, test } from 'vitest'
import { miniItem } from '../items/mini-item.ts'
import { miniStudy, type MiniParts } from '../study/mini-study.ts'
import { everywhere } from '../text.ts'
import type { AskedMarks } from './asked-marks.ts'
import { askedMarks, askedOtherwise } from './asked-marks.ts'
import { questionnaireOf } from './questionnaire.ts'
import { normalForm, parseNormalForm } from './questionnaire-version.ts'

/** A hash that shows what it was made of. */
const same = (text: string): string => text

const gate = miniItem('single', 'gate')
const asked = miniItem('single', 'q', { when: 'gate = yes' })
const first = { id: 'g', items: [gate] }

/** The question that leads on, and a page of some others. */
const page = (...items: readonly unknown[]): MiniParts => ({ pages: [first, { id: 'p', items }] })

const before = page(asked)

function questionnaireIn(parts: MiniParts) {
  const study = miniStudy(parts)
  const [wave] = study.waves
  if (wave === undefined) throw new Error('No wave')
  return questionnaireOf(study, wave)
}

const marksOf = (parts: MiniParts): AskedMarks => askedMarks(questionnaireIn(parts), same)

const options = (label: string) => [
  { code: 1, id: 'yes', label: everywhere(label) },
  { code: 2, id: 'no', label: everywhere('No') },
]
const check = { rule: 'q = yes', message: everywhere('Check') }
const reworded = { ...check, message: everywhere('Look') }

test.each<[string, MiniParts, MiniParts, readonly string[]]>([
  ['the same questionnaire', before, before, []],
  ['another condition', before, page({ ...asked, when: 'gate = no' }), ['route']],
  ['the same condition, written otherwise', before, page({ ...asked, when: '(gate   = yes)' }), []],
  ['another question', before, page({ ...asked, text: everywhere('Really?') }), ['texts']],
  ['another label of an option', before, page({ ...asked, options: options('Sure') }), ['texts']],
  ['options in another order', before, page({ ...asked, options: options('Yes').toReversed() }), ['route']],
  ['another order of questions', page(asked, miniItem('text', 'a')), page(miniItem('text', 'a'), asked), ['route']],
  [
    'two pages instead of one',
    page(asked, miniItem('text', 'a')),
    { items: [gate, asked, miniItem('text', 'a')] },
    ['route'],
  ],
  ['a note more', before, page(asked, miniItem('note', 'n')), ['texts']],
  ['another name of the page', before, { pages: [first, { id: 'other', items: [asked] }] }, []],
  [
    'a group that is counted',
    before,
    { ...before, study: { groups: { yes: { label: everywhere('Yes'), rule: 'gate = yes' } } } },
    [],
  ],
  ['a check more', before, { pages: [first, { id: 'p', items: [asked], checks: [check] }] }, ['route', 'texts']],
  [
    'another sentence of a check',
    { pages: [first, { id: 'p', items: [asked], checks: [check] }] },
    { pages: [first, { id: 'p', items: [asked], checks: [reworded] }] },
    ['texts'],
  ],
])('%s', (_, then, now, parts) => {
  expect(askedOtherwise([marksOf(then)], marksOf(now))).toEqual(parts)
})

test('answers under several questionnaires differ when one of those does', () => {
  const now = marksOf(before)
  const other = marksOf(page({ ...asked, when: 'gate = no' }))
  expect(askedOtherwise([now, other], now)).toEqual(['route'])
})

test('where nothing is kept, or marks of another version of the program, nothing is said', () => {
  const now = marksOf(before)
  expect(askedOtherwise([], now)).toEqual([])
  expect(askedOtherwise([{ format: now.format + 1, route: 'x', texts: 'y' }], now)).toEqual([])
})

test('a questionnaire that comes back from the store has the same marks', () => {
  const made = questionnaireIn(before)
  const stored = parseNormalForm(normalForm(made))
  expect(stored === null ? null : askedMarks(stored, same)).toEqual(askedMarks(made, same))
})
