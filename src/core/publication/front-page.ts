import { answerKind, type Marked } from '../dataset/answer-kind.ts'
import { formatCount } from '../figures.ts'
import { html, type Html } from '../html.ts'
import { say } from '../messages/say.ts'
import { startPath } from '../questionnaire/ask/paths.ts'
import type { VerifiedCounts } from '../tables/verified-counts.ts'
import type { Language, Text } from '../text.ts'
import type { SitePage } from './annex-pages.ts'
import { comparisonLink } from './edition-menu.ts'
import { inSentence } from './in-sentence.ts'
import { layOutPage } from './page.ts'
import { annexPath, frontPath, localised, questionnairePath, verificationPath, type Edition } from './paths.ts'

/** What the front page tells: the studies, and in what state their waves are. */
export type SiteState = {
  readonly studies: readonly {
    readonly study: { readonly id: string; readonly title: Text; readonly description: Text }
    readonly waves: readonly WaveState[]
    /** The pairs of waves that are compared. */
    readonly comparisons: readonly Required<Edition>[]
  }[]
}

/** How a questionnaire can be filled in on the site: as a trial, which counts in no result, or for real. */
export type Asks = 'trial' | 'real'

/** The state of one wave. */
export type WaveState = Marked & {
  readonly id: string
  readonly title: Text
  /** How many answered; 0 when there are no answers yet. */
  readonly respondents: number
  /** How many of them filled in the whole questionnaire. */
  readonly complete: number
  /** How many tables there are to see; 0 when there are none yet. */
  readonly tables: number
  /** Whether the questionnaire and the codebook are there to see. */
  readonly questionnaire: boolean
  /** What came of the comparison with published figures, or `null` when there are none. */
  readonly verification: VerifiedCounts | null
  /** Whether the questionnaire can be filled in on the site: for a trial, or for real. */
  readonly asks: Asks | null
  /** True when questions and answers are not literally those that respondents read. */
  readonly rebuilt: boolean
}

type StudyState = SiteState['studies'][number]

/** The front page in one language: what this is, and what there is to see. */
export function frontPage({ studies }: SiteState, language: Language): SitePage {
  const title = say(language, 'site-front-title')
  const kinds = new Set(
    studies.flatMap(({ waves }) => waves.filter(({ respondents }) => respondents > 0).map(answerKind)),
  )
  const warnings = (['simulated', 'trial'] as const).filter((kind) => kinds.has(kind))
  return {
    path: frontPath,
    page: layOutPage({
      language,
      path: frontPath,
      title,
      menu: [{ label: say(language, 'site-studies'), path: frontPath, here: true }],
      trail: [],
      warning: null,
      side: null,
      content: html`<div class="welcome">
          <h1>${title}</h1>
          <p class="lead">${say(language, 'site-front-lead')}</p>
        </div>
        ${warnings.map((kind) => warningHtml(kind, language))}
        ${studies.length === 0 ? html`<p>${say(language, 'site-no-studies')}</p>` : null}
        ${studies.map((study) => studyHtml(study, language))}`,
    }),
  }
}

/** The banner for waves with answers of a program or a trial; on this page it explains the mark that they carry. */
const warningHtml = (kind: 'simulated' | 'trial', language: Language): Html =>
  html`<p class="simulated">
    <strong>${say(language, `annex-${kind}`)}</strong> ${say(language, `site-${kind}-some`)}
  </p>`

const studyHtml = ({ study, waves, comparisons }: StudyState, language: Language): Html =>
  html`<section class="card study" id="${study.id}">
    <h2>${study.title[language]}</h2>
    <p>${study.description[language]}</p>
    ${waves.map((wave) => waveHtml(study, wave, language))}${comparisons.length === 0 ? null : comparisonsHtml(study, comparisons, language)}
  </section>`

