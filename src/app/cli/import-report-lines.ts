import type { DataFile } from '../../core/exchange/data-file.ts'
import { sameSentences } from '../../core/exchange/understand/same-sentences.ts'
import { reportText } from '../../core/exchange/understand/report-text.ts'
import type { Issue } from '../../core/issue.ts'
import { say } from '../../core/messages/say.ts'
import type { Language } from '../../core/text.ts'
import type { BroughtIn } from './to-bring-in.ts'
import { issueLines } from './issue-lines.ts'

/** Sentences of which those that say the same of several columns are one. */
const grouped = (issues: readonly Issue[], language: Language): readonly string[] =>
  sameSentences(
    issues.map((one) => ({ issue: one })),
    language,
  )

const part = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)]

/**
 * What an import made of a file, in words: what was understood and guessed, what was strange in the file, and what became
 * of its answers.
 *
 * @example importReportLines(brought, file, 'en')[0]
 */
export function importReportLines(brought: BroughtIn, file: DataFile, language: Language): readonly string[] {
  const { report, guesses, imported, summary } = brought
  const guessed = sameSentences(
    guesses.map((one) => ({ issue: one, before: say(language, `import-sure-${one.sure}`) })),
    language,
  )
  const { weight } = imported.mapping
  return [
    ...(report === null ? [] : reportText(report, language)),
    ...(summary === null ? [] : issueLines([summary], language)),
    ...(weight === undefined ? [] : [say(language, 'import-weighted', { column: weight })]),
    ...(report === null ? part(say(language, 'import-guesses-title'), guessed) : []),
    ...part(say(language, 'import-read-title'), grouped(file.issues, language)),
    ...part(say(language, 'import-remarks-title'), grouped(imported.remarks, language)),
  ]
}

const plain = ({ code, path, values }: Issue) => ({ code, path, values })

/**
 * The same as plain data, for a program.
 *
 * @example importReportJson(brought, file).rows // → 200
 */
export function importReportJson(brought: BroughtIn, file: DataFile): object {
  const { way, imported, report, guesses, summary } = brought
  return {
    study: imported.study.id,
    wave: imported.dataset.wave,
    way,
    format: file.format,
    rows: imported.dataset.rows,
    simulated: imported.dataset.simulated,
    weighted: imported.dataset.weighted,
    variables: imported.mapping.variables.length,
    report,
    matched: summary === null ? null : summary.values,
    guesses,
    reading: file.issues.map(plain),
    remarks: imported.remarks.map(plain),
  }
}
