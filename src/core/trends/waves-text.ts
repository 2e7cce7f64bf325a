import { formatCount } from '../figures.ts'
import { say } from '../messages/say.ts'
import { invitedIn } from '../study/invited.ts'
import type { Wave } from '../study/study.ts'
import type { Language } from '../text.ts'
import type { Comparable } from './comparability.ts'
import { categoryNames } from './describe-change.ts'
import type { ComparedVariable, ListedWave, WavePair, WavesReport } from './waves-report.ts'

/** The most names that a line lists before it says how many more there are. */
const longest = 12

function namesOf(names: readonly string[], language: Language): string {
  const shown = names.slice(0, longest).join(', ')
  const more = names.length - longest
  return more > 0 ? say(language, 'waves-more', { names: shown, n: more }) : shown
}

/** How many were invited, in all and per stratum, where that is known. */
function invitedOf(wave: Wave, language: Language): string | null {
  const { strata = [] } = wave
  const invited = invitedIn(wave)
  const parts = strata.flatMap((one) =>
    one.invited === undefined ? [] : [`${one.group} ${formatCount(one.invited, language)}`],
  )
  if (invited === null) return null
  const n = formatCount(invited, language)
  return parts.length === 0
    ? say(language, 'waves-invited', { n })
    : say(language, 'waves-invited-strata', { n, strata: parts.join(', ') })
}

function waveLines({ wave, questions, added, dropped, changed, without }: ListedWave, language: Language) {
  const line = (key: 'waves-added' | 'waves-dropped' | 'waves-changed', items: readonly string[]): readonly string[] =>
    items.length === 0 ? [] : [`  ${say(language, key, { items: namesOf(items, language), n: items.length })}`]
  const invited = invitedOf(wave, language)
  return [
    say(language, wave.after === undefined ? 'waves-wave-first' : 'waves-wave-after', {
      id: wave.id,
      title: wave.title[language],
      opens: wave.opens,
      closes: wave.closes,
      after: wave.after ?? '',
    }),
    `  ${say(language, 'waves-questions', { n: questions })}${invited === null ? '' : `; ${invited}`}`,
    ...line('waves-added', added),
    ...line('waves-dropped', dropped),
    ...line('waves-changed', changed),
    ...(without.groups.length === 0
      ? []
      : [
          `  ${say(language, 'waves-without-groups', { groups: without.groups.map((one) => one[language]).join(', ') })}`,
        ]),
    ...(without.derived.length === 0
      ? []
      : [`  ${say(language, 'waves-without-derived', { names: namesOf(without.derived, language) })}`]),
  ]
}

/** Variables of one item that were judged alike stand on one line. */
function variableLines(variables: readonly ComparedVariable[], language: Language): readonly string[] {
  const alike = Map.groupBy(variables, (one) =>
    JSON.stringify([one.item, one.reasons, one.categories?.map(({ id }) => id)]),
  )
  return [...alike.values()].flatMap((own) => {
    const [first] = own
    if (first === undefined) return []
    const name = own.length === 1 ? first.variable : say(language, 'waves-parts', { item: first.item, n: own.length })
    const reasons = first.reasons.map((reason) => reason[language]).join('; ')
    const categories = first.categories === null ? [] : [`    ${categoryNames(first.categories, language)}`]
    return [`  ${name}: ${reasons}`, ...categories]
  })
}

function pairLines({ from, to, variables }: WavePair, language: Language): readonly string[] {
  const by = (status: Comparable['status']) => variables.filter((one) => one.status === status)
  const part = (key: 'waves-with-note' | 'waves-not', own: readonly ComparedVariable[]): readonly string[] =>
    own.length === 0 ? [] : ['', say(language, key), ...variableLines(own, language)]
  const [yes, noted, not] = [by('yes'), by('with-note'), by('no')]
  return [
    '',
    say(language, 'waves-pair', {
      from: from.id,
      to: to.id,
      n: variables.length,
      yes: yes.length,
      noted: noted.length,
      not: not.length,
    }),
    ...part('waves-with-note', noted),
    ...part('waves-not', not),
  ]
}

/**
 * The waves of a study for a terminal: each with what it changed, and what can be compared with the wave before.
 *
 * @example wavesText(wavesReport(study), 'en').split('\n')[0] // → 'Breaks and the canteen: 2 waves'
 */
export const wavesText = ({ study, waves, pairs }: WavesReport, language: Language): string =>
  [
    say(language, waves.length === 1 ? 'waves-head-one' : 'waves-head', {
      study: study.title[language],
      n: waves.length,
    }),
    ...waves.flatMap((wave) => ['', ...waveLines(wave, language)]),
    ...pairs.flatMap((pair) => pairLines(pair, language)),
  ].join('\n')

/** The same for programs, as the text of a JSON file. */
export const wavesJson = ({ study, waves, pairs }: WavesReport): string =>
  JSON.stringify(
    {
      study,
      waves: waves.map(({ wave, ...rest }) => ({
        id: wave.id,
        after: wave.after ?? null,
        opens: wave.opens,
        closes: wave.closes,
        invited: wave.invited ?? null,
        strata: wave.strata ?? [],
        ...rest,
      })),
      pairs: pairs.map(({ from, to, variables }) => ({ from: from.id, to: to.id, variables })),
    },
    null,
    2,
  )
