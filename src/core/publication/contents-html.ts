import { html, type Html } from '../html.ts'
import { say } from '../messages/say.ts'
import type { Language } from '../text.ts'
import type { Annex, AnnexBlock } from './annex.ts'
import { allPath, annexPath, blockPath, localised, type Edition } from './paths.ts'

/** Which page of an annex the reader is on: a block by its id, the index, or the page with everything. */
export type AnnexPlace = { readonly page: 'index' | 'all' } | { readonly page: 'block'; readonly block: string }

/** The study and wave of an annex, or its pair of waves. */
export const editionOf = ({ study, wave, from }: Annex): Edition => ({
  study: study.id,
  wave: wave.id,
  ...(from === null ? {} : { from: from.id }),
})

/**
 * The contents of an annex as a list of links: its blocks, and of the block that is open its tables. It comes twice:
 * beside the text for a wide screen, and folded up above it (`contentsFolded`) for a narrow one.
 */
export const contentsBeside = (annex: Annex, place: AnnexPlace, language: Language): Html =>
  html`<nav class="side" aria-label="${say(language, 'annex-contents')}">${contentsHtml(annex, place, language)}</nav>`

/** The contents of an annex folded up, for a narrow screen. */
export const contentsFolded = (annex: Annex, place: AnnexPlace, language: Language): Html =>
  html`<details class="contents">
    <summary>${say(language, 'annex-contents')}</summary>
    <nav aria-label="${say(language, 'annex-contents')}">${contentsHtml(annex, place, language)}</nav>
  </details>`

function contentsHtml(annex: Annex, place: AnnexPlace, language: Language): Html {
  const edition = editionOf(annex)
  const open = (block: AnnexBlock): boolean => place.page === 'block' && place.block === block.id
  return html`<ul>
    <li>${link(localised(language, annexPath(edition)), say(language, 'annex-contents'), place.page === 'index')}</li>
    ${annex.blocks.map((block) => {
      const address = localised(language, blockPath(edition, block.id))
      const label = html`<span class="number">${block.number}</span> <span>${block.title[language]}</span>`
      return html`<li>${link(address, label, open(block))}${open(block) ? tablesHtml(block, language) : null}</li>`
    })}
    <li>${link(localised(language, allPath(edition)), say(language, 'annex-all'), place.page === 'all')}</li>
  </ul>`
}

const tablesHtml = ({ tables }: AnnexBlock, language: Language): Html =>
  html`<ul>
    ${tables.map(
      ({ anchor, number, table }) =>
        html`<li>
          <a href="#${anchor}"><span class="number">${number}</span> <span>${table.title[language]}</span></a>
        </li>`,
    )}
  </ul>`

const link = (address: string, label: string | Html, here: boolean): Html =>
  html`<a href="${address}" ${here ? html`aria-current="page"` : null}>${label}</a>`
