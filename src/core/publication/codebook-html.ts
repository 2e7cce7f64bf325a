import { html, type Html, type HtmlPart } from '../html.ts'
import { say } from '../messages/say.ts'
import type { Language } from '../text.ts'
import { formatCount } from '../figures.ts'
import { missingReasons, reasonNumber } from '../dataset/missing.ts'
import { groupVariables, type VariableGroup } from './codebook-groups.ts'
import type {
  CodebookForReaders,
  CodebookPlace,
  CodebookQuestion,
  CodebookValue,
  CodebookVariable,
} from './codebook-model.ts'
import type { PrintedRule } from './questionnaire-model.ts'

/**
 * The codebook as HTML: what missing codes mean, then every question with its variables and their values, and what is
 * derived from them.
 */
export const codebookHtml = (book: CodebookForReaders, place: CodebookPlace): Html =>
  html`${missingHtml(place.language)}
  ${book.blocks.map(
    ({ id, number, title, owner, questions }) =>
      html`<section class="asked-block" id="codebook-block-${id}" aria-labelledby="codebook-block-${id}-title">
        <h2 id="codebook-block-${id}-title">
          <span class="number">${say(place.language, 'printed-block', { block: number })}</span> ${title[place.language]}
        </h2>
        ${owner === null ? null : html`<p class="size">${say(place.language, 'codebook-module', { owner: owner[place.language] })}</p>`}
        ${questions.map((question) => questionHtml(question, place))}
      </section>`,
  )}
  ${derivedHtml(book, place)}`

/** The place of the derived variables on the page. */
export const derivedAnchor = 'codebook-derived'

function derivedHtml({ derived }: CodebookForReaders, { language }: CodebookPlace): Html | null {
  if (derived.length === 0) return null
  return html`<section class="asked-block" id="${derivedAnchor}" aria-labelledby="${derivedAnchor}-title">
    <h2 id="${derivedAnchor}-title">${say(language, 'derived-title')}</h2>
    <p class="intro">${say(language, 'derived-lead')}</p>
    ${derived.map((one) => questionHtml(one, { language, questionnaire: null }))}
  </section>`
}

/** The lead of the codebook: how many variables, of which wave. */
export const codebookLead = ({ study, wave, variables }: CodebookForReaders, language: Language): string =>
  say(language, 'codebook-lead', {
    variables: formatCount(variables, language),
    study: study.title[language],
    wave: wave.title[language],
  })

const missingHtml = (language: Language): Html =>
  html`<section class="card reading">
    <h2>${say(language, 'codebook-missing')}</h2>
    <p>${say(language, 'codebook-missing-lead')}</p>
    ${codesHtml(missingReasons.map((reason) => ({ code: -reasonNumber(reason), label: say(language, `codebook-missing-${reason}`) })))}
    <p>${say(language, 'codebook-as-files')}</p>
  </section>`

const codesHtml = (codes: readonly { readonly code: number; readonly label: HtmlPart }[]): Html =>
  html`<ul class="values">
    ${codes.map(({ code, label }) => html`<li><span class="code">${printCode(code)}</span> <span>${label}</span></li>`)}
  </ul>`

const printCode = (code: number): string => (code < 0 ? `−${-code}` : String(code))

function questionHtml(question: CodebookQuestion, place: CodebookPlace): Html {
  const { id, label, anchor, text, waves, variables, computed } = question
  const { language, questionnaire } = place
  const number =
    questionnaire === null
      ? html`<span class="number">${id}</span>`
      : html`<a
          class="number"
          href="${questionnaire}#vraag-${id}"
          aria-label="${say(language, 'codebook-to-questionnaire', { item: id })}"
          >${id}</a
        >`
  const [first] = variables
  const together = variables.every(({ base }) => base?.source === first?.base?.source)
  const isDerived = computed.length > 0
  return html`<article class="card entry" id="${anchor}" aria-labelledby="${anchor}-text">
    <h3 id="${anchor}-text">
      ${number} ${label === null ? null : html`<span class="label">${label[language]}</span> `}${text[language]}
    </h3>
    <p class="asked">
      ${together ? html`${askedHtml(first?.base ?? null, isDerived, language)} · ` : null}<b>${say(language, isDerived ? 'derived-waves' : 'codebook-waves')}:</b>
      ${waves.map(({ title }) => title[language]).join(', ')}
    </p>
    ${isDerived ? html`<p class="computed"><b>${say(language, 'derived-how')}:</b> ${computed.map((sentence) => sentence[language]).join(' ')}</p>` : null}
    ${groupVariables(variables).map((group) => groupHtml(group, { withBase: !together, isDerived }, language))}
  </article>`
}

function askedHtml(base: PrintedRule | null, isDerived: boolean, language: Language): Html {
  const words =
    base === null
      ? say(language, 'codebook-asked-everyone')
      : say(language, 'codebook-asked-when', { rule: base.words[language] })
  return html`<b>${say(language, isDerived ? 'derived-for' : 'codebook-asked')}:</b> ${words}${base === null ? null : html` <code>${base.source}</code>`}`
}

/** How the variables of a group are told: whether each says who has it, and whether it is computed. */
type Telling = { readonly withBase: boolean; readonly isDerived: boolean }

function groupHtml({ variables }: VariableGroup, { withBase, isDerived }: Telling, language: Language): Html {
  const [first] = variables
  if (first === undefined) return html``
  return html`<div class="group">
    <ul class="variables">
      ${variables.map(
        (variable) =>
          html`<li>
            <b class="id">${variable.id}</b> ${variable.label === null ? null : html`<span>${variable.label[language]}</span>`}
            ${withBase ? html`<p class="asked">${askedHtml(variable.base, isDerived, language)}</p>` : null}
          </li>`,
      )}
    </ul>
    <div class="meaning">
      <p class="kind">${kindOf(first, language)}</p>
      ${first.values.length === 0 ? null : codesHtml(first.values.map((value) => ({ code: value.code, label: valueHtml(value, language) })))}
      ${codesHtml(first.missing.map(({ code, reason }) => ({ code, label: html`<i>${say(language, `dataset-${reason}`)}</i>` })))}
    </div>
  </div>`
}

/** The kind of a variable, what may be filled in, its unit and its level. */
export function kindOf({ kind, bounds, unit, level }: CodebookVariable, language: Language): string {
  const coded = kind === 'single' || kind === 'multiple'
  return [
    say(language, `codebook-kind-${kind}`),
    ...(coded ? [] : [bounds[language]]),
    ...(unit === null ? [] : [say(language, 'codebook-unit', { unit: unit[language] })]),
    ...(level.of === 'response' ? [] : [say(language, 'codebook-level-row', { roster: level.roster })]),
  ].join(' · ')
}

function valueHtml({ label, when, made }: CodebookValue, language: Language): HtmlPart {
  if (made !== null) {
    const source = made.source === null ? null : html` <code>${made.source}</code>`
    return html`${label[language]} <span class="made">${made.words[language]}${source}</span>`
  }
  return when === null
    ? label[language]
    : say(language, 'codebook-only-for-some', { label: label[language], rule: when.words[language] })
}
