/** How a cell looks, by what stands in it. */
export type Look = keyof typeof looks

/** The parts of a style by their place in the lists below. */
type Style = {
  readonly font: keyof typeof fonts
  readonly fill?: keyof typeof fills
  readonly border?: keyof typeof borders
  readonly align?: 'right'
  readonly stand?: 'top' | 'center' | 'bottom'
  /** True for texts that go on on the next line. */
  readonly wrap?: boolean
}

const fonts = {
  plain: '<sz val="11"/><color rgb="FF17212D"/>',
  bold: '<b/><sz val="11"/><color rgb="FF17212D"/>',
  title: '<b/><sz val="15"/><color rgb="FF12355B"/>',
  heading: '<b/><sz val="12"/><color rgb="FF12355B"/>',
  head: '<b/><sz val="11"/><color rgb="FF12355B"/>',
  italic: '<i/><sz val="11"/><color rgb="FF17212D"/>',
  soft: '<sz val="10"/><color rgb="FF52606D"/>',
  base: '<sz val="11"/><color rgb="FF52606D"/>',
  warning: '<b/><sz val="11"/><color rgb="FF5F3D00"/>',
  link: '<u/><sz val="11"/><color rgb="FF0B4F8A"/>',
} as const

const fills = { none: null, gray125: null, tint: 'FFF1F4F7', warning: 'FFFDF0D2' } as const

const thin = 'thin'
const borders = {
  none: {},
  head: { top: ['medium', 'FF12355B'], bottom: [thin, 'FF12355B'] },
  row: { bottom: [thin, 'FFD3DAE1'] },
  total: { top: [thin, 'FF12355B'], bottom: [thin, 'FF12355B'] },
} as const

const looks = {
  text: { font: 'plain', wrap: true },
  title: { font: 'title' },
  heading: { font: 'heading' },
  bold: { font: 'bold', wrap: true },
  wording: { font: 'italic', wrap: true },
  note: { font: 'soft', wrap: true },
  warning: { font: 'warning', fill: 'warning', wrap: true },
  link: { font: 'link', wrap: true },
  'stub-head': { font: 'head', border: 'head', stand: 'bottom', wrap: true },
  head: { font: 'head', border: 'head', align: 'right', stand: 'bottom', wrap: true },
  spanner: { font: 'head', stand: 'bottom' },
  'base-label': { font: 'base', fill: 'tint', border: 'row', stand: 'center', wrap: true },
  base: { font: 'base', fill: 'tint', border: 'row', stand: 'center', align: 'right' },
  'row-label': { font: 'plain', border: 'row', stand: 'center', wrap: true },
  row: { font: 'plain', border: 'row', stand: 'center', align: 'right' },
  'row-everyone': { font: 'bold', border: 'row', stand: 'center', align: 'right' },
  'row-link': { font: 'link', border: 'row', stand: 'center', wrap: true },
  'total-label': { font: 'bold', border: 'total', stand: 'center', wrap: true },
  total: { font: 'bold', border: 'total', stand: 'center', align: 'right' },
  data: { font: 'plain' },
} as const satisfies Record<string, Style>

/** The size of the letters of a look in points, whether they are bold, and whether a long text goes on on the next line. */
export function lineOf(look: Look): { readonly size: number; readonly wraps: boolean; readonly bold: boolean } {
  const { font, wrap = false }: Style = looks[look]
  const size = Number(/<sz val="(\d+)"/.exec(fonts[font])?.[1] ?? 11)
  return { size, wraps: wrap, bold: fonts[font].startsWith('<b/>') }
}

/** A look with the code of a number format; `General` for texts. */
export type CellStyle = { readonly look: Look; readonly format: string }

/** Codes below this number are those that every program knows. */
const firstOwnFormat = 164

const list = (name: string, items: readonly string[]): string =>
  `<${name} count="${items.length}">${items.join('')}</${name}>`

const side = (name: string, line: readonly [string, string] | undefined): string =>
  line === undefined ? `<${name}/>` : `<${name} style="${line[0]}"><color rgb="${line[1]}"/></${name}>`

function borderXml(border: Readonly<Partial<Record<'top' | 'bottom', readonly [string, string]>>>): string {
  return `<border><left/><right/>${side('top', border.top)}${side('bottom', border.bottom)}<diagonal/></border>`
}

const fillXml = (name: string, colour: string | null): string =>
  colour === null
    ? `<fill><patternFill patternType="${name}"/></fill>`
    : `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`

/** The part `styles.xml` of a workbook; cells refer to a style by its place in the list that is given. */
export function stylesXml(styles: readonly CellStyle[]): string {
  const formats = [...new Set(styles.map(({ format }) => format))].filter((format) => format !== 'General')
  const place = (names: object, name: string): number => Object.keys(names).indexOf(name)
  const styleXml = ({ look, format }: CellStyle): string => {
    const { font, fill = 'none', border = 'none', align, stand = 'top', wrap = false }: Style = looks[look]
    const number = format === 'General' ? 0 : firstOwnFormat + formats.indexOf(format)
    const horizontal = align === undefined ? '' : ` horizontal="${align}"`
    return (
      `<xf numFmtId="${number}" fontId="${place(fonts, font)}" fillId="${place(fills, fill)}" ` +
      `borderId="${place(borders, border)}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" ` +
      `applyBorder="1" applyAlignment="1"><alignment${horizontal} vertical="${stand}"${wrap ? ' wrapText="1"' : ''}/></xf>`
    )
  }
  const formatsXml = formats.map((code, index) => {
    const quoted = code.replaceAll('"', '&quot;')
    return `<numFmt numFmtId="${firstOwnFormat + index}" formatCode="${quoted}"/>`
  })
  const fontsXml = Object.values(fonts).map((font) => `<font>${font}<name val="Calibri"/><family val="2"/></font>`)
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    list('numFmts', formatsXml),
    list('fonts', fontsXml),
    list(
      'fills',
      Object.entries(fills).map(([name, colour]) => fillXml(name, colour)),
    ),
    list('borders', Object.values(borders).map(borderXml)),
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    list('cellXfs', styles.map(styleXml)),
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('')
}
