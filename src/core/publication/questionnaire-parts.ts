import type { Item, ItemOf } from '../items/item.ts'
import type { Variable } from '../items/variable.ts'
import { inLanguages } from '../messages/in-languages.ts'
import { say } from '../messages/say.ts'
import type { AskedItem } from '../questionnaire/questionnaire.ts'
import type { Text } from '../text.ts'
import { boundsOf } from './questionnaire-bounds.ts'
import type { PrintedField, PrintedOpen, PrintedParts, PrintedRow } from './questionnaire-model.ts'
import type { RulePrinter } from './questionnaire-rule.ts'

type Asked = { readonly variables: readonly Variable[]; readonly print: RulePrinter }

/**
 * What can be filled in at an item, with the conditions of its options and rows. Everything is taken from the variables
 * by which the item is asked and stored, so that print and program cannot differ.
 */
export function partsOf({ item, variables }: AskedItem, print: RulePrinter): PrintedParts {
  const asked: Asked = { variables, print }
  switch (item.type) {
    case 'single':
    case 'multiple':
    case 'choice-because':
      return { form: 'options', variable: item.id, options: optionsOf(item, asked) }
    case 'matrix':
      return {
        form: 'matrix',
        scale: item.scale.map(({ code, label }) => ({ code, label })),
        rows: item.rows.map((row) => rowOf(item.id, row.code, asked)),
      }
    case 'slider':
      return {
        form: 'slider',
        min: item.min,
        max: item.max,
        rows: item.rows.map(({ code, low, high }) => ({ ...rowOf(item.id, code, asked), low, high })),
      }
    case 'number':
    case 'date':
      return { form: 'fields', fields: variables.map((variable) => fieldOf(variable, item)) }
    case 'text':
      return { form: 'text', variable: item.id, multiline: item.multiline }
    case 'roster':
      return rosterOf(item, asked)
    case 'note':
      return { form: 'none' }
  }
}

const find = (variables: readonly Variable[], id: string): Variable => {
  const variable = variables.find((one) => one.id === id)
  if (variable === undefined) throw new Error(`No variable ${id} in a printed question`)
  return variable
}

function optionsOf(item: ItemOf<'single' | 'multiple' | 'choice-because'>, { variables, print }: Asked) {
  return find(variables, item.id).codes.map(({ code, label, when, exclusive }) => ({
    code,
    label,
    several: item.type === 'multiple',
    exclusive,
    when: print(when),
    open: openOf(`${item.id}.${code}`, label, { variables, print }),
  }))
}

/** The open text behind an option or a row: `text` for "namely", `because` for a reason. */
function openOf(stem: string, label: Text, { variables, print }: Asked): PrintedOpen | null {
  const variable = variables.find(({ id }) => id === `${stem}.text` || id === `${stem}.because`)
  const followUp = variable?.followUp ?? null
  if (variable === undefined || followUp === null) return null
  const prompt =
    variable.label === label
      ? inLanguages((language) => say(language, 'printed-open'))
      : inLanguages((language) => say(language, 'printed-open-prompt', { prompt: variable.label[language] }))
  return { variable: variable.id, prompt, when: print(followUp) }
}

function rowOf(item: string, code: number, asked: Asked): PrintedRow {
  const { id, label, when } = find(asked.variables, `${item}.${code}`)
  return { code, label, variable: id, when: asked.print(when), open: openOf(id, label, asked) }
}

const fieldOf = (variable: Variable, item: Item): PrintedField => ({
  variable: variable.id,
  label: variable.label === item.text ? null : variable.label,
  unit: variable.unit,
  bounds: boundsOf(variable),
})

function rosterOf(item: ItemOf<'roster'>, { variables }: Asked): PrintedParts {
  const { columns } = find(variables, item.id)
  return {
    form: 'roster',
    variable: item.id,
    row: item.row,
    maxRows: item.maxRows,
    columns: columns.map((column) => ({
      variable: column.id,
      label: column.label,
      unit: column.unit,
      bounds: boundsOf(column),
      codes: column.codes.map(({ code, label }) => ({ code, label })),
    })),
  }
}
