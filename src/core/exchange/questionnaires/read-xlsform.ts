import type { Result } from '../../issue.ts'
import { failure, issue } from '../../issue.ts'
import type { ImportedStudy } from './assemble-study.ts'
import { assembleStudy } from './assemble-study.ts'
import type { ForeignBlock, ForeignPage, Words } from './foreign-item.ts'
import { notSupported } from './foreign-loss.ts'
import type { Naming, StudyNames } from './foreign-questionnaire.ts'
import type { SheetRow, SheetRows } from './sheet-rows.ts'
import { cellOf, cellsOf, sheetRows, wordsOf } from './sheet-rows.ts'
import { languageCode } from './written-text.ts'
import type { ChoiceLists } from './xlsform-choices.ts'
import { choiceLists } from './xlsform-choices.ts'
import { xlsformItems } from './xlsform-parts.ts'
import { conditionOf } from './xlsform-row.ts'
import type { SurveyNode } from './xlsform-tree.ts'
import { isPage, surveyTree } from './xlsform-tree.ts'

/** The sheets of a form; those that it does not have are empty. */
export type XlsformSheets = { readonly survey: SheetRows; readonly choices: SheetRows; readonly settings: SheetRows }

const naming: Naming = {
  option: () => [],
  row: () => [],
  open: (item) => [`${item}_other`],
  pipe: /\$\{\s{0,5}(?<name>[^{}\s]{1,200})\s{0,5}\}/g,
}

/** Rows that note something about the device or the moment, and ask nothing. */
const metadata = new Set(
  'start end today deviceid subscriberid simserial phonenumber username email audit start-geopoint background-audio xml-external csv-external'.split(
    ' ',
  ),
)

const mostRows = 20_000

const isMetadata = ({ type, kind }: SurveyNode): boolean => kind === 'row' && metadata.has(type.word)

/** The pages of a group: each `field-list` is one, and so is what stands between them. */
function pagesOf(
  nodes: readonly SurveyNode[],
  name: string,
  lists: ChoiceLists,
  above: readonly string[],
): readonly ForeignPage[] {
  const parts: SurveyNode[][] = []
  for (const node of nodes) {
    const last = parts.at(-1)
    if (isPage(node) || last === undefined || last.some(isPage)) parts.push([node])
    else last.push(node)
  }
  return parts.map((part): ForeignPage => {
    const [first] = part
    if (first === undefined || !isPage(first)) return { name, when: above, items: xlsformItems(part, lists, []) }
    const { row } = first
    const hasTitle = Object.keys(wordsOf(row, 'label')).length > 0
    const when = [...above, ...conditionOf(row)]
    const items = xlsformItems(
      hasTitle ? part.map((node) => ({ ...node, row: withoutCondition(row) })) : first.of,
      lists,
      [],
    )
    return { name: cellOf(row, 'name') || name, when, items }
  })
}

/** The row of a group without its condition, which is that of the page. */
const withoutCondition = (row: SheetRow): SheetRow => ({
  ...row,
  cells: new Map([...row.cells].filter(([head]) => head !== 'relevant' && head !== 'relevance')),
})

/** A group at the top with a label is a block; what stands between such groups belongs together. */
function blocksOf(tree: readonly SurveyNode[], title: Words, lists: ChoiceLists): readonly ForeignBlock[] {
  const parts: SurveyNode[][] = []
  const isBlock = (node: SurveyNode): boolean =>
    node.kind === 'group' && !isPage(node) && !/\btable-list\b/.test(cellOf(node.row, 'appearance'))
  for (const node of tree) {
    const last = parts.at(-1)
    if (isBlock(node) || last === undefined || last.some(isBlock)) parts.push([node])
    else last.push(node)
  }
  return parts.map((part, index): ForeignBlock => {
    const [first] = part
    const name = `part-${index + 1}`
    if (first === undefined || !isBlock(first)) {
      return { name, title, intro: {}, when: [], pages: pagesOf(part, name, lists, []) }
    }
    const own = cellOf(first.row, 'name') || name
    const label = wordsOf(first.row, 'label')
    return {
      name: own,
      title: Object.keys(label).length === 0 ? title : label,
      intro: wordsOf(first.row, 'hint'),
      when: conditionOf(first.row),
      pages: pagesOf(first.of, own, lists, []),
    }
  })
}

/** The tree without the rows that ask nothing, at any depth, and those rows. */
function withoutMetadata(nodes: readonly SurveyNode[]): {
  readonly kept: readonly SurveyNode[]
  readonly left: readonly SurveyNode[]
} {
  const inner = nodes.map((node) => ({ node, made: withoutMetadata(node.of) }))
  return {
    kept: inner.flatMap(({ node, made }) => (isMetadata(node) ? [] : [{ ...node, of: made.kept }])),
    left: inner.flatMap(({ node, made }) => (isMetadata(node) ? [node] : made.left)),
  }
}

/**
 * A form of ODK, Kobo and the like (XLSForm) as a study, with what was lost of each part. The caller reads the workbook.
 *
 * Issues: there is no sheet `survey` with the columns `type` and `name`, or nothing in it can be taken over.
 *
 * @see https://xlsform.org/en/
 * @example readXlsform({ survey: [['type', 'name', 'label'], ['text', 'idea', 'Your idea?']], choices: [], settings: [] }, names).ok // → true
 */
export function readXlsform(sheets: XlsformSheets, names: StudyNames): Result<ImportedStudy> {
  if (sheets.survey.length > mostRows || sheets.choices.length > mostRows) {
    return failure([
      issue('quest-too-many', [], { count: Math.max(sheets.survey.length, sheets.choices.length), limit: mostRows }),
    ])
  }
  const survey = sheetRows(sheets.survey)
  if (!survey.some(({ cells }) => cells.has('type'))) return failure([issue('quest-not-xlsform', [])])
  const [settings] = sheetRows(sheets.settings)
  const { kept, left } = withoutMetadata(surveyTree(survey))
  const title = settings === undefined ? {} : { ...wordsOf(settings, 'form_title'), ...wordsOf(settings, 'title') }
  const language = settings === undefined ? '' : cellOf(settings, 'default_language')
  const losses = left.map(({ row, type }) => ({
    name: cellOf(row, 'name') || type.word,
    ...notSupported('setting', 'quest-setting', cellsOf(row), { setting: type.word }),
  }))
  return assembleStudy(
    {
      program: 'xlsform',
      naming,
      title,
      description: settings === undefined ? {} : wordsOf(settings, 'description'),
      language: languageCode(language),
      blocks: blocksOf(kept, title, choiceLists(sheetRows(sheets.choices))),
      opens: null,
      closes: null,
      losses,
    },
    names,
  )
}
