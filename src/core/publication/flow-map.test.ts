import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawnWave } from '../../../test/drawn-wave.ts'
import { plainText } from '../../../test/printed-rules.ts'
import { shippedWaves } from '../../../test/shipped-waves.ts'
import { collect } from '../dataset/collect.ts'
import { seededRandom } from '../simulation/random.ts'
import { simulate } from '../simulation/simulate.ts'
import { languages, type Language } from '../text.ts'
import { flowMap } from './flow-map.ts'
import { flowText } from './flow-text.ts'
import { textWidth } from './flow-text-width.ts'
import { flowOf, plainFlow, type TimedFlow } from './flow.ts'
import { questionnaireAnnexOf } from './questionnaire-annex.ts'

const made = new Map<string, Promise<TimedFlow>>()

/** The flow of a shipped study; each is made once. */
function flowFor(index: 0 | 1, language: Language, answered: boolean): Promise<TimedFlow> {
  const key = `${index} ${language} ${answered}`
  const flow = made.get(key) ?? makeFlow(index, language, answered)
  made.set(key, flow)
  return flow
}

async function makeFlow(index: 0 | 1, language: Language, answered: boolean): Promise<TimedFlow> {
  const { study, wave, questionnaire } = await shippedWaves[index].load()
  const responses = answered ? simulate(questionnaire, 200, seededRandom(4)) : []
  const dataset = answered ? collect(questionnaire, responses, { simulated: true }).dataset : null
  return flowOf(study, wave, { dataset, profile: wave.disclosure, random: seededRandom(1), language })
}

/** The lines of text on a map, with where they start (or end) and how they are set. */
const linesOf = (svg: string) =>
  [...svg.matchAll(/<text([^>]*)>([\s\S]*?)<\/text\s*>/g)].flatMap(([, attributes = '', content = '']) => {
    const size = Number(/font-size="([\d.]+)"/.exec(attributes)?.[1])
    const bold = attributes.includes('font-weight="700"')
    const ends = attributes.includes('text-anchor="end"')
    return [...content.matchAll(/<tspan x="([\d.]+)" y="([\d.]+)">([\s\S]*?)<\/tspan>/g)].map(
      ([, x, y, words = '']) => {
        const text = plainText(words)
        const width = textWidth(text, { size, bold })
        const left = ends ? Number(x) - width : Number(x)
        return { text, left, right: left + width, y: Number(y), size }
      },
    )
  })

describe.each([
  { narrow: false, study: 0 },
  { narrow: true, study: 0 },
  { narrow: false, study: 1 },
  { narrow: true, study: 1 },
] as const)('the map of study $study, narrow: $narrow', ({ narrow, study }) => {
  test('keeps all text on the map, and no text on another', async () => {
    for (const language of languages) {
      const svg = flowMap(await flowFor(study, language, true), language, { narrow, head: true })
      const [width = 0, height = 0] = (/viewBox="-1 0 (\d+) (\d+)"/.exec(svg) ?? []).slice(1).map(Number)
      const lines = linesOf(svg)
      expect(lines.length).toBeGreaterThan(8)
      expect(lines.filter(({ left, right, y }) => left < -0.5 || right > width - 1 || y > height)).toEqual([])
      const overlapping = lines.flatMap((one, index) =>
        lines
          .slice(index + 1)
          .filter(
            (other) =>
              Math.abs(one.y - other.y) < Math.min(one.size, other.size) &&
              one.left < other.right &&
              other.left < one.right,
          )
          .map((other) => `${one.text} / ${other.text}`),
      )
      expect(overlapping).toEqual([])
    }
  })
})

