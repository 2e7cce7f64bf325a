import fc from 'fast-check'
import type { Variable } from '../src/core/items/variable.ts'
import { printRule } from '../src/core/rule/print-rule.ts'
import type { Relation, RuleTree, VariableShape } from '../src/core/rule/rule.ts'

/** What draws made-up parts: `fc.gen()`. */
export type Draw = <T>(arbitrary: fc.Arbitrary<T>) => T

const text = (words: string) => ({ nl: words, en: words })
const order: readonly Relation[] = ['=', '!=', '<', '<=', '>', '>=']
const equal: readonly Relation[] = ['=', '!=']

/** A variable that rules of later pages may read, with the values that it can be compared with. */
type Readable = {
  readonly shape: VariableShape
  readonly values: readonly number[]
  readonly columns: readonly Readable[]
}

const readable = (
  id: string,
  kind: Variable['kind'],
  values: readonly number[],
  columns: readonly Readable[] = [],
): Readable => ({
  shape: {
    id,
    kind,
    codes: kind === 'single' || kind === 'multiple' ? values.map((code) => ({ code })) : [],
    columns: columns.map(({ shape }) => shape),
  },
  values,
  columns,
})

const pick = <T>(draw: Draw, list: readonly T[]): T => draw(fc.constantFrom(...list))
const chance = (draw: Draw, share: number): boolean => draw(fc.integer({ min: 1, max: 100 })) <= share

/** A condition about one variable, or about two of a kind. */
function condition(draw: Draw, known: readonly Readable[], rows: boolean): RuleTree {
  const { shape, values, columns } = pick(draw, known)
  const variable = shape.id
  if (shape.kind === 'text' || chance(draw, 15)) return { kind: 'answered', variable }
  if (shape.kind === 'roster') {
    if (rows || chance(draw, 30)) {
      return { kind: 'count', variable, relation: pick(draw, order), value: draw(fc.nat({ max: 3 })) }
    }
    const inside = [...columns, ...columns, ...known.filter((one) => one.shape.kind !== 'roster')]
    return { kind: pick(draw, ['any', 'all'] as const), roster: variable, of: tree(draw, inside, 2, true) }
  }
  if (shape.kind === 'multiple') {
    return chance(draw, 70)
      ? { kind: 'has', variable, code: pick(draw, values) }
      : { kind: 'count', variable, relation: pick(draw, order), value: draw(fc.nat({ max: 3 })) }
  }
  const relations = shape.kind === 'single' ? equal : order
  const alike = known.filter(
    (one) =>
      one.shape.kind === shape.kind && one.shape.codes.length === shape.codes.length && one.shape.id !== variable,
  )
  if (alike.length > 0 && chance(draw, 40)) {
    return { kind: 'compare-variables', variable, relation: pick(draw, relations), other: pick(draw, alike).shape.id }
  }
  if (chance(draw, 25)) {
    return { kind: 'in', variable, values: [...new Set([pick(draw, values), pick(draw, values)])] }
  }
  if (shape.kind !== 'single' && chance(draw, 25)) {
    const [low = 0, high = 0] = [pick(draw, values), pick(draw, values)].toSorted((a, b) => a - b)
    return { kind: 'between', variable, low, high }
  }
  return { kind: 'compare', variable, relation: pick(draw, relations), value: pick(draw, values) }
}

function tree(draw: Draw, known: readonly Readable[], depth: number, rows = false): RuleTree {
  if (depth === 0 || chance(draw, 40)) return condition(draw, known, rows)
  if (chance(draw, 30)) return { kind: 'not', of: tree(draw, known, depth - 1, rows) }
  const of = [tree(draw, known, depth - 1, rows), tree(draw, known, depth - 1, rows)]
  return { kind: pick(draw, ['and', 'or'] as const), of }
}

/** A rule over these variables as a study file has it; now and then none. */
function rule(draw: Draw, known: readonly Readable[], share: number): { readonly when?: string } {
  if (known.length === 0 || !chance(draw, share)) return {}
  const scope = new Map(known.map(({ shape }) => [shape.id, shape]))
  return { when: printRule(tree(draw, known, 2), scope) }
}

type Made = { readonly item: object; readonly yields: readonly Readable[] }

const codes = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1)

