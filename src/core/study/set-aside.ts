import type { Issue } from '../issue.ts'
import { everywhere } from '../text.ts'
import { partAt, withPart } from './file-parts.ts'

type Path = Issue['path']

/** The place that is set aside, with its numbers and names as one word to make a name of. */
type Place = { readonly raw: unknown; readonly path: Path; readonly word: string }

/** What stands in for a part; `undefined` leaves it out. */
type StandIn = (place: Place, files: unknown) => unknown

/**
 * How a part that the schema refuses is set aside; `*` is any step. `named`: others may name the part by its id or its
 * key. `with`: what stands beside it and cannot be looked at without it. Without `standIn` all that follows hangs on the
 * part, and nothing can stand in for it.
 */
type Way = {
  readonly at: readonly string[]
  readonly named?: 'id' | 'key'
  readonly with?: string
  readonly standIn?: StandIn
}

const leaveOut: StandIn = () => undefined
const text: StandIn = () => everywhere('-')
const name: StandIn = ({ word }) => word

const keysAt = (files: unknown, path: Path): readonly string[] => {
  const value = partAt(files, path)
  return typeof value === 'object' && value !== null ? Object.keys(value) : []
}

/** The ways by the place of the mistake; the first one that fits counts. */
const ways: readonly Way[] = [
  { at: ['blocks', '*', 'pages', '*', 'items', '*', 'when'], standIn: leaveOut },
  {
    at: ['blocks', '*', 'pages', '*', 'items', '*'],
    named: 'id',
    standIn: ({ word }) => ({ id: word, type: 'note', text: everywhere('-') }),
  },
  { at: ['blocks', '*', 'pages', '*', 'items'] },
  { at: ['blocks', '*', 'pages', '*', 'id'], standIn: name },
  { at: ['blocks', '*', 'pages', '*', '*'], standIn: leaveOut },
  { at: ['blocks', '*', 'pages'] },
  { at: ['blocks', '*', 'id'], standIn: name },
  { at: ['blocks', '*', 'title'], standIn: text },
  { at: ['blocks', '*', 'module'] },
  { at: ['blocks', '*', '*'], standIn: leaveOut },
  { at: ['waves', '*', 'id'] },
  { at: ['waves', '*', 'after'] },
  { at: ['waves', '*', 'title'], standIn: text },
  { at: ['waves', '*', 'population'], standIn: text },
  { at: ['waves', '*', 'opens'], with: 'after', standIn: () => '0000' },
  { at: ['waves', '*', 'closes'], standIn: () => '9999' },
  { at: ['waves', '*', 'changes', '*'], named: 'key', standIn: leaveOut },
  { at: ['waves', '*', 'changes'] },
  { at: ['waves', '*', 'adds'] },
  { at: ['waves', '*', 'drops'] },
  { at: ['waves', '*', '*'], standIn: leaveOut },
  {
    at: ['derived', 'variables', '*'],
    named: 'id',
    standIn: ({ word }) => ({
      id: word,
      label: everywhere('-'),
      type: 'categories',
      categories: [{ code: 1, label: everywhere('-'), rule: `${word} = 1` }],
    }),
  },
  { at: ['derived'] },
  { at: ['likely'], standIn: leaveOut },
  { at: ['tables', 'tables', '*'], standIn: ({ word }) => ({ id: word, item: word }) },
  {
    at: ['tables', 'banner'],
    standIn: (_, files) => [...keysAt(files, ['study', 'groups']), 'total'],
  },
  { at: ['tables', '*'], standIn: leaveOut },
  { at: ['tables'], standIn: () => ({ banner: ['total'] }) },
  { at: ['study', 'groups', '*'], named: 'key', standIn: leaveOut },
  { at: ['study', 'groups'] },
  { at: ['study', 'modules'] },
  { at: ['study', 'id'], standIn: name },
  { at: ['study', 'title'], standIn: text },
  { at: ['study', 'description'], standIn: text },
  { at: ['study', '*'], standIn: leaveOut },
]

