import { describe, expect, test } from 'vitest'
import { questionnaireOf } from '../questionnaire/questionnaire.ts'
import type { PublishedTable, PublishedTables } from '../published/published-schema.ts'
import { likelyValues } from './likely-values.ts'
import type { Kind } from './likely-values.ts'
import { quotaStudy } from '../../../test/quota-example.ts'
import { likelyAsPublished } from './quota-likely.ts'
import { sourcesOf, valuesOf } from './quota-source.ts'
import { quotasOf } from './quota.ts'

const study = quotaStudy()
const [wave] = study.waves
if (wave === undefined) throw new Error('No wave')
const questionnaire = questionnaireOf(study, wave)
const find = sourcesOf(questionnaire)

const table = (id: string, figures: readonly number[]): PublishedTable => ({
  id,
  banner: ['young'],
  statistics: ['percentage'],
  base: [null],
  rows: figures.map((figure, index) => ({ code: index + 1, n: null, values: { percentage: [figure] } })),
  total: null,
})

const published: PublishedTables = {
  wave: '2026',
  exceptions: [],
  tables: [table('mood', [80, 15, 5]), table('tools', [70, 30, 10, 2]), table('age-band', [0, 90, 10])],
}
const young: Kind = { key: '1', groups: [{ id: 'young', weight: 1 }] }
const old: Kind = { key: '3', groups: [{ id: 'old', weight: 1 }] }

function shares(id: string, kind: Kind, own = true): readonly number[] {
  const question = find(id)?.question
  if (question === undefined) throw new Error('No question')
  const quotas = quotasOf(study, find, published)
  const likely = likelyAsPublished(likelyValues(questionnaire, find), [{ quotas, own }], '2026')(question, kind)
  const sum = question.kind === 'multiple' ? 1 : likely.reduce((all, weight) => all + weight, 0)
  return likely.map((weight) => weight / sum)
}

const bandOf = (id: string, kind: Kind, from: number, to: number): number => {
  const question = find(id)?.question
  const values = question === undefined ? [] : valuesOf(question)
  return shares(id, kind).reduce(
    (sum, share, place) => sum + ((values[place] ?? 0) >= from && (values[place] ?? 0) < to ? share : 0),
    0,
  )
}

describe('who is in the published column', () => {
  test('answers as it says', () => {
    expect(shares('mood', young).map((share) => Math.round(100 * share))).toEqual([80, 15, 5])
    expect(shares('tools', young).map((share) => Math.round(100 * share))).toEqual([70, 30, 10, 2])
    // A class that nobody chose in print is nearly empty.
    expect(bandOf('age', young, 20, 30)).toBeLessThan(0.01)
    expect(bandOf('age', young, 30, 45)).toBeCloseTo(0.9, 2)
  })

  test('answers nearly so in another wave', () => {
    const moved = shares('mood', young, false)
    expect(moved).not.toEqual(shares('mood', young))
    expect(Math.abs((moved[0] ?? 0) - 0.8)).toBeLessThan(0.06)
  })
})

describe('who is in another group', () => {
  test('has opinions like it, though not the same', () => {
    const [good = 0] = shares('mood', old)
    expect(good).toBeGreaterThan(0.5)
    expect(good).not.toBeCloseTo(0.8, 6)
  })

  test('is of another age', () => {
    expect(bandOf('age', old, 30, 45)).toBeLessThan(0.8)
  })
})
