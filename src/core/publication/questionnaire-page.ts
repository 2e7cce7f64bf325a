import { formatCount } from '../figures.ts'
import { html, type Html, type HtmlPart } from '../html.ts'
import { say } from '../messages/say.ts'
import type { Language } from '../text.ts'
import type { SitePage } from './annex-pages.ts'
import { downloadsHtml, type Download } from './downloads-html.ts'
import { editionMenu, editionTrail, type EditionPart } from './edition-menu.ts'
import { flowHtml } from './flow-html.ts'
import { plainFlow } from './flow.ts'
import { layOutPage } from './page.ts'
import { questionnairePath, type Edition } from './paths.ts'
import { blockAnchor, blockHtml } from './questionnaire-block-html.ts'
import type { QuestionnaireAnnex } from './questionnaire-model.ts'
import { rebuiltHtml } from './rebuilt-html.ts'

/** The page of the site with the whole questionnaire of a wave, in one language: first its map, then every question. */
export function questionnairePage(
  annex: QuestionnaireAnnex,
  present: ReadonlySet<EditionPart>,
  downloads: () => readonly Download[],
  language: Language,
): SitePage {
  const edition: Edition = { study: annex.study.id, wave: annex.wave.id }
  const title = say(language, 'printed-title')
  return {
    path: questionnairePath(edition),
    get page() {
      return layOutPage({
        language,
        path: questionnairePath(edition),
        title: `${title}, ${annex.study.title[language]}, ${annex.wave.title[language]}`,
        styles: ['questionnaire.css'],
        menu: editionMenu(edition, 'questionnaire', present, language),
        trail: [...editionTrail(annex.study, annex.wave, language), { label: title, path: null }],
        warning: null,
        side: html`<nav class="side" aria-label="${say(language, 'printed-blocks')}">${contentsHtml(annex, language)}</nav>`,
        content: html`<h1>${title}</h1>
        <p class="lead">${say(language, 'printed-lead')}</p>
        ${questionnaireHtml(annex, html`${downloadsHtml(downloads(), language)} ${flowHtml(plainFlow(annex), language)}`, language)}`,
      })
    },
  }
}

/**
 * The questionnaire without a page around it: in brief, how to read it, and all blocks.
 *
 * @param before what stands between the head and the questions, such as the map of the route
 */
export const questionnaireHtml = (annex: QuestionnaireAnnex, before: HtmlPart, language: Language): Html =>
  html`<details class="contents">
      <summary>${say(language, 'printed-blocks')}</summary>
      <nav aria-label="${say(language, 'printed-blocks')}">${contentsHtml(annex, language)}</nav>
    </details>
    ${rebuiltHtml(annex.rebuilt, language)} ${factsHtml(annex, language)} ${before}
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
      ({ id, number, title }) =>
        html`<li>
          <a href="#${blockAnchor(id)}"><span class="number">${number}</span> <span>${title[language]}</span></a>
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
