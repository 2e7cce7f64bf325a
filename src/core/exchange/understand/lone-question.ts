import type { Issue } from '../../issue.ts'
import { issue } from '../../issue.ts'
import type { Choices } from './choice.ts'
import { choicesOf, highestCode } from './choice.ts'
import type { Column } from './column.ts'
import { totalOf } from './column-facts.ts'
import { commonOf } from './common-parts.ts'
import { dateQuestion, yearQuestion } from './date-question.ts'
import { endsOf, isChoiceOfNumbers, isChoiceOfTexts, isNamedScale } from './looks-like.ts'
import { listQuestion } from './list-question.ts'
import { numberForm } from './number-form.ts'
import { orderGuesses } from './order-guess.ts'
import type { Question } from './question.ts'
import { guess } from './question.ts'
import { textQuestion } from './text-question.ts'

/**
 * The question of a column that belongs to no other: its type follows from what the file says of its values, and else from
 * the values.
 *
 * @example loneQuestion(age).type // → 'number'
 */
export function loneQuestion(column: Column): Question {
  const { variable, facts, answers, meanings } = column
  if (variable.column.kind === 'date') return dateQuestion(column)
  const textual = !facts.numeric && answers.some(({ value }) => typeof value === 'string')
  const list = textual && meanings.length < 2 ? listQuestion(column) : null
  if (list !== null && !isChoiceOfTexts(column)) return list
  if (textual)
    return meanings.length >= 2 || isChoiceOfTexts(column) ? choiceOr(column, textQuestion) : textQuestion(column)
  const unlabelled = answers.filter(({ value }) => meanings.every((meaning) => meaning.value !== value))
  const year = yearQuestion(column)
  if (year !== null && meanings.length < 2) return year
  if (isNamedScale(column)) return namedScale(column)
  // A few labels among many numbers name special amounts: "no children", "90 or older".
  const isList = meanings.length >= 2 && unlabelled.length <= Math.max(2, meanings.length / 2)
  if (isList && variable.measure !== 'scale') return choiceOr(column, numberQuestion)
  if (isList && unlabelled.length === 0) return choiceOr(column, numberQuestion)
  if (answers.length === 0) return emptyQuestion(column)
  return isChoiceOfNumbers(column) ? choiceOr(column, numberQuestion) : numberQuestion(column)
}

/** A question to which nobody gave an answer. */
const emptyQuestion = (column: Column): Question =>
  column.variable.column.kind === 'text' ? textQuestion(column) : numberQuestion(column)

function choiceOr(column: Column, other: (column: Column) => Question): Question {
  const found = choicesOf([column])
  if (found === null) {
    const question = other(column)
    const count = new Set([...column.meanings, ...column.answers].map(({ value }) => value)).size
    if (count <= highestCode) return question
    return {
      ...question,
      warnings: [
        ...question.warnings,
        issue('understand-too-many-options', [column.name], { column: column.name, count }),
      ],
    }
  }
  return found.choices.length < 2 ? other(column) : singleQuestion(column, found)
}

/**
 * A question with one answer out of a list.
 *
 * @example singleQuestion(sex, choices).type // → 'single'
 */
export function singleQuestion(column: Column, { choices, order, recoded }: Choices): Question {
  return {
    ...commonOf(column),
    type: 'single',
    column,
    choices,
    recoded,
    open: [],
    guesses: orderGuesses(order, 'options', column.name),
    warnings: choiceWarnings(column, recoded),
  }
}

/** What is strange about the options of a column that has labels. */
function choiceWarnings({ name, meanings, answers }: Column, recoded: boolean): readonly Issue[] {
  const labelled = new Set(meanings.map(({ value }) => value))
  const present = new Set(answers.map(({ value }) => value))
  const bare = meanings.length === 0 ? [] : answers.filter(({ value }) => !labelled.has(value))
  const unused = meanings.filter(({ value }) => !present.has(value))
  const list = (values: readonly (string | number)[]): string =>
    values.slice(0, 10).join(', ') + (values.length > 10 ? ', …' : '')
  return [
    ...(bare.length === 0
      ? []
      : [
          issue('understand-code-without-label', [name], {
            column: name,
            values: list(bare.map(({ value }) => value)),
            count: totalOf(bare),
          }),
        ]),
    ...(unused.length === 0 || answers.length === 0
      ? []
      : [issue('understand-label-unused', [name], { column: name, labels: list(unused.map(({ label }) => label)) })]),
    ...(recoded && meanings.length > 0 ? [issue('understand-recoded', [name], { column: name })] : []),
  ]
}

/** A grade between two named ends, for one thing. */
function namedScale(column: Column): Question {
  const { min, max, low, high } = endsOf(column)
  return {
    ...commonOf(column),
    type: 'slider',
    rows: [{ code: 1, label: column.label, column, low, high }],
    min,
    max,
  }
}

/**
 * A question for an amount.
 *
 * @example numberQuestion(age).fields[0]?.max // → 100
 */
export function numberQuestion(column: Column): Question {
  const { rounded, found, ...form } = numberForm(column)
  const { name, meanings, label } = column
  return {
    ...commonOf(column),
    type: 'number',
    fields: [{ ...form, id: 'value', label, column }],
    guesses:
      form.times === 1
        ? []
        : [guess('likely', ['fields'], 'understand-number-times', { column: name, times: 1 / form.times })],
    warnings: [
      ...(rounded === 0
        ? []
        : [
            issue('understand-number-rounded', [name], {
              column: name,
              count: rounded,
              decimals: form.decimals,
              found,
            }),
          ]),
      ...(meanings.length === 0
        ? []
        : [
            issue('understand-number-labels', [name], {
              column: name,
              labels: meanings
                .slice(0, 5)
                .map(({ value, label: words }) => `${value} = ${words}`)
                .join('; '),
            }),
          ]),
    ],
  }
}
