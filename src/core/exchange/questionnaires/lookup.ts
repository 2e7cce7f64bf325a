import type { Referent, Resolve } from '../expression/referent.ts'
import type { Naming } from './foreign-questionnaire.ts'
import type { NamedItem } from './named-item.ts'

type Placed = { readonly referent: Referent; readonly position: number }

/** What every name of the other program stands for, and where each of our variables is asked. */
export type Lookup = {
  readonly names: ReadonlyMap<string, Placed>
  readonly positions: ReadonlyMap<string, number>
}

type Entry = readonly [name: string, referent: Referent]

function openEntries({ item, id, codes, shape }: NamedItem, naming: Naming): readonly Entry[] {
  const options = 'options' in shape ? shape.options : []
  return options.flatMap(({ value, open, because }) => {
    const suffix = because === undefined ? 'text' : 'because'
    if (open === undefined && because === undefined) return []
    const variable = `${id}.${codes.get(value) ?? 0}.${suffix}`
    return naming.open(item.name, value).map((name): Entry => [name, { kind: 'text', variable }])
  })
}

/** One box to tick, which is a question with yes and no here. */
function tickEntries({ item, id, codes }: NamedItem, naming: Naming): readonly Entry[] {
  const [value = '', yes = 1] = [...codes][0] ?? []
  const no = codes.get('0') ?? 0
  const ticks = new Map([value, 'Y', '1', 'true'].map((text) => [text, yes] as const))
  const untick = new Map(['N', '0', 'false'].map((text) => [text, no] as const))
  const referent: Referent = { kind: 'single', variable: id, codes: new Map([...untick, ...ticks]) }
  return [item.name, ...naming.option(item.name, value)].map((name): Entry => [name, referent])
}

function entriesOf(named: NamedItem, naming: Naming): readonly Entry[] {
  const { item, shape, id, codes } = named
  const parts: readonly { readonly value: string; readonly aliases?: readonly string[] }[] =
    'rows' in shape ? shape.rows : 'fields' in shape ? shape.fields : []
  const rowNames = (value: string): readonly string[] => [
    ...(parts.find((part) => part.value === value)?.aliases ?? []),
    ...naming.row(item.name, value),
  ]
  const rows = (make: (code: number) => Referent): readonly Entry[] =>
    [...named.rows].flatMap(([value, code]) => rowNames(value).map((name): Entry => [name, make(code)]))
  switch (shape.type) {
    case 'single':
    case 'choice-because':
      if (item.shape.type === 'multiple') return tickEntries(named, naming)
      return [[item.name, { kind: 'single', variable: id, codes }], ...openEntries(named, naming)]
    case 'multiple': {
      const options = codes.size
      return [
        [item.name, { kind: 'multiple', variable: id, codes }],
        ...shape.options.flatMap(({ value, aliases = [] }) =>
          [...aliases, ...naming.option(item.name, value)].map((name): Entry => {
            const code = codes.get(value) ?? 0
            return [name, { kind: 'option', variable: id, code, options }]
          }),
        ),
        ...openEntries(named, naming),
      ]
    }
    case 'matrix':
      return [
        [item.name, { kind: 'absent', reason: 'quest-rule-compare' }],
        ...rows((code) => ({ kind: 'single', variable: `${id}.${code}`, codes })),
      ]
    case 'slider': {
      const [first] = named.rows.values()
      const whole: Referent =
        named.rows.size === 1 && first !== undefined
          ? { kind: 'scale', variable: `${id}.${first}` }
          : { kind: 'absent', reason: 'quest-rule-compare' }
      return [[item.name, whole], ...rows((code) => ({ kind: 'scale', variable: `${id}.${code}` }))]
    }
    case 'number': {
      const isOne = named.fields.size === 1
      const whole: Referent = isOne
        ? { kind: 'number', variable: id }
        : { kind: 'absent', reason: 'quest-rule-compare' }
      const fields = [...named.fields].flatMap(([value, field]) =>
        rowNames(value).map((name): Entry => [name, { kind: 'number', variable: isOne ? id : `${id}.${field}` }]),
      )
      return [[item.name, whole], ...fields]
    }
    case 'date':
      return [[item.name, { kind: shape.precision === 'year' ? 'year' : 'months', variable: id }]]
    case 'text':
      return [[item.name, { kind: 'text', variable: id }]]
    case 'roster':
      return [[item.name, { kind: 'roster', variable: id }]]
    case 'note':
    case 'left-out':
      return [[item.name, { kind: 'absent', reason: 'quest-rule-absent' }]]
  }
}

/** Every variable that a referent reads. */
const variableOf = (referent: Referent): readonly string[] => ('variable' in referent ? [referent.variable] : [])

/**
 * What the names in conditions stand for. Of a name that two questions have, the first counts.
 *
 * @example lookupOf(items, naming).names.get('Q3_SQ001')?.referent // → { kind: 'option', variable: 'Q3', code: 1, … }
 */
export function lookupOf(items: readonly NamedItem[], naming: Naming): Lookup {
  const names = new Map<string, Placed>()
  const positions = new Map<string, number>()
  for (const named of items) {
    const { position, item } = named
    const entries = entriesOf(named, naming)
    const [whole] = entries
    const aliases = whole === undefined ? [] : item.aliases.map((alias): Entry => [alias, whole[1]])
    for (const [name, referent] of [...entries, ...aliases]) {
      if (!names.has(name)) names.set(name, { referent, position })
      for (const variable of variableOf(referent)) if (!positions.has(variable)) positions.set(variable, position)
    }
  }
  return { names, positions }
}

/**
 * What names stand for at a place: a question at that place or later is there, but cannot be read.
 *
 * @param before the first place that cannot be read
 * @param self names for the question itself, with what they stand for
 * @example resolveBefore(lookup, 3)('q5') // → { kind: 'absent', reason: 'quest-rule-later' }, for a question at 5
 */
export const resolveBefore =
  ({ names }: Lookup, before: number, self: ReadonlyMap<string, string> = new Map()): Resolve =>
  (name) => {
    const placed = names.get(self.get(name) ?? name)
    if (placed === undefined) return null
    if (placed.referent.kind === 'absent' || placed.position < before) return placed.referent
    return { kind: 'absent', reason: 'quest-rule-later' }
  }
