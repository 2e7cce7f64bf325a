import type { Form } from '../src/core/items/item-type.ts'
import type { Answers, RosterRow, Value } from '../src/core/rule/rule.ts'
import { shuffled, whole, type Random } from '../src/core/simulation/random.ts'
import type { Control } from './page-controls.ts'

/** How somebody fills in pages. */
export type Habit = {
  readonly random: Random
  /** The share of questions that they leave open. */
  readonly skips: number
  /** What all their texts begin with. */
  readonly mark: string
  /** The options that they choose in some questions, whatever chance says. */
  readonly always?: Readonly<Record<string, readonly number[]>>
  /** How many rows of a roster they fill in, where there may be so many; by chance when absent. */
  readonly rows?: number
  /** True for somebody with a touch screen. */
  readonly taps?: boolean
}

/** What people type, and what breaks pages, files and queries that are made carelessly. */
const words = [
  'cardiologie',
  `"><b>vet</b> & 'zo' {number} {{0.1}}`,
  '=1+1;"a",b',
  'Zoë 👩‍⚕️ naïef\tmet tab',
  'arbeidsongeschiktheidsverzekeringsgeneeskunde',
  String.raw`%00 \ ../ --`,
]

const pick = <T>(random: Random, list: readonly T[]): T | undefined => list[whole(random, list.length)]

function typed({ mark, random }: Habit, { longest, hasLines }: Control): string {
  const text = `${mark} ${pick(random, words) ?? ''}${hasLines ? '\nen een tweede regel' : ''}`
  return text.slice(0, longest).trim()
}

/** A number within the bounds, often one of the two ends, with a decimal comma. */
function amount({ random }: Habit, { low, high, hasDecimals }: Control): string {
  const unit = hasDecimals ? 10 : 1
  const [first, last] = [Math.ceil(low * unit - 1e-9), Math.floor(high * unit + 1e-9)]
  const chosen = pick(random, [
    first,
    last,
    first + whole(random, last - first + 1),
    first + whole(random, last - first + 1),
  ])
  return String((chosen ?? first) / unit).replace('.', ',')
}

function codes(habit: Habit, control: Control): readonly string[] {
  const { random, always = {} } = habit
  const fixed = always[control.name]
  if (fixed !== undefined) return fixed.map(String)
  const { kind, alone } = control
  if (kind !== 'several') return control.codes.length === 0 ? [] : [String(pick(random, control.codes))]
  const together = control.codes.filter((code) => !alone.includes(code))
  const number = 1 + whole(random, Math.min(3, together.length))
  const chosen = shuffled(together, random).slice(0, number)
  const other = pick(random, alone)
  const one = other !== undefined && (chosen.length === 0 || random() < 0.1) ? [other] : chosen
  return one.toSorted((a, b) => a - b).map(String)
}

/** What is typed or chosen in a control. */
function valuesOf(habit: Habit, control: Control): readonly string[] {
  switch (control.kind) {
    case 'one':
    case 'several':
    case 'list':
      return codes(habit, control)
    case 'number':
      return [amount(habit, control)]
    case 'month':
      return [String(1 + whole(habit.random, 12))]
    case 'text':
      return [typed(habit, control)]
    case 'decline':
    case 'confirm':
      return []
  }
}

/** True when what opens a line of text was chosen. */
export function isOpened({ opener }: Control, form: Form): boolean {
  if (opener === null) return true
  const chosen = form[opener.field] ?? []
  return opener.code === null ? chosen.length > 0 : chosen.includes(String(opener.code))
}

/** The earliest year that somebody would fill in: below it a number is not a year. */
const firstYear = 1900

/** The control of a year that is not before the years filled in before it in its row, as something ends after it begins. */
function afterwards(control: Control, form: Form): Control {
  const { cell, low, high } = control
  if (cell === null || low < firstYear) return control
  const inThisRow = Object.entries(form).filter(([name]) => name.startsWith(`${cell.roster}.${cell.row}.`))
  const years = inThisRow.map(([, [given]]) => Number(given)).filter((year) => year >= firstYear && year <= high)
  return { ...control, low: Math.max(low, ...years.slice(0, 1)) }
}

/** The same cell in another row. */
export const inRow = (control: Control, row: number): Control =>
  control.cell === null
    ? control
    : { ...control, name: `${control.cell.roster}.${row}.${control.cell.column}`, cell: { ...control.cell, row } }

