import type { Result } from '../../issue.ts'
import type { WrittenItem } from '../written-study.ts'
import type { ImportedStudy } from './assemble-study.ts'

/** What a test looks at of a study that was read. */
export type MiniReport = {
  readonly imported: ImportedStudy
  readonly pages: ImportedStudy['study']['blocks'][number]['pages']
  readonly items: readonly WrittenItem[]
  /** What was not taken over without loss: item, part, result and code of each line. */
  readonly told: readonly string[]
}

/**
 * The study that was read, which must hold, with its items and what was lost. For tests.
 *
 * @throws when it was not read, or does not hold
 * @example miniReport(readSurveyjs(text, names)).told // → ['q1 item approximated quest-date-month']
 */
export function miniReport(read: Result<ImportedStudy>): MiniReport {
  if (!read.ok) throw new Error(read.issues.map(({ code }) => code).join('\n'))
  const { study, losses, issues } = read.value
  if (issues.length > 0) {
    throw new Error(
      issues.map(({ code, path, values }) => `${code} at ${path.join('.')} ${JSON.stringify(values)}`).join('\n'),
    )
  }
  const pages = study.blocks.flatMap((block) => block.pages)
  const lost = losses.filter(({ result }) => result !== 'translated')
  return {
    imported: read.value,
    pages,
    items: pages.flatMap(({ items }) => items),
    told: lost.map(({ item, part, result, code }) => `${item} ${part} ${result} ${code}`),
  }
}
