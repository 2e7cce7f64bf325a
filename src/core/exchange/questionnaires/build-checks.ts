import type { RuleTree } from '../../rule/rule.ts'
import { isAlways, isNever } from '../expression/rule-parts.ts'
import { say } from '../../messages/say.ts'
import type { WrittenBlock } from '../written-study.ts'
import type { ForeignCheck, ForeignField } from './foreign-item.ts'
import type { ItemPlace } from './item-place.ts'
import { checkAt, noteCheck, textAt } from './item-place.ts'
import { noteLoss, noteSame } from './ledger.ts'
import type { NamedItem } from './named-item.ts'

/** A check of a page as a study file has it. */
export type WrittenCheck = NonNullable<WrittenBlock['pages'][number]['checks']>[number]

/** The lowest and highest value that checks allow; `null` where they say nothing. */
export type Bounds = { readonly min: number | null; readonly max: number | null }

const conditionsOf = (tree: RuleTree): readonly RuleTree[] => (tree.kind === 'and' ? tree.of : [tree])

/** A condition as a bound of the amount itself; an amount in whole numbers above 17 is 18 or more. */
function boundOf(condition: RuleTree, variable: string, decimals: number): Partial<Bounds> | null {
  if (condition.kind !== 'compare' || condition.variable !== variable) return null
  const step = 10 ** -decimals
  const fits = Number.isInteger(condition.value * 10 ** decimals)
  if (!fits) return null
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

const tightest = (
  one: number | null,
  other: number | null | undefined,
  pick: (a: number, b: number) => number,
): number | null => (other === undefined || other === null ? one : one === null ? other : pick(one, other))

/** The bounds that every condition of a check comes to, or `null` when one of them is no bound. */
function boundsOf(tree: RuleTree, field: ForeignField, variable: string): Bounds | null {
  let bounds: Bounds = { min: field.min, max: field.max }
  for (const condition of conditionsOf(tree)) {
    const bound = boundOf(condition, variable, field.decimals)
    if (bound === null) return null
    bounds = { min: tightest(bounds.min, bound.min, Math.max), max: tightest(bounds.max, bound.max, Math.min) }
  }
  return bounds.min !== null && bounds.max !== null && bounds.min >= bounds.max ? null : bounds
}

function messageOf(place: ItemPlace, { message }: ForeignCheck): WrittenCheck['message'] {
  const written = textAt(place, message)
  return written ?? { nl: say('nl', 'quest-check-message'), en: say('en', 'quest-check-message') }
}

/** The checks of a question, and the question with bounds where a check was no more than that. */
export type Checked = { readonly named: NamedItem; readonly checks: readonly WrittenCheck[] }

/**
 * The checks of a question as checks of its page. A check that says only how low and how high an amount may be becomes
 * the bounds of the amount.
 *
 * @example buildChecks(place, age with `. >= 0 and . <= 120`).named.shape // → … fields: [{ min: 0, max: 120, … }]
 */
export function buildChecks(place: ItemPlace, written: NamedItem): Checked {
  let named = written
  const checks: WrittenCheck[] = []
  for (const check of written.item.checks) {
    const made = checkAt(place, check.expression, written.item.name)
    const { shape } = named
    const [field] = shape.type === 'number' ? shape.fields : []
    const own =
      field !== undefined && shape.type === 'number' && shape.fields.length === 1 ? originalField(written, field) : null
    const bounds =
      made.tree === null || own === null || made.reasons.length > 0 ? null : boundsOf(made.tree, own, named.id)
    if (bounds !== null && field !== undefined && check.level === 'hard') {
      named = { ...named, shape: { type: 'number', fields: [{ ...field, ...withDefaults(bounds, field) }] } }
      const told = Object.values(check.message).some((text) => text.trim() !== '')
      if (told) {
        const original = `${check.expression} (${Object.values(check.message).join(' / ')})`
        noteLoss(place.ledger, place.item, {
          part: 'check',
          result: 'approximated',
          code: 'quest-check-bounds',
          values: {},
          original,
        })
      } else noteSame(place.ledger, place.item, 'check')
      continue
    }
    noteCheck(place, check.expression, made)
    if (made.source === null || made.tree === null || isAlways(made.tree) || isNever(made.tree)) continue
    checks.push({ rule: made.source, level: check.level, message: messageOf(place, check) })
  }
  return { named, checks }
}

/** A field with the bounds of the other program alone: what was made up for the schema is no bound. */
function originalField({ item }: NamedItem, field: ForeignField): ForeignField {
  const [own] = item.shape.type === 'number' ? item.shape.fields : []
  return { ...field, min: own?.min ?? null, max: own?.max ?? null }
}

const withDefaults = ({ min, max }: Bounds, field: ForeignField): { min: number; max: number } => {
  const low = min ?? Math.min(field.min ?? 0, max === null ? 0 : max - 1)
  return { min: low, max: max ?? Math.max(field.max ?? low + 1, low + 1) }
}
