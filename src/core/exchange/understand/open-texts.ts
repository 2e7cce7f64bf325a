import { issue } from '../../issue.ts'
import type { Column } from './column.ts'
import { totalOf } from './column-facts.ts'
import type { Question, QuestionOf } from './question.ts'
import { columnsOf, ownColumns } from './question.ts'
import { codesOfRows, holdsOneOf } from './row-values.ts'
import { valueKey } from '../mapping/value-key.ts'

const other = /\b(?:other|others|else|anders|andere?|overige?|elders|autre|sonstiges?)\b/i
const specify =
  /\b(?:specify|namely|namelijk|nl|toelichting|text|tekst|txt|open|verbatim|other|oth|anders|overig|explain)\b/i

/** How many columns behind a question its text may stand. */
const near = 3

/** How many texts must stand at an option that is not called other. */
const fewestTexts = 5

/** What share of the texts must stand where the option was chosen. */
const mostly = 0.9

type Choosing = QuestionOf<'single'> | QuestionOf<'multiple'>

const optionsOf = (question: Choosing): readonly { readonly code: number; readonly label: string }[] =>
  question.type === 'multiple' && question.kind === 'dichotomies' ? question.options : question.choices

/** Per row 1 where the option was chosen. */
function chosenIn(question: Choosing, code: number): Uint8Array {
  if (question.type === 'multiple' && question.kind === 'dichotomies') {
    const option = question.options.find((one) => one.code === code)
    return option === undefined ? new Uint8Array() : holdsOneOf(option.column, question.ticked)
  }
  const values = question.choices.find((one) => one.code === code)?.values ?? []
  const columns = question.type === 'single' ? [question.column] : question.columns
  const [first = new Uint8Array(), ...others] = columns.map((column) => holdsOneOf(column, values))
  return others.reduce((all, one) => all.map((chosen, row) => (chosen === 1 || one[row] === 1 ? 1 : 0)), first)
}

/** Texts in rows where the option was chosen, and elsewhere. */
function textsWith(column: Column, chosen: Uint8Array): { readonly inside: number; readonly outside: number } {
  const codes = codesOfRows(column, new Map(column.answers.map(({ value }) => [valueKey(value), 1])))
  let [inside, outside] = [0, 0]
  for (let row = 0; row < codes.length; row += 1) {
    if (codes[row] !== 1) continue
    if (chosen[row] === 1) inside += 1
    else outside += 1
  }
  return { inside, outside }
}

const wordsOf = ({ name, label }: Column): string => `${name.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} ${label}`

/** The option whose text a column holds: called other, and chosen where the text stands. */
function optionOf(question: Choosing, column: Column): { readonly code: number; readonly outside: number } | null {
  if (question.type === 'multiple' && question.kind === 'categories' && question.separator !== undefined) return null
  const taken = new Set(question.open.map(({ code }) => code))
  const free = optionsOf(question).filter(({ code }) => !taken.has(code))
  const spoken = specify.test(wordsOf(column))
  for (const { code, label } of free.toReversed()) {
    // A text may belong to an option that is not called other; then nothing may speak against it.
    const isOther = other.test(label)
    if (!isOther && !spoken) continue
    const { inside, outside } = textsWith(column, chosenIn(question, code))
    const all = inside + outside
    const fits = all === 0 ? spoken && isOther : inside >= all * mostly && inside >= (spoken && isOther ? 1 : 3)
    if (fits && (isOther || (outside === 0 && inside >= fewestTexts))) return { code, outside }
  }
  return null
}

/** A column of texts, or one that nobody filled in. */
const isText = ({ variable, facts, meanings }: Column): boolean =>
  variable.column.kind === 'text' && !facts.numeric && meanings.length === 0

/**
 * The questions with the texts of their "other, namely" in the place of questions of their own: texts that stand right
 * behind a question, where its option was chosen.
 *
 * @param questions in the order of the file
 * @example withOpenTexts([place, placeOther])[0]?.open // → [{ code: 9, column: placeOther }]
 */
export function withOpenTexts(questions: readonly Question[]): readonly Question[] {
  const found: Question[] = []
  for (const question of questions) {
    const column = question.type === 'text' || question.type === 'single' ? question.column : null
    const owner = column !== null && isText(column) ? ownerOf(found, column) : null
    if (column === null || owner === null) {
      found.push(question)
      continue
    }
    const { at, of, code, outside } = owner
    const strange =
      outside === 0 ? [] : [issue('understand-open-elsewhere', [column.name], { column: column.name, count: outside })]
    found[at] = { ...of, open: [...of.open, { code, column }], warnings: [...of.warnings, ...strange] }
  }
  return found
}

type Owner = { readonly at: number; readonly of: Choosing; readonly code: number; readonly outside: number }

function ownerOf(questions: readonly Question[], column: Column): Owner | null {
  for (let at = questions.length - 1; at >= 0 && at >= questions.length - near; at -= 1) {
    const of = questions[at]
    if (of === undefined || (of.type !== 'single' && of.type !== 'multiple')) continue
    const last = columnsOf(of).at(-1)?.facts.position ?? 0
    const first = ownColumns(of)[0]?.facts.position ?? 0
    const { position } = column.facts
    // Behind the question, or between the columns of its options.
    if (position < first || position > last + near || totalOf(column.answers) > column.facts.rows) continue
    const option = optionOf(of, column)
    if (option !== null) return { at, of, ...option }
  }
  return null
}
