import { describe, expect, test } from 'vitest'
import { waveOfFiles } from '../../../test/drawn-wave.ts'
import { shippedWaves } from '../../../test/shipped-waves.ts'
import { collect } from '../dataset/collect.ts'
import { route } from '../questionnaire/route.ts'
import { seededRandom } from '../simulation/random.ts'
import { simulate } from '../simulation/simulate.ts'
import { everywhere } from '../text.ts'
import { readingSeconds } from './flow-burden.ts'
import { groupRoutes, minutesOf, timedRoute, type TimedRoute } from './flow-minutes.ts'
import { completeAnswers } from './flow-responses.ts'

/** A questionnaire of one page with these items. */
const asking = (...items: readonly object[]) =>
  waveOfFiles({
    study: { id: 'made', title: everywhere('Made'), description: everywhere('Made'), groups: {} },
    blocks: [{ id: '0', title: everywhere('Block'), pages: [{ id: 'page', items }] }],
    waves: [{ id: '2024', title: everywhere('2024'), opens: '2024', closes: '2024', population: everywhere('All') }],
    tables: { banner: ['total'], defaults: false },
  }).questionnaire

const options = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ code: index + 1, label: everywhere('A likely answer') }))
const question = everywhere('How often do you talk about your work at home?')

describe('the expected time', () => {
  test('of an ordinary question is about that of others: 10 to 11 seconds, within a third', () => {
    const single = asking({ id: 'q', type: 'single', text: question, options: options(5) })
    const { seconds } = timedRoute(single, { q: 1 }, 'en')
    expect(seconds).toBeGreaterThan(7)
    expect(seconds).toBeLessThan(14)
  })

  test('is reading at 238 words a minute, and then answering', () => {
    expect(readingSeconds([everywhere('one two three four five six seven')], 'en')).toBeCloseTo((7 * 60) / 238)
    expect(readingSeconds([null, undefined], 'en')).toBe(0)
  })

  test('grows with every option, row, answer and line, and is shortest for who leaves all open', () => {
    const several = asking({ id: 'q', type: 'multiple', text: question, options: options(6) })
    const longer = asking({ id: 'q', type: 'multiple', text: question, options: options(9) })
    const seconds = (questionnaire: typeof several, answers: Parameters<typeof timedRoute>[1]): number =>
      timedRoute(questionnaire, answers, 'en').seconds
    const [open, one, three] = [{}, { q: [1] }, { q: [1, 2, 3] }].map((answers) => seconds(several, answers))
    expect(open).toBeLessThan(one ?? 0)
    expect(one).toBeLessThan(three ?? 0)
    expect(three).toBeLessThan(seconds(longer, { q: [1, 2, 3] }))
  })
})

describe('the minutes of several routes', () => {
  const taking = (seconds: number, ...blocks: readonly string[]): TimedRoute => ({
    blocks: blocks.map((id) => ({ id, seconds: seconds / blocks.length })),
    pages: 1,
    seconds,
  })

  test('are their median, ninth decile and longest', () => {
    const routes = Array.from({ length: 10 }, (_, index) => taking(60 * (index + 1), '0'))
    expect(minutesOf(routes)).toEqual({ median: 5, p90: 9, longest: 10 })
  })

  test('are told by the blocks that a route leads past, the most taken first', () => {
    const groups = groupRoutes([taking(60, '0'), taking(120, '0', '1'), taking(180, '0', '1')])
    expect(groups).toMatchObject([
      { blocks: ['0', '1'], respondents: 2, minutes: { median: 2, longest: 3 } },
      { blocks: ['0'], respondents: 1 },
    ])
  })
})

test.each(shippedWaves)('the answers of $name come out of a dataset as they went in', async ({ load }) => {
  const { questionnaire } = await load()
  const responses = simulate(questionnaire, 150, seededRandom(9))
  const { dataset } = collect(questionnaire, responses, { simulated: true })
  const counted = responses.filter(({ complete }) => complete).map((one) => route(questionnaire, one.answers).answers)
  expect(completeAnswers(dataset)).toEqual(counted)
})
