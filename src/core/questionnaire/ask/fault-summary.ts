import { html, type Html } from '../../html.ts'
import type { Issue } from '../../issue.ts'
import { valueOf } from '../../items/field-values.ts'
import type { Form } from '../../items/item-type.ts'
import { say } from '../../messages/say.ts'
import type { ShownPage } from '../show-page.ts'
import { faultPlace, type Wording } from './fault-place.ts'

/** What is wrong, in words. The message of a check is a text of the study, which may repeat answers. */
const sentenceOf = ({ code, values }: Issue, { language, words }: Wording): string =>
  code === 'answer-check' ? words({ nl: String(values['nl']), en: String(values['en']) }) : say(language, code, values)

/**
 * What is wrong with a page, at its top: every fault names its field and leads there. It takes the focus when the page
 * opens. `form` is what was posted.
 *
 * @example faultSummary(shown, issues, { language: 'nl', words, form }) // → '<section class="faults" …'
 */
export function faultSummary(
  shown: ShownPage,
  issues: readonly Issue[],
  { language, words, form }: Wording & { readonly form: Form },
): Html | null {
  if (issues.length === 0) return null
  const title = say(language, issues.length === 1 ? 'ask-faults-title-one' : 'ask-faults-title-many', {
    n: issues.length,
  })
  const wording = { language, words }
  const lines = issues.map((one) => {
    const { question, field, id } = faultPlace(shown, one, wording, (name) => valueOf({ form }, name).trim() === '')
    const fault = sentenceOf(one, wording)
    return html`<li><a href="#${id}">${question === null ? null : html`<b>${words(question)}</b> `}${field === null ? fault : say(language, 'ask-fault-at', { field, fault })}</a></li>`
  })
  return html`<section class="faults" id="faults" tabindex="-1" autofocus aria-labelledby="faults-title">
<h2 id="faults-title">${title}</h2>
<ul>${lines}</ul>
</section>
`
}
