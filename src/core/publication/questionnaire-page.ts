import { formatCount } from '../figures.ts'
import { html, type Html, type HtmlPart } from '../html.ts'
import { say } from '../messages/say.ts'
import type { Language } from '../text.ts'
import type { SitePage } from './annex-pages.ts'
import { editionTrail } from './edition-menu.ts'
import { layOutPage, type MenuLink } from './page.ts'
import type { Edition, PagePath } from './paths.ts'
import { blockAnchor, blockHtml } from './questionnaire-block-html.ts'
import type { QuestionnaireAnnex } from './questionnaire-model.ts'

/** The page with the questionnaire of a wave. */
export const questionnairePath = ({ study, wave }: Edition): PagePath => `/${study}/${wave}/questionnaire/`

/**
 * The page of the site with the whole questionnaire of a wave, in one language.
 *
 * @param menu the links to the other pages about the wave
 * @param before what stands between the head of the page and the questions, such as the map of the route
 */
export function questionnairePage(
  annex: QuestionnaireAnnex,
  menu: readonly MenuLink[],
  before: HtmlPart,
  language: Language,
): SitePage {
  const path = questionnairePath({ study: annex.study.id, wave: annex.wave.id })
  const names = { study: annex.study.title[language], wave: annex.wave.title[language] }
  const title = say(language, 'printed-title')
  return {
    path,
    page: layOutPage({
      language,
      path,
      title: `${title}, ${names.study}, ${names.wave}`,
      menu,
      trail: [...editionTrail(annex.study, annex.wave, language), { label: title, path: null }],
      warning: null,
      side: html`<nav class="side" aria-label="${say(language, 'printed-blocks')}">${contentsHtml(annex, language)}</nav>`,
      content: html`<h1>${title}</h1>
        <p class="lead">${say(language, 'printed-lead', names)}</p>
        ${questionnaireHtml(annex, before, language)}`,
    }),
  }
}

/** The questionnaire without a page around it: in brief, what comes before the questions, how to read it, and all blocks. */
export const questionnaireHtml = (annex: QuestionnaireAnnex, before: HtmlPart, language: Language): Html =>
  html`<details class="contents">
      <summary>${say(language, 'printed-blocks')}</summary>
      <nav aria-label="${say(language, 'printed-blocks')}">${contentsHtml(annex, language)}</nav>
    </details>
    ${factsHtml(annex, language)} ${before}
    <section class="card reading">
      <h2>${say(language, 'printed-reading')}</h2>
      <ul>
        ${annex.reading.map((sentence) => html`<li>${sentence[language]}</li>`)}
      </ul>
    </section>
    ${annex.blocks.map((block) => blockHtml(block, language))}
    <p class="source">
      ${say(language, 'printed-source', { study: annex.study.title[language], wave: annex.wave.title[language] })}
    </p>`

const contentsHtml = (annex: QuestionnaireAnnex, language: Language): Html =>
  html`<ul>
    ${annex.blocks.map(
      ({ id, title }) =>
        html`<li>
          <a href="#${blockAnchor(id)}"><span class="number">${id}</span> ${title[language]}</a>
        </li>`,
    )}
  </ul>`

function factsHtml({ facts, method }: QuestionnaireAnnex, language: Language): Html {
  const line = (label: string, value: string): Html =>
    html`<div>
      <dt>${label}</dt>
      <dd>${value}</dd>
    </div>`
  return html`<section class="columns in-brief" aria-labelledby="in-brief">
    <h2 id="in-brief">${say(language, 'printed-facts')}</h2>
    <dl class="counts">
      ${facts.map(({ label, count }) => line(label[language], formatCount(count, language)))}
    </dl>
    <dl>
      ${method.map(({ label, value }) => line(label[language], value[language]))}
    </dl>
  </section>`
}
