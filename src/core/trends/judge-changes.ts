import { storedAs } from '../dataset/stored-as.ts'
import type { Variable } from '../items/variable.ts'
import type { Change, Comparability, QuestionnaireComparison, StoredEffect, Verdict } from './comparison.ts'

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
    case 'unit':
      return 'recode'
    case 'bounds':
      if (change.what === 'decimals') return 'recode'
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
export function comparabilityOf({ kind }: Change): Comparability {
  switch (kind) {
    case 'type':
    case 'unit':
    case 'base':
      return 'no'
    case 'wording':
    case 'code-label':
    case 'codes-added':
    case 'codes-removed':
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

/** Whether the answers to a variable may stand side by side, after all its changes. */
export const judgeComparable = (changes: readonly Change[]): Comparability =>
  gravest(changes.map(comparabilityOf), ['yes', 'with-note', 'no'])

/** True when the stored form of the variable is another one, so that stored data cannot be read as they are. */
export const mustRebuild = (before: Variable, after: Variable): boolean => storedAs(before) !== storedAs(after)
