import { html, type Html } from '../html.ts'
import { say } from '../messages/say.ts'
import type { Language } from '../text.ts'
import type { FlowBase } from './flow-bases.ts'
import type { Flow } from './flow.ts'
import {
  arrowHead,
  lineHeight,
  mapColours,
  paragraph,
  textLines,
  way,
  widest,
  type Drawn,
  type Style,
} from './flow-map-drawing.ts'
import { aboutMinutes, printPeople } from './flow-numbers.ts'
import { partsOfBlock, type FlowPart } from './flow-parts.ts'
import type { PrintedBlock } from './questionnaire-model.ts'

/** Where a map is drawn: its width, and whether there is room for numbers beside the titles. */
export type MapPlace = { readonly width: number; readonly narrow: boolean; readonly language: Language }

/** Where the route runs, how far a box that is only for some stands in, the space inside a box and between boxes. */
export const spine = 16
const indent = 46
const padding = 11
const between = 20

const title: Style = { size: 16, bold: true, colour: mapColours.blue }
const number: Style = { size: 16, bold: true, colour: mapColours.teal }
const small: Style = { size: 12.5, colour: mapColours.soft }
const part: Style = { size: 12, colour: mapColours.ink }
const condition: Style = { size: 13, colour: '#084f4b' }
const figure: Style = { size: 18, bold: true, colour: mapColours.teal, end: true }

/** A block as far as it is drawn in one box: all of it, or some of its parts and the others in a next box. */
export type MapStretch = {
  readonly block: PrintedBlock
  readonly parts: readonly FlowPart[]
  /** True when a box before it has its first parts. */
  readonly goesOn: boolean
}

/** A block with all its parts. */
export const wholeBlock = (block: PrintedBlock, language: Language): MapStretch => ({
  block,
  parts: partsOfBlock(block, language),
  goesOn: false,
})

/**
 * A block on the map: its box on the route, or beside it with its condition, and the way on. What comes back is as high
 * as the block, ways included.
 */
export function mapBlock(flow: Flow, stretch: MapStretch, y: number, place: MapPlace): Drawn {
  const { width, language } = place
  const { block } = stretch
  if (block.when === null) {
    const box = mapBox(flow, stretch, 0, y + between, place)
    return {
      svg: html`${way(`M${spine} ${y}V${y + between}`)}${box.svg}${arrowHead(spine, y + between, 'down')}`,
      height: box.height + between,
    }
  }
  const words = say(language, 'flow-map-who', { rule: block.when.words[language] })
  const label = paragraph(upperFirst(words), indent, y + 12, width - indent, condition)
  const top = y + 12 + label.height + 4
  const box = mapBox(flow, stretch, indent, top, place)
  const bottom = top + box.height
  const aim = top + padding + 10
  const back = bottom + 10
  const svg = html`${way(`M${spine} ${y}V${back + 4}`, true)}
  ${way(`M${spine} ${y}V${aim - 12}Q${spine} ${aim} ${spine + 12} ${aim}H${indent - 4}`)}
  ${way(`M${indent + 14} ${bottom}V${bottom + 2}Q${indent + 14} ${back} ${indent + 6} ${back}H${spine + 6}Q${spine} ${back} ${spine} ${back + 6}`)}
  ${label.svg}${box.svg}${arrowHead(indent, aim, 'right')}`
  return { svg, height: back + 6 - y }
}

