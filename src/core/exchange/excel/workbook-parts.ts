import type { FormatKind } from './date-format.ts'
import { builtInKind, formatKind } from './date-format.ts'
import { attribute, scanXml, workbookText } from './scan-xml.ts'

/** A sheet by its name, with the part of the workbook that holds it. */
export type SheetEntry = { readonly name: string; readonly relation: string; readonly isHidden: boolean }

/** What `xl/workbook.xml` says. */
export type WorkbookFacts = { readonly sheets: readonly SheetEntry[]; readonly from1904: boolean }

/**
 * The sheets of a workbook in their order, and from which year it counts its days; `null` when the XML is damaged.
 *
 * @example workbookFacts('<workbook>…')?.sheets[0].name // → 'Data'
 */
export function workbookFacts(xml: string): WorkbookFacts | null {
  const sheets: SheetEntry[] = []
  let from1904 = false
  const whole = scanXml(xml, {
    open: (name, tag) => {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attribute(tag, 'date1904') ?? '')
      if (name !== 'sheet') return
      sheets.push({
        name: workbookText(attribute(tag, 'name') ?? ''),
        relation: attribute(tag, 'id') ?? '',
        isHidden: /hidden/i.test(attribute(tag, 'state') ?? ''),
      })
    },
    close: () => undefined,
  })
  return whole ? { sheets, from1904 } : null
}

/**
 * The parts that a list of relations leads to, by their id and by the end of their type; paths from the root of the zip.
 *
 * @example relationTargets('<Relationships>…')?.get('rId1') // → 'xl/worksheets/sheet1.xml'
 */
export function relationTargets(xml: string): ReadonlyMap<string, string> | null {
  const targets = new Map<string, string>()
  const whole = scanXml(xml, {
    open: (name, tag) => {
      if (name !== 'Relationship' || attribute(tag, 'TargetMode') === 'External') return
      const target = attribute(tag, 'Target') ?? ''
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`
      targets.set(attribute(tag, 'Id') ?? '', path)
      targets.set(`type:${(attribute(tag, 'Type') ?? '').split('/').at(-1) ?? ''}`, path)
    },
    close: () => undefined,
  })
  return whole ? targets : null
}

/**
 * What the formats of a workbook show, by the number of a style of a cell; `null` when the XML is damaged.
 *
 * @example styleKinds('<styleSheet>…')?.[2] // → 'day'
 */
export function styleKinds(xml: string): readonly FormatKind[] | null {
  const codes = new Map<number, string>()
  const kinds: FormatKind[] = []
  let isCell = false
  const whole = scanXml(xml, {
    open: (name, tag) => {
      if (name === 'numFmt') codes.set(Number(attribute(tag, 'numFmtId')), attribute(tag, 'formatCode') ?? '')
      if (name === 'cellXfs') isCell = true
      if (name !== 'xf' || !isCell) return
      const id = Number(attribute(tag, 'numFmtId') ?? 0)
      const code = codes.get(id)
      kinds.push(code === undefined ? builtInKind(id) : formatKind(code))
    },
    close: (name) => {
      if (name === 'cellXfs') isCell = false
    },
  })
  return whole ? kinds : null
}

/**
 * The shared texts of a workbook; `null` when the XML is damaged. Readings of East Asian names are left out.
 *
 * @example sharedTexts('<sst><si><t>a</t></si></sst>') // → ['a']
 */
export function sharedTexts(xml: string): readonly string[] | null {
  const texts: string[] = []
  let own = ''
  let [isText, isReading] = [false, false]
  const whole = scanXml(xml, {
    open: (name) => {
      if (name === 'si') own = ''
      if (name === 'rPh') isReading = true
      if (name === 't') isText = true
    },
    close: (name) => {
      if (name === 'si') texts.push(workbookText(own))
      if (name === 'rPh') isReading = false
      if (name === 't') isText = false
    },
    text: (text) => {
      if (isText && !isReading) own += text
    },
  })
  return whole ? texts : null
}
