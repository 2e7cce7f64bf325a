import type { Scope } from '../../rule/binding.ts'
import { printRule } from '../../rule/print-rule.ts'
import type { RuleTree } from '../../rule/rule.ts'
import { say } from '../../messages/say.ts'
import type { TranslatedRule } from '../expression/translate-rule.ts'
import type { WrittenBlock } from '../written-study.ts'
import type { ForeignCheck, ForeignField, ForeignOption } from './foreign-item.ts'
import { approximated } from './foreign-loss.ts'
import type { ItemPlace } from './item-place.ts'
import { checkAt, noteCheck, textAt } from './item-place.ts'
import { noteLoss } from './ledger.ts'
import type { Lookup } from './lookup.ts'
import type { NamedItem } from './named-item.ts'

/** A check of a page as a study file has it. */
export type WrittenCheck = NonNullable<WrittenBlock['pages'][number]['checks']>[number]

/** The lowest and highest value that checks allow; `null` where they say nothing. */
type Bounds = { readonly min: number | null; readonly max: number | null }

const conditionsOf = (tree: RuleTree): readonly RuleTree[] =>
  tree.kind === 'and' ? tree.of.flatMap(conditionsOf) : [tree]

/** A condition as a bound of the amount itself; an amount in whole numbers above 17 is 18 or more. */
function boundOf(condition: RuleTree, variable: string, decimals: number): Partial<Bounds> | null {
  if (condition.kind !== 'compare' || condition.variable !== variable) return null
  const step = 10 ** -decimals
  if (Number(condition.value.toFixed(decimals)) !== condition.value) return null
  const rounded = (value: number): number => Number(value.toFixed(decimals))
  switch (condition.relation) {
    case '>=':
      return { min: condition.value }
    case '>':
      return { min: rounded(condition.value + step) }
    case '<=':
      return { max: condition.value }
    case '<':
      return { max: rounded(condition.value - step) }
    case '=':
    case '!=':
      return null
  }
}

/** The option that a condition keeps alone: `not a has 9 or count a <= 1`. */
function exclusiveOf(condition: RuleTree, variable: string): number | null {
  if (condition.kind !== 'or' || condition.of.length !== 2) return null
  const [lacks, counts] = condition.of
  const isOne =
    counts?.kind === 'count' && counts.variable === variable && counts.relation === '<=' && counts.value === 1
  if (!isOne || lacks?.kind !== 'not' || lacks.of.kind !== 'has' || lacks.of.variable !== variable) return null
  return lacks.of.code
}

const tightest = (
  one: number | null,
  other: number | null | undefined,
  pick: (a: number, b: number) => number,
): number | null => (other === undefined || other === null ? one : one === null ? other : pick(one, other))

/** A question with the bounds that were found in a check, and the conditions that are left. */
type Parted = { readonly named: NamedItem; readonly left: readonly RuleTree[] }

function partNumber(named: NamedItem, original: NamedItem, conditions: readonly RuleTree[]): Parted {
  const { shape } = named
  const [field] = shape.type === 'number' ? shape.fields : []
  if (shape.type !== 'number' || field === undefined || shape.fields.length !== 1) return { named, left: conditions }
  const bounds = conditions.map((condition) => boundOf(condition, named.id, field.decimals))
  const found = bounds.filter((bound) => bound !== null)
  if (found.length === 0) return { named, left: conditions }
  const start = named === original ? originalBounds(original) : { min: field.min, max: field.max }
  const min = found.reduce((low, bound) => tightest(low, bound.min, Math.max), start.min)
  const max = found.reduce((high, bound) => tightest(high, bound.max, Math.min), start.max)
  if (min !== null && max !== null && min >= max) return { named, left: conditions }
  const bounded: ForeignField = { ...field, ...withDefaults({ min, max }, field) }
  return {
    named: { ...named, shape: { type: 'number', fields: [bounded] } },
    left: conditions.filter((_, index) => bounds[index] === null),
  }
}

function partMultiple(named: NamedItem, conditions: readonly RuleTree[]): Parted {
  const { shape, codes } = named
  if (shape.type !== 'multiple') return { named, left: conditions }
  const alone = conditions.map((condition) => exclusiveOf(condition, named.id))
  const exclusive = (option: ForeignOption): ForeignOption =>
    alone.includes(codes.get(option.value) ?? -1) ? { ...option, exclusive: true } : option
  return {
    named: alone.every((code) => code === null)
      ? named
      : { ...named, shape: { ...shape, options: shape.options.map(exclusive) } },
    left: conditions.filter((_, index) => alone[index] === null),
  }
}

/** The bounds of the other program alone: what was made up for the schema is no bound. */
function originalBounds({ item }: NamedItem): Bounds {
  const [own] = item.shape.type === 'number' ? item.shape.fields : []
  return { min: own?.min ?? null, max: own?.max ?? null }
}

const withDefaults = ({ min, max }: Bounds, field: ForeignField): { min: number; max: number } => {
  const low = min ?? Math.min(field.min ?? 0, max === null ? 0 : max - 1)
  return { min: low, max: max ?? Math.max(field.max ?? low + 1, low + 1) }
}

function messageOf(place: ItemPlace, { message }: ForeignCheck): WrittenCheck['message'] {
  const written = textAt(place, message)
  return written ?? { nl: say('nl', 'quest-check-message'), en: say('en', 'quest-check-message') }
}

/** Months print as months, which the printer must know. */
const monthsOf = ({ names }: Lookup): Scope =>
  new Map(
    [...names.values()].flatMap(({ referent }) =>
      referent.kind === 'months'
        ? [[referent.variable, { id: referent.variable, kind: 'months', codes: [] }] as const]
        : [],
    ),
  )

function noteBounds(place: ItemPlace, check: ForeignCheck, made: TranslatedRule): void {
  const message = Object.values(check.message).filter((text) => text.trim() !== '')
  noteCheck(place, check.expression, made)
  if (message.length > 0)
    noteLoss(place.ledger, place.item, approximated('check', 'quest-check-bounds', message.join(' / ')))
}

/** The checks of a question, and the question with the bounds and exclusive options that checks came to. */
export type Checked = { readonly named: NamedItem; readonly checks: readonly WrittenCheck[] }

/**
 * The checks of a question as checks of its page. What says only how low and how high an amount may be becomes its bounds,
 * and what keeps an option alone makes that option exclusive.
 *
 * @example buildChecks(place, age with `. >= 0 and . <= 120`).named.shape // → … fields: [{ min: 0, max: 120, … }]
 */
export function buildChecks(place: ItemPlace, written: NamedItem): Checked {
  let named = written
  const checks: WrittenCheck[] = []
  for (const check of written.item.checks) {
    const made = checkAt(place, check.expression, written.item.name)
    const conditions = made.tree === null ? [] : conditionsOf(made.tree)
    const isHard = check.level === 'hard'
    const ofNumber = isHard ? partNumber(named, written, conditions) : { named, left: conditions }
    const ofBoth = isHard ? partMultiple(ofNumber.named, ofNumber.left) : ofNumber
    named = ofBoth.named
    const [only] = ofBoth.left
    if (made.tree !== null && only === undefined) {
      noteBounds(place, check, made)
      continue
    }
    noteCheck(place, check.expression, made)
    if (only === undefined) continue
    const tree: RuleTree = ofBoth.left.length === 1 ? only : { kind: 'and', of: ofBoth.left }
    checks.push({ rule: printRule(tree, monthsOf(place.lookup)), level: check.level, message: messageOf(place, check) })
  }
  return { named, checks }
}