function mapBox(flow: Flow, { block, parts: own, goesOn }: MapStretch, x: number, y: number, place: MapPlace): Drawn {
  const { width, narrow, language } = place
  const base = goesOn ? null : (flow.bases?.blocks.get(block.id) ?? null)
  const beside = base === null || narrow ? null : besideHtml(base, width - padding, y + padding - 2, language)
  const left = x + padding
  const room = width - padding - left - (beside?.width ?? 0)
  const name = block.number
  const shift = widest([name], number) + 10
  const words = goesOn ? say(language, 'flow-map-goes-on', { title: block.title[language] }) : block.title[language]
  const heading = paragraph(words, left + shift, y + padding, room - shift, title)
  const facts = paragraph(
    goesOn ? '' : factsOf(flow, block, place),
    left,
    y + padding + heading.height + 2,
    room,
    small,
  )
  const head = Math.max(heading.height + 2 + facts.height, beside?.height ?? 0)
  const bar = shareBar(flow, base, left, y + padding + head + 6, width - padding - left)
  const parts = partsDrawn(own, left, y + padding + head + bar.height, width - padding - left, language)
  const height = padding + head + bar.height + parts.height + padding
  const svg = html`<rect
      x="${x + 0.75}"
      y="${y + 0.75}"
      width="${width - x - 1.5}"
      height="${height - 1.5}"
      rx="8"
      fill="${mapColours.paper}"
      stroke="${block.when === null ? mapColours.blue : mapColours.teal}"
      stroke-width="1.5"
    />
    ${textLines([name], left, y + padding, number).svg}${heading.svg}${facts.svg}${beside?.svg}${bar.svg}${parts.svg}`
  return { svg, height }
}

/** Size and minutes; on a narrow map the bases too, which have no room beside the title there. */
function factsOf({ minutes, bases }: Flow, block: PrintedBlock, { narrow, language }: MapPlace): string {
  const time = minutes?.blocks.get(block.id)
  const base = bases?.blocks.get(block.id)
  return [
    block.size[language],
    ...(time === undefined ? [] : [aboutMinutes(time, language)]),
    ...(base === undefined || !narrow ? [] : basesInWords(base, language)),
  ].join(' · ')
}

/** The bases of a part in words. */
export const basesInWords = ({ asked, answered }: FlowBase, language: Language): readonly string[] => [
  say(language, 'flow-asked-n', { n: printPeople(asked, language) }),
  say(language, 'flow-answered-n', { n: printPeople(answered, language) }),
]

/** The numbers of people beside the title, and how much width they take. */
function besideHtml({ asked, answered }: FlowBase, right: number, y: number, language: Language) {
  const columns = [
    { figure: printPeople(answered, language), label: say(language, 'flow-answered') },
    { figure: printPeople(asked, language), label: say(language, 'flow-asked') },
  ]
  const label: Style = { size: 11.5, colour: mapColours.soft, end: true }
  const drawn: Html[] = []
  let width = 0
  for (const column of columns) {
    drawn.push(textLines([column.figure], right - width, y, figure).svg)
    drawn.push(textLines([column.label], right - width, y + lineHeight(figure) - 1, label).svg)
    width += Math.max(widest([column.figure], figure), widest([column.label], label)) + 18
  }
  return { svg: html`${drawn}`, width, height: lineHeight(figure) + lineHeight(label) }
}

/** A bar that shows which share of all respondents was asked, with that share in words. */
function shareBar({ bases }: Flow, base: FlowBase | null, x: number, y: number, width: number): Drawn {
  const asked = base?.asked ?? null
  if (bases === null || asked === null || bases.respondents === 0) {
    return { svg: html``, height: 0 }
  }
  const share = asked / bases.respondents
  const svg = html`<rect x="${x}" y="${y}" width="${width}" height="6" rx="3" fill="#dfe5ea" />
    ${share === 0 ? null : html`<rect x="${x}" y="${y}" width="${Math.max(6, Math.round(width * share))}" height="6" rx="3" fill="${mapColours.teal}" />`}`
  return { svg, height: 12 }
}

/** The parts of a block that are only for some, each on lines of its own. */
function partsDrawn(own: readonly FlowPart[], x: number, y: number, width: number, language: Language): Drawn {
  const drawn: Html[] = []
  let height = 0
  for (const { part: name, rule } of own) {
    const words = say(language, 'flow-part-rule', { part: name, rule: rule.words[language] })
    const lines = paragraph(words, x + 16, y + 5 + height, width - 16, part)
    const corner = y + 5 + height
    drawn.push(
      html`<path
          d="M${x + 3} ${corner}V${corner + 6}Q${x + 3} ${corner + 9} ${x + 6} ${corner + 9}H${x + 11}"
          fill="none"
          stroke="${mapColours.teal}"
          stroke-width="1.5"
        />
        ${lines.svg}`,
    )
    height += lines.height + 3
  }
  return { svg: html`${drawn}`, height: height === 0 ? 0 : height + 4 }
}

const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
