import type { MissingReason } from '../dataset/missing.ts'
import type { PublicItemMissing } from '../disclosure/protect-missing.ts'
import { formatCount } from '../figures.ts'
import { html, type Html, type HtmlPart } from '../html.ts'
import { say } from '../messages/say.ts'
import { isPrintedNumber } from '../study/printed-number.ts'
import { verifiedLine } from '../tables/verified-counts.ts'
import type { Language } from '../text.ts'
import type { SitePage } from './annex-pages.ts'
import { cellHtml } from './cell-html.ts'
import { editionOf } from './contents-html.ts'
import { editionMenu, editionTrail, type EditionPart } from './edition-menu.ts'
import { gridHtml } from './grid-html.ts'
import { columnsHtml, methodHtml, readingHtml } from './guide-html.ts'
import { signs } from './marks.ts'
import type { MethodReport } from './method-report.ts'
import { layOutPage } from './page.ts'
import { localised, methodPath, verificationPath } from './paths.ts'
import { rebuiltHtml } from './rebuilt-html.ts'
import { simulatedHtml } from './simulated-html.ts'

/** The page that tells how a wave was done, in one language. */
export function methodPage(report: MethodReport, present: ReadonlySet<EditionPart>, language: Language): SitePage {
  const { annex } = report
  const path = methodPath(editionOf(annex))
  const title = say(language, 'site-method')
  return {
    path,
    page: layOutPage({
      language,
      path,
      title: `${title}, ${annex.study.title[language]}, ${annex.wave.title[language]}`,
      menu: editionMenu(editionOf(annex), 'method', present, language),
      trail: [...editionTrail(annex.study, annex.wave, language), { label: title, path: null }],
      warning: simulatedHtml(annex, language),
      side: null,
      content: html`<h1>${say(language, 'method-title')}</h1>
        <p class="lead">${say(language, 'method-lead')}</p>
        ${rebuiltHtml(annex.rebuilt, language)}
        ${methodHtml(annex, language)} ${columnsHtml(annex, language)} ${missingHtml(report, language)}
        ${roundingHtml(report, language)} ${exceptionsHtml(report, language)} ${readingHtml(annex, language)}`,
    }),
  }
}

const countHtml = (count: number | null, language: Language): HtmlPart =>
  cellHtml(
    count === null
      ? { text: signs.suppressed, mark: 'suppressed', lowBase: false }
      : { text: formatCount(count, language), mark: null, lowBase: false },
    language,
  )

/** A reason at the start of a line, in the words of the codebook and of the files with answers. */
function reasonIn(reason: MissingReason, language: Language): string {
  const words = say(language, `dataset-${reason}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Why each question was not answered: asked and not answered, not reached, not asked, rather not said. */
function missingHtml({ missing, reasons }: MethodReport, language: Language): Html {
  const label = ({ item }: PublicItemMissing): Html => {
    const number = isPrintedNumber(item.id) ? html`<span class="number">${item.id}</span>` : null
    return html`${number} ${(item.label ?? item.text)[language]}`
  }
  return html`<section class="card method">
    <h2 id="missing">${say(language, 'method-missing')}</h2>
    <p>${say(language, 'method-missing-lead')}</p>
    <dl>
      ${reasons.map(
        (reason) =>
          html`<div>
            <dt>${reasonIn(reason, language)}</dt>
            <dd>${say(language, `method-explain-${reason}`)}</dd>
          </div>`,
      )}
    </dl>
    ${gridHtml({
      labelledBy: 'missing',
      caption: html`${say(language, 'method-missing-caption')}`,
      stubHead: say(language, 'method-question'),
      heads: [
        { label: say(language, 'method-answered'), isTotal: true },
        ...reasons.map((reason) => ({ label: reasonIn(reason, language), isTotal: false })),
      ],
      sections: [
        {
          name: 'rows',
          lines: missing.map((line) => ({
            label: label(line),
            cells: [line.answered, ...reasons.map((reason) => line.missing[reason])].map((count) =>
              countHtml(count, language),
            ),
          })),
        },
      ],
    })}
  </section>`
}

const roundingHtml = ({ rounding }: MethodReport, language: Language): Html =>
  html`<section class="card">
    <h2>${say(language, 'method-rounding')}</h2>
    <ul>
      ${rounding.map((line) => html`<li>${line[language]}</li>`)}
    </ul>
  </section>`

function exceptionsHtml({ annex, verification }: MethodReport, language: Language): Html | null {
  if (verification === null) return null
  const address = localised(language, verificationPath(editionOf(annex)))
  return html`<section class="card">
    <h2>${say(language, 'method-exceptions')}</h2>
    <p>${verifiedLine(verification, language, (count) => formatCount(count, language))}.</p>
    <p><a href="${address}">${say(language, 'method-exceptions-link')}</a></p>
  </section>`
}
