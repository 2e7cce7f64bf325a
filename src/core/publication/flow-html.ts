import { html, type Html } from '../html.ts'
import { say } from '../messages/say.ts'
import type { Language } from '../text.ts'
import { mapHtml } from './flow-map.ts'
import { minutesFacts, minutesNotes, routeRows, routesTitle } from './flow-minutes-words.ts'
import { withheldNote } from './flow-numbers.ts'
import type { Flow, TimedFlow } from './flow.ts'

/** The flow of a questionnaire as a part of a page: the map, in a drawing for its width, and the expected minutes. */
export function flowHtml(flow: Flow, language: Language): Html {
  const withheld = withheldNote(flow.bases, language)
  return html`<section class="card flow" aria-labelledby="flow">
      <h2 id="flow">${say(language, 'flow-title')}</h2>
      ${withheld === null ? null : html`<p>${withheld}</p>`} ${mapHtml(flow, language, { narrow: false, head: false })} ${mapHtml(flow, language, { narrow: true, head: false })}
    </section>
    ${flow.minutes === null ? null : minutesHtml({ ...flow, minutes: flow.minutes }, language)}`
}

/** The expected minutes: three figures, what they rest on, and the routes that are taken most. */
export function minutesHtml(flow: TimedFlow, language: Language): Html {
  const { minutes } = flow
  const head = (key: 'blocks' | 'share' | 'median' | 'longest'): Html =>
    html`<th scope="col" class="${key === 'blocks' ? 'stub' : 'amount'}">
      ${say(language, key === 'blocks' ? 'minutes-route' : `minutes-route-${key}`)}
    </th>`
  return html`<section class="card minutes" aria-labelledby="minutes">
    <h2 id="minutes">${say(language, 'minutes-title')}</h2>
    <dl class="facts">
      ${minutesFacts(flow, language).map(
        ({ label, value, more }) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${value}</dd>
            ${more === null ? null : html`<dd class="also">${more}</dd>`}
          </div>`,
      )}
    </dl>
    ${minutesNotes(minutes, language).map((sentence) => html`<p>${sentence}</p>`)}
    <h3 id="routes">${routesTitle(minutes, language)}</h3>
    <table class="list routes" aria-labelledby="routes">
      <thead>
        <tr>
          ${(['blocks', 'share', 'median', 'longest'] as const).map(head)}
        </tr>
      </thead>
      <tbody>
        ${routeRows(flow, language).map(
          (row) =>
            html`<tr>
              <th scope="row">${row.blocks}</th>
              <td class="amount">${row.share}</td>
              <td class="amount">${row.median}</td>
              <td class="amount">${row.longest}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`
}
