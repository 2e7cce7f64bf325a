import { answerKind, type Marked } from '../dataset/answer-kind.ts'
import { profiles, type ProfileId } from '../disclosure/profiles.ts'
import { formatCount } from '../figures.ts'
import { inLanguages } from '../messages/in-languages.ts'
import type { MessageKey } from '../messages/say.ts'
import { say } from '../messages/say.ts'
import type { Wave } from '../study/study.ts'
import type { Text } from '../text.ts'
import { printPeriod } from './print-day.ts'

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
export type MethodWave = Pick<Wave, 'title' | 'population' | 'opens' | 'closes' | 'invited'>

/** A line of which the name says what it tells. */
export type NamedLine = MethodLine & { readonly name: LineName }

/** How a wave was done, in the order in which a reader asks: what, of whom, when, how many, and what was done to it. */
export function methodOf(
  study: { readonly title: Text },
  wave: MethodWave,
  { respondents, complete }: { readonly respondents: number; readonly complete: number },
  { weighted, stratified, profile, ...mark }: Making,
): readonly NamedLine[] {
  const { invited } = wave
  const { smallestBase, lowBase, smallestCell } = profiles[profile]
  return [
    line('study', study.title),
    line('wave', wave.title),
    line('population', wave.population),
    line(
      'fieldwork',
      inLanguages((language) => printPeriod(wave.opens, wave.closes, language)),
    ),
    ...(invited === undefined
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
    line('answers', text(`annex-method-${answerKind(mark)}`)),
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
  'answers',
  'weighting',
  'sample',
  'disclosure',
] as const

type LineName = (typeof inOrder)[number]

const firstLines: readonly LineName[] = ['fieldwork', 'respondents', 'answers', 'weighting', 'disclosure']

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
