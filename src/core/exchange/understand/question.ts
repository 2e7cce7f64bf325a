import type { Issue } from '../../issue.ts'
import { issue } from '../../issue.ts'
import type { MessageKey, MessageValues } from '../../messages/say.ts'
import type { FileValue } from '../data-file.ts'
import type { Certainty, Guess } from '../written-study.ts'
import type { Choice } from './choice.ts'
import type { Column } from './column.ts'
import type { Wording } from './question-words.ts'

/** A text column that says what was meant by an option: "other, namely". */
export type OpenText = { readonly code: number; readonly column: Column }

/** A row of a matrix or slider, and the column that holds it. */
export type RowColumn = { readonly code: number; readonly label: string; readonly column: Column }

/** The bounds and unit of a number. */
export type NumberForm = {
  readonly min: number
  readonly max: number
  readonly decimals: number
  readonly unit: Wording | null
  /** What a value of the file is multiplied by. */
  readonly times: number
}

type Common = {
  /** The name from which the id is made. */
  readonly name: string
  readonly text: Wording
  /** A short name where the question is long; `null` where the question is short enough. */
  readonly label: Wording | null
  /** The column that gives the question its place in the questionnaire. */
  readonly position: number
  readonly section: string | null
  /** What was guessed; the path is that inside the question. */
  readonly guesses: readonly Guess[]
  readonly warnings: readonly Issue[]
}

/** A question that columns of a file answer, before it has its id. */
export type Question = Common &
  (
    | {
        readonly type: 'single'
        readonly column: Column
        readonly choices: readonly Choice[]
        readonly recoded: boolean
        readonly open: readonly OpenText[]
      }
    | {
        readonly type: 'multiple'
        readonly kind: 'dichotomies'
        readonly options: readonly {
          readonly code: number
          readonly label: string
          readonly column: Column
          readonly exclusive: boolean
        }[]
        readonly ticked: readonly FileValue[]
        readonly open: readonly OpenText[]
      }
    | {
        readonly type: 'multiple'
        readonly kind: 'categories'
        readonly columns: readonly Column[]
        /** The sign between the answers where the only column holds several in one text. */
        readonly separator?: string
        readonly choices: readonly Choice[]
        readonly recoded: boolean
        readonly open: readonly OpenText[]
      }
    | {
        readonly type: 'matrix'
        readonly rows: readonly RowColumn[]
        readonly scale: readonly Choice[]
        readonly recoded: boolean
      }
    | {
        readonly type: 'slider'
        readonly rows: readonly (RowColumn & { readonly low: string; readonly high: string })[]
        readonly min: number
        readonly max: number
      }
    | {
        readonly type: 'number'
        readonly fields: readonly (NumberForm & {
          readonly id: string
          readonly label: string
          readonly column: Column
        })[]
      }
    | {
        readonly type: 'date'
        readonly column: Column
        readonly precision: 'year' | 'month'
        readonly min: number
        readonly max: number
      }
    | {
        readonly type: 'text'
        readonly column: Column
        readonly maxLength: number
        readonly multiline: boolean
      }
    | {
        readonly type: 'roster'
        readonly level: string
        readonly row: Wording
        readonly maxRows: number
        /** Columns of the level, each as the question that it would be by itself. */
        readonly columns: readonly {
          readonly id: string
          readonly question: QuestionOf<'single'> | QuestionOf<'number'> | QuestionOf<'date'> | QuestionOf<'text'>
        }[]
      }
  )

/** The questions of one type. */
export type QuestionOf<Type extends Question['type']> = Extract<Question, { type: Type }>

/**
 * A guess about a question; its path is that inside the question.
 *
 * @example guess('guess', ['type'], 'understand-number-as-choice', { column: 'kids' })
 */
export const guess = (sure: Certainty, path: Issue['path'], code: MessageKey, values: MessageValues = {}): Guess => ({
  ...issue(code, path, values),
  sure,
})

/**
 * The columns that a question takes, in the order of the file.
 *
 * @example columnsOf(question).map(({ name }) => name) // → ['q5_1', 'q5_2', 'q5_other']
 */
export function columnsOf(question: Question): readonly Column[] {
  const own = ownColumns(question)
  const open = 'open' in question ? question.open.map(({ column }) => column) : []
  return [...own, ...open].toSorted((one, other) => one.facts.position - other.facts.position)
}

/**
 * The columns that hold the answers to a question, without those of texts behind its options. A roster has none: its
 * columns are those of another level.
 *
 * @example ownColumns(question).map(({ name }) => name) // → ['q5_1', 'q5_2']
 */
export function ownColumns(question: Question): readonly Column[] {
  switch (question.type) {
    case 'single':
    case 'date':
    case 'text':
      return [question.column]
    case 'multiple':
      return question.kind === 'dichotomies' ? question.options.map(({ column }) => column) : question.columns
    case 'matrix':
    case 'slider':
      return question.rows.map(({ column }) => column)
    case 'number':
      return question.fields.map(({ column }) => column)
    case 'roster':
      return []
  }
}