/** The controls with as many rows in each roster as somebody fills in; rosters may have to grow for it. */
function withRows(controls: readonly Control[], { random, rows }: Habit): readonly Control[] {
  const rosters = Map.groupBy(
    controls.filter(({ cell }) => cell?.row === 1),
    ({ cell }) => cell?.roster,
  )
  return controls.flatMap((control) => {
    const { cell } = control
    if (cell === null) return [control]
    const [first, ...others] = rosters.get(cell.roster) ?? []
    if (first?.name !== control.name) return []
    const number = Math.min(cell.most, rows ?? 1 + whole(random, cell.most))
    return Array.from({ length: number }, (_, index) => [first, ...others].map((one) => inRow(one, index + 1))).flat()
  })
}

/**
 * What somebody fills in on a page, by their habits: the fields with something in them, in the order of the page. It may
 * have more rows of a roster than the page shows.
 *
 * @example fillForm(controlsOf(html), { random: seededRandom(1), skips: 0, mark: 'Ann' })['0.1'] // → ['3', '5']
 */
export function fillForm(controls: readonly Control[], habit: Habit): Form {
  const form: Record<string, readonly string[]> = {}
  const months = new Map<string, boolean>()
  const { random, skips, always = {} } = habit
  // The text of a row of a matrix stands before the answer that opens it.
  const isEarly = ({ opener }: Control): boolean => opener?.code === null
  const all = withRows(controls, habit)
  for (const control of [...all.filter((one) => !isEarly(one)), ...all.filter(isEarly)]) {
    const { name, kind, opener } = control
    const date = name.replace(/\.(?:month|year)$/, '')
    // A month without its year is no answer.
    const isLeft = months.get(date) ?? (random() < skips && !Object.hasOwn(always, name))
    if (kind === 'month') months.set(date, isLeft)
    if (isLeft || (opener !== null && !isOpened(control, form))) continue
    const values = valuesOf(habit, afterwards(control, form))
    if (values.length > 0) form[name] = values
  }
  return form
}

/** The number or text that was filled in. */
const valueOf = ({ kind }: Control, [given = '']: readonly string[]): number | string =>
  kind === 'text' ? given : Number(given.replace(',', '.'))

function dateOf(name: string, form: Form): readonly [string, Value] | null {
  const id = name.replace(/\.month$/, '')
  const [month, year] = [form[name]?.[0], form[`${id}.year`]?.[0]]
  return month === undefined || year === undefined ? null : [id, Number(year) * 12 + Number(month) - 1]
}

function rowsOf(roster: string, controls: readonly Control[], form: Form): readonly RosterRow[] {
  const columns = controls.filter(({ cell }) => cell?.roster === roster && cell.row === 1)
  const most = columns[0]?.cell?.most ?? 0
  const rows = Array.from({ length: most }, (_, index) => {
    const cells = columns.flatMap((column) => {
      const given = form[inRow(column, index + 1).name] ?? []
      return given.length === 0 ? [] : [[column.cell?.column ?? '', valueOf(column, given)] as const]
    })
    return Object.fromEntries(cells)
  })
  return rows.filter((row) => Object.keys(row).length > 0)
}

/**
 * The answers that a filled-in page should be stored as, worked out from the page alone: codes and amounts as numbers,
 * months counted from the year 0, a row of a roster with what was filled in of it.
 *
 * @example answersIn(controls, { '1.5.month': ['7'], '1.5.year': ['2015'] }) // → { '1.5': 24186 }
 */
export function answersIn(controls: readonly Control[], form: Form): Answers {
  const pairs = controls.flatMap((control): (readonly [string, Value])[] => {
    const { name, kind, cell } = control
    if (cell !== null) {
      const isFirst = controls.find((one) => one.cell?.roster === cell.roster) === control
      const rows = isFirst ? rowsOf(cell.roster, controls, form) : []
      return rows.length === 0 ? [] : [[cell.roster, rows]]
    }
    if (kind === 'month') return [dateOf(name, form)].filter((date) => date !== null)
    const given = form[name] ?? []
    const isYear = controls.some((one) => one.kind === 'month' && one.name === name.replace(/year$/, 'month'))
    if (given.length === 0 || isYear || kind === 'decline' || kind === 'confirm' || !isOpened(control, form)) return []
    return [[name, kind === 'several' ? given.map(Number).toSorted((a, b) => a - b) : valueOf(control, given)]]
  })
  return Object.fromEntries(pairs)
}
