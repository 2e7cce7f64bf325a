import type { Issue } from '../../issue.ts'
import { issue } from '../../issue.ts'
import type { Column } from './column.ts'
import { commonOf } from './common-parts.ts'
import { holdsLists } from './looks-like.ts'
import type { Question } from './question.ts'

/** The longest text that a study can hold, and the length from which it is asked on several lines. */
const [longestText, severalLines] = [10_000, 100]

const lengths = [50, 100, 200, 500, 1_000, 2_000, 5_000, longestText]

/**
 * A question that is answered in words of one's own.
 *
 * @example textQuestion(remarks).multiline // → true, when answers run over a line
 */
export function textQuestion(column: Column): Question {
  const { name, answers, facts } = column
  const texts = answers.map(({ value }) => String(value))
  const longest = texts.reduce((most, text) => Math.max(most, text.length), 0)
  const tooLong = texts.filter((text) => text.length > longestText).length
  const warnings: readonly Issue[] = [
    ...(tooLong === 0
      ? []
      : [issue('understand-text-too-long', [name], { column: name, count: tooLong, longest: longestText })]),
    ...(holdsLists(texts) ? [issue('understand-text-list', [name], { column: name })] : []),
    ...(facts.values.length === 0 ? [issue('understand-empty', [name], { column: name })] : []),
  ]
  return {
    ...commonOf(column),
    type: 'text',
    column,
    maxLength: lengths.find((length) => length >= longest) ?? longestText,
    multiline: longest > severalLines || texts.some((text) => text.includes('\n')),
    warnings,
  }
}
