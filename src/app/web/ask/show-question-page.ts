import { progressAt } from '../../../core/questionnaire/ask/progress.ts'
import { questionPage } from '../../../core/questionnaire/ask/question-page.ts'
import type { Paradata } from '../../../core/questionnaire/ask/paradata.ts'
import type { ShownPage } from '../../../core/questionnaire/show-page.ts'
import { countedLookup } from '../../../core/questionnaire/walk.ts'
import type { Issue } from '../../../core/issue.ts'
import type { Form } from '../../../core/items/item-type.ts'
import { confirmedWarnings } from '../../../core/questionnaire/ask/warnings.ts'
import type { Warning } from '../../../core/questionnaire/read-page.ts'
import { newPageToken } from '../../storage/page-token.ts'
import type { Respondent } from './respondent.ts'

/** What a page of questions is shown with. */
export type QuestionParts = {
  readonly form: Form
  readonly issues: readonly Issue[]
  /** What looks odd in what was just posted; without it, what was let stand before is shown. */
  readonly warnings?: readonly Warning[]
  readonly isWarned?: boolean
  readonly fromReview: boolean
  readonly token?: string
  /** What was posted about how the page was filled in. */
  readonly paradata?: Paradata | null
  /** True when the page could not be stored just now. */
  readonly unstored?: boolean
}

/** A page of questions for a respondent, with what its fields hold and what is wrong with that. */
export function showQuestionPage(
  respondent: Respondent,
  { shown, isFirst }: { readonly shown: ShownPage; readonly isFirst: boolean },
  parts: QuestionParts,
): string {
  const { asked, language, response, questionnaire, path } = respondent
  const { token, warnings, isWarned = false, unstored = false, paradata, ...rest } = parts
  const page = shown.page.id
  return questionPage({
    questionnaire,
    shown,
    language,
    study: asked.study,
    seed: response.id,
    progress: progressAt(questionnaire, path, page),
    token: token ?? newPageToken(response, page),
    isFirst,
    demonstration: asked.demonstration,
    counted: countedLookup(questionnaire, path),
    warnings: warnings ?? confirmedWarnings(shown.page, parts.form),
    isWarned,
    unstored,
    paradata: response.paradata ? (paradata ?? {}) : null,
    ...rest,
  })
}