/** Links to the comparisons of waves, set apart from the waves themselves. */
const comparisonsHtml = (
  study: StudyState['study'],
  comparisons: StudyState['comparisons'],
  language: Language,
): Html =>
  html`<section class="wave">
    <h3>${say(language, 'trend-front-title')}</h3>
    <p class="links">
      ${comparisons.map((pair) => {
        const { label, path } = comparisonLink(pair, language)
        const whole = say(language, 'trend-link-of', { link: label, study: study.title[language] })
        return html`<a class="button" href="${localised(language, path)}" aria-label="${whole}">${label}</a>`
      })}
    </p>
  </section>`

function waveHtml(study: StudyState['study'], wave: WaveState, language: Language): Html {
  const { respondents, complete, tables, verification } = wave
  const kind = answerKind(wave)
  const badge = respondents === 0 ? 'none' : kind
  const people = kind === 'real' ? 'site-respondents' : (`site-responses-${kind}` as const)
  const facts = [
    respondents === 0
      ? null
      : fact(
          formatCount(respondents, language),
          say(language, `${people}-${plural(respondents)}`),
          complete === respondents
            ? null
            : say(language, 'site-complete-of', { complete: formatCount(complete, language) }),
        ),
    tables === 0 ? null : fact(formatCount(tables, language), say(language, `site-tables-${plural(tables)}`), null),
    verification === null ? null : verifiedHtml(verification, language),
  ].filter((one) => one !== null)
  return html`<section class="wave" id="${study.id}-${wave.id}">
    <h3>${wave.title[language]} <span class="badge ${badge === 'trial' ? 'simulated' : badge}">${say(language, `site-badge-${badge}`)}</span></h3>
    ${facts.length === 0 ? null : html`<dl class="facts">${facts}</dl>`}
    ${wave.rebuilt ? html`<p class="remark">${say(language, 'site-rebuilt')}</p>` : null}
    ${tables === 0 && wave.asks === null ? null : linksHtml(study, wave, language)}
  </section>`
}

const fact = (figure: string, label: string, more: string | null): Html =>
  html`<div>
    <dt>${label}</dt>
    <dd>${figure}</dd>
    ${more === null ? null : html`<dd class="also">${more}</dd>`}
  </div>`

function verifiedHtml(verification: NonNullable<WaveState['verification']>, language: Language): Html {
  const { equal, exceptions, different, total, notCompared } = verification
  const compared = say(language, 'site-exceptions-and-differences', {
    exceptions: say(language, `site-exceptions-${plural(exceptions)}`, { n: formatCount(exceptions, language) }),
    differences: say(language, `site-differences-${plural(different)}`, { n: formatCount(different, language) }),
  })
  return fact(
    formatCount(equal, language),
    say(language, 'site-verified-equal', { total: formatCount(total, language) }),
    notCompared === 0
      ? compared
      : say(language, 'site-verified-partly', { compared, notCompared: formatCount(notCompared, language) }),
  )
}

const plural = (count: number): 'one' | 'many' => (count === 1 ? 'one' : 'many')

function linksHtml(study: StudyState['study'], wave: WaveState, language: Language): Html {
  const edition: Edition = { study: study.id, wave: wave.id }
  const names = { study: study.title[language], wave: inSentence(wave.title[language]) }
  const link = (
    key: 'site-to-tables' | 'site-to-questionnaire' | 'site-to-verification' | `ask-front-${Asks}`,
    path: string,
    kind: string,
  ): Html => {
    const label = say(language, key)
    return html`<a class="${kind}" href="${path}" aria-label="${say(language, 'site-of-wave', { link: label, ...names })}">${label}</a>`
  }
  return html`<p class="links">
    ${wave.tables === 0 ? null : link('site-to-tables', localised(language, annexPath(edition)), 'button')}${
      wave.questionnaire
        ? link('site-to-questionnaire', localised(language, questionnairePath(edition)), 'button plain')
        : null
    }${
      wave.verification === null
        ? null
        : link('site-to-verification', localised(language, verificationPath(edition)), 'button plain')
    }${wave.asks === null ? null : link(`ask-front-${wave.asks}`, startPath(language, edition), 'button plain')}
  </p>`
}
