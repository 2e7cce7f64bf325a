import type { Table } from '../tables/table.ts'
import type { Profile } from './profiles.ts'
import type { Released, SumsBeside } from './released.ts'
import { sumsBeside } from './released.ts'
import type { Amount, Sums } from './sums.ts'
import { sumsOf } from './sums.ts'
import type { Equation } from './worked-out.ts'
import { workedOut } from './worked-out.ts'

/** What is hidden of a table: columns altogether (by group), and cells (by line and group, see `placeAmong`). */
export type Hidden = {
  readonly column: (group: string) => boolean
  readonly cell: (row: number, group: string) => boolean
}

/** While it is being decided: the names of groups, and of places. */
type Choice = { readonly columns: Set<string>; readonly cells: Set<string> }

const placeName = (row: number, group: string): string => `${row} ${group}`

const isHidden = ({ columns, cells }: Choice, row: number, group: string): boolean =>
  columns.has(group) || cells.has(placeName(row, group))

/** The place of a number: `row` is `null` for what stands above a column, the base of its first row among it. */
function placeOf({ kind, place }: Amount): Amount['place'] {
  return place?.row === 0 && kind === 'base' ? { ...place, row: null } : place
}

/** True for a number that a reader sees. */
function isSeen(amount: Amount, choice: Choice): boolean {
  const place = placeOf(amount)
  if (place === null) return false
  return place.row === null ? !choice.columns.has(place.group) : !isHidden(choice, place.row, place.group)
}

/** True when a number is about nobody, which a reader is taken to know: nobody is outside all groups, say. */
const isEmpty = ({ value, others, place }: Amount): boolean => place === null && value <= 0 && others <= 0

const isNoneOr = (value: number, least: number): boolean => value <= 0 || value >= least

/**
 * True when a number may be known: it is about nobody or about enough people, and so are the others of its base. What the
 * table itself leaves blank may not.
 */
function isEnough({ kind, value, others, isBase, isBlank }: Omit<Amount, 'name' | 'place'>, profile: Profile): boolean {
  if (isBlank === true) return false
  if (kind === 'base') return isNoneOr(value, profile.smallestBase)
  const least = isBase === true ? Math.max(profile.smallestBase, profile.smallestCell) : profile.smallestCell
  return isNoneOr(value, least) && isNoneOr(others, profile.smallestCell)
}

/** Hides a number: its cell, or its column when it is the base of that. */
function hideAmount(amount: Amount, { columns, cells }: Choice): void {
  const place = placeOf(amount)
  if (place === null) return
  if (place.row === null) columns.add(place.group)
  else cells.add(placeName(place.row, place.group))
}

/** The first of the equations in which what is not known adds up to too few. */
function smallSum({ amounts, equations }: Sums, isKnown: (name: string) => boolean, profile: Profile) {
  return equations.find((equation) => {
    const open = [...equation].filter(([name]) => !isKnown(name))
    const signs = new Set(open.map(([, factor]) => Math.sign(factor)))
    const [first] = open.flatMap(([name]) => amounts.get(name) ?? [])
    if (first === undefined || signs.size > 1) return false
    const sum = (key: 'value' | 'others') => open.reduce((total, [name]) => total + (amounts.get(name)?.[key] ?? 0), 0)
    return !isEnough({ kind: first.kind, value: sum('value'), others: sum('others') }, profile)
  })
}

/**
 * The numbers in print of an equation, and of those that tell the numbers in it that were hidden before and can still be
 * worked out: one of them must go for the equation to tell less. What is public already cannot go.
 */
function evidenceOf(
  telling: Equation,
  sums: SumsBeside,
  isKnown: (name: string) => boolean,
  choice: Choice,
  used: Set<Equation> = new Set(),
): readonly Amount[] {
  used.add(telling)
  return [...telling.keys()].flatMap((name) => {
    const amount = sums.amounts.get(name)
    if (amount === undefined || sums.known.has(name)) return []
    if (isSeen(amount, choice)) return [amount]
    const tellsIt = (one: Equation) => !used.has(one) && one.has(name) && tells(one, name, isKnown)
    const other = isKnown(name) ? sums.equations.find(tellsIt) : undefined
    return other === undefined ? [] : evidenceOf(other, sums, isKnown, choice, used)
  })
}

