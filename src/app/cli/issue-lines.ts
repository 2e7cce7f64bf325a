import { say } from '../../core/messages/say.ts'
import type { Issue } from '../../core/issue.ts'
import type { Language } from '../../core/text.ts'
import type { PlacedIssue } from '../study-files.ts'

/** Where an issue is, as editors understand it: `questionnaire/0-work.yaml:12:5`. */
const placeOf = ({ file, line, column }: PlacedIssue): string =>
  [file, line, column].filter((part) => part !== null).join(':')

/** The issues of a study's files, one a line: place, path inside the file, sentence. */
export const placedLines = (issues: readonly PlacedIssue[], language: Language): readonly string[] =>
  issues.map((found) => {
    const trail = found.path
      .filter((step) => typeof step === 'string')
      .slice(1)
      .join('.')
    return `${placeOf(found)}  ${trail === '' ? '' : `${trail}: `}${say(language, found.code, found.values)}`
  })

/** Issues that have no file, one sentence a line. */
export const issueLines = (issues: readonly Issue[], language: Language): readonly string[] =>
  issues.map(({ code, values }) => say(language, code, values))
