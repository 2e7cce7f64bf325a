import type { Answers } from '../rule/rule.ts'

/** One set of answers of one wave. It holds nothing that says who gave them or when. */
export type Response = {
  readonly id: string
  /** Ids of the pages that were saved, in any order. */
  readonly pages: readonly string[]
  readonly answers: Answers
  /** Items that the respondent would rather not answer. */
  readonly declined: readonly string[]
  /** True when the respondent sent the questionnaire in; false after a break-off. */
  readonly complete: boolean
}