/** True when an equation tells a number, because all others in it are known. */
const tells = (equation: Equation, name: string, isKnown: (name: string) => boolean): boolean =>
  [...equation.keys()].every((other) => other === name || isKnown(other))

/** The order in which numbers are given up: cells before columns, few people before many, nobody last. */
function leastWantedFirst(a: Amount, b: Amount): number {
  if (a.kind !== b.kind) return a.kind === 'base' ? 1 : -1
  const people = ({ value }: Amount): number => (value === 0 ? Number.MAX_SAFE_INTEGER : value)
  return people(a) - people(b)
}

/** What is public of a table of which nothing is public yet. */
const nothing: Pick<SumsBeside, 'known' | 'telling'> = { known: new Set(), telling: new Set() }

/**
 * What must be hidden of a table so that nothing in it, printed or worked out by adding and subtracting, is about too few
 * people: no base, no answer, no others than those who gave it.
 *
 * First goes what is too small itself. Then, as long as the rest tells such a number (the last of a column that adds up,
 * a total less a group), or what is hidden adds up to too few together, the least wanted figure that tells it goes too.
 * What the table itself leaves blank may not be told either, however many people it is about.
 *
 * Nobody is a figure and so is everybody; that a question is so sensitive that even this must not be told, a table does
 * not know. Exact linear reasoning within one table: it takes no account of rounding, and of other tables only of those
 * in `released`.
 *
 * @param released what is public already of the same question; together with that nothing may be told either
 * @example hide(table, profiles.public).cell(2, 'aios') // → true
 */
export function hide(table: Table, profile: Profile, released: Released | null = null): Hidden {
  const sums: SumsBeside = released === null ? { ...sumsOf(table), ...nothing } : sumsBeside(table, released)
  const choice: Choice = { columns: new Set(), cells: new Set() }
  for (const amount of sums.amounts.values()) {
    if (sums.telling.has(amount.name) || amount.isBlank === true) hideAmount(amount, choice)
  }
  for (let next = tooTelling(sums, choice, profile); next.length > 0; next = tooTelling(sums, choice, profile)) {
    for (const amount of next) hideAmount(amount, choice)
  }
  return { column: (group) => choice.columns.has(group), cell: (row, group) => isHidden(choice, row, group) }
}

/** The numbers in print that must go next; none when the table can be shown. */
function tooTelling(sums: SumsBeside, choice: Choice, profile: Profile): readonly Amount[] {
  const { amounts, equations, known } = sums
  const seen = [...amounts.values()].filter((amount) => isSeen(amount, choice))
  const small = seen.filter((amount) => !isEnough(amount, profile))
  if (small.length > 0) return small
  const given = new Set([...known, ...[...seen, ...[...amounts.values()].filter(isEmpty)].map(({ name }) => name)])
  const solved = workedOut(equations, (name) => given.has(name))
  const isKnown = (name: string): boolean => given.has(name) || solved.has(name)
  const exposed = [...solved].find((name) => {
    const amount = amounts.get(name)
    return amount !== undefined && !isEnough(amount, profile)
  })
  const telling =
    exposed === undefined
      ? smallSum(sums, isKnown, profile)
      : (equations.find((one) => one.has(exposed) && tells(one, exposed, isKnown)) ??
        equations.find((one) => one.has(exposed)))
  if (telling === undefined) return []
  const evidence = evidenceOf(telling, sums, isKnown, choice)
  if (evidence.length > 0) return evidence.toSorted(leastWantedFirst).slice(0, 1)
  // Without a number that can be singled out, the whole table goes; beside others of the same question, one by one.
  return known.size === 0 ? seen : seen.toSorted(leastWantedFirst).slice(0, 1)
}
