import { answerKind } from '../dataset/answer-kind.ts'
import { say } from '../messages/say.ts'
import type { Language } from '../text.ts'
import type { Annex } from './annex.ts'
import { citationOf, sizeOf } from './annex-files-words.ts'
import { linkCell, textCell, type Sheet, type SheetCell } from './annex-xlsx-sheet.ts'
import type { Look } from './annex-xlsx-styles.ts'
import { inSentence } from './in-sentence.ts'
import { uniqueHeads } from './annex-files-names.ts'
import { noFindingText } from './no-finding.ts'
import { responseInWords } from './response-rates.ts'

/** The first sheet: what this is, and where to find which table. */
export function contentsSheet(annex: Annex, language: Language): Sheet {
  const words = (key: Parameters<typeof say>[1]): string => say(language, key)
  const [notes, margins] = [words('annex-sheet-notes'), words('annex-sheet-margins')]
  const above: readonly SheetCell[] = [
    textCell(`${annex.study.title[language]}, ${inSentence(annex.wave.title[language])}`, 'title'),
    textCell(`${annex.title[language]} · ${sizeOf(annex, language)}`),
    ...warningOf(annex, language),
    linkCell(notes, notes),
    linkCell(margins, margins),
  ]
  const first = above.length + 1
  const lines = annex.blocks.flatMap(({ number, title, tables }) =>
    tables.map((entry): readonly SheetCell[] => [
      linkCell(entry.table.title[language], entry.number, 'row-link'),
      textCell(entry.number, 'row-label'),
      textCell(`${number} ${title[language]}`, 'row-label'),
    ]),
  )
  const heads = uniqueHeads([words('annex-contents-title'), words('annex-contents-table'), words('annex-sheet-block')])
  return {
    name: words('annex-sheet-contents'),
    kind: 'guide',
    rows: [...above.map((cell) => [cell]), heads.map((head) => textCell(head, 'stub-head')), ...lines],
    widths: [84, 10, 40],
    frozen: { rows: first, columns: 0 },
    table: {
      name: words('annex-sheet-contents'),
      description: annex.title[language],
      first,
      last: first + lines.length,
      heads,
      filters: false,
    },
  }
}

function warningOf(annex: Annex, language: Language): readonly SheetCell[] {
  const kind = answerKind(annex)
  return kind === 'real' ? [] : [textCell(noFindingText(kind, language), 'warning')]
}

/** The second sheet: how to read the tables, who is in which column, how the study was done. */
export function notesSheet(annex: Annex, language: Language): Sheet {
  const { reading, legend, columns, overlap, method, response, study } = annex
  const heading = (key: Parameters<typeof say>[1]): readonly SheetCell[] => [textCell(say(language, key), 'heading')]
  const pair = (label: string, value: string, look: Look = 'bold'): readonly SheetCell[] => [
    textCell(label, look),
    textCell(value),
  ]
  const sentence = (text: string): readonly SheetCell[] => [null, textCell(text)]
  const contents = say(language, 'annex-sheet-contents')
  return {
    name: say(language, 'annex-sheet-notes'),
    kind: 'guide',
    rows: [
      [textCell(say(language, 'annex-sheet-notes'), 'title')],
      [linkCell(contents, contents)],
      ...warningOf(annex, language).map((cell) => [null, cell]),
      sentence(study.description[language]),
      heading('annex-reading'),
      ...reading.map((line) => sentence(line[language])),
      ...(legend.length === 0 ? [] : [sentence(say(language, 'annex-reading-marks'))]),
      ...legend.map(({ sign, meaning }) => pair(sign, meaning[language])),
      heading('annex-columns'),
      ...columns.map(({ label, who }) => pair(label[language], who[language])),
      ...(overlap === null ? [] : [sentence(overlap[language])]),
      heading('annex-method'),
      ...method.map(({ label, value }) => pair(label[language], value[language])),
      pair(say(language, 'annex-file-citation'), citationOf(annex, language)),
      ...(response === null
        ? []
        : [
            heading('annex-response-strata'),
            ...(response.warning === null ? [] : [sentence(response.warning[language])]),
            ...response.lines.map((line) => pair(line.label[language], responseInWords(response, line, language))),
          ]),
    ],
    widths: [26, 100],
    frozen: { rows: 1, columns: 0 },
    table: null,
  }
}
