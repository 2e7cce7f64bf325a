import { describe, expect, test } from 'vitest'
import { plainText } from '../../../test/printed-rules.ts'
import { shippedStudy } from '../../../test/ask-server.ts'
import { languages } from '../text.ts'
import { mapSheets, type MapSheet } from './flow-map-sheets.ts'
import { plainFlow, type Flow } from './flow.ts'
import { questionnaireAnnexOf } from './questionnaire-annex.ts'

/** The room on a page of A4 below a heading in points, with the margins of the template. */
const page = { width: 470, height: 645 }

/** The smallest type of a sheet when it is as wide as a page, and how high it is then, in points. */
function inPrint({ picture }: MapSheet): { readonly type: number; readonly height: number } {
  const [, width, height] = /viewBox="-1 0 (\d+) (\d+)"/.exec(picture) ?? []
  const scale = page.width / Number(width)
  const sizes = [...picture.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size))
  return { type: Math.min(...sizes) * scale, height: Number(height) * scale }
}

const plainWords = ({ picture }: MapSheet): string =>
  [...picture.matchAll(/<tspan[^>]*>([\s\S]*?)<\/tspan>/g)].map(([, words = '']) => plainText(words)).join(' ')

/** That every sheet fits on a page of paper as wide as it is drawn, and can be read there. */
function expectReadable(sheets: readonly MapSheet[]): void {
  for (const sheet of sheets) {
    const { type, height } = inPrint(sheet)
    expect(type).toBeGreaterThanOrEqual(7)
    expect(height).toBeLessThanOrEqual(page.height)
  }
}

/** The flow of the last wave of a study. */
async function flowOf(name: string): Promise<Flow> {
  const study = await shippedStudy(name)
  const wave = study.waves.at(-1)
  if (wave === undefined) throw new Error(`The study ${name} has waves`)
  return plainFlow(questionnaireAnnexOf(study, wave))
}

describe.each(['specialisten', 'basisartsen', 'example'])('the map of %s on paper', (name) => {
  test('fits on its pages with type of 7 points or more, and shows every block once, in order', async () => {
    const flow = await flowOf(name)
    for (const language of languages) {
      const sheets = mapSheets(flow, language)
      expectReadable(sheets)
      const words = sheets.map(plainWords).join(' ')
      const places = flow.annex.blocks.map(({ number, title }) => words.indexOf(`${number} ${title[language]}`))
      expect(places.filter((place) => place < 0)).toEqual([])
      expect(places).toEqual(places.toSorted((a, b) => a - b))
      const told = sheets.map((sheet) => sheet.words).join(' ')
      for (const { title } of flow.annex.blocks) expect(told.split(`${title[language]}:`)).toHaveLength(2)
    }
  })
})

/** The flow of a study in which the first block has so many parts with a condition. */
async function manyParts(count: number): Promise<Flow> {
  const { annex, ...flow } = await flowOf('basisartsen')
  const [first, ...others] = annex.blocks
  const when = annex.blocks.find((block) => block.when !== null)?.when ?? null
  const [one] = first?.pages ?? []
  if (first === undefined || one === undefined || when === null) throw new Error('The study has blocks and pages')
  const pages = Array.from({ length: count }, (_, index) => ({
    ...one,
    id: `p${index}`,
    when,
    items: one.items.slice(0, 1),
  }))
  return { ...flow, annex: { ...annex, blocks: [{ ...first, pages }, ...others] } }
}

test('a block that is higher than a page goes on in a next box, with each of its parts once', async () => {
  const sheets = mapSheets(await manyParts(100), 'nl')
  expectReadable(sheets)
  const words = sheets.map(plainWords)
  expect(words.join(' ').match(/Vraag [\d.]+: alleen als/g)?.length).toBeGreaterThanOrEqual(100)
  expect(words.filter((one) => one.includes('(vervolg)')).length).toBeGreaterThanOrEqual(2)
  expect(words[0]).not.toContain('(vervolg)')
  expect(words.at(-1)).toContain('Verstuurd')
})

test('the pages of one map are about as full as each other', async () => {
  const heights = mapSheets(await flowOf('specialisten'), 'nl').map((sheet) => inPrint(sheet).height)
  expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(page.height / 2)
})
