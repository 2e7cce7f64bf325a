import { html, type Html } from '../html.ts'
import { say } from '../messages/say.ts'
import type { Language } from '../text.ts'
import { printSize } from './annex-files-words.ts'
import type { AnnexFormat } from './annex-files.ts'

/** A file that a page offers, with its size in bytes. */
export type Download = {
  readonly format: AnnexFormat
  readonly address: string
  readonly title: string
  readonly bytes: number
}

/** The files that can be downloaded, each with its kind and size; nothing when there are none. */
export const downloadsHtml = (downloads: readonly Download[], language: Language): Html | null =>
  downloads.length === 0
    ? null
    : html`<section class="card downloads">
        <h2>${say(language, 'downloads-title')}</h2>
        <ul>
          ${downloads.map(
            ({ address, title, format, bytes }) =>
              html`<li>
                <a href="${address}" download>${title}</a>
                <small>${say(language, `downloads-${format}`)}, ${printSize(bytes, language)}</small>
              </li>`,
          )}
        </ul>
      </section>`
