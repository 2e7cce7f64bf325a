import { expect, test } from 'vitest'
import { questionnaireOf } from '../questionnaire/questionnaire.ts'
import { miniItem } from '../items/mini-item.ts'
import { miniStudy } from '../study/mini-study.ts'
import { everywhere } from '../text.ts'
import { turnsOf } from './aim-turns.ts'
import { derivedLookup, questionsOf } from './derived-lookup.ts'

const study = miniStudy({
  study: { groups: { long: { label: everywhere('Long'), rule: 'work = yes' } } },
  items: [miniItem('single', 'mood'), miniItem('single', 'asked'), miniItem('single', 'work', { when: 'asked = yes' })],
})
const [wave] = study.waves
const questionnaire = wave === undefined ? null : questionnaireOf(study, wave)
const rule = study.groups[0]?.rule.tree

test('what decides the columns comes first, with what decides whether it is asked', () => {
  if (questionnaire === null || rule === undefined) throw new Error('No wave')
  expect(turnsOf(questionnaire, [rule]).map(({ variable }) => variable.id)).toEqual(['asked', 'work', 'mood'])
  expect(turnsOf(questionnaire, []).map(({ variable }) => variable.id)).toEqual(['mood', 'asked', 'work'])
})

test('categories follow from answers, and are unknown while a rule before them is', () => {
  const label = everywhere('Band')
  const item = questionnaire?.pages[0]?.items[0]?.item
  if (item === undefined || item.type === 'note') throw new Error('No item')
  const variable = questionnaire?.pages[0]?.items[0]?.variables[0]
  if (variable === undefined) throw new Error('No variable')
  const at = (code: number, value: number) =>
    ({ code, rule: { kind: 'compare', variable: 'hours', relation: '<', value } }) as const
  const derived = [
    {
      item,
      block: 'block',
      variables: [
        {
          variable: { ...variable, id: 'band', label },
          derivation: { kind: 'categories', cases: [at(1, 20), at(2, 40)] },
          sources: ['hours'],
        },
      ],
    },
  ] as const
  const lookup = derivedLookup(derived)
  expect([10, 30, 50].map((hours) => lookup({ hours })('band'))).toEqual([1, 2, undefined])
  expect(lookup({})('band')).toBeUndefined()
  expect(questionsOf(derived)({ kind: 'in', variable: 'band', values: [1] })).toEqual(['hours'])
})