const fits = ({ at }: Way, path: Path): boolean =>
  at.length <= path.length && at.every((step, index) => step === '*' || step === path[index])

/** The name by which other parts know one, or `null` where none can be read, or where it is the name that is wrong. */
function nameOf({ raw, path }: Place, named: 'id' | 'key', mistake: Path): string | null {
  const isOfKey = mistake.length === path.length && typeof raw === 'object' && raw !== null
  const isOfName = named === 'key' ? isOfKey : mistake[path.length] === 'id'
  const known = named === 'key' ? path.at(-1) : partAt(raw, ['id'])
  return typeof known === 'string' && !isOfName ? known : null
}

const namesWave = ([part, , key]: Path): boolean => part === 'waves' && (key === 'id' || key === 'after')

/** Parts of study files that are not looked at any further: where they stand, and the names that go with them. */
export type Aside = { readonly places: readonly Path[]; readonly names: readonly string[] }

/** Nothing was set aside. */
export const noneAside: Aside = { places: [], names: [] }

/**
 * What was set aside for one reason and for another.
 *
 * @example asideTogether({ places: [], names: ['a'] }, { places: [], names: ['b'] }).names // → ['a', 'b']
 */
export const asideTogether = (one: Aside, other: Aside): Aside => ({
  places: [...one.places, ...other.places],
  names: [...one.names, ...other.names],
})

/**
 * The files with something harmless in the place of each part that is wrong, so that the rest can be checked; with what
 * was set aside. `null` where a part is wrong that all others hang on.
 *
 * @example setAside(files, [issue('study-missing', ['tables', 'tables', 2, 'item'])])?.aside.places // → [['tables', 'tables', 2]]
 */
export function setAside(
  files: unknown,
  issues: readonly Issue[],
): { readonly files: unknown; readonly aside: Aside } | null {
  let rest = files
  const places: Path[] = []
  const names: string[] = []
  for (const { code, path, values } of issues) {
    // Which wave was meant by a whole number without quotes is clear.
    if (code === 'study-unquoted-number' && Number.isSafeInteger(values['number']) && namesWave(path)) {
      rest = withPart(rest, path, String(values['number']))
      places.push(path)
      continue
    }
    const way = ways.find((one) => fits(one, path))
    if (way?.standIn === undefined) return null
    const at = path.slice(0, way.at.length)
    const numbers = at.filter((step) => typeof step === 'number')
    const place = { raw: partAt(files, at), path: at, word: ['set-aside', ...numbers].join('-') }
    const known = way.named === undefined ? null : nameOf(place, way.named, path)
    if (way.named !== undefined && known === null) return null
    if (known !== null) names.push(known)
    rest = withPart(rest, at, way.standIn(place, files))
    places.push(at, ...(way.with === undefined ? [] : [[...at.slice(0, -1), way.with]]))
  }
  return { files: rest, aside: { places, names } }
}

/** The values of issues that are names of parts of a study, one or several. */
const naming = ['name', 'names', 'item', 'variable', 'variables', 'group', 'id', 'owner', 'option'] as const

/**
 * True for an issue that may be there only because of what was set aside: it stands in such a part, or names one.
 *
 * @example followsFrom(issue('rule-unknown-name', path, { name: 'age.1' }), { places: [], names: ['age'] }) // → true
 */
export function followsFrom({ path, values }: Issue, { places, names }: Aside): boolean {
  const isIn = (place: Path): boolean => place.every((step, index) => step === path[index])
  const isOf = (found: string): boolean => names.some((one) => found === one || found.startsWith(`${one}.`))
  const change = path[0] === 'waves' && path[2] === 'changes' ? String(path[3]) : ''
  return (
    places.some(isIn) ||
    isOf(change) ||
    naming.some((key) => {
      const value = values[key]
      return value !== undefined && String(value).split(', ').some(isOf)
    })
  )
}
