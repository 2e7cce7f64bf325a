import type { Issue } from '../../issue.ts'
import type { MessageKey } from '../../messages/say.ts'
import { say } from '../../messages/say.ts'
import type { Language } from '../../text.ts'
import type { ImportReport } from './import-report.ts'
import { sameSentences } from './same-sentences.ts'

/** How many lines of one part are shown; the rest is counted. */
const shown = 30

const sentences = (issues: readonly Issue[], language: Language): readonly string[] =>
  sameSentences(
    issues.map((one) => ({ issue: one })),
    language,
  )

function part(title: MessageKey, count: number, lines: readonly string[], language: Language): readonly string[] {
  if (lines.length === 0) return []
  const rest = lines.length - shown
  return [
    '',
    say(language, title, { count }),
    ...lines.slice(0, shown).map((line) => `  ${line}`),
    ...(rest > 0 ? [`  ${say(language, 'understand-report-more', { count: rest })}`] : []),
  ]
}

const certainties = ['guess', 'likely', 'certain'] as const

/**
 * A report in words, as lines: how many questions of which type, then the guesses with the least sure first, what was left
 * out, and what is strange in the file.
 *
 * @example reportText(report, 'en')[0] // → 'pulse.sav: 200 rows and 42 columns became 31 questions.'
 */
export function reportText(report: ImportReport, language: Language): readonly string[] {
  const { file, counts, items, guesses, drops, warnings, groups } = report
  const types = Object.entries(counts).map(([type, count]) => `${count} ${type}`)
  const sorted = certainties.flatMap((sure) => guesses.filter((one) => one.sure === sure))
  const guessed = sameSentences(
    sorted.map((one) => ({ issue: one, before: say(language, `understand-sure-${one.sure}`) })),
    language,
  )
  return [
    say(language, 'understand-report-file', {
      file: file.name,
      rows: file.rows,
      columns: file.columns,
      items: items.length,
    }),
    ...(types.length === 0 ? [] : [say(language, 'understand-report-types', { types: types.join(', ') })]),
    ...(groups.length === 0 ? [] : [say(language, 'understand-report-groups', { groups: groups.join(', ') })]),
    ...part('understand-report-guesses', guesses.length, guessed, language),
    ...part('understand-report-drops', drops.length, sentences(drops, language), language),
    ...part('understand-report-warnings', warnings.length, sentences(warnings, language), language),
  ]
}
