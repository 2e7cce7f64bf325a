import type { Language } from '../text.ts'
import type { ZipEntry } from './annex-files-entry.ts'
import type { Sheet } from './annex-xlsx-sheet.ts'
import {
  declaration,
  mainSpace,
  quotedSheet,
  relationSpace,
  sheetXml,
  styleOf,
  tableXml,
} from './annex-xlsx-sheet-xml.ts'
import { stylesXml, type CellStyle } from './annex-xlsx-styles.ts'
import { sheetNames, tableNames, xmlText } from './annex-xlsx-text.ts'

/** A workbook before it is XML. */
export type Book = {
  readonly language: Language
  readonly title: string
  readonly description: string
  /** What stands below every printed page, in the signs of a workbook: `&P` is the number of the page. */
  readonly footer: string
  readonly sheets: readonly Sheet[]
}

const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const packageTypes = 'application/vnd.openxmlformats-package'
const packageSpace = 'http://schemas.openxmlformats.org/package/2006'

/**
 * The files of a workbook (ISO/IEC 29500) in their order in the zip. There are no formulas, no merged cells, no dates
 * and no macros in it.
 */
export function bookEntries(book: Book): readonly ZipEntry[] {
  const { sheets, language, title, description } = book
  const names = sheetNames(sheets.map(({ name }) => name))
  const tables = sheets.flatMap(({ table }, sheet) => (table === null ? [] : [{ table, sheet }]))
  const ownNames = tableNames(tables.map(({ table }) => table.name))
  const cells = sheets.flatMap(({ rows }) => rows.flat()).filter((cell) => cell !== null)
  const strings = placesIn(cells.flatMap((cell) => ('text' in cell && cell.text !== '' ? [cell.text] : [])))
  const key = ({ look, format }: CellStyle): string => `${look} ${format}`
  // Place 0 is what an empty cell looks like.
  const looks = new Map<string, CellStyle>([['text General', { look: 'text', format: 'General' }]])
  for (const cell of cells) looks.set(key(styleOf(cell)), styleOf(cell))
  const styles = placesIn([...looks.keys()])
  const places = {
    string: (text: string) => strings.get(text) ?? 0,
    style: (style: CellStyle) => styles.get(key(style)) ?? 0,
    sheet: (name: string) => names[sheets.findIndex((sheet) => sheet.name === name)] ?? name,
  }
  return [
    { name: '[Content_Types].xml', content: contentTypes(sheets.length, tables.length) },
    {
      name: '_rels/.rels',
      content: relations([
        [`${relationSpace}/officeDocument`, 'xl/workbook.xml'],
        [`${packageSpace}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ]),
    },
    { name: 'docProps/core.xml', content: properties(title, description, language) },
    { name: 'xl/workbook.xml', content: workbook(sheets, names) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations([
        ...sheets.map((_, index): Relation => [`${relationSpace}/worksheet`, `worksheets/sheet${index + 1}.xml`]),
        [`${relationSpace}/styles`, 'styles.xml'],
        [`${relationSpace}/sharedStrings`, 'sharedStrings.xml'],
      ]),
    },
    { name: 'xl/styles.xml', content: stylesXml([...looks.values()]) },
    { name: 'xl/sharedStrings.xml', content: sharedStrings([...strings.keys()]) },
    ...sheets.map((sheet, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      content: sheetXml(sheet, index, book.footer, places),
    })),
    ...tables.flatMap(({ table, sheet }, index) => [
      {
        name: `xl/worksheets/_rels/sheet${sheet + 1}.xml.rels`,
        content: relations([[`${relationSpace}/table`, `../tables/table${index + 1}.xml`]]),
      },
      { name: `xl/tables/table${index + 1}.xml`, content: tableXml(table, ownNames[index] ?? '', index + 1) },
    ]),
  ]
}

/** Each different text with its place in the order in which they first come. */
const placesIn = (texts: readonly string[]): ReadonlyMap<string, number> =>
  new Map([...new Set(texts)].map((text, place) => [text, place]))

type Relation = readonly [type: string, target: string]

const relations = (list: readonly Relation[]): string =>
  `${declaration}<Relationships xmlns="${packageSpace}/relationships">${list
    .map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

function contentTypes(sheets: number, tables: number): string {
  const part = (name: string, type: string): string => `<Override PartName="/${name}" ContentType="${type}+xml"/>`
  const numbered = (count: number, folder: string, kind: string): string =>
    Array.from({ length: count }, (_, index) =>
      part(`xl/${folder}/${kind}${index + 1}.xml`, `${types}.${kind === 'sheet' ? 'worksheet' : kind}`),
    ).join('')
  return [
    `${declaration}<Types xmlns="${packageSpace}/content-types">`,
    `<Default Extension="rels" ContentType="${packageTypes}.relationships+xml"/>`,
    '<Default Extension="xml" ContentType="application/xml"/>',
    part('xl/workbook.xml', `${types}.sheet.main`),
    part('xl/styles.xml', `${types}.styles`),
    part('xl/sharedStrings.xml', `${types}.sharedStrings`),
    numbered(sheets, 'worksheets', 'sheet'),
    numbered(tables, 'tables', 'table'),
    part('docProps/core.xml', `${packageTypes}.core-properties`),
    '</Types>',
  ].join('')
}

const languageTags = { nl: 'nl-NL', en: 'en-GB' } as const

const properties = (title: string, description: string, language: Language): string =>
  `${declaration}<cp:coreProperties xmlns:cp="${packageSpace}/metadata/core-properties" ` +
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
  `<dc:title>${xmlText(title)}</dc:title><dc:description>${xmlText(description)}</dc:description>` +
  `<dc:language>${languageTags[language]}</dc:language></cp:coreProperties>`

/** The list of sheets, with the heads of each table that come back on every printed page. */
function workbook(sheets: readonly Sheet[], names: readonly string[]): string {
  const heads = sheets.flatMap(({ table }, index) =>
    table === null
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">` +
            `${xmlText(quotedSheet(names[index] ?? ''))}!$${table.first}:$${table.first}</definedName>`,
        ],
  )
  return (
    `${declaration}<workbook xmlns="${mainSpace}" xmlns:r="${relationSpace}">` +
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="14000" tabRatio="800"/>' +
    `</bookViews><sheets>${names
      .map((name, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
      .join('')}</sheets>${heads.length === 0 ? '' : `<definedNames>${heads.join('')}</definedNames>`}</workbook>`
  )
}

const sharedStrings = (strings: readonly string[]): string =>
  `${declaration}<sst xmlns="${mainSpace}" uniqueCount="${strings.length}">${strings
    .map((text) => `<si><t xml:space="preserve">${xmlText(text)}</t></si>`)
    .join('')}</sst>`
