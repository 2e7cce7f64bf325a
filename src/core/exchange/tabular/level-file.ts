import type { AnswerKind } from '../../dataset/answer-kind.ts'
import { say } from '../../messages/say.ts'
import type { Language } from '../../text.ts'
import type { DataFile, DataLevel } from '../data-file.ts'
import { fileVariable } from '../data-file.ts'

/**
 * A level of a data file as a data file of its own, with in front the number, from 1, of the row above each row.
 *
 * @example levelAsFile(jobs, 'real', 'en').variables[0].name // → 'row'
 */
export function levelAsFile(
  { parent, data, label }: DataLevel,
  answers: AnswerKind | null,
  language: Language,
): DataFile {
  const values = Float64Array.from(parent, (row) => row + 1)
  const above = fileVariable({
    name: say(language, 'excel-head-parent'),
    label,
    column: { kind: 'number', values },
    decimals: 0,
  })
  return { ...data, answers, variables: [above, ...data.variables] }
}
