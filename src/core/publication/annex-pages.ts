import { html, type Html } from '../html.ts'
import { say } from '../messages/say.ts'
import type { Language } from '../text.ts'
import type { Annex, AnnexBlock } from './annex.ts'
import { indexHtml } from './annex-index.ts'
import { contentsBeside, contentsFolded, editionOf, type AnnexPlace } from './contents-html.ts'
import { downloadsHtml, type Download } from './downloads-html.ts'
import { comparisonLink, comparisonMenu, editionMenu, editionTrail, type EditionPart } from './edition-menu.ts'
import { columnsHtml, methodHtml, readingHtml } from './guide-html.ts'
import { inSentence } from './in-sentence.ts'
import { layOutPage, type PageLink } from './page.ts'
import { allPath, annexPath, blockPath, localised, type Edition, type PagePath } from './paths.ts'
import { rebuiltHtml } from './rebuilt-html.ts'
import { simulatedHtml } from './simulated-html.ts'
import { tableHtml } from './table-html.ts'

/** A page of the site: its address without language, and the page in one language, made when it is read. */
export type SitePage = { readonly path: PagePath; readonly page: string }

/** What there is on the site around an annex. */
export type AnnexAround = {
  /** The parts of the site that there are of its wave, for the menu. */
  readonly present: ReadonlySet<EditionPart>
  /** The files with the whole annex that the index offers. */
  readonly downloads?: () => readonly Download[]
  /** The pairs of waves that its wave is one of, and that are compared. */
  readonly comparisons?: readonly Required<Edition>[]
}

/**
 * The pages of an annex in one language: the index, a page per block, and a page with everything.
 *
 * @example annexPages(annex, 'nl', { present: new Set(['tables']) })[0].path // → '/basisartsen/2023/annex/'
 */
export function annexPages(annex: Annex, language: Language, around: AnnexAround): readonly SitePage[] {
  const { blocks } = annex
  const put = (place: AnnexPlace, title: string, content: () => Html): SitePage =>
    annexPage(annex, { place, title, content, present: around.present }, language)
  return [
    put({ page: 'index' }, annex.title[language], () => indexPage(annex, around, language)),
    ...blocks.map((block, index) => {
      const neighbours = { before: blocks[index - 1], after: blocks[index + 1] }
      return put({ page: 'block', block: block.id }, block.title[language], () =>
        blockPage(annex, block, neighbours, language),
      )
    }),
    put({ page: 'all' }, say(language, 'annex-all'), () => allPage(annex, language)),
  ]
}

type Contents = {
  readonly place: AnnexPlace
  readonly title: string
  readonly content: () => Html
  readonly present: ReadonlySet<EditionPart>
}

function annexPage(annex: Annex, { place, title, content, present }: Contents, language: Language): SitePage {
  const edition = editionOf(annex)
  const index: PageLink = { label: annex.name[language], path: annexPath(edition) }
  const isIndex = place.page === 'index'
  const path = pathOf(annex, place)
  return {
    path,
    get page() {
      return layOutPage({
        language,
        path,
        title: isIndex ? inPrint(annex, language) : `${title}, ${inPrint(annex, language)}`,
        menu:
          annex.from === null ? editionMenu(edition, 'tables', present, language) : comparisonMenu(edition, language),
        trail: [
          ...editionTrail(annex.study, annex.wave, language).slice(0, annex.from === null ? 2 : 1),
          ...(isIndex ? [{ ...index, path: null }] : [index, { label: title, path: null }]),
        ],
        warning: simulatedHtml(annex, language),
        side: contentsBeside(annex, place, language),
        content: html`${isIndex ? null : contentsFolded(annex, place, language)} ${content()}`,
      })
    },
  }
}

const pathOf = (annex: Annex, place: AnnexPlace): PagePath => {
  const edition = editionOf(annex)
  if (place.page === 'block') return blockPath(edition, place.block)
  return place.page === 'all' ? allPath(edition) : annexPath(edition)
}

/** What the annex is called in the title of a page, which is also what is printed and bookmarked. */
const inPrint = ({ title, study, wave }: Annex, language: Language): string =>
  `${title[language]}, ${study.title[language]}, ${wave.title[language]}`

const indexPage = (annex: Annex, { downloads, comparisons = [] }: AnnexAround, language: Language): Html =>
  html`<h1>${annex.name[language]}</h1>
    <p class="lead">${introOf(annex, language)}</p>
    ${rebuiltHtml(annex.rebuilt, language)}
    <p class="links">
      <a class="button" href="${localised(language, allPath(editionOf(annex)))}">${say(language, 'annex-all-on-one-page')}</a>${comparisons.map(
        (pair) => {
          const { label, path } = comparisonLink(pair, language)
          return html`<a class="button plain" href="${localised(language, path)}">${label}</a>`
        },
      )}
    </p>
    ${downloadsHtml(downloads?.() ?? [], language)} ${indexHtml(annex, language)} ${columnsHtml(annex, language)} ${readingHtml(annex, language)}
    ${methodHtml(annex, language)}`

function blockPage(
  annex: Annex,
  block: AnnexBlock,
  { before, after }: { readonly before: AnnexBlock | undefined; readonly after: AnnexBlock | undefined },
  language: Language,
): Html {
  const edition = editionOf(annex)
  const to = (other: AnnexBlock | undefined, key: 'annex-previous' | 'annex-next'): Html | null =>
    other === undefined
      ? null
      : html`<a class="${key}" href="${localised(language, blockPath(edition, other.id))}"><small>${say(language, key)}</small> ${other.title[language]}</a>`
  return html`<p class="above">${say(language, 'annex-block', { block: block.number })}</p>
    <h1>${block.title[language]}</h1>
    ${rebuiltHtml(annex.rebuilt, language)} ${columnsHtml(annex, language)}
    ${block.tables.map((table) => tableHtml(table, { language, level: 2, wave: annex.wave.title[language], home: '' }))}
    ${readingHtml(annex, language)}
    <nav class="neighbours" aria-label="${say(language, 'annex-neighbours')}">
      ${to(before, 'annex-previous')}${to(after, 'annex-next')}
    </nav>`
}

const allPage = (annex: Annex, language: Language): Html =>
  html`<h1>${say(language, 'annex-all')}</h1>
    <p class="lead">${introOf(annex, language)}</p>
    ${rebuiltHtml(annex.rebuilt, language)} ${columnsHtml(annex, language)}
    ${annex.blocks.map((block) => {
      const home = localised(language, blockPath(editionOf(annex), block.id))
      return html`<section class="block">
        <h2>
          <span class="number">${say(language, 'annex-block', { block: block.number })}</span> ${block.title[language]}
        </h2>
        ${block.tables.map((table) => tableHtml(table, { language, level: 3, wave: annex.wave.title[language], home }))}
      </section>`
    })}${readingHtml(annex, language)}
    ${methodHtml(annex, language)}`

function introOf({ blocks, study, wave, from }: Annex, language: Language): string {
  const tables = blocks.flatMap((block) => block.tables).length
  const names = { study: study.title[language], wave: inSentence(wave.title[language]) }
  if (from !== null) return say(language, tables === 1 ? 'trend-intro-one' : 'trend-intro-many', { tables, ...names })
  return say(language, tables === 1 ? 'annex-index-intro-one' : 'annex-index-intro-many', { tables, ...names })
}
