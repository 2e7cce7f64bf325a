import { html, type Html } from '../html.ts'
import { say } from '../messages/say.ts'
import type { Language } from '../text.ts'
import type { PrintedField, PrintedItem, PrintedOption } from './questionnaire-model.ts'
import { columnsTable, gradesTable, scaleTable } from './questionnaire-tables-html.ts'
import { onlyIfHtml } from './questionnaire-rule-html.ts'
import { openHtml, variableHtml } from './questionnaire-small-print.ts'

/** What can be filled in at a question, as HTML: answers with their codes, a table, lines to write on. */
export function partsHtml(item: PrintedItem, language: Language): Html | null {
  const { parts } = item
  switch (parts.form) {
    case 'none':
      return null
    case 'options':
      return html`<ul class="answers" aria-label="${say(language, 'printed-answers-of', { question: item.name[language] })}">
        ${parts.options.map((option) => optionHtml(item, option, language))}
      </ul>`
    case 'matrix':
      return scaleTable(item, parts, language)
    case 'slider':
      return gradesTable(item, parts, language)
    case 'fields':
      return html`<ul class="fields">
        ${parts.fields.map((field) => fieldHtml(field, language))}
      </ul>`
    case 'text':
      return html`<p class="${parts.multiline ? 'write lines' : 'write'}" aria-hidden="true"></p>`
    case 'roster':
      return columnsTable(item, parts, language)
  }
}

function optionHtml({ id }: PrintedItem, option: PrintedOption, language: Language): Html {
  const { code, label, several, exclusive, when, open } = option
  return html`<li>
    <span class="${several ? 'tick several' : 'tick'}" aria-hidden="true"></span>
    <span class="code">${code}</span>
    <div>
      <span class="label">${label[language]}</span>
      ${exclusive ? html`<small>(${say(language, 'printed-exclusive')})</small>` : null} ${openHtml(open, language)}
      ${onlyIfHtml(`option ${id} ${code}`, when, language)}
    </div>
  </li>`
}

const fieldHtml = ({ variable, label, unit, bounds }: PrintedField, language: Language): Html =>
  html`<li>
    ${label === null ? null : html`<span class="label">${label[language]}</span>`}
    <span class="blank" aria-hidden="true"></span> ${unit === null ? null : html`<span>${unit[language]}</span>`}
    <small>(${bounds[language]})</small> ${variableHtml(variable, language)}
  </li>`
