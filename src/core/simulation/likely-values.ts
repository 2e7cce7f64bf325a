import type { Variable } from '../items/variable.ts'
import type { Questionnaire } from '../questionnaire/questionnaire.ts'
import { inYears, likelihood, overallSpread } from './likely-amounts.ts'
import { valuesOf } from './quota-source.ts'
import type { QuotaSources } from './quota-source.ts'
import { seededRandom } from './random.ts'

/** Respondents who answer alike: those in the same groups. */
export type Kind = {
  readonly key: string
  /** The groups they are in, each with how much it matters. */
  readonly groups: readonly { readonly id: string; readonly weight: number }[]
}

/** How likely each value of a question is for a kind of respondents, in the order of `valuesOf`; not yet shares. */
export type Likely = (variable: Variable, kind: Kind) => readonly number[]

/** The number that belongs to a text (FNV-1a). */
function numberOf(text: string): number {
  let mixed = 2166136261
  for (const character of text) mixed = Math.imul(mixed ^ (character.codePointAt(0) ?? 0), 16777619)
  return mixed >>> 0
}

/**
 * A number around 0 that always belongs to the same words: about normal, with a deviation of 1.
 *
 * @example deviate('hours', '2024') === deviate('hours', '2024') // → true
 */
export function deviate(...words: readonly string[]): number {
  const random = seededRandom(numberOf(words.join('\n')))
  return 2 * (random() + random() + random() - 1.5)
}

/** How far a group and a wave move the answers to a question; the same for every wave, but for the small second part. */
const shift = (variable: Variable, kind: Kind, wave: string, value = ''): number =>
  0.25 * kind.groups.reduce((sum, { id, weight }) => sum + weight * deviate(variable.id, value, 'group', id), 0) +
  0.06 * deviate(variable.id, value, 'wave', wave)

const bell = (distance: number, spread: number): number => Math.exp(-((distance / spread) ** 2) / 2)

/** Where amounts lie by the bands that are made of them: around their middle; `null` without bands. */
function bandsOf(variable: Variable, questionnaire: Questionnaire, find: QuotaSources) {
  const values = valuesOf(variable)
  for (const { variable: made } of (questionnaire.derived ?? []).flatMap(({ variables }) => variables)) {
    const source = find(made.id)
    if (source?.question.id !== variable.id) continue
    const edges = values.filter((value, index) => {
      const before = values[index - 1]
      return before !== undefined && source.valueOf(before) !== source.valueOf(value)
    })
    const [low, high] = [edges[0], edges.at(-1)]
    // The more bands there are between the outer two, the fewer people are in those.
    if (low !== undefined && high !== undefined && high > low) return { low, high, inSpread: 1 + edges.length / 2 }
  }
  return null
}

/** The options of an item that ask for words of one's own ("other"); few choose them. */
const openCodes = ({ pages }: Questionnaire, id: string): readonly number[] =>
  pages.flatMap(({ items }) =>
    items.flatMap(({ item }) =>
      item.id === id && (item.type === 'single' || item.type === 'multiple')
        ? item.options.filter(({ open }) => open !== undefined).map(({ code }) => code)
        : [],
    ),
  )

/** The sets of labels that matrices have as their scale, for which an order can be told. */
const scalesOf = ({ pages }: Questionnaire): ReadonlySet<string> =>
  new Set(
    pages.flatMap(({ items }) =>
      items.flatMap(({ item }) =>
        item.type === 'matrix' ? [JSON.stringify(item.scale.map(({ label }) => label))] : [],
      ),
    ),
  )

/**
 * How likely the values of questions are of which nothing was published. Every question has a shape of its own that is the
 * same in all waves, a little different for each group, and shifts slightly from wave to wave: scales and amounts are
 * around a value, of options some are chosen more than others. Amounts of which the study says what is likely are so.
 *
 * @example likelyValues(questionnaire, sourcesOf(questionnaire))(grade, kind) // → [0.01, …, 0.9, 1, 0.8], most at 7 and 8
 */
export function likelyValues(questionnaire: Questionnaire, find: QuotaSources): Likely {
  const scales = scalesOf(questionnaire)
  const { wave } = questionnaire
  const ordered = (variable: Variable, middle: number, spread: number, kind: Kind): readonly number[] => {
    const values = valuesOf(variable)
    const at = middle + 0.12 * shift(variable, kind, wave)
    return values.map((_, index) => bell(index / Math.max(1, values.length - 1) - at, spread) + 1e-6)
  }
  const amounts = (variable: Variable, kind: Kind): readonly number[] => {
    const values = valuesOf(variable)
    const told = questionnaire.likely === undefined ? null : overallSpread(questionnaire.likely, variable.id)
    if (told !== null) return values.map((value) => likelihood(told, inYears(variable.kind, value)) + 1e-6)
    const bands = bandsOf(variable, questionnaire, find)
    if (bands !== null) {
      const width = bands.high - bands.low
      const at =
        (bands.low + bands.high) / 2 + width * (0.08 * deviate(variable.id) + 0.2 * shift(variable, kind, wave))
      return values.map((value) => bell(value - at, width / bands.inSpread) + 1e-6)
    }
    // A lower bound that is set says where amounts begin; above 0 most are small.
    const middle = variable.kind === 'number' && (variable.min ?? 0) === 0 ? 0.28 : 0.5
    return ordered(variable, middle + 0.08 * deviate(variable.id), 0.12, kind)
  }
  const options = (variable: Variable, kind: Kind): readonly number[] => {
    const open = openCodes(questionnaire, variable.item)
    return variable.codes.map(({ code, id, exclusive }) => {
      const name = id ?? String(code)
      const own = deviate(variable.id, name) + shift(variable, kind, wave, name)
      const rare = open.includes(code) ? -1.6 : 0
      if (variable.kind === 'single') return Math.exp(0.8 * own + rare)
      return exclusive ? 0.06 * Math.exp(0.5 * own) : 1 / (1 + Math.exp(0.7 - own - rare))
    })
  }
  return (variable, kind) => {
    if (variable.kind === 'scale') return ordered(variable, 0.66 + 0.07 * deviate(variable.id), 0.17, kind)
    if (variable.kind !== 'single' && variable.kind !== 'multiple') return amounts(variable, kind)
    const isScale = variable.kind === 'single' && scales.has(JSON.stringify(variable.codes.map(({ label }) => label)))
    return isScale ? ordered(variable, 0.58 + 0.14 * deviate(variable.id), 0.28, kind) : options(variable, kind)
  }
}
