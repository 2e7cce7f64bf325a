import { inLanguages } from '../messages/in-languages.ts'
import type { Text } from '../text.ts'
import { comparisonMeaning, storedMeaning } from './comparison-meaning.ts'
import { countVerdicts } from './comparison-text.ts'
import type { QuestionnaireComparison } from './comparison.ts'
import { describeChange } from './describe-change.ts'

/**
 * A comparison for programs, as the text of a JSON file: every variable with its verdicts and changes, and in both
 * languages what they mean.
 */
export function comparisonJson(comparison: QuestionnaireComparison): string {
  const { mode, variables } = comparison
  const content = {
    ...comparison,
    counts: Object.fromEntries(countVerdicts(variables)),
    variables: variables.map((one) => ({
      ...one,
      changes: one.changes.map((change) => ({
        ...change,
        words: inLanguages((language): string => describeChange(change, language)),
      })),
      meaning: {
        stored: joined((language) => storedMeaning(one, mode, language)),
        comparing: joined((language) => comparisonMeaning(one, language)),
      },
    })),
  }
  return JSON.stringify(content, null, 2)
}

const joined = (sentences: (language: 'nl' | 'en') => readonly string[]): Text =>
  inLanguages((language) => sentences(language).join('; '))
