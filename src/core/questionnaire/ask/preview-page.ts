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
import { countedLookup } from '../walk.ts'
import { faultSummary } from './fault-summary.ts'
import { languageLink, layOutAskPage } from './layout.ts'
import type { AskStudy } from './contact.ts'
import { pageWords, repeatedAnswers } from './page-words.ts'
import { previewPath } from './paths.ts'
import { blockHead, itemsHtml } from './question-page.ts'

/** What a page of the preview is made of. There is no response: nothing here can be stored. */
export type PreviewPage = {
  readonly questionnaire: Questionnaire
  readonly study: AskStudy
  readonly page: AskedPage
  readonly language: Language
  /** The answers with which the page was reached. */
  readonly answers: Answers
  /** Answers of somebody who gets the page, where these do not lead to it; `null` when nobody is known who does. */
  readonly witness: Answers | null
  /** What was given as answers, as it was typed. */
  readonly typed: string
  /** Why parts of that are no answers; `null` when all of it is none. */
  readonly refused: readonly Issue[] | null
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
const namesOf = ({ pages }: Questionnaire): RuleNames =>
  ruleNames(
    pages
      .flatMap(({ items }) => items)
      .flatMap(({ item, variables }) =>
        item.type === 'note' ? [] : variables.map((variable) => ({ variable, item })),
      ),
  )

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

/** True when something that was given is no answer. */
const isWrong = ({ refused }: Pick<PreviewPage, 'refused'>): boolean => refused === null || refused.length > 0

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

/** What is wrong with the answers that were given, each with its variable. */
const refusedHtml = (refused: PreviewPage['refused'], language: Language): Html =>
  refused === null
    ? html`<p class="fault" id="e-answers">${say(language, 'ask-preview-not-json')}</p>`
    : html`<div class="fault" id="e-answers"><p>${say(language, 'ask-preview-refused')}</p>
<ul>${refused.map(({ code, path, values }) => html`<li><code>${String(path[0])}</code> ${say(language, code, values)}</li>`)}</ul></div>`

function answersHtml(preview: PreviewPage): Html {
  const { questionnaire, page, language, answers, typed, refused } = preview
  const { study, wave } = questionnaire
  const wrong = isWrong(preview)
  const why = say(language, 'ask-preview-answers-why', { example: '{"0.1": [1], "0.4": 36}' })
  return html`<details class="pages"${wrong ? html` open` : null}><summary>${say(language, 'ask-preview-answers')}</summary>
<form method="get" action="${previewPath(language, { study, wave }, page.id)}">
${wrong ? refusedHtml(refused, language) : null}
<label for="answers">${why}</label>
<textarea id="answers" name="answers" rows="6" spellcheck="false"${wrong ? html` autofocus aria-describedby="e-answers" aria-invalid="true"` : null}>
${wrong ? typed : JSON.stringify(answers, null, 1)}</textarea>
<p class="buttons"><button class="button plain">${say(language, 'ask-preview-show')}</button></p></form></details>`
}

/** That a page is not shown, and a way to see it as somebody who does get it. */
function hiddenHtml({ questionnaire: { study, wave }, page, language, witness }: PreviewPage): Html {
  const reach =
    witness === null
      ? null
      : html` <a href="${previewPath(language, { study, wave }, page.id)}${query(witness)}">${say(language, 'ask-preview-reach')}</a>`
  return html`<p class="trial">${say(language, 'ask-preview-hidden')}${reach}</p>`
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
  const counted = countedLookup(questionnaire, route(questionnaire, answers))
  const words = pageWords(questionnaire, repeatedAnswers(shown, form, counted), language)
  const { title, intro } = blockHead(questionnaire, shown, language, words)
  const items = itemsHtml(shown, { language, form, issues, seed: '', codes: true, words })
  // The same text in the other language, with what is wrong with it.
  const again = isWrong(preview) ? `?answers=${encodeURIComponent(preview.typed)}` : query(answers)
  const rule = page.when === null ? null : describeRule(page.when, names, language)
  return layOutAskPage({
    language,
    title: say(language, 'ask-preview'),
    study,
    switchTo: languageLink((other) => previewPath(other, edition, page.id) + again),
    demonstration: false,
    progress: null,
    enter: null,
    content: html`<p class="trial"><b>${say(language, 'ask-preview')}</b> ${say(language, 'ask-preview-why')}</p>
${faultSummary(shown, issues, { language, words, form })}${pagesHtml(preview)}${answersHtml(preview)}
<h1>${title} <code>${page.id}</code></h1>
${intro}${rule === null ? null : html`<p class="rules">${say(language, 'ask-preview-when', { rule })}</p>`}${hidden ? hiddenHtml(preview) : null}
<form method="post" id="ask" action="${previewPath(language, edition, page.id)}" novalidate><input type="hidden" name="_answers" value="${JSON.stringify(answers)}">
${shown.items.map((item, index) => html`${items[index]}${conditionsHtml(item, names, language)}`)}
<p class="buttons"><button class="button" name="_do" value="next">${say(language, 'ask-next')}</button></p></form>`,
  })
}
