import { html, type Html } from '../html.ts'
import { say } from '../messages/say.ts'
import type { Language } from '../text.ts'
import type { SitePage } from './annex-pages.ts'
import { codebookHtml, codebookLead, derivedAnchor } from './codebook-html.ts'
import type { CodebookForReaders } from './codebook-model.ts'
import { editionMenu, editionTrail, type EditionPart } from './edition-menu.ts'
import { layOutPage } from './page.ts'
import { codebookPath, localised, questionnairePath, type Edition } from './paths.ts'

/** The page of the site with the codebook of a wave, in one language. */
export function codebookPage(
  book: CodebookForReaders,
  present: ReadonlySet<EditionPart>,
  language: Language,
): SitePage {
  const edition: Edition = { study: book.study.id, wave: book.wave.id }
  const title = say(language, 'codebook-title')
  return {
    path: codebookPath(edition),
    page: layOutPage({
      language,
      path: codebookPath(edition),
      title: `${title}, ${book.study.title[language]}, ${book.wave.title[language]}`,
      styles: ['questionnaire.css'],
      menu: editionMenu(edition, 'codebook', present, language),
      trail: [...editionTrail(book.study, book.wave, language), { label: title, path: null }],
      warning: null,
      side: html`<nav class="side" aria-label="${say(language, 'printed-blocks')}">${contentsHtml(book, language)}</nav>`,
      content: html`<h1>${title}</h1>
        <p class="lead">${codebookLead(book, language)}</p>
        <details class="contents">
          <summary>${say(language, 'printed-blocks')}</summary>
          <nav aria-label="${say(language, 'printed-blocks')}">${contentsHtml(book, language)}</nav>
        </details>
        ${codebookHtml(book, { language, questionnaire: localised(language, questionnairePath(edition)) })}`,
    }),
  }
}

const contentsHtml = ({ blocks, derived }: CodebookForReaders, language: Language): Html =>
  html`<ul>
    ${blocks.map(
      ({ id, number, title }) =>
        html`<li>
          <a href="#codebook-block-${id}"><span class="number">${number}</span> <span>${title[language]}</span></a>
        </li>`,
    )}
    ${derived.length === 0 ? null : html`<li><a href="#${derivedAnchor}">${say(language, 'derived-title')}</a></li>`}
  </ul>`
