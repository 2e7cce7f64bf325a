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