function made(draw: Draw, id: string, known: readonly Readable[], type: string): Made {
  const needed = chance(draw, 35) ? { required: true } : {}
  const repeated = known.filter(({ shape }) => shape.kind !== 'roster')
  const pipe = repeated.length > 0 && chance(draw, 15) ? ` {{${pick(draw, repeated).shape.id}}}` : ''
  const head = { id, text: text(`Question ${id}${pipe}`), type, ...needed, ...rule(draw, known, 40) }
  const declined = chance(draw, 10) ? { decline: true } : {}
  const option = (code: number) => ({ code, label: text(`Answer ${code}`), ...rule(draw, known, 25) })
  switch (type) {
    case 'single':
    case 'choice-because': {
      const list = codes(draw(fc.integer({ min: 2, max: 4 })))
      const asks = type === 'single' ? { open: true } : { because: text('Why?') }
      const options = list.map((code) => ({ ...option(code), ...(chance(draw, 12) ? asks : {}) }))
      return { item: { ...head, ...declined, options }, yields: [readable(id, 'single', list)] }
    }
    case 'multiple': {
      const list = codes(draw(fc.integer({ min: 2, max: 3 })))
      const options = list.map((code) => ({ ...option(code), exclusive: code > 1 && chance(draw, 25) }))
      return { item: { ...head, ...declined, options }, yields: [readable(id, 'multiple', list)] }
    }
    case 'matrix': {
      const scale = codes(2).map((code) => ({ code, label: text(`Answer ${code}`) }))
      const rows = codes(draw(fc.integer({ min: 1, max: 2 }))).map((code) => ({
        ...option(code),
        ...(chance(draw, 12) ? { open: true } : {}),
      }))
      return {
        item: { ...head, scale, rows },
        yields: rows.map(({ code }) => readable(`${id}.${code}`, 'single', [1, 2])),
      }
    }
    case 'slider': {
      const rows = codes(draw(fc.integer({ min: 1, max: 2 }))).map((code) => ({
        ...option(code),
        low: text('low'),
        high: text('high'),
      }))
      return {
        item: { ...head, min: 1, max: 3, rows },
        yields: rows.map(({ code }) => readable(`${id}.${code}`, 'scale', [0, 1, 2, 3, 4])),
      }
    }
    case 'number': {
      const [min, decimals] = [draw(fc.constantFrom(0, 1, -1)), draw(fc.constantFrom(0, 0, 1))]
      const max = min + (decimals === 0 ? draw(fc.integer({ min: 1, max: 4 })) : 0.4)
      const field = { id: 'own', label: text('Own'), min, max, decimals }
      const values = [min - 1, min, min + 0.2, min + 0.5, min + 1, max, max + 1]
      return { item: { ...head, fields: [field] }, yields: [readable(id, 'number', values)] }
    }
    case 'date':
      return {
        item: { ...head, precision: 'year', min: 2020, max: 2022 },
        yields: [readable(id, 'year', [2019, 2020, 2021, 2022, 2023])],
      }
    case 'roster': {
      const columns = [
        { type: 'number', id: 'size', label: text('Size'), min: 0, max: 2 },
        ...(chance(draw, 50)
          ? [
              {
                type: 'single',
                id: 'kind',
                label: text('Kind'),
                options: [1, 2].map((code) => ({ code, label: text(`Kind ${code}`) })),
              },
            ]
          : []),
      ]
      const inside = [
        readable(`${id}.size`, 'number', [0, 1, 2]),
        ...(columns.length > 1 ? [readable(`${id}.kind`, 'single', [1, 2])] : []),
      ]
      const maxRows = draw(fc.integer({ min: 1, max: 2 }))
      return {
        item: { ...head, row: text('Row {number}'), maxRows, columns },
        yields: [readable(id, 'roster', [1, 2], inside)],
      }
    }
    case 'text':
      return { item: head, yields: [readable(id, 'text', [])] }
    default: {
      const { required: _, ...note } = { required: false, ...head }
      return { item: { ...note, type: 'note' }, yields: [] }
    }
  }
}

const types = [
  'single',
  'single',
  'single',
  'multiple',
  'multiple',
  'choice-because',
  'matrix',
  'slider',
  'number',
  'number',
  'date',
  'roster',
  'roster',
  'text',
  'note',
] as const

/** Checks of a page over its own answers and earlier ones; now and then none. */
function checks(draw: Draw, known: readonly Readable[]): { readonly checks?: readonly object[] } {
  if (known.length === 0 || !chance(draw, 30)) return {}
  const scope = new Map(known.map(({ shape }) => [shape.id, shape]))
  const made = Array.from({ length: draw(fc.integer({ min: 1, max: 2 })) }, () => ({
    rule: printRule(tree(draw, known, 2), scope),
    level: pick(draw, ['hard', 'hard', 'soft'] as const),
    message: text('Is that so?'),
  }))
  return { checks: made }
}

/** Groups over everything that is asked. */
function groups(draw: Draw, known: readonly Readable[]): Readonly<Record<string, object>> {
  const scope = new Map(known.map(({ shape }) => [shape.id, shape]))
  const count = known.length === 0 ? 0 : draw(fc.integer({ min: 0, max: 2 }))
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `g${index}`,
      { label: text(`Group ${index}`), rule: printRule(tree(draw, known, 2), scope) },
    ]),
  )
}

/** The files of a made-up study of a few pages, full of conditions, checks and answers that are repeated. */
export function madeStudy(draw: Draw): unknown {
  const known: Readable[] = []
  let left = 6
  const blocks = Array.from({ length: draw(fc.integer({ min: 1, max: 2 })) }, (_, b) => {
    const blockRule = rule(draw, [...known], 25)
    const pages = Array.from({ length: draw(fc.integer({ min: 1, max: 3 })) }, (_page, p) => {
      const earlier = [...known]
      const count = Math.max(1, Math.min(left, draw(fc.integer({ min: 1, max: 2 }))))
      left -= count
      const items = Array.from({ length: count }, (_item, i) => {
        const { item, yields } = made(draw, `q${b}${p}${i}`, earlier, left < 0 ? 'note' : pick(draw, types))
        known.push(...yields)
        return item
      })
      return { id: `p${b}-${p}`, ...rule(draw, earlier, 30), items, ...checks(draw, known) }
    })
    return { id: `b${b}`, title: text('Block'), ...blockRule, pages }
  })
  return {
    study: { id: 'made-up', title: text('Made up'), description: text('Made up'), groups: groups(draw, known) },
    blocks,
    waves: [{ id: '2024', title: text('2024'), opens: '2024', closes: '2024', population: text('All') }],
    tables: { banner: ['total'], defaults: false },
  }
}
