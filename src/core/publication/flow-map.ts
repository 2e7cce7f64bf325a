import { answerKind, type AnswerKind } from '../dataset/answer-kind.ts'
import { html, render, type Html } from '../html.ts'
import { say } from '../messages/say.ts'
import type { Language } from '../text.ts'
import { mapBlock, spine, wholeBlock, type MapPlace } from './flow-map-block.ts'
import { dot, mapColours, paragraph, textLines, way, type Drawn, type Style } from './flow-map-drawing.ts'
import { printPeople } from './flow-numbers.ts'
import type { Flow } from './flow.ts'
import { textWidth } from './flow-text-width.ts'

/** How a map is drawn: for a page or sheet of paper, or for a telephone; with its own head when it stands alone. */
export type MapForm = { readonly narrow: boolean; readonly head: boolean }

const fonts = "'Source Sans 3', 'Source Sans Pro', system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif"
const widths = { wide: 720, narrow: 344 } as const

/**
 * The map of a questionnaire as SVG: its blocks in order, with the condition of each that is only for some, its size and
 * minutes, and how many were asked. The wide drawing fills a sheet of A4, the narrow one a telephone. What it shows
 * stands in its description as well.
 *
 * @example flowMap(flow, 'nl', { narrow: false, head: true }) // → '<svg xmlns="http://www.w3.org/2000/svg" …'
 */
export const flowMap = (flow: Flow, language: Language, form: MapForm): string => render(mapHtml(flow, language, form))

/** The map as a part of a page. */
export function mapHtml(flow: Flow, language: Language, { narrow, head }: MapForm): Html {
  const place: MapPlace = { width: narrow ? widths.narrow : widths.wide, narrow, language }
  const kind = kindOf(flow)
  return mapDrawing(flow, place, [
    ...(head ? [(y: number) => headDrawn(flow, y, place)] : []),
    ...(kind === 'real' ? [] : [(y: number) => warningDrawn(kind, y, place)]),
    (y) => startDrawn(flow, y, language),
    ...flow.annex.blocks.map((block) => (y: number) => mapBlock(flow, wholeBlock(block, language), y, place)),
    (y) => endDrawn(flow, y, language),
  ])
}

/** What draws something from a height downwards. */
export type Drawing = (y: number) => Drawn

/** Drawings below each other as one picture, of which the title and description are those of the flow. */
export function mapDrawing(flow: Flow, { width, narrow, language }: MapPlace, drawings: readonly Drawing[]): Html {
  const parts: Html[] = []
  let y = 4
  for (const drawing of drawings) {
    const { svg, height } = drawing(y)
    parts.push(svg)
    y += height
  }
  const name = `flow-map-${narrow ? 'narrow' : 'wide'}`
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    class="flow-map ${narrow ? 'narrow' : 'wide'}"
    viewBox="-1 0 ${width + 2} ${y + 4}"
    width="${width + 2}"
    height="${y + 4}"
    role="img"
    aria-labelledby="${name}-title ${name}-desc"
    font-family="${fonts}"
  >
    <title id="${name}-title">${mapTitle(flow, language)}</title>
    <desc id="${name}-desc">${mapDescription(flow, language)}</desc>
    ${parts}
  </svg>`
}

const namesOf = ({ annex }: Flow, language: Language) => ({
  study: annex.study.title[language],
  wave: annex.wave.title[language],
})

const mapTitle = (flow: Flow, language: Language): string => say(language, 'flow-map-title', namesOf(flow, language))

/** All that the map shows, in words. */
export function mapDescription({ annex, bases }: Flow, language: Language): string {
  const blocks = annex.blocks.map(({ id, number, title, size, when }) => {
    const who =
      when === null
        ? say(language, 'flow-map-who-everyone')
        : say(language, 'flow-map-who', { rule: when.words[language] })
    const sentence = say(language, 'flow-map-block', {
      block: number,
      title: title[language],
      size: size[language],
      who,
    })
    const base = bases?.blocks.get(id)
    return base === undefined
      ? sentence
      : sentence + say(language, 'flow-map-base', { n: printPeople(base.asked, language) })
  })
  const kind = kindOf({ bases })
  const warning = kind === 'real' ? [] : [say(language, `flow-${kind}`)]
  return [...blocks.map((sentence) => `${sentence}.`), ...warning].join(' ')
}

function headDrawn(flow: Flow, y: number, { width, narrow, language }: MapPlace): Drawn {
  const title: Style = { size: narrow ? 18 : 22, bold: true, colour: mapColours.blue }
  const below: Style = { size: 14, colour: mapColours.soft }
  const heading = paragraph(say(language, 'flow-title'), 0, y, width, title)
  const names = paragraph(say(language, 'flow-of', namesOf(flow, language)), 0, y + heading.height + 2, width, below)
  return { svg: html`${heading.svg}${names.svg}`, height: heading.height + names.height + 20 }
}

/** Whose answers the numbers on the map are. */
const kindOf = ({ bases }: Pick<Flow, 'bases'>): AnswerKind => answerKind(bases ?? { simulated: false })

function warningDrawn(kind: Exclude<AnswerKind, 'real'>, y: number, { width, language }: MapPlace): Drawn {
  const style: Style = { size: 12.5, colour: mapColours.warnInk }
  const words = paragraph(say(language, `flow-${kind}`), 12, y + 7, width - 24, style)
  const svg = html`<rect x="0" y="${y}" width="${width}" height="${words.height + 14}" rx="4" fill="${mapColours.warn}" />
    ${words.svg}`
  return { svg, height: words.height + 14 + 16 }
}

const label: Style = { size: 13.5, bold: true, colour: mapColours.ink }
const people: Style = { size: 13.5, colour: mapColours.soft }

/** Where the route starts, and how many set out. */
export function startDrawn({ bases }: Flow, y: number, language: Language): Drawn {
  const words = say(language, 'flow-start')
  const count = bases === null ? [] : [printPeople(bases.respondents, language)]
  const after = spine + 18 + Math.ceil(textWidth(words, label)) + 8
  return {
    svg: html`${dot(spine, y + 9, true)}${textLines([words], spine + 18, y, label).svg}${textLines(count, after, y, people).svg}`,
    height: 17,
  }
}

/** Where the route ends, and how many came there. */
export function endDrawn({ bases }: Flow, y: number, language: Language): Drawn {
  const words =
    bases === null
      ? say(language, 'flow-end')
      : say(language, 'flow-end-complete', { n: printPeople(bases.complete, language) })
  return {
    svg: html`${way(`M${spine} ${y}V${y + 20}`)}${dot(spine, y + 28, false)}${textLines([words], spine + 18, y + 19, label).svg}`,
    height: 40,
  }
}
