import { describe, expect, test } from 'vitest'
import { shippedWaves } from '../../../test/shipped-waves.ts'
import { collect } from '../dataset/collect.ts'
import type { Response } from '../dataset/response.ts'
import { basesOf } from './flow-bases.ts'
import { withheldNote } from './flow-numbers.ts'

/** Somebody who answered where they have lunch, and got so far. */
const response = (id: string, lunch: number | null, pages: readonly string[], complete: boolean): Response => ({
  id,
  pages,
  answers: { 'years-here': 2, ...(lunch === null ? {} : { 'lunch-place': [lunch] }) },
  declined: [],
  complete,
})

const canteen = 1
const home = 4

describe('the bases of a flow', () => {
  const [, example] = shippedWaves
  const responses = [
    response('1', canteen, ['place', 'time', 'taste', 'visits', 'opinion', 'wishes'], true),
    response('2', canteen, ['place'], false),
    response('3', home, ['place', 'time', 'taste'], true),
    response('4', null, ['place', 'time', 'taste'], true),
  ]

  test('count who saw a part, and who answered something there', async () => {
    const { questionnaire } = await example.load()
    const { dataset } = collect(questionnaire, responses, { simulated: false })
    const { blocks, pages, respondents, complete, simulated } = basesOf(questionnaire, dataset, 'already-published')
    expect({ respondents, complete, simulated }).toEqual({ respondents: 4, complete: 3, simulated: false })
    // The page before which somebody stopped was not seen; who left the lunch open is not asked about breaks.
    expect(pages.get('place')).toEqual({ asked: 4, answered: 4 })
    expect(pages.get('time')).toEqual({ asked: 2, answered: 0 })
    expect(blocks.get('canteen')).toEqual({ asked: 1, answered: 0 })
  })

  test('are withheld when they are about few people, but nobody is nobody', async () => {
    const { questionnaire } = await example.load()
    const { dataset } = collect(questionnaire, responses, { simulated: false })
    const bases = basesOf(questionnaire, dataset, 'public')
    const { blocks } = bases
    expect(blocks.get('break')).toEqual({ asked: null, answered: null })
    expect(blocks.get('canteen')).toEqual({ asked: null, answered: 0 })
    expect(withheldNote(bases, 'en')).toContain('fewer than 30 people')
  })
})
