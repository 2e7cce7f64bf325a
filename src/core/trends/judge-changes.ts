import { storedAs } from '../dataset/stored-as.ts'
import type { Variable } from '../items/variable.ts'
import type {
  Change,
  Comparability,
  Declaration,
  QuestionnaireComparison,
  StoredEffect,
  VariableComparison,
  Verdict,
} from './comparison.ts'

/** The verdict that a change stands for; a relabelled option is a matter of words, since its code still means it. */
export function verdictOf({ kind }: Change): Verdict {
  switch (kind) {
    case 'wording':
    case 'code-label':
      return 'reworded'
    case 'codes-added':
    case 'codes-removed':
    case 'codes-moved':
    case 'codes-order':
    case 'code-offered':
      return 'options-changed'
    case 'base':
      return 'base-changed'
    case 'type':
      return 'type-changed'
    case 'bounds':
    case 'unit':
      return 'bounds-changed'
    case 'scale-turned':
      return 'scale-turned'
    case 'label-moved':
      return 'label-moved'
    case 'answering':
      return 'answering-changed'
    case 'moved':
      return 'moved'
  }
}

const gravest = <T extends string>(found: readonly T[], order: readonly [T, ...T[]]): T =>
  found.reduce((worst, one) => (order.indexOf(one) > order.indexOf(worst) ? one : worst), order[0])

/** What a change does to answers that were given before it and are read after it. */
export function storedEffectOf(change: Change, kind: Variable['kind']): StoredEffect {
  switch (change.kind) {
    case 'type':
    case 'codes-removed':
      return 'breaking'
    case 'codes-moved':
    case 'scale-turned':
    case 'unit':
      return 'recode'
    case 'label-moved':
      return change.to === null ? 'breaking' : 'recode'
    case 'bounds':
      // A text that is too long or a list with too many lines stays readable; an amount out of bounds is refused.
      return change.narrower && change.what !== 'length' && kind !== 'roster' ? 'breaking' : 'safe'
    case 'wording':
    case 'code-label':
    case 'codes-added':
    case 'codes-order':
    case 'code-offered':
    case 'base':
    case 'answering':
    case 'moved':
      return 'safe'
  }
}

/** Whether answers before and after a change may stand side by side. */
export function comparabilityOf(change: Change): Comparability {
  switch (change.kind) {
    case 'type':
    case 'scale-turned':
    case 'label-moved':
    case 'unit':
    case 'base':
      return 'no'
    case 'codes-removed':
      return change.all ? 'no' : 'with-note'
    case 'wording':
    case 'code-label':
    case 'codes-added':
    case 'codes-moved':
    case 'codes-order':
    case 'code-offered':
    case 'bounds':
    case 'answering':
    case 'moved':
      return 'with-note'
  }
}

/**
 * The effect of all changes of a variable together. Waves are each read with their own questionnaire, so between waves
 * nothing that is stored loses its meaning; only to put them side by side must codes be brought together.
 */
export function judgeStored(
  changes: readonly Change[],
  kind: Variable['kind'],
  mode: QuestionnaireComparison['mode'],
): StoredEffect {
  const worst = gravest(
    changes.map((change) => storedEffectOf(change, kind)),
    ['safe', 'recode', 'breaking'],
  )
  if (mode === 'versions') return worst
  return changes.some((change) => storedEffectOf(change, kind) === 'recode') ? 'recode' : 'safe'
}

/**
 * How many variables have stored answers that mean nothing any more, and how many have answers that mean something else
 * until they are recoded. Between waves none.
 *
 * @example lossesOf(comparison) // → { breaking: 0, recode: 1 }
 */
export function lossesOf({
  mode,
  variables,
}: QuestionnaireComparison): Readonly<Record<'breaking' | 'recode', number>> {
  const count = (effect: StoredEffect): number =>
    mode === 'waves' ? 0 : variables.filter(({ stored }) => stored === effect).length
  return { breaking: count('breaking'), recode: count('recode') }
}

/** Whether the answers to a variable may stand side by side, after all its changes. */
export const judgeComparable = (changes: readonly Change[]): Comparability =>
  gravest(changes.map(comparabilityOf), ['yes', 'with-note', 'no'])

/** Changes of options by which the same code no longer stands in the same choice. */
const otherOptions: readonly Change['kind'][] = ['codes-added', 'codes-removed', 'codes-moved']

/** Changes after which no note helps, since no answer of the one means what an answer of the other means. */
const nothingShared = (change: Change): boolean =>
  ['type', 'scale-turned', 'label-moved'].includes(change.kind) || (change.kind === 'codes-removed' && change.all)

/**
 * Whether the answers of two waves may stand side by side. Other options make them incomparable, unless the study gives
 * the categories that they have in common or says that a note will do; so do another base and another unit.
 */
export function judgeBetweenWaves(
  changes: readonly Change[],
  declared: Declaration,
): Pick<VariableComparison, 'comparable' | 'categories'> {
  const { categories, notes } = declared
  const rest = changes.filter(({ kind }) => categories === null || !otherOptions.includes(kind))
  const isLost =
    declared.optionSteps > 1 && changes.some(({ kind }) => kind === 'code-label' || otherOptions.includes(kind))
  const isGrave = isLost || rest.some(({ kind }) => otherOptions.includes(kind)) || judgeComparable(rest) === 'no'
  const isForbidden = declared.comparable === 'no' || rest.some(nothingShared)
  if (isForbidden || (isGrave && declared.comparable !== 'with-note')) return { comparable: 'no', categories: null }
  return { comparable: changes.length === 0 && notes.length === 0 ? 'yes' : 'with-note', categories }
}

/** True when the stored form of the variable is another one, so that stored data cannot be read as they are. */
export const mustRebuild = (before: Variable, after: Variable): boolean => storedAs(before) !== storedAs(after)
