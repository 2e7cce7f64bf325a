import { expect, test } from 'vitest'
import { shippedWaves } from '../../../test/shipped-waves.ts'
import { checkReachability } from './check-questionnaire.ts'
import { reachedOn } from './confirm.ts'
import { pageWitness } from './page-witness.ts'
import { partName } from './parts-shown.ts'

test.each(shippedWaves)(
  'every page of $name is shown to somebody with no more answers than are needed',
  async ({ load }) => {
    const { study, wave, questionnaire } = await load()
    const pages = checkReachability(study, wave).witnesses.filter(({ what }) => what === 'page')
    expect(pages.map(({ id }) => id)).toEqual(questionnaire.pages.map(({ id }) => id))
    for (const { id, size } of pages) {
      const answers = pageWitness(study, questionnaire, id)
      expect(Object.keys(answers ?? {})).toHaveLength(size)
      expect(reachedOn(questionnaire, id, answers ?? {}).has(partName('page', id))).toBe(true)
    }
    expect(pageWitness(study, questionnaire, 'no-such-page')).toBeNull()
  },
)
