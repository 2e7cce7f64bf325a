import type { z } from 'zod'
import type { variableMappingSchema } from '../mapping-schema.ts'
import { valueKey } from '../mapping/value-key.ts'
import type { Choice } from './choice.ts'
import type { Column } from './column.ts'
import type { MissingCode } from './missing-codes.ts'
import type { Question } from './question.ts'

/** How a variable is filled, as a mapping file has it. */
export type WrittenMapping = z.input<typeof variableMappingSchema>

type Source = Pick<Extract<WrittenMapping, { column: string }>, 'codes' | 'missing'>

/** Missing values with their reason; the first of several columns that say it wins. */
function missingOf(missing: readonly MissingCode[]): Source {
  const reasons: [string, MissingCode['reason']][] = missing.map(({ value, reason }) => [valueKey(value), reason])
  return reasons.length === 0 ? {} : { missing: Object.fromEntries(reasons.toReversed()) }
}

/** The codes of values that do not have their own number as code. */
const codesOf = (choices: readonly Choice[], recoded: boolean): Source =>
  recoded
    ? {
        codes: Object.fromEntries(
          choices.flatMap(({ code, values }) => values.map((value) => [valueKey(value), code])),
        ),
      }
    : {}

const oneColumn = (variable: string, column: Column, source: Source = {}): WrittenMapping => ({
  variable,
  column: column.name,
  ...source,
  ...missingOf(column.missing),
})

/**
 * How the columns of a question fill its variables.
 *
 * @param id the id of the item
 * @example mapQuestion(question, 'sex') // → [{ variable: 'sex', column: 'SEX', codes: { Female: 1, Male: 2 } }]
 */
export function mapQuestion(question: Question, id: string): readonly WrittenMapping[] {
  const open =
    'open' in question ? question.open.map(({ code, column }) => oneColumn(`${id}.${code}.text`, column)) : []
  return [...mapAnswers(question, id), ...open]
}

const isOneColumn = (mapping: WrittenMapping): mapping is Extract<WrittenMapping, { column: string }> =>
  'column' in mapping && !('level' in mapping)

function mapAnswers(question: Question, id: string): readonly WrittenMapping[] {
  switch (question.type) {
    case 'single':
      return [oneColumn(id, question.column, codesOf(question.choices, question.recoded))]
    case 'multiple': {
      if (question.kind === 'categories') {
        const { columns, choices, recoded, separator } = question
        const [only] = columns
        if (separator !== undefined && only !== undefined) {
          return [{ ...oneColumn(id, only, codesOf(choices, true)), separator }]
        }
        return [
          {
            variable: id,
            columns: columns.map(({ name }) => name),
            ...codesOf(choices, recoded),
            ...missingOf(columns.flatMap(({ missing }) => missing)),
          },
        ]
      }
      const { options, ticked } = question
      return [
        {
          variable: id,
          options: Object.fromEntries(options.map(({ column, code }) => [column.name, code])),
          ticked: ticked.map(valueKey),
          ...missingOf(options.flatMap(({ column }) => column.missing)),
        },
      ]
    }
    case 'matrix': {
      const { rows, scale, recoded } = question
      return rows.map(({ code, column }) => {
        const present = new Set([...column.meanings, ...column.answers].map(({ value }) => valueKey(value)))
        const own = scale.map((choice) => ({
          ...choice,
          values: choice.values.filter((value) => present.has(valueKey(value))),
        }))
        return oneColumn(`${id}.${code}`, column, codesOf(own, recoded))
      })
    }
    case 'slider':
      return question.rows.map(({ code, column }) => oneColumn(`${id}.${code}`, column))
    case 'number':
      return question.fields.map((field) => ({
        ...oneColumn(question.fields.length === 1 ? id : `${id}.${field.id}`, field.column),
        ...(field.times === 1 ? {} : { times: field.times }),
      }))
    case 'date':
    case 'text':
      return [oneColumn(id, question.column)]
    case 'roster': {
      const { level, columns } = question
      const rows = columns.flatMap(({ id: part, question: cell }) => mapQuestion(cell, `${id}.${part}`))
      return [{ variable: id, level, rows: rows.filter((row) => isOneColumn(row)) }]
    }
  }
}
