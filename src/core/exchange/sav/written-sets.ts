import type { Issue } from '../../issue.ts'
import { issue } from '../../issue.ts'
import type { ResponseSet } from '../data-file.ts'
import { utf8 } from './cut-text.ts'
import { isSavName } from './sav-name.ts'
import type { PlacedVariable } from './written-layout.ts'

/** The lines of the two records of multiple-response sets. */
export type WrittenSets = {
  /** Of subtype 7, which all versions of SPSS read. */
  readonly plain: string
  /** Of subtype 19: dichotomies whose options are named by the label of the counted value. */
  readonly byCounted: string
  readonly issues: readonly Issue[]
}

const counted = (text: string): string => `${utf8(text).length} ${text}`

const distinct = (texts: readonly string[]): boolean =>
  texts.every((text) => text !== '') && new Set(texts).size === texts.length

/** Whether the options of a set are named by the label of the counted value rather than by the labels of variables. */
function namedByCounted({ counted: value }: ResponseSet, members: readonly PlacedVariable[]): boolean {
  const ofValues = members.map(({ labels }) => labels.find((label) => label.value === value)?.label ?? '')
  return distinct(ofValues) && !distinct(members.map(({ label }) => label))
}

/** Whether SPSS can hold a set: two variables of one kind, and a whole number or a text to count. */
function allowed(set: ResponseSet, members: readonly PlacedVariable[]): boolean {
  const texts = members.filter(({ width }) => width > 0).length
  if (members.length < 2 || (texts > 0 && texts < members.length)) return false
  if (set.kind === 'categories') return true
  return texts > 0 ? typeof set.counted === 'string' : Number.isSafeInteger(set.counted)
}

/**
 * The multiple-response sets of a file as its records have them. A set that SPSS cannot hold is left out and told. The
 * name of a set must be allowed, else this throws.
 *
 * Source: PSPP developer manual, "Multiple Response Sets Records".
 *
 * @example writtenSets([work], placed).plain // → '$work=D1 1 13 Where you work work_gp work_hos\n'
 */
export function writtenSets(sets: readonly ResponseSet[], placed: readonly PlacedVariable[]): WrittenSets {
  const byName = new Map(placed.map((variable) => [variable.name, variable]))
  const lines = sets.map((set) => {
    if (!isSavName(set.name) || utf8(set.name).length > 63) throw new Error(`SPSS does not allow the set ${set.name}`)
    const members = set.variables.flatMap((name) => byName.get(name) ?? [])
    if (!allowed(set, members)) return { line: '', byCounted: false, left: set.name }
    const label = counted(set.label.replaceAll('\n', ' '))
    const names = members.map(({ shorts }) => (shorts[0] ?? '').toLowerCase()).join(' ')
    if (set.kind === 'categories') return { line: `$${set.name}=C ${label} ${names}\n`, byCounted: false, left: null }
    const byCounted = namedByCounted(set, members)
    const value = counted(String(set.counted ?? ''))
    return { line: `$${set.name}=${byCounted ? 'E 1 ' : 'D'}${value} ${label} ${names}\n`, byCounted, left: null }
  })
  const joined = (byCounted: boolean) =>
    lines
      .filter((one) => one.byCounted === byCounted)
      .map(({ line }) => line)
      .join('')
  return {
    plain: joined(false),
    byCounted: joined(true),
    issues: lines.flatMap(({ left }) => (left === null ? [] : [issue('sav-write-set', [left], { set: left })])),
  }
}
