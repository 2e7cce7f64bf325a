import { answerKind, type AnswerKind, type Marked } from '../dataset/answer-kind.ts'
import type { StratumRespondents } from '../dataset/stratum-respondents.ts'
import { profiles, type ProfileId } from '../disclosure/profiles.ts'
import { formatCount, formatPercentage } from '../figures.ts'
import { inLanguages } from '../messages/in-languages.ts'
import { say, type MessageKey, type MessageValues } from '../messages/say.ts'
import type { Language, Text } from '../text.ts'

const text = (key: MessageKey, values?: MessageValues): Text => inLanguages((language) => say(language, key, values))

/** Which share of the invited answered, in print; `null` where that cannot be said. */
function rateOf(respondents: number, invited: number | null, language: Language): string | null {
  if (invited === null || respondents > invited) return null
  return formatPercentage((100 * respondents) / invited, 1, language)
}

/** That a rate is none of people, behind a rate of made-up answers or those of a trial. */
const caution = (kind: AnswerKind, language: Language): string =>
  kind === 'real' ? '' : `. ${say(language, `annex-response-${kind}`)}`

/**
 * The response to a wave in words: of all who were invited, which share took part and which share finished.
 *
 * @param invited `null` where it is not known how many were invited
 * @example responseOf(300, 270, 400, { simulated: false }).en // → '75.0% of those invited took part (AAPOR RR2) and …'
 */
export const responseOf = (respondents: number, complete: number, invited: number | null, mark: Marked): Text =>
  inLanguages((language) => {
    if (invited === null) return say(language, 'annex-response-unknown')
    const rate = rateOf(respondents, invited, language)
    const whole = rateOf(complete, invited, language)
    if (rate === null || whole === null) return say(language, 'annex-response-too-many')
    const key = complete === respondents ? 'annex-response-all-complete' : 'annex-response-some-complete'
    return `${say(language, key, { rate, complete: whole })}${caution(answerKind(mark), language)}`
  })

/** The response of one group that the invited were drawn from; every cell in print. */
export type ResponseLine = { readonly label: Text; readonly cells: readonly Text[] }

/** The response per group that the invited were drawn from. */
export type ResponseTable = {
  readonly title: Text
  readonly stubHead: Text
  readonly heads: readonly Text[]
  readonly lines: readonly ResponseLine[]
  /** For simulated answers and those of a trial: that these are no rates of people. */
  readonly warning: Text | null
}

/** The strata of a wave and all who answered, with what tells that wave from another in a table of two. */
export type WaveStrata = {
  readonly respondents: number
  readonly strata?: readonly StratumRespondents[]
  readonly wave?: string
}

/**
 * The response per group that the invited of some waves were drawn from, or `null` where there are no such groups. Who
 * did not say in which group they are have a line of their own. A wave with a group of too few respondents has no numbers
 * of respondents: those of one group follow from the others.
 *
 * @example responseTable([{ respondents: 10_810, strata }], 'public', { simulated: false })?.lines[0]?.cells[2].en // → '35.9%'
 */
export function responseTable(waves: readonly WaveStrata[], profile: ProfileId, mark: Marked): ResponseTable | null {
  const all = waves.flatMap(({ strata = [] }) => strata)
  if (all.length === 0) return null
  const withPopulation = all.some(({ population }) => population !== null)
  const kind = answerKind(mark)
  return {
    title: text('annex-response-strata'),
    stubHead: text('annex-response-stratum'),
    heads: [
      ...(withPopulation ? [text('annex-response-population')] : []),
      text('annex-method-invited'),
      text('annex-method-respondents'),
      text('annex-method-response'),
    ],
    lines: waves.flatMap(({ respondents: everyone, strata = [], wave }) => {
      const rest = strata.reduce((left, { respondents }) => left - respondents, everyone)
      const { smallestBase, smallestCell } = profiles[profile]
      const hidden =
        (rest > 0 && rest < smallestCell) ||
        strata.some(({ respondents }) => respondents > 0 && respondents < smallestBase)
      const unplaced = {
        label: text('annex-response-no-group'),
        population: null,
        invited: null,
        respondents: rest,
      }
      const placed = strata.length === 0 || hidden || rest <= 0 ? strata : [...strata, unplaced]
      return placed.map((stratum) => ({
        label: inLanguages((language) => stratum.label[language] + (wave === undefined ? '' : `, ${wave}`)),
        cells: cellsOf(stratum, hidden).slice(withPopulation ? 0 : 1),
      }))
    }),
    warning: kind === 'real' ? null : text(`annex-response-${kind}`),
  }
}

function cellsOf({ population, invited, respondents }: StratumRespondents, hidden: boolean): readonly Text[] {
  const count = (n: number | null): Text =>
    inLanguages((language) => (n === null ? say(language, 'annex-response-not-known') : formatCount(n, language)))
  const tooFew = text('annex-response-too-few')
  const rate = inLanguages(
    (language) => rateOf(respondents, invited, language) ?? say(language, 'annex-response-not-known'),
  )
  return [count(population), count(invited), ...(hidden ? [tooFew, tooFew] : [count(respondents), rate])]
}

/**
 * The cells of a line as one sentence, for files that have no room for a table.
 *
 * @example responseInWords(table, table.lines[0], 'en') // → 'Invited: 7,000; Respondents: 2,516; Response: 35.9%'
 */
export const responseInWords = ({ heads }: ResponseTable, { cells }: ResponseLine, language: Language): string =>
  cells.map((cell, index) => `${heads[index]?.[language] ?? ''}: ${cell[language]}`).join('; ')
