import { html, type Html } from '../../html.ts'
import type { Issue } from '../../issue.ts'
import type { Form } from '../../items/item-type.ts'
import { say } from '../../messages/say.ts'
import type { Answers, RuleTree } from '../../rule/rule.ts'
import { describeRule, type RuleNames } from '../../rule/describe-rule.ts'
import { ruleNames } from '../../study/rule-names.ts'
import type { Language } from '../../text.ts'
import type { AskedPage, Questionnaire } from '../questionnaire.ts'
import { route } from '../route.ts'
import type { ShownItem, ShownPage } from '../show-page.ts'
import { faultSummary } from './fault-summary.ts'
import { languageLink, layOutAskPage } from './layout.ts'
import type { AskStudy } from './contact.ts'
import { pageWords, repeatedAnswers } from './page-words.ts'
import { previewPath } from './paths.ts'
import { blockHead, itemsHtml } from './question-page.ts'
import { spokenOf } from './spoken.ts'

/** What a page of the preview is made of. There is no response: nothing here can be stored. */
export type PreviewPage = {
  readonly questionnaire: Questionnaire
  readonly study: AskStudy
  readonly page: AskedPage
  readonly language: Language
  /** The answers with which the page was reached. */
  readonly answers: Answers
  /** True when what was given as answers is none. */
  readonly isBroken: boolean
  readonly form: Form
  readonly issues: readonly Issue[]
}

/**
 * A page as somebody with these answers gets it; or, with `hidden`, all of it, when they do not get it.
 *
 * @example previewShown(questionnaire, page, {}).hidden // → true, for a page that hangs on an answer
 */
export function previewShown(
  questionnaire: Questionnaire,
  page: AskedPage,
  answers: Answers,
): { readonly shown: ShownPage; readonly hidden: boolean } {
  const found = route(questionnaire, answers).pages.find((one) => one.page.id === page.id)
  if (found !== undefined) return { shown: found, hidden: false }
  return { shown: { page, items: page.items.map((asked) => ({ asked, offered: asked.variables })) }, hidden: true }
}

/** The names of all variables of a questionnaire in a rule. */
function namesOf({ pages }: Questionnaire): RuleNames {
  const named = pages
    .flatMap(({ items }) => items)
    .flatMap(({ item, variables }) =>
      variables
        .flatMap((variable) => [variable, ...variable.columns])
        .map((variable) => [variable.id, { variable, item }] as const),
    )
  const found = new Map(named)
  return ruleNames((id) => found.get(id))
}

/** The conditions of an item and of its parts, in words. */
function conditionsHtml({ asked }: ShownItem, names: RuleNames, language: Language): Html | null {
  const tell = (tree: RuleTree): string => describeRule(tree, names, language)
  const codes = asked.variables.flatMap((variable) => variable.codes.map(({ label, when }) => ({ label, when })))
  const parts = [...codes, ...asked.variables.map(({ label, when }) => ({ label, when }))]
  const lines = parts.flatMap(({ label, when }) =>
    when === null ? [] : [say(language, 'ask-preview-part', { part: label[language], rule: tell(when) })],
  )
  const own = asked.when === null ? [] : [say(language, 'ask-preview-when', { rule: tell(asked.when) })]
  const all = [...new Set([...own, ...lines])]
  return all.length === 0 ? null : html`<ul class="rules">${all.map((line) => html`<li>${line}</li>`)}</ul>`
}

const query = (answers: Answers): string =>
  Object.keys(answers).length === 0 ? '' : `?answers=${encodeURIComponent(JSON.stringify(answers))}`

function pagesHtml({ questionnaire, page, language, answers }: PreviewPage): Html {
  const { study, wave, pages, blocks } = questionnaire
  const onRoute = new Set(route(questionnaire, answers).pages.map((one) => one.page.id))
  const links = blocks.map(
    ({ id, title }) =>
      html`<li>${title[language]}<ul>${pages
        .filter(({ block }) => block === id)
        .map(
          (one) =>
            html`<li${onRoute.has(one.id) ? null : html` class="empty"`}><a href="${previewPath(language, { study, wave }, one.id)}${query(answers)}"${one.id === page.id ? html` aria-current="page"` : null}>${one.id}</a></li>`,
        )}</ul></li>`,
  )
  return html`<details class="pages"><summary>${say(language, 'ask-preview-pages')}</summary><nav aria-label="${say(language, 'ask-preview-pages')}"><ul>${links}</ul></nav></details>`
}

function answersHtml({ questionnaire, page, language, answers, isBroken }: PreviewPage): Html {
  const { study, wave } = questionnaire
  const why = say(language, 'ask-preview-answers-why', { example: '{"0.1": [1], "0.4": 36}' })
  return html`<details class="pages"${isBroken ? html` open` : null}><summary>${say(language, 'ask-preview-answers')}</summary>
<form method="get" action="${previewPath(language, { study, wave }, page.id)}">
${isBroken ? html`<p class="fault" id="e-answers">${say(language, 'ask-preview-not-json')}</p>` : null}
<label for="answers">${why}</label>
<textarea id="answers" name="answers" rows="6" spellcheck="false"${isBroken ? html` aria-describedby="e-answers" aria-invalid="true"` : null}>
${JSON.stringify(answers, null, 1)}</textarea>
<p class="buttons"><button class="button plain">${say(language, 'ask-preview-show')}</button></p></form></details>`
}

/**
 * A page of the questionnaire as researchers see it: with variables, codes and conditions, for any set of answers.
 *
 * @example previewPage({ questionnaire, page, … }) // → '<!doctype html>…'
 */
export function previewPage(preview: PreviewPage): string {
  const { questionnaire, study, page, language, answers, form, issues } = preview
  const edition = { study: questionnaire.study, wave: questionnaire.wave }
  const { shown, hidden } = previewShown(questionnaire, page, answers)
  const names = namesOf(questionnaire)
  const counted = route(questionnaire, answers).answers
  const words = pageWords(questionnaire, repeatedAnswers(shown, form, counted), language)
  const { title, intro } = blockHead(questionnaire, shown, language, words)
  const items = itemsHtml(shown, { language, form, issues, seed: '', codes: true, words })
  const rule = page.when === null ? null : describeRule(page.when, names, language)
  return layOutAskPage({
    language,
    title: say(language, 'ask-preview'),
    study,
    switchTo: languageLink((other) => previewPath(other, edition, page.id) + query(answers)),
    demonstration: false,
    progress: null,
    enter: null,
    content: html`<p class="trial"><b>${say(language, 'ask-preview')}</b> ${say(language, 'ask-preview-why')}</p>
${faultSummary(shown, issues, language, words)}${pagesHtml(preview)}${answersHtml(preview)}
<h1>${title} <code>${page.id}</code></h1>
${intro}${rule === null ? null : html`<p class="rules">${say(language, 'ask-preview-when', { rule })}</p>`}${hidden ? html`<p class="trial">${say(language, 'ask-preview-hidden')}</p>` : null}
<form method="post" id="ask" action="${previewPath(language, edition, page.id)}" novalidate ${spokenOf('preview', language)}><input type="hidden" name="_answers" value="${JSON.stringify(answers)}">
${shown.items.map((item, index) => html`${items[index]}${conditionsHtml(item, names, language)}`)}
<p class="buttons"><button class="button" name="_do" value="next">${say(language, 'ask-next')}</button></p></form>`,
  })
}