describe('the map', () => {
  test('shows every block with its title, in order, and every condition in words', async () => {
    const flow = await flowFor(0, 'nl', false)
    const text = linesOf(flowMap(flow, 'nl', { narrow: false, head: false }))
      .map((line) => line.text)
      .join(' ')
    const places = flow.annex.blocks.map(({ title }) => text.indexOf(title.nl))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    for (const { when } of flow.annex.blocks) expect(text).toContain(when === null ? '' : `Alleen als ${when.words.nl}`)
    expect(text).toContain('Vraag 2.7 en 2.8: alleen als')
  })

  test('is a picture with a name, and all that it shows in its description', async () => {
    const flow = await flowFor(1, 'en', true)
    const svg = flowMap(flow, 'en', { narrow: false, head: false })
    expect(svg).toMatch(/role="img"\s+aria-labelledby="flow-map-wide-title flow-map-wide-desc"/)
    const description = plainText(/<desc[^>]*>([\s\S]*?)<\/desc>/.exec(svg)?.[1] ?? '')
    const base = flow.bases?.blocks.get('canteen')?.asked
    expect(description).toContain(
      `Block 2, The canteen: 3 pages, 7 questions, only if "In the canteen" is chosen at ‘Where do you have lunch on a working day?’, asked of ${base}.`,
    )
    expect(description).toContain('The numbers are of simulated answers')
  })

  test('says that numbers are of simulated answers, and has no numbers when nobody answered', async () => {
    const words = (flow: TimedFlow): string => flowMap(flow, 'en', { narrow: false, head: false })
    expect(words(await flowFor(1, 'en', true))).toContain('simulated answers')
    expect(words(await flowFor(1, 'en', false))).not.toMatch(/simulated|asked of/)
  })

  test('needs neither minutes nor answers', async () => {
    const { study, wave } = await shippedWaves[1].load()
    const svg = flowMap(plainFlow(questionnaireAnnexOf(study, wave)), 'en', { narrow: true, head: false })
    expect(svg).toContain('3 pages, 5 questions<')
  })
})

describe('the flow as text', () => {
  test('names every page, question and variable, with who gets it and how many did', async () => {
    const flow = await flowFor(1, 'en', true)
    const text = flowText(flow, 'en')
    for (const { pages } of flow.annex.blocks) {
      for (const { id, items } of pages) {
        expect(text).toContain(`Page ${id}  (asked `)
        for (const { id: item, label, text: wording } of items) {
          expect(text).toContain(`${item}  ${label === null ? '' : `‘${label.en}’  `}${wording.en}`)
        }
      }
    }
    expect(text).toContain('only if "I do not have lunch" is not chosen at ‘Where do you have lunch on a working day?’')
    expect(text).toContain('row 3: only if for at least one row of ‘What do you like best for lunch?’')
    expect(text).toContain('variables: break-minutes.planned, break-minutes.taken')
    expect(text).toContain('The numbers are of simulated answers')
  })

  test('says of whom the minutes are: of the wave, or of people who choose by chance', async () => {
    expect(flowText(await flowFor(1, 'en', true), 'en')).toContain('simulated responses of this wave')
    expect(flowText(await flowFor(1, 'en', false), 'en')).toContain('made-up respondents who finish the questionnaire')
  })

  test('can be made of any questionnaire, checks and repeated answers included', () => {
    fc.assert(
      fc.property(fc.gen(), (gen) => {
        const { study, wave } = drawnWave(gen)
        const flow = flowOf(study, wave, { dataset: null, profile: 'public', random: seededRandom(1), language: 'en' })
        const texts = [flowText(flow, 'en'), flowMap(flow, 'en', { narrow: true, head: true })]
        for (const text of texts) expect(text).not.toMatch(/undefined|NaN|\{\{/)
        expect(flow.minutes.longest.minutes).toBeGreaterThanOrEqual(
          flow.minutes.longest.exact ? flow.minutes.all.longest - 1e-9 : 0,
        )
      }),
      { numRuns: 8, endOnFailure: true },
    )
  })

  test('is the same each time', async () => {
    const [first, second] = [await makeFlow(1, 'nl', false), await makeFlow(1, 'nl', false)]
    expect(flowText(first, 'nl')).toBe(flowText(second, 'nl'))
  })
})
