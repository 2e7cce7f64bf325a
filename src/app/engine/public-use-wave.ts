import { fullCodebook } from '../../core/dataset/codebook.ts'
import { derive } from '../../core/dataset/derive.ts'
import { protect } from '../../core/disclosure/protect.ts'
import type { PublicTable } from '../../core/disclosure/public-table.ts'
import { dataFileOf } from '../../core/exchange/data-out/data-file-of.ts'
import { exportLayout } from '../../core/exchange/data-out/export-layout.ts'
import type { ExportFormatName } from '../../core/exchange/export-formats/export-formats.ts'
import { exportFormats } from '../../core/exchange/export-formats/export-formats.ts'
import { publicUseAnswers } from '../../core/exchange/public-use/public-use-answers.ts'
import type { PublicUseReport } from '../../core/exchange/public-use/public-use-report.ts'
import { publicUseReport, publicUseText } from '../../core/exchange/public-use/public-use-report.ts'
import { withoutTexts } from '../../core/exchange/public-use/without-texts.ts'
import { releaseData } from '../../core/exchange/release/release-data.ts'
import type { Issue, Result } from '../../core/issue.ts'
import { failure, issue, success } from '../../core/issue.ts'
import { inLanguages } from '../../core/messages/in-languages.ts'
import { say } from '../../core/messages/say.ts'
import type { Questionnaire } from '../../core/questionnaire/questionnaire.ts'
import type { Study, Wave } from '../../core/study/study.ts'
import type { Language } from '../../core/text.ts'
import { parquetOf } from '../data-file-parquet.ts'
import { packZlib } from '../zlib-blocks.ts'
import { loadSolver } from './highs.ts'

/** A wave of which the public gets synthetic answers. It holds public tables, and no answers of respondents. */
export type WaveForPublic = {
  readonly study: Study
  readonly wave: Wave
  readonly questionnaire: Questionnaire
  readonly tables: readonly PublicTable[]
  readonly formats: readonly ExportFormatName[]
  readonly leaveOut: readonly string[]
  readonly seed: number
  readonly language: Language
}

/** Files by name, what became of the published figures, and what there is to tell of the files. */
export type PublicUseWave = {
  readonly files: ReadonlyMap<string, string | Uint8Array>
  readonly report: PublicUseReport
  readonly issues: readonly Issue[]
}

/**
 * Files of synthetic answers that keep the published tables of a wave, in the formats that were asked for, with a report
 * as text and JSON; or why there are none. Every file says that its answers are simulated.
 *
 * @example await publicUseWave({ study, wave, questionnaire, tables, formats: ['csv'], leaveOut: [], seed: 1, language: 'en' })
 */
export async function publicUseWave(one: WaveForPublic): Promise<Result<PublicUseWave>> {
  const { study, wave, questionnaire, tables, formats, leaveOut, seed, language } = one
  const hasFigures = tables.some(({ cells }) => cells.some((row) => row.some(({ printed }) => printed !== null)))
  if (!hasFigures) return failure([issue('public-use-no-tables', [], { study: study.id, wave: wave.id })])
  const made = publicUseAnswers({ study, wave, questionnaire, tables, seed }, await loadSolver())
  const book = fullCodebook(questionnaire)
  const layout = exportLayout(book)
  const dataset = derive(made.dataset, questionnaire)
  const title = inLanguages((own) => `${study.title[own]} – ${wave.title[own]}`)
  const blocks = new Map(study.blocks.map((block) => [block.id, block.title]))
  const fileIn = (own: Language) => {
    const marked = inLanguages((words) => say(words, 'public-use-title', { title: title[words] }))
    const context = { format: 'csv', language: own, title: marked, blocks, made: wave.closes } as const
    const rules = { recipient: 'team', identifying: null, leaveOut, language: own } as const
    return releaseData(dataFileOf(dataset, book, layout, context), layout, book, rules)
  }
  const [whole, translated] = [fileIn(language), fileIn(language === 'nl' ? 'en' : 'nl')]
  if (!whole.ok) return whole
  if (!translated.ok) return translated
  const name = `${study.id}-${wave.id}-public-use`
  const { file, leftOut } = withoutTexts(whole.value.file, layout)
  const exported = formats.map((format) =>
    exportFormats[format].make({
      study,
      wave,
      book,
      file,
      translated: withoutTexts(translated.value.file, layout).file,
      tables: made.tables.map((table) => protect(table, wave.disclosure)),
      language,
      name,
      pack: packZlib,
      parquetOf,
    }),
  )
  const { figures } = made
  const report = publicUseReport({ study, questionnaire, tables, figures, seed, respondents: dataset.rows })
  return success({
    files: new Map<string, string | Uint8Array>([
      ...exported.flatMap(({ files }) => [...files]),
      [`${name}.json`, `${JSON.stringify(report, null, 2)}\n`],
      [`${name}.txt`, publicUseText(report, title[language], language)],
    ]),
    report,
    issues: [
      ...(leftOut === 0 ? [] : [issue('public-use-texts', [], { count: leftOut })]),
      ...exported.flatMap(({ issues }) => issues),
    ],
  })
}
