import type { Dataset } from '../../core/dataset/dataset.ts'
import { derive } from '../../core/dataset/derive.ts'
import { fullCodebook } from '../../core/dataset/codebook.ts'
import { protect } from '../../core/disclosure/protect.ts'
import { dataFileOf } from '../../core/exchange/data-out/data-file-of.ts'
import { exportLayout } from '../../core/exchange/data-out/export-layout.ts'
import type { ExportFormatName } from '../../core/exchange/export-formats/export-formats.ts'
import { exportFormats } from '../../core/exchange/export-formats/export-formats.ts'
import type { ReleaseRules } from '../../core/exchange/release/release-data.ts'
import { releaseData } from '../../core/exchange/release/release-data.ts'
import type { Issue, Result } from '../../core/issue.ts'
import { success } from '../../core/issue.ts'
import type { Questionnaire } from '../../core/questionnaire/questionnaire.ts'
import type { Study, Wave } from '../../core/study/study.ts'
import { tablesOfWave, tabulate } from '../../core/tables/tabulate.ts'
import type { Language } from '../../core/text.ts'
import { parquetOf } from '../data-file-parquet.ts'
import { packZlib } from '../zlib-blocks.ts'

/** A wave that is to leave, and how. */
export type WaveToExport = {
  readonly study: Study
  readonly wave: Wave
  readonly questionnaire: Questionnaire
  readonly dataset: Dataset
  readonly formats: readonly ExportFormatName[]
  readonly rules: Omit<ReleaseRules, 'language' | 'identifying'>
  readonly language: Language
}

/** Files by name, what was done to the answers before they left, and what formats could not hold. */
export type ExportedWave = {
  readonly files: ReadonlyMap<string, string | Uint8Array>
  readonly changes: readonly Issue[]
  readonly issues: readonly Issue[]
}

/**
 * The files of a wave in the formats that were asked for, for a recipient; or why nothing may leave.
 *
 * @example exportWave({ formats: ['spss'], rules: { recipient: 'team', leaveOut: [] }, … })
 */
export function exportWave(one: WaveToExport): Result<ExportedWave> {
  const { study, wave, questionnaire, formats, rules, language } = one
  const book = fullCodebook(questionnaire)
  const dataset = derive(one.dataset, questionnaire)
  const layout = exportLayout(book)
  const blocks = new Map(study.blocks.map(({ id, title }) => [id, title]))
  const fileIn = (own: Language) =>
    releaseData(
      dataFileOf(dataset, book, layout, {
        format: 'csv',
        language: own,
        title: { nl: `${study.title.nl} – ${wave.title.nl}`, en: `${study.title.en} – ${wave.title.en}` },
        blocks,
        made: wave.closes,
      }),
      layout,
      book,
      { ...rules, identifying: study.identifying, language: own },
    )
  const [released, translated] = [fileIn(language), fileIn(language === 'nl' ? 'en' : 'nl')]
  if (!released.ok) return released
  if (!translated.ok) return translated
  const tables = tabulate(study, questionnaire, one.dataset, tablesOfWave(study, one.dataset))
  const source = {
    study,
    wave,
    book,
    file: released.value.file,
    translated: translated.value.file,
    tables: tables.map((table) => protect(table, wave.disclosure)),
    language,
    name: `${study.id}-${wave.id}`,
    pack: packZlib,
    parquetOf,
  }
  const made = formats.map((format) => exportFormats[format].make(source))
  const files = new Map<string, string | Uint8Array>()
  for (const [name, content] of made.flatMap((part) => [...part.files])) {
    // The codebook goes with the CSV file, and is a format of its own.
    if (files.has(name) && !name.endsWith('-codebook.csv')) throw new Error(`Two formats write ${name}`)
    files.set(name, content)
  }
  return success({
    files,
    changes: released.value.changes,
    issues: made.flatMap(({ issues }) => issues),
  })
}
