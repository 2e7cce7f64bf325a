/**
 * Characters by their width in thousandths of the font size, in DejaVu Sans: the widest of the sans-serif fonts that
 * readers commonly have, so that a text that fits by this table fits in all of them.
 */
const widths: readonly (readonly [width: number, characters: string])[] = [
  [280, "'ijlïî"],
  [300, 'IJ'],
  [320, ' ,.‘’·'],
  [340, String.raw`/:;\|`],
  [360, '-f'],
  [400, '!()[]t'],
  [420, 'r'],
  [460, '"'],
  [500, '*_`–'],
  [520, 'sz“”'],
  [560, 'Lcç'],
  [580, 'Fk'],
  [600, 'Pvxy'],
  [640, '0123456789$ESbdghnpqu{}üûñTYaeoéëèöóáàâêô?'],
  [680, 'ABVXZK'],
  [740, 'NUCR'],
  [780, '&DGOQH'],
  [840, '#+<=>^~×≤≥→w'],
  [1000, '%@—…MWm'],
]

const byCharacter = new Map(
  widths.flatMap(([width, characters]) => Array.from(characters).map((one) => [one, width] as const)),
)

/** The width of a character that is not in the table, such as a letter of another alphabet. */
const otherwise = 800

/** How much wider bold letters are. */
const bolder = 1.13

/** How a text is set: its size in pixels, and whether it is bold. */
export type Setting = { readonly size: number; readonly bold?: boolean }

/**
 * The width of a text in pixels; in most fonts it will be a little less.
 *
 * @example textWidth('Blok 2', { size: 10 }) // → 32.4
 */
export function textWidth(text: string, { size, bold = false }: Setting): number {
  const thousandths = Array.from(text).reduce((sum, character) => sum + (byCharacter.get(character) ?? otherwise), 0)
  return (thousandths * size * (bold ? bolder : 1)) / 1000
}

/**
 * The text in lines that are no wider than a width, broken between words. A word that is wider stands alone and is
 * broken where it must.
 *
 * @example wrapText('alleen als het moet', 60, { size: 10 }) // → ['alleen als', 'het moet']
 */
export function wrapText(text: string, width: number, setting: Setting): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).flatMap((long) => breakWord(long, width, setting))) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && textWidth(longer, setting) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

function breakWord(word: string, width: number, setting: Setting): readonly string[] {
  const pieces: string[] = []
  let piece = ''
  for (const character of word) {
    if (piece !== '' && textWidth(piece + character, setting) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += character
  }
  return piece === '' ? pieces : [...pieces, piece]
}
