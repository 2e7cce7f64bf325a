import { profiles, type ProfileId } from '../disclosure/profiles.ts'
import { formatCount } from '../figures.ts'
import { inLanguages } from '../messages/in-languages.ts'
import type { MessageKey } from '../messages/say.ts'
import { say } from '../messages/say.ts'
import type { Wave } from '../study/study.ts'
import type { Text } from '../text.ts'
import { printPeriod } from './print-day.ts'

/** One thing that a reader must know of how the study was done. */
export type MethodLine = { readonly label: Text; readonly value: Text }

/** What the tables themselves say of how they were made. */
type Making = { readonly simulated: boolean; readonly weighted: boolean; readonly profile: ProfileId }

/** How a wave was done, in the order in which a reader asks: what, of whom, when, how many, and what was done to it. */
export function methodOf(
  study: { readonly title: Text },
  wave: Pick<Wave, 'title' | 'population' | 'opens' | 'closes' | 'invited'>,
  { respondents, complete }: { readonly respondents: number; readonly complete: number },
  { simulated, weighted, profile }: Making,
): readonly MethodLine[] {
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
    line('answers', text(simulated ? 'annex-method-simulated' : 'annex-method-real')),
    line('weighting', text(weighted ? 'annex-weighted' : 'annex-unweighted')),
    line(
      'disclosure',
      inLanguages((language) =>
        say(language, `annex-method-${profile}`, { base: smallestBase, low: lowBase, cell: smallestCell }),
      ),
    ),
  ]
}

const text = (key: MessageKey): Text => inLanguages((language) => say(language, key))

type LineName =
  | 'study'
  | 'wave'
  | 'population'
  | 'fieldwork'
  | 'invited'
  | 'respondents'
  | 'answers'
  | 'weighting'
  | 'disclosure'

const line = (name: LineName, value: Text): MethodLine => ({ label: text(`annex-method-${name}`), value })
