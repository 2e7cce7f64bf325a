import { html, type Html } from '../html.ts'
import { say } from '../messages/say.ts'
import type { Language } from '../text.ts'
import type { PrintedOpen } from './questionnaire-model.ts'
import { ruleData } from './questionnaire-rule-html.ts'

/** The small print with the name of a variable. */
export const variableHtml = (variable: string, language: Language): Html =>
  html`<span class="var">${say(language, 'printed-variable', { variable })}</span>`

/** The open text behind an answer or a row, with a line to write on. */
export function openHtml(open: PrintedOpen | null, language: Language): Html | null {
  if (open === null) return null
  return html`<span class="open" ${ruleData(`open ${open.variable}`, open.when)}>
    <span class="prompt">${open.prompt[language]}</span> ${variableHtml(open.variable, language)}
  </span>`
}
