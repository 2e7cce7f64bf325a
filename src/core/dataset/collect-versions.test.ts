import { describe, expect, test } from 'vitest'
import { miniItem } from '../items/mini-item.ts'
import type { Questionnaire } from '../questionnaire/questionnaire.ts'
import { questionnaireOf } from '../questionnaire/questionnaire.ts'
import { miniStudy } from '../study/mini-study.ts'
import { everywhere } from '../text.ts'
import { collect } from './collect.ts'
import { collectVersions } from './collect-versions.ts'
import { missingAt, valueAt } from './column.ts'
import type { Dataset } from './dataset.ts'
import { missingReasons } from './missing.ts'
import type { Response } from './response.ts'

function questionnaire(pages: readonly unknown[]): Questionnaire {
  const study = miniStudy({ pages })
  const [wave] = study.waves
  if (wave === undefined) throw new Error('No wave')
  return questionnaireOf(study, wave)
}

const gate = { id: 'gate', items: [miniItem('single', 'gate')] }
const response = (id: string, answers: Response['answers'], pages: readonly string[]): Response => ({
  id,
  pages,
  answers,
  declined: [],
  complete: true,
})

/** What the dataset holds of a variable: values, or reasons in words. */
const held = ({ columns, rows }: Dataset, id: string) => {
  const column = columns.get(id)
  return Array.from({ length: rows }, (_, row) => {
    if (column === undefined) return undefined
    const missing = missingAt(column, row)
    return missing > 0 ? missingReasons[missing - 1] : valueAt(column, row)
  })
}

describe('responses under several versions of a questionnaire', () => {
  test('under one version that did not change give the dataset that collect gives', () => {
    const same = questionnaire([
      gate,
      { id: 'more', when: 'gate = yes', items: [miniItem('roster', 'jobs'), miniItem('matrix', 'views')] },
    ])
    const responses = [
      response('a', { gate: 1, jobs: [{ name: 'x', months: 3 }, { kind: 1 }], 'views.1': 2 }, ['gate', 'more']),
      response('b', { gate: 2 }, ['gate']),
      { ...response('c', { gate: 1 }, ['gate']), complete: false },
      { ...response('d', {}, ['gate', 'more']), declined: ['gate'] },
      response('e', { gate: 1, jobs: [{ months: 7000 }] }, ['gate', 'more']),
    ]
    const both = [
      collect(same, responses, { simulated: false }),
      collectVersions(same, [{ questionnaire: same, responses }], { simulated: false }),
    ]
    expect(both[1]).toEqual(both[0])
  })

  test('have as not asked what their own version did not ask, also where the version of now would', () => {
    const before = questionnaire([gate, { id: 'more', when: 'gate = yes', items: [miniItem('text', 'why')] }])
    const now = questionnaire([gate, { id: 'more', items: [miniItem('text', 'why'), miniItem('single', 'new')] }])
    const { dataset, issues } = collectVersions(
      now,
      [
        { questionnaire: before, responses: [response('b', { gate: 2 }, ['gate'])] },
        { questionnaire: now, responses: [response('a', { gate: 2, why: 'so' }, ['gate', 'more'])] },
      ],
      { simulated: false },
    )
    expect(issues).toEqual([])
    expect(held(dataset, 'why')).toEqual(['so', 'not-asked'])
    expect(held(dataset, 'new')).toEqual(['skipped', 'not-asked'])
  })

  test('keep an answer that their own version asked and the version of now would route past', () => {
    const before = questionnaire([gate, { id: 'more', items: [miniItem('text', 'why')] }])
    const now = questionnaire([gate, { id: 'more', when: 'gate = yes', items: [miniItem('text', 'why')] }])
    const own = [response('a', { gate: 2, why: 'so' }, ['gate', 'more'])]
    expect(
      held(collectVersions(now, [{ questionnaire: before, responses: own }], { simulated: false }).dataset, 'why'),
    ).toEqual(['so'])
  })

  test('are in the order of their ids, whichever version they are of', () => {
    const now = questionnaire([gate])
    const part = (ids: readonly string[], code: number) => ({
      questionnaire: now,
      responses: ids.map((id) => response(id, { gate: code }, ['gate'])),
    })
    const { dataset } = collectVersions(now, [part(['d', 'b'], 1), part(['a', 'c'], 2)], { simulated: false })
    expect(held(dataset, 'gate')).toEqual([2, 1, 2, 1])
  })

  test('give an issue for an answer that does not fit any more, and for one whose question is gone', () => {
    const option = (code: number) => ({ code, label: everywhere(`Answer ${code}`) })
    const options = (...codes: number[]) => ({ options: codes.map(option) })
    const columns = (max: number) => ({ columns: [{ type: 'number', id: 'months', label: everywhere('Months'), max }] })
    const before = questionnaire([
      {
        id: 'p',
        items: [
          miniItem('single', 'a', options(1, 2, 3)),
          miniItem('text', 'gone'),
          miniItem('roster', 'jobs', columns(600)),
        ],
      },
    ])
    const now = questionnaire([
      { id: 'p', items: [miniItem('single', 'a', options(1, 2)), miniItem('roster', 'jobs', columns(12))] },
    ])
    const own = response('x', { a: 3, gone: 'text', jobs: [{ months: 24 }, { months: 6 }] }, ['p'])
    const { dataset, issues } = collectVersions(now, [{ questionnaire: before, responses: [own] }], {
      simulated: false,
    })
    expect(issues.map(({ code, path }) => [code, ...path])).toEqual([
      ['answer-no-longer-fits', 'x', 'a'],
      ['answer-without-question', 'x', 'gone'],
      ['answer-no-longer-fits', 'x', 'jobs.months'],
    ])
    expect(held(dataset, 'a')).toEqual(['skipped'])
    expect(dataset.rosters.get('jobs')?.rows).toBe(2)
  })
})
