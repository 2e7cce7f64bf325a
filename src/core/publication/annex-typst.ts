import { answerKind } from '../dataset/answer-kind.ts'
import { say } from '../messages/say.ts'
import type { Language } from '../text.ts'
import type { Annex, AnnexBlock } from './annex.ts'
import { citationOf, factsOf, sizeOf } from './annex-files-words.ts'
import { marginPanels, pageForm, tablePanels, type PageForm, type TypstPanel } from './annex-typst-table.ts'
import type { AnnexTable } from './annex-table.ts'
import { inSentence } from './in-sentence.ts'
import { printTable } from './annex-files-table.ts'

/**
 * The annex as the data of the template `annex.typ`: one JSON text with every word and figure as it is to be printed.
 * The template sets it, and adds nothing but lines and page numbers.
 *
 * @example compilePdf('annex.typ', annexDocument(annex, 'nl')) // → the bytes of the PDF
 */
export function annexDocument(annex: Annex, language: Language): string {
  const words = (key: Parameters<typeof say>[1]): string => say(language, key)
  const study = annex.study.title[language]
  const wave = annex.wave.title[language]
  const form = formOf(annex)
  const kind = answerKind(annex)
  return JSON.stringify({
    language,
    ...(form === 'upright' ? {} : { onItsSide: true }),
    title: `${annex.title[language]}, ${study}, ${inSentence(wave)}`,
    description: annex.study.description[language],
    words: {
      contents: words('annex-contents'),
      asked: words('annex-asked'),
      counted: words('annex-counted'),
      page: words('annex-file-page'),
    },
    cover: {
      brand: words('site-name'),
      kicker: annex.from === null ? `${annex.name[language]} · ${inSentence(wave)}` : annex.name[language],
      study,
      description: annex.study.description[language],
      size: sizeOf(annex, language),
      facts: factsOf(annex, language),
    },
    simulated:
      kind === 'real'
        ? null
        : {
            title: words(`annex-${kind}`),
            text: words(`annex-${kind}-explained`),
            badge: words(`site-badge-${kind}`),
          },
    running: `${study}, ${inSentence(wave)}`,
    reading: readingOf(annex, language),
    method: {
      title: words('annex-method'),
      items: annex.method.map(({ label, value }) => item(label[language], value[language])),
      response: responseIn(annex, language),
      citation: item(words('annex-file-citation'), citationOf(annex, language)),
    },
    blocks: annex.blocks.map((block) => blockOf(annex, block, language)),
    margins: {
      title: words('annex-margins'),
      intro: words('annex-file-margins'),
      tables: annex.blocks.flatMap(({ tables }) => tables).map((entry) => marginsOf(annex, entry, language)),
    },
  })
}

const item = (label: string, value: string) => ({ label, value })

const responseIn = ({ response }: Annex, language: Language) =>
  response === null
    ? null
    : {
        title: response.title[language],
        heads: [response.stubHead, ...response.heads].map((head) => head[language]),
        lines: response.lines.map(({ label, cells }) => [label, ...cells].map((cell) => cell[language])),
        warning: response.warning?.[language] ?? null,
      }

const readingOf = ({ reading, legend, columns, overlap }: Annex, language: Language) => ({
  title: say(language, 'annex-reading'),
  lines: reading.map((line) => line[language]),
  marks: say(language, 'annex-reading-marks'),
  legend: legend.map(({ sign, meaning }) => ({ sign, meaning: meaning[language] })),
  columns: {
    title: say(language, 'annex-columns'),
    items: columns.map(({ label, who }) => item(label[language], who[language])),
    overlap: overlap?.[language] ?? null,
  },
})

const formOf = ({ blocks }: Annex): PageForm =>
  pageForm(blocks.flatMap(({ tables }) => tables).map(({ table }) => table))

const blockOf = (annex: Annex, { number, title, tables }: AnnexBlock, language: Language) => ({
  name: say(language, 'annex-block', { block: number }),
  title: title[language],
  tables: tables.map((entry) => {
    const form = formOf(annex)
    const table = printTable(entry, annex.wave.title, language)
    const { name, title: own, wording, asked, limited, caption, notes, legend, source, warning } = table
    const panels = tablePanels(table, language, form)
    const whole = isWhole(panels, form, notes.join(' ').length)
    return { name, title: own, wording, asked, limited, caption, panels, notes, legend, source, warning, whole }
  }),
})

const marginsOf = (annex: Annex, entry: AnnexTable, language: Language) => {
  const form = formOf(annex)
  const panels = marginPanels(entry.table, printTable(entry, annex.wave.title, language), language, form)
  const name = say(language, 'annex-margins-of', { table: entry.number })
  return { name, title: entry.table.title[language], panels, whole: isWhole(panels, form) }
}

/** About how many lines fit on a page together with all that stands around a table. */
const mostLines = { upright: 30, 'on-its-side': 16 } as const

/** About how many characters of a label fit on a line. */
const lineLength = 40

/** About how many characters of a note make up for a line of a table on a page on its side, where room is scarce. */
const noteLength = 150

/** True for a table that surely fits on one page: it is then not divided over two. */
const isWhole = (panels: readonly TypstPanel[], form: PageForm, noted = 0): boolean => {
  const lines = panels.flatMap((panel) => panel.lines)
  const heights = lines.map(({ label, cells }) =>
    Math.max(Math.ceil(label.length / lineLength), ...cells.map(({ lines: own }) => own.length)),
  )
  const notes = form === 'upright' ? 0 : Math.floor(noted / noteLength)
  return heights.reduce((sum, height) => sum + height, 0) + 3 * panels.length + notes <= mostLines[form]
}
