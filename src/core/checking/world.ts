import { checkField } from '../items/fields.ts'
import type { Variable } from '../items/variable.ts'
import type { Questionnaire } from '../questionnaire/questionnaire.ts'
import type { RuleTree, VariableShape } from '../rule/rule.ts'
import { shapeOf } from '../study/scope.ts'
import type { Study } from '../study/study.ts'
import type { Condition } from './asked-of.ts'
import { itemShownTo, pageShownTo, variableFor } from './asked-of.ts'
import { conditionsIn } from './conditions.ts'
import type { PlacedItem, PlacedPage } from './placed-page.ts'
import { placedPages } from './placed-page.ts'
import { ruleUse } from './rule-use.ts'
import type { Work } from './solver/work.ts'
import { newWork } from './solver/work.ts'
import { variablePoints } from './variable-points.ts'

/** A variable with where it is asked, and of whom. `number` is its place in the order of the questionnaire. */
export type Placed = {
  readonly variable: Variable
  readonly number: number
  readonly item: PlacedItem
  readonly page: number
  readonly asked: Condition
}

/** A reason why a page is not accepted: `refuses` is true of somebody to whom it applies. `name` tells it from others. */
export type Refusal = {
  readonly name: string
  readonly page: number
  readonly applies: Condition
  readonly refuses: RuleTree
}

/** All that is asked about a wave's questionnaire while it is checked. */
export type World = {
  readonly questionnaire: Questionnaire
  readonly pages: readonly PlacedPage[]
  readonly variables: ReadonlyMap<string, Placed>
  /** The columns of rosters by their id. */
  readonly columns: ReadonlyMap<string, Variable>
  /** What rules are printed with. */
  readonly scope: ReadonlyMap<string, VariableShape>
  readonly refusals: readonly Refusal[]
  /** Per variable the values that stand for all of them; see `pointsOf`. */
  readonly points: ReadonlyMap<string, readonly number[]>
  /** The variables of which rules count the answers or compare them with a value. */
  readonly counted: ReadonlySet<string>
  /** Per roster how many rows the rules can need. */
  readonly rows: ReadonlyMap<string, number>
  /** After this many conflicts a search is cut off. */
  readonly limit: number
  /** What may still be spent on searches, by those of other waves as well. */
  readonly work: Work
}

/**
 * A questionnaire made ready for checking; `others` are rules from outside it, such as those of groups.
 *
 * @example worldOf(study, questionnaireOf(study, wave), [], 20_000).variables.get('0.2')?.page // → 0
 */
export function worldOf(
  study: Study,
  questionnaire: Questionnaire,
  others: readonly RuleTree[],
  limit: number,
  work = newWork(),
): World {
  const pages = placedPages(study, questionnaire)
  const use = ruleUse([...conditionsIn(pages), ...others])
  const placed = pages
    .flatMap((page) => page.items.flatMap((item) => item.variables.map((variable) => ({ page, item, variable }))))
    .map(({ page, item, variable }, number): Placed => ({
      variable,
      number,
      item,
      page: page.index,
      asked: variableFor(page, item, variable),
    }))
  return {
    questionnaire,
    pages,
    variables: new Map(placed.map((one) => [one.variable.id, one])),
    columns: new Map(placed.flatMap(({ variable }) => variable.columns.map((column) => [column.id, column] as const))),
    scope: new Map(placed.map(({ variable }) => [variable.id, shapeOf(variable)])),
    refusals: pages.flatMap((page) => [...page.items.flatMap((item) => requiredOf(page, item)), ...hardChecksOf(page)]),
    points: variablePoints(
      placed.map(({ variable }) => variable),
      use,
    ),
    counted: new Set(use.values.keys()),
    rows: use.rows,
    limit,
    work,
  }
}

/** An item without an answer, when it is required and cannot be declined. */
function requiredOf(page: PlacedPage, placed: PlacedItem): readonly Refusal[] {
  const { item, variables } = placed
  if (item.type === 'note' || !item.required || item.decline) return []
  const of = variables
    .filter(({ followUp }) => followUp === null)
    .map(({ id }): RuleTree => ({ kind: 'answered', variable: id }))
  const refuses: RuleTree = { kind: 'not', of: { kind: 'or', of } }
  return [{ name: item.id, page: page.index, applies: itemShownTo(page, placed), refuses }]
}

/** A hard check that is false. */
const hardChecksOf = (page: PlacedPage): readonly Refusal[] =>
  (page.asked.checks ?? []).flatMap(({ level, rule }, index) =>
    level === 'soft'
      ? []
      : [
          {
            name: checkField(page.page.id, index + 1),
            page: page.index,
            applies: pageShownTo(page),
            refuses: { kind: 'not', of: rule },
          },
        ],
  )
