import { html, render } from '../html.ts'
import type { Language } from '../text.ts'
import { mapBlock, spine, wholeBlock, type MapPlace, type MapStretch } from './flow-map-block.ts'
import { arrowHead, way, type Drawn } from './flow-map-drawing.ts'
import { endDrawn, mapDescription, mapDrawing, startDrawn } from './flow-map.ts'
import type { Flow } from './flow.ts'

/** A part of a map: its picture as SVG, and what it shows in words. */
export type MapSheet = { readonly picture: string; readonly words: string }

/**
 * The size of a drawing in pixels. Set over the width of a page of A4 its smallest type is 7.2 points, and below a heading
 * the page has room for its height.
 */
const sheet = { width: 780, height: 1070 } as const

/** What the start and the end of the route take of that height. */
const ends = 66

/**
 * The map of a questionnaire as drawings that each fit on a sheet of A4, so that its type is never set smaller than the
 * rest. It is cut between blocks; a block that is higher than a sheet goes on in another box, between its parts.
 *
 * @example mapSheets(flow, 'nl').length // → 3
 */
export function mapSheets(flow: Flow, language: Language): readonly MapSheet[] {
  const place: MapPlace = { width: sheet.width, narrow: false, language }
  const sheets = sheetsOf(flow, place)
  return sheets.map((stretches, index) => {
    const blocks = stretches.map(({ block }) => block)
    const own: Flow = { ...flow, annex: { ...flow.annex, blocks } }
    const picture = mapDrawing(own, place, [
      ...(index === 0 ? [(y: number) => startDrawn(flow, y, language)] : []),
      ...stretches.map((stretch) => (y: number) => mapBlock(flow, stretch, y, place)),
      index === sheets.length - 1 ? (y) => endDrawn(flow, y, language) : onwards,
    ])
    return { picture: render(picture), words: mapDescription(own, language) }
  })
}

/** The way on to a next sheet. */
const onwards = (y: number): Drawn => ({
  svg: html`${way(`M${spine} ${y}V${y + 18}`)}${arrowHead(spine, y + 24, 'down')}`,
  height: 24,
})

/** A stretch of the route, and the height that it takes. */
type Measured = { readonly stretch: MapStretch; readonly height: number }

/** What stands on which sheet: on as few as can be, each about as full as the others. */
function sheetsOf(flow: Flow, place: MapPlace): readonly (readonly MapStretch[])[] {
  const measured = (stretch: MapStretch): Measured => ({ stretch, height: mapBlock(flow, stretch, 0, place).height })
  const route = flow.annex.blocks.flatMap((block) => divided(wholeBlock(block, place.language), measured))
  const most = sheet.height - ends
  const fewest = packed(route, most)
  const mean = route.reduce((sum, { height }) => sum + height, 0) / fewest.length
  let even = fewest
  for (let height = most; height > mean && packed(route, height).length === fewest.length; height -= 10) {
    even = packed(route, height)
  }
  return even.map((own) => own.map(({ stretch }) => stretch))
}

/** The route on sheets of which each is filled as far as it goes. */
function packed(route: readonly Measured[], most: number): readonly (readonly Measured[])[] {
  const sheets: Measured[][] = [[]]
  let filled = 0
  for (const one of route) {
    if (filled > 0 && filled + one.height > most) {
      sheets.push([])
      filled = 0
    }
    sheets.at(-1)?.push(one)
    filled += one.height
  }
  return sheets
}

/** A block as one box, or as several where that would be higher than a sheet. A part stands in one of them. */
function divided(stretch: MapStretch, measured: (stretch: MapStretch) => Measured): readonly Measured[] {
  const { block, parts } = stretch
  const upTo = (count: number): Measured => measured({ ...stretch, parts: parts.slice(0, count) })
  let count = parts.length
  while (count > 1 && upTo(count).height > sheet.height - ends) count -= 1
  if (count >= parts.length) return [measured(stretch)]
  return [upTo(count), ...divided({ block, parts: parts.slice(count), goesOn: true }, measured)]
}
