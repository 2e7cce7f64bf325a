import type { DataFile } from '../data-file.ts'

/**
 * What a file says of its columns by name, in the words that tell them apart: the question where it has one, but the label
 * where several columns share the question; an empty text where it says nothing.
 *
 * @example columnWords(file).get('Q1') // → 'How old are you?'
 */
export function columnWords({ variables }: Pick<DataFile, 'variables'>): ReadonlyMap<string, string> {
  const questions = Map.groupBy(variables, ({ question }) => question)
  return new Map(
    variables.map(({ name, question, label }) => {
      const isShared = (questions.get(question)?.length ?? 0) > 1
      return [name, question === null || (isShared && label !== '') ? label : question]
    }),
  )
}
