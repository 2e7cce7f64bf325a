import { describe, expect, it } from 'vitest'
import type { ItemMissing } from '../dataset/missing-per-item.ts'
import { codebook } from '../dataset/codebook.ts'
import { miniItem } from '../items/mini-item.ts'
import { questionnaireOf } from '../questionnaire/questionnaire.ts'
import { miniStudy } from '../study/mini-study.ts'
import { protectMissing } from './protect-missing.ts'

const study = miniStudy({ items: [miniItem('single', 'q')] })
const [wave] = study.waves
if (wave === undefined) throw new Error('The mini study has a wave')
const [entry] = codebook(questionnaireOf(study, wave)).values()
if (entry === undefined) throw new Error('The mini study has a variable')
const { item } = entry

const line = (answered: number, notAsked: number, skipped: number, notReached: number, declined = 0): ItemMissing => ({
  item,
  block: 'b',
  answered,
  missing: { 'not-asked': notAsked, skipped, 'not-reached': notReached, declined },
})

describe('why answers are missing, as it may be published', () => {
  it('is shown whole where every count is of many people or of nobody', () => {
    const [shown] = protectMissing([line(100, 0, 20, 8)], 'public')
    expect(shown).toMatchObject({ answered: 100, missing: { skipped: 20, 'not-reached': 8, declined: 0 } })
  })

  it('hides a count of a few people and the next smallest, because the sum is known', () => {
    const [shown] = protectMissing([line(100, 0, 20, 3)], 'public')
    expect(shown).toMatchObject({ answered: 100, missing: { skipped: null, 'not-reached': null, 'not-asked': 0 } })
  })

  it('hides only the small ones where there are two', () => {
    const [shown] = protectMissing([line(100, 2, 20, 3)], 'public')
    expect(shown).toMatchObject({ answered: 100, missing: { 'not-asked': null, skipped: 20, 'not-reached': null } })
  })

  it('hides nothing of what is public already', () => {
    const [shown] = protectMissing([line(100, 0, 20, 3)], 'already-published')
    expect(shown).toMatchObject({ missing: { 'not-reached': 3 } })
  })
})
