import { answerKind, type Marked } from '../dataset/answer-kind.ts'
import type { StratumRespondents } from '../dataset/stratum-respondents.ts'
import { profiles, type ProfileId } from '../disclosure/profiles.ts'
import { formatCount } from '../figures.ts'
import { inLanguages } from '../messages/in-languages.ts'
import type { MessageKey } from '../messages/say.ts'
import { say } from '../messages/say.ts'
import type { AskedPart } from '../questionnaire/asked-marks.ts'
import { invitedIn } from '../study/invited.ts'
import type { Wave } from '../study/study.ts'
import type { Text } from '../text.ts'
import { printPeriod } from '../print-day.ts'
import { responseOf } from './response-rates.ts'

/** One thing that a reader must know of how the study was done. */
export type MethodLine = {
  readonly label: Text
  readonly value: Text
  /** True for what a reader wants to see before anything else. */
  readonly isFirst?: boolean
}

/** What the tables themselves say of how they were made. */
type Making = Marked & { readonly weighted: boolean; readonly stratified?: true; readonly profile: ProfileId }

/** What is told of a wave. */
export type MethodWave = Pick<Wave, 'title' | 'population' | 'opens' | 'closes' | 'invited' | 'strata' | 'wording'>

/** How many answered, how many of them to the end, and what is asked otherwise now than it was of them. */
export type MethodAnswers = {
  readonly respondents: number
  readonly complete: number
  /** How many answered of each group that the invited were drawn from, where there are any. */
  readonly strata?: readonly StratumRespondents[]
  readonly askedOtherwise?: readonly AskedPart[]
}

/** A line of which the name says what it tells. */
export type NamedLine = MethodLine & { readonly name: LineName }

/** How a wave was done, in the order in which a reader asks: what, of whom, when, how many, and what was done to it. */
export function methodOf(
  study: { readonly title: Text },
  wave: MethodWave,
  { respondents, complete, askedOtherwise = [] }: MethodAnswers,
  { weighted, stratified, profile, ...mark }: Making,
): readonly NamedLine[] {
  const invited = invitedIn(wave)
  const { smallestBase, lowBase, smallestCell } = profiles[profile]
  return [
    line('study', study.title),
    line('wave', wave.title),
    line('population', wave.population),
    line(
      'fieldwork',
      inLanguages((language) => printPeriod(wave.opens, wave.closes, language)),
    ),
    ...(invited === null
      ? []
      : [
          line(
            'invited',
            inLanguages((language) => formatCount(invited, language)),
          ),
        ]),
    line(
      'respondents',
      inLanguages((language) => {
        const n = formatCount(respondents, language)
        if (complete === respondents) return n
        return say(language, 'annex-method-complete', { n, complete: formatCount(complete, language) })
      }),
    ),
    line('response', responseOf(respondents, complete, invited, mark)),
    line('answers', text(`annex-method-${answerKind(mark)}`)),
    ...(askedOtherwise.length === 0
      ? []
      : [
          line(
            'questionnaire',
            inLanguages((language) =>
              askedOtherwise.map((part) => say(language, `annex-method-other-${part}`)).join(' '),
            ),
          ),
        ]),
    ...(wave.wording === 'rebuilt' ? [line('wording', text('annex-method-rebuilt'))] : []),
    line('weighting', text(weighted ? 'annex-weighted' : 'annex-unweighted')),
    ...(stratified === true ? [line('sample', text('annex-method-stratified'))] : []),
    line(
      'disclosure',
      inLanguages((language) =>
        say(language, `annex-method-${profile}`, { base: smallestBase, low: lowBase, cell: smallestCell }),
      ),
    ),
  ]
}

const text = (key: MessageKey): Text => inLanguages((language) => say(language, key))

const inOrder = [
  'study',
  'wave',
  'population',
  'fieldwork',
  'invited',
  'respondents',
  'response',
  'answers',
  'questionnaire',
  'wording',
  'weighting',
  'sample',
  'disclosure',
] as const

type LineName = (typeof inOrder)[number]

const firstLines: readonly LineName[] = [
  'fieldwork',
  'respondents',
  'answers',
  'questionnaire',
  'wording',
  'weighting',
  'disclosure',
]

const line = (name: LineName, value: Text): NamedLine => ({
  name,
  label: text(`annex-method-${name}`),
  value,
  ...(firstLines.includes(name) ? { isFirst: true } : {}),
})

/**
 * How two waves were done: each line once where it is the same of both, else of each.
 *
 * @param instead lines that are told in another way of both together
 */
export function methodOfBoth(
  before: { readonly id: string; readonly lines: readonly NamedLine[] },
  after: { readonly id: string; readonly lines: readonly NamedLine[] },
  instead: Partial<Readonly<Record<LineName, MethodLine>>>,
): readonly MethodLine[] {
  return inOrder.flatMap((name) => {
    const other = instead[name]
    if (other !== undefined) return [other]
    const own = [before, after].flatMap(({ id, lines }) =>
      lines.filter((one) => one.name === name).map((one) => ({ id, one })),
    )
    const [first, second] = own
    if (first === undefined) return []
    if (second !== undefined && JSON.stringify(first.one) === JSON.stringify(second.one)) return [first.one]
    return own.map(({ id, one }) => ({
      ...one,
      label: inLanguages((language) => say(language, 'trend-method-of', { label: one.label[language], wave: id })),
    }))
  })
}
