import { issue } from '../../issue.ts'
import { choicesOf } from './choice.ts'
import type { Column } from './column.ts'
import { columnKind } from './column-kind.ts'
import { placesOnScale } from './known-scales.ts'
import { endsOf, isChoiceOfTexts, isNamedScale } from './looks-like.ts'
import { loneQuestion } from './lone-question.ts'
import { numberForm } from './number-form.ts'
import { orderGuesses } from './order-guess.ts'
import type { Question } from './question.ts'
import type { Run } from './run.ts'
import { commonOfRun, namesOf, partsOfRun } from './run-parts.ts'
import { tickOf } from './tick-words.ts'
import { makeUnlike, nameOf } from './valid-id.ts'

/** The most categories of a scale that has no labels, and the most texts of one. */
const [mostNumbers, mostTexts] = [7, 11]

/** Columns with one list of labels: at least three categories, or yes and no with a text before them. */
function sharesLabels({ columns, named, labels }: Run): boolean {
  const [first] = columns
  if (first === undefined || first.meanings.length < 2) return false
  const key = columnKind(first)
  if (!columns.every((column) => columnKind(column) === key)) return false
  // An amount with a few labels is no scale.
  const bare = columns.some(({ answers, meanings }) => {
    const known = new Set(meanings.map(({ value }) => value))
    return answers.filter(({ value }) => !known.has(value)).length > 1
  })
  if (bare || first.meanings.length > 30) return false
  if (first.meanings.length >= 3) return named || labels !== null || columns.length >= 3
  const says = first.meanings.map(({ value }) => tickOf(first, value))
  const isYesNo = says.every((one) => one === 'yes' || one === 'no')
  return isYesNo ? labels !== null : named && labels !== null
}

/** Columns of texts out of one list: a known scale, or in each column at least half of the list. */
function sharesTexts({ columns, named, labels }: Run): boolean {
  if (!named && labels === null) return false
  const texts = columns.map(({ answers }) => answers.map(({ value }) => String(value)))
  const list = [...new Set(texts.flat())]
  if (columns.some(({ facts, meanings }) => facts.numeric || meanings.length > 0) || list.length < 2) return false
  if (texts.some((own) => own.length === 0) || list.length > mostTexts) return false
  if (list.length === 2 && (labels === null || placesOnScale(list) === null)) return false
  if (placesOnScale(list) !== null) return true
  return columns.every((column) => isChoiceOfTexts(column)) && texts.every((own) => own.length * 2 >= list.length)
}

/** Columns of whole numbers without labels, from 1 to at most 7, of which each reaches most. */
function sharesNumbers({ columns, named, labels }: Run): boolean {
  if ((!named && labels === null) || columns.some(({ meanings }) => meanings.length > 0)) return false
  const values = columns.map(({ answers }) => answers.map(({ value }) => value))
  const all = [...new Set(values.flat())]
  const top = Math.max(0, ...all.map(Number))
  return (
    all.every((value) => typeof value === 'number' && Number.isInteger(value) && value >= 1) &&
    top >= 3 &&
    top <= mostNumbers &&
    values.every((own) => own.length * 2 >= top) &&
    columns.every(({ variable }) => variable.measure !== 'scale')
  )
}

/** Grades from 0 or 1 to 10 without labels. */
function sharesGrades({ columns, named, labels }: Run): boolean {
  if ((!named && labels === null) || columns.some(({ meanings }) => meanings.length > 0)) return false
  return columns.every(({ answers }) => {
    const values = answers.map(({ value }) => value)
    const isGrade = values.every(
      (value) => typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 10,
    )
    return isGrade && values.length >= 4 && Number(values.at(-1)) >= 7
  })
}

/** The most amounts that one question asks. */
const mostFields = 20

/** Amounts with one text before them: hours of work, hours of care. */
function sharesAmounts({ columns, labels }: Run): boolean {
  if (labels === null || columns.length > mostFields) return false
  return columns.every((column) => loneQuestion(column).type === 'number')
}

/**
 * The question of a run of columns that share a scale: a matrix, sliders where only the ends have names, numbers for grades
 * without any names; or `null` when they share none.
 *
 * @example matrixQuestion(run)?.type // → 'matrix'
 */
export function matrixQuestion(run: Run): Question | null {
  const { columns } = run
  const [first] = columns
  if (first === undefined || columns.some(({ variable }) => variable.column.kind === 'date')) return null
  if (columns.every(isNamedScale) && new Set(columns.map(columnKind)).size === 1) return sliders(run, first)
  const [byLabel, byText, byNumber] = [sharesLabels(run), sharesTexts(run), sharesNumbers(run)]
  if (byLabel || byText || byNumber) return matrix(run, byLabel)
  if (sharesGrades(run)) return fields(run, { min: 0, max: 10 })
  return sharesAmounts(run) ? fields(run, {}) : null
}

function sliders(run: Run, first: Column): Question {
  const { min, max } = endsOf(first)
  return {
    ...commonOfRun(run),
    type: 'slider',
    rows: partsOfRun(run).map((part) => {
      const { low, high } = endsOf(part.column)
      return { ...part, low, high }
    }),
    min,
    max,
  }
}

function matrix(run: Run, labelled: boolean): Question | null {
  const found = choicesOf(run.columns)
  if (found === null || found.choices.length < 2) return null
  const common = commonOfRun(run)
  const columns = namesOf(run.columns)
  const bare = labelled ? found.choices.filter(({ values }) => isBare(run, values)) : []
  return {
    ...common,
    type: 'matrix',
    rows: partsOfRun(run),
    scale: found.choices,
    recoded: found.recoded,
    guesses: [...common.guesses, ...orderGuesses(found.order, 'scale', columns)],
    warnings: bare.map(({ values, count }) =>
      issue('understand-code-without-label', [run.columns[0]?.name ?? ''], {
        column: columns,
        values: values.join(', '),
        count,
      }),
    ),
  }
}

/** True for a category that the file gives no label. */
const isBare = ({ columns: [first] }: Run, values: readonly (string | number)[]): boolean =>
  first?.meanings.every(({ value }) => !values.includes(value)) === true

/** Several amounts in one question. */
function fields(run: Run, bounds: { readonly min?: number; readonly max?: number }): Question {
  const unlike = makeUnlike()
  return {
    ...commonOfRun(run),
    type: 'number',
    fields: partsOfRun(run).map(({ label, column, code }) => {
      const { rounded: _rounded, found: _found, ...form } = numberForm(column)
      return { ...form, ...bounds, id: unlike(nameOf(label, `field-${code}`)), label, column }
    }),
  }
}
