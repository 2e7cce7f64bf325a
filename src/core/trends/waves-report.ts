import { questionnaireOf } from '../questionnaire/questionnaire.ts'
import { editionOf } from '../study/edition.ts'
import type { Study, Wave } from '../study/study.ts'
import { wavesPerItem } from '../study/wave-chain.ts'
import type { Text } from '../text.ts'
import { comparabilityOf, type Comparable } from './comparability.ts'
import { compareQuestionnaires } from './compare-questionnaires.ts'
import type { VariableComparison, Verdict } from './comparison.ts'

/** A wave as the list of waves tells it. */
export type ListedWave = {
  readonly wave: Wave
  readonly questions: number
  /** Items that came and went, against the wave before. */
  readonly added: readonly string[]
  readonly dropped: readonly string[]
  readonly changed: readonly string[]
  /** Groups, derived variables and tables of the study that this wave cannot have. */
  readonly without: { readonly groups: readonly Text[]; readonly derived: readonly string[] }
}

/** A variable with what was found about it, and whether it can be compared. */
export type ComparedVariable = Comparable & {
  readonly variable: string
  readonly item: string
  readonly label: Text
  readonly verdicts: readonly Verdict[] | null
}

/** Two waves of which the later follows on the earlier. */
export type WavePair = { readonly from: Wave; readonly to: Wave; readonly variables: readonly ComparedVariable[] }

/** The waves of a study, what is different between them, and what can be compared. */
export type WavesReport = {
  readonly study: { readonly id: string; readonly title: Text }
  readonly waves: readonly ListedWave[]
  readonly pairs: readonly WavePair[]
}

function listed(study: Study, wave: Wave): ListedWave {
  const edition = editionOf(study, wave.id)
  const { pages } = questionnaireOf(study, wave)
  const inWaves = wavesPerItem(study.waves)
  const asks = (item: string, id: string): boolean => inWaves.get(item)?.includes(id) !== false
  const { after } = wave
  const moved = after === undefined ? [] : [...inWaves.keys()]
  const all = [...study.editions.values()]
  const groups = new Map(all.flatMap((one) => one.groups.map(({ id, label }) => [id, label] as const)))
  const derived = new Set(all.flatMap((one) => one.derived.map(({ item }) => item.id)))
  return {
    wave,
    questions: pages.flatMap(({ items }) => items.filter(({ item }) => item.type !== 'note')).length,
    added: moved.filter((item) => asks(item, wave.id) && !asks(item, after ?? '')),
    dropped: moved.filter((item) => !asks(item, wave.id) && asks(item, after ?? '')),
    changed: Object.keys(wave.changes ?? {}),
    without: {
      groups: [...groups].filter(([id]) => edition.groups.every((group) => group.id !== id)).map(([, label]) => label),
      derived: [...derived].filter((id) => edition.derived.every(({ item }) => item.id !== id)),
    },
  }
}

function pairOf(study: Study, from: Wave, to: Wave): WavePair {
  const { variables } = compareQuestionnaires({ study, wave: from }, { study, wave: to })
  const found = new Map(variables.map((one): [string, VariableComparison] => [one.variable, one]))
  const labels = new Map(
    [from, to].flatMap((wave) =>
      editionOf(study, wave.id).derived.flatMap(({ item, variables: parts }) =>
        parts.map(({ variable }) => [variable.id, { item: item.id, label: variable.label }] as const),
      ),
    ),
  )
  return {
    from,
    to,
    variables: [...comparabilityOf(study, from, to)].flatMap(([variable, comparable]) => {
      const named = found.get(variable) ?? labels.get(variable)
      if (named === undefined) return []
      const verdicts = found.get(variable)?.verdicts ?? null
      return [{ ...comparable, variable, item: named.item, label: named.label, verdicts }]
    }),
  }
}

/**
 * The waves of a study with what each changed, and for each that follows on another what can be compared with it.
 *
 * @example wavesReport(study).pairs[0]?.variables.filter(({ status }) => status === 'no').length // → 4
 */
export function wavesReport(study: Study): WavesReport {
  const { id, title, waves } = study
  return {
    study: { id, title },
    waves: waves.map((wave) => listed(study, wave)),
    pairs: waves.flatMap((to) => {
      const from = waves.find((one) => one.id === to.after)
      return from === undefined ? [] : [pairOf(study, from, to)]
    }),
  }
}
