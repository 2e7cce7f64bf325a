import type {
  Change,
  ComparedSide,
  Declaration,
  Edition,
  QuestionnaireComparison,
  VariableComparison,
  Verdict,
} from './comparison.ts'
import { comparedOf, type Compared, type PlacedVariable } from './compared-variables.ts'
import { declarationOf } from './declared-changes.ts'
import { baseChanges, offerChanges, ruleComparison, type RuleComparison } from './find-base-changes.ts'
import { ownChanges } from './find-changes.ts'
import { movedLabels, type LabelMove } from './find-label-moves.ts'
import { movedItems, placesOf, type Place } from './find-moves.ts'
import { judgeBetweenWaves, judgeComparable, judgeStored, mustRebuild, verdictOf } from './judge-changes.ts'
import { surroundingChanges } from './find-surroundings.ts'

/**
 * Two questionnaires, variable by variable: what is different, and what that means for stored answers and for comparing.
 * A variable is the same variable when it has the same id. Rules are compared after bringing them into one form, and
 * with the codes of the second questionnaire; two rules that cannot be seen to be the same count as different. Between
 * two waves of a study it counts what the study says about comparing them.
 *
 * @example compareQuestionnaires({ study, wave: of2024 }, { study, wave: of2026 }).variables[0]?.verdicts // → ['same']
 */
export function compareQuestionnaires(from: Edition, to: Edition): QuestionnaireComparison {
  const [before, after] = [comparedOf(from.study, from.wave), comparedOf(to.study, to.wave)]
  const mode = from.wave.id === to.wave.id ? 'versions' : 'waves'
  const rules = ruleComparison(before, after)
  const [moves, labels] = [movesOf(before, after), movedLabels(before, after)]
  const asked = [...after.variables.values()].map((is) => {
    const was = before.variables.get(is.variable.id)
    if (was === undefined) return alone(is, 'new', mode)
    // Categories are of answers to choose from; a text that belongs to one of these has none.
    const said = mode === 'waves' ? declarationOf(is.entry.item.id, from, to) : nothingSaid
    const declared = is.variable.codes.length > 0 ? said : { ...said, categories: null, optionSteps: 0 }
    return compareVariable(was, is, { rules, moves, labels, mode, declared })
  })
  const dropped = [...before.variables.values()]
    .filter(({ variable }) => !after.variables.has(variable.id))
    .map((was) => alone(was, 'dropped', mode))
  return {
    from: sideOf(from),
    to: sideOf(to),
    mode,
    variables: [...asked, ...dropped],
    surroundings: surroundingChanges(before.questionnaire, after.questionnaire),
  }
}

const nothingSaid: Declaration = { comparable: null, notes: [], categories: null, optionSteps: 0 }

const sideOf = ({ study, wave }: Edition): ComparedSide => ({
  study: { id: study.id, title: study.title },
  wave: { id: wave.id, title: wave.title },
})

type Moves = ReadonlyMap<string, { readonly before: Place; readonly after: Place }>

function movesOf(before: Compared, after: Compared): Moves {
  const [was, is] = [placesOf(before.questionnaire), placesOf(after.questionnaire)]
  return new Map(
    [...movedItems(before.questionnaire, after.questionnaire)].flatMap((item) => {
      const [old, now] = [was.get(item), is.get(item)]
      return old === undefined || now === undefined ? [] : [[item, { before: old, after: now }] as const]
    }),
  )
}

type Context = {
  readonly rules: RuleComparison
  readonly moves: Moves
  readonly labels: ReadonlyMap<string, LabelMove>
  readonly mode: QuestionnaireComparison['mode']
  readonly declared: Declaration
}

function compareVariable(
  was: PlacedVariable,
  is: PlacedVariable,
  { rules, moves, labels, mode, declared }: Context,
): VariableComparison {
  const move = moves.get(is.entry.item.id)
  const label = labels.get(is.variable.id)
  const changes: readonly Change[] = [
    ...ownChanges({ before: was, after: is }),
    ...(label === undefined ? [] : [{ kind: 'label-moved', ...label } as const]),
    ...offerChanges(was, is, rules),
    ...baseChanges(was, is, rules),
    ...(move === undefined ? [] : [{ kind: 'moved', ...move } as const]),
  ]
  const verdicts = [...new Set(changes.map(verdictOf))]
  return {
    ...described(is),
    verdicts: verdicts.length === 0 ? ['same'] : verdicts,
    changes,
    stored: judgeStored(changes, is.variable.kind, mode),
    rebuild: mode === 'versions' && mustRebuild(was.variable, is.variable),
    ...(mode === 'waves'
      ? judgeBetweenWaves(changes, declared)
      : { comparable: judgeComparable(changes), categories: null }),
    declared: { comparable: declared.comparable, notes: declared.notes },
  }
}

const described = ({ variable, entry, level }: PlacedVariable) => ({
  variable: variable.id,
  item: entry.item.id,
  question: entry.item.text,
  label: variable.label,
  level,
})

/** A variable that only one of the two has. Stored answers to what was dropped have no question any more. */
function alone(
  placed: PlacedVariable,
  verdict: Extract<Verdict, 'new' | 'dropped'>,
  mode: QuestionnaireComparison['mode'],
): VariableComparison {
  return {
    ...described(placed),
    verdicts: [verdict],
    changes: [],
    stored: verdict === 'dropped' && mode === 'versions' ? 'breaking' : 'safe',
    rebuild: mode === 'versions',
    comparable: 'no',
    categories: null,
    declared: { comparable: null, notes: [] },
  }
}
