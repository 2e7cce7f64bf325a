import { html, type Html } from '../html.ts'
import { formatCount } from '../figures.ts'
import { say } from '../messages/say.ts'
import type { Language } from '../text.ts'
import { printSize } from './annex-files-words.ts'
import type { SitePage } from './annex-pages.ts'
import type { DataOffer } from './data-offer.ts'
import { editionMenu, editionTrail, type EditionPart } from './edition-menu.ts'
import { layOutPage } from './page.ts'
import { dataPath, localised, type Edition } from './paths.ts'
import { simulatedHtml } from './simulated-html.ts'

/** The page that tells which data there are of a wave, in which formats, and who may have them. */
export function dataPage(offer: DataOffer, present: ReadonlySet<EditionPart>, language: Language): SitePage {
  const edition: Edition = { study: offer.study.id, wave: offer.wave.id }
  const title = say(language, 'site-data')
  return {
    path: dataPath(edition),
    get page() {
      return layOutPage({
        language,
        path: dataPath(edition),
        title: `${title}, ${offer.study.title[language]}, ${offer.wave.title[language]}`,
        menu: editionMenu(edition, 'data', present, language),
        trail: [...editionTrail(offer.study, offer.wave, language), { label: title, path: null }],
        warning: simulatedHtml(offer, language),
        side: null,
        content: html`<h1>${say(language, 'data-title')}</h1>
          <p class="lead">${say(language, 'data-lead', { respondents: formatCount(offer.respondents, language) })}</p>
          ${openHtml(offer, edition, language)} ${partnerHtml(offer, language)} ${publicHtml(offer, language)}
          ${formatsHtml(offer, language)}`,
      })
    },
  }
}

/** What everybody may download. */
function openHtml({ documentation, described }: DataOffer, edition: Edition, language: Language): Html {
  const { name, make } = documentation(language)
  return html`<section class="card downloads">
    <h2 id="open">${say(language, 'data-open')}</h2>
    <p>${say(language, 'data-open-lead')}</p>
    <ul>
      <li>
        <a href="${localised(language, dataPath(edition))}${name}" download>${say(language, 'data-documentation')}</a>
        <small>${say(language, 'data-zip')}, ${printSize(make().length, language)}</small>
      </li>
    </ul>
    <p>${say(language, 'data-in-it')}: ${described.map((title) => title[language]).join('; ')}.</p>
  </section>`
}

/** On which conditions researchers get answers. */
const partnerHtml = ({ identifying, leastAlike }: DataOffer, language: Language): Html =>
  html`<section class="card method">
    <h2 id="partner">${say(language, 'data-partner')}</h2>
    <ul>
      <li>${say(language, 'data-partner-agreed')}</li>
      <li>${say(language, 'data-partner-texts')}</li>
      <li>${say(language, 'data-partner-classes')}</li>
      <li>${
        identifying === null
          ? say(language, 'data-partner-unknown')
          : say(language, 'data-partner-alike', {
              least: leastAlike,
              variables: identifying.map((label) => `‘${label[language]}’`).join(', '),
            })
      }</li>
    </ul>
    <p>${say(language, 'data-command')} <code>npm run loopbaan -- export … --for partner</code></p>
  </section>`

/** Where synthetic answers come from. */
const publicHtml = (_offer: DataOffer, language: Language): Html =>
  html`<section class="card method">
    <h2 id="public">${say(language, 'data-public')}</h2>
    <p>${say(language, 'data-public-lead')}</p>
    <p>${say(language, 'data-command')} <code>npm run loopbaan -- export … --for public</code></p>
  </section>`

const formatsHtml = ({ formats }: DataOffer, language: Language): Html =>
  html`<section class="card">
    <h2 id="formats">${say(language, 'data-formats')}</h2>
    <table class="list" aria-labelledby="formats">
      <thead>
        <tr>
          <th scope="col">${say(language, 'data-format')}</th>
          <th scope="col">${say(language, 'data-format-title')}</th>
        </tr>
      </thead>
      <tbody>
        ${formats.map(
          ({ id, title }) =>
            html`<tr>
              <th scope="row"><code class="whole">${id}</code></th>
              <td>${title[language]}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`
