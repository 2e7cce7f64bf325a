import { beforeAll, describe, expect, test } from 'vitest'
import { annexDownloads } from '../src/app/engine/annex-downloads.ts'
import { simulateWave } from '../src/app/engine/simulate-wave.ts'
import { protect } from '../src/core/disclosure/protect.ts'
import { annexOf, type Annex } from '../src/core/publication/annex.ts'
import { annexDocument } from '../src/core/publication/annex-typst.ts'
import { questionnaireOf } from '../src/core/questionnaire/questionnaire.ts'
import { tablesOfWave, tabulate } from '../src/core/tables/tabulate.ts'
import { languages } from '../src/core/text.ts'
import { shippedStudy } from './ask-server.ts'
import { plainText } from './printed-rules.ts'
import { readCsv, readSheets, readZip } from './read-annex.ts'

let annex: Annex
beforeAll(async () => {
  const study = await shippedStudy('basisartsen')
  const [wave] = study.waves
  if (wave === undefined) throw new Error('The study has a wave')
  const dataset = simulateWave(study, wave, 400, 7)
  const tables = tabulate(study, questionnaireOf(study, wave), dataset, tablesOfWave(study, dataset))
  const shown = tables.map((table) => protect(table, 'already-published'))
  annex = annexOf(study, wave, shown, { respondents: 400, complete: 400 })
}, 60_000)

/** The words of a file in which a note of a table must stand, by the number of the table. */
type WordsOf = (number: string, index: number) => readonly string[]

describe.each(languages)('the notes of every table (%s)', (language) => {
  const formats: Readonly<Record<string, () => WordsOf>> = {
    'the web page': () => {
      const page = new TextDecoder().decode(file('html'))
      const articles = page.match(/<article.*?<\/article>/gs) ?? []
      return (_, index) => [plainText(articles[index] ?? '')]
    },
    'the PDF, before it is set': () => {
      const { blocks } = JSON.parse(annexDocument(annex, language)) as {
        readonly blocks: readonly { readonly tables: readonly { readonly notes: readonly string[] }[] }[]
      }
      const tables = blocks.flatMap((block) => block.tables)
      return (_, index) => [tables[index]?.notes.join(' ') ?? '']
    },
    Excel: () => {
      const sheets = readSheets(file('xlsx'))
      return (number) => [JSON.stringify(sheets.get(number) ?? []).replaceAll(String.raw`\"`, '"')]
    },
    'every line of the CSV file of the table': () => {
      const zip = readZip(file('csv'))
      return (number) => columnOf(zip.get(`tables/${number}.csv`), [language === 'nl' ? 'Toelichting' : 'Notes'])
    },
    'every line of the CSV file with all figures': () => {
      const zip = readZip(file('csv'))
      return (number) => columnOf(zip.get('figures.csv'), ['counted', 'notes'], ([table]) => table === number)
    },
  }

  const file = (format: string): Uint8Array => {
    const made = annexDownloads(annex, language, { style: '', questionnaire: null }).find(
      (one) => one.format === format,
    )
    if (made === undefined) throw new Error(`No ${format}`)
    return made.make()
  }

  test.each(Object.keys(formats))('stand in %s', (format) => {
    const wordsOf = formats[format]?.() ?? (() => [])
    const entries = annex.blocks.flatMap(({ tables }) => tables)
    expect(new Set(entries.flatMap(({ notes }) => notes)).size).toBeGreaterThan(5)
    const missing = entries.flatMap(({ number, notes }, index) => {
      const words = wordsOf(number, index)
      expect(words.length).toBeGreaterThan(0)
      return notes
        .filter((note) => !words.every((one) => one.includes(note[language])))
        .map((note) => [number, note[language]])
    })
    expect(missing).toEqual([])
  })
})

/** What stands in some columns of a CSV file, per line. */
function columnOf(
  content: string | undefined,
  names: readonly string[],
  wanted: (line: readonly string[]) => boolean = () => true,
): readonly string[] {
  const [heads = [], ...lines] = readCsv(content ?? '')
  return lines.filter(wanted).map((line) => names.map((name) => line[heads.indexOf(name)] ?? '').join(' '))
}
