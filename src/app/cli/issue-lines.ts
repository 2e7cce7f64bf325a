import { say } from '../../core/messages/say.ts'
import type { Issue } from '../../core/issue.ts'
import type { Language } from '../../core/text.ts'
import type { PlacedIssue } from '../study-files.ts'
import type { Place } from '../yaml-file.ts'

/** Where something is, as editors understand it: `questionnaire/0-work.yaml:12:5`. */
const placeOf = ({ file, line, column }: Place): string =>
  [file, line, column].filter((part) => part !== null).join(':')

/**
 * A sentence about something in the files of a study, on one line: place, path inside the file, sentence.
 *
 * @example lineAt(place, ['blocks', 0, 'title'], 'It is empty.') // → 'questionnaire/1.yaml:2:8  title: It is empty.'
 */
export function lineAt(place: Place, path: Issue['path'], sentence: string): string {
  const trail = path
    .filter((step) => typeof step === 'string')
    .slice(1)
    .join('.')
  return `${placeOf(place)}  ${trail === '' ? '' : `${trail}: `}${sentence}`
}

/** The issues of a study's files, one a line. */
export const placedLines = (issues: readonly PlacedIssue[], language: Language): readonly string[] =>
  issues.map((found) => lineAt(found, found.path, say(language, found.code, found.values)))

/** Issues that have no file, one sentence a line. */
export const issueLines = (issues: readonly Issue[], language: Language): readonly string[] =>
  issues.map(({ code, values }) => say(language, code, values))
