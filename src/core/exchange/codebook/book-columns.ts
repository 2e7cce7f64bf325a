import type { Grid } from '../tabular/grid.ts'

/** What a column of a codebook can hold. */
export type BookColumn = (typeof usualNames)[number][0]

/** The names that such columns usually have, in Dutch and English, in lower case without spaces and signs. */
const usualNames = [
  [
    'variable',
    'variable variabele var varname variablename variabelenaam naam name column columnname kolom kolomnaam veld veldnaam field fieldname item itemname questioncode vraagcode variablefieldname',
  ],
  [
    'label',
    'label fieldlabel variablelabel variabelelabel varlabel omschrijving beschrijving description title titel variabelelabels',
  ],
  ['question', 'question questiontext vraag vraagtekst vraagstelling wording questionwording tekst text'],
  ['value', 'value values waarde waarden code codes codering valuecode waardecode categorycode'],
  [
    'meaning',
    'meaning betekenis valuelabel valuelabels waardelabel waardelabels labels categorie category categories categorielabel categorylabel answer answers antwoord antwoorden option options optie opties response responses choices choicescalculationsorsliderlabels levels',
  ],
  [
    'missing',
    'missing missings missingvalue missingvalues ontbrekend ontbrekendewaarde ontbrekendewaarden missendewaarden missend na nonresponse',
  ],
  ['type', 'type fieldtype soort datatype format formaat kind variabeletype variabelentype variabelesoort'],
  ['measure', 'measure meetniveau measurementlevel measurement level niveau schaal scale'],
  ['decimals', 'decimals decimalen'],
  ['section', 'section sectionheader onderdeel block blok rubriek group groep theme thema'],
  ['universe', 'askedof universe gevraagdaan base filter routing'],
  ['file', 'file bestand'],
] as const satisfies readonly (readonly [string, string])[]

/** Where the columns of a codebook stand, by what they hold; and the first row below their heads. */
export type BookColumns = {
  readonly first: number
  readonly at: ReadonlyMap<BookColumn, number>
  /** True for our own codebooks, in which codes below 0 are reasons why there is no answer. */
  readonly isOurs: boolean
}

const mostAbove = 12

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '')

/**
 * The columns of a codebook by the usual names of their heads; `null` when a sheet or file is no codebook: it needs a
 * column of names and one of labels, questions, or values with their meaning.
 *
 * @example bookColumns(gridOf([['variable', 'label'], ['sex', 'Sex']]))?.first // → 1
 */
export function bookColumns(grid: Grid): BookColumns | null {
  for (let row = 0; row < Math.min(mostAbove, grid.rows); row += 1) {
    const heads = headsIn(grid, row)
    const at = columnsIn(heads)
    const says = at.has('label') || at.has('question') || at.has('meaning') || at.has('value')
    if (at.has('variable') && says && at.size >= 2)
      return { first: row + 1, at, isOurs: ourHeads.every((head) => heads.includes(head)) }
  }
  return null
}

/** Heads that only our own codebooks have together. */
const ourHeads = ['column', 'code', 'meaning', 'wording', 'computed']

const headsIn = (grid: Grid, row: number): readonly string[] =>
  Array.from({ length: Math.min(grid.columns, 40) }, (_, column) => plain(grid.text(row, column)))

function columnsIn(heads: readonly string[]): ReadonlyMap<BookColumn, number> {
  const at = new Map<BookColumn, number>()
  for (const [kind, names] of usualNames) {
    const column = names
      .split(' ')
      .map((name) => heads.findIndex((head, place) => head === name && ![...at.values()].includes(place)))
      .find((place) => place >= 0)
    if (column !== undefined) at.set(kind, column)
  }
  // Our own codebooks have the number of the question under this name, and its text under wording.
  const wording = heads.indexOf('wording')
  if (wording >= 0) at.set('question', wording)
  return at
}
