import { expect, test } from 'vitest'
import { madeAnnex } from '../../../test/made-annex.ts'
import { codebook } from '../dataset/codebook.ts'
import type { ItemMissing } from '../dataset/missing-per-item.ts'
import { miniItem } from '../items/mini-item.ts'
import { questionnaireOf } from '../questionnaire/questionnaire.ts'
import { miniStudy } from '../study/mini-study.ts'
import { methodReport } from './method-report.ts'

const study = miniStudy({ items: [miniItem('single', 'q')] })
const [wave] = study.waves
if (wave === undefined) throw new Error('The mini study has a wave')
const missing = { 'not-asked': 0, skipped: 2, 'not-reached': 40, declined: 0 }
const lines = [...codebook(questionnaireOf(study, wave)).values()].map(({ item }): ItemMissing => ({
  item,
  block: 'b',
  answered: 100,
  missing,
}))

test('how few did not answer a question is hidden, also where the tables of the wave were public', () => {
  const annex = { ...madeAnnex, profile: 'already-published' } as const
  expect(methodReport(study, annex, lines, null).missing).toMatchObject([
    { answered: 100, missing: { skipped: null, 'not-reached': null } },
  ])
})
