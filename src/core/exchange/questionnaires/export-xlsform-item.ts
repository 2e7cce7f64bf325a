import type { Item } from '../../items/item.ts'
import { noteLost, noteUnheld } from './export-ledger.ts'
import { addChoices, exclusiveConstraint, openRows } from './export-xlsform-choices.ts'
import { matrixRows, numberRows, rosterRows, sliderRows } from './export-xlsform-parts.ts'
import type { FormRow } from './export-xlsform-rows.ts'
import type { FormWriting } from './form-writing.ts'

/**
 * An item as rows of the sheet `survey`: mostly one; what a form asks apart gets rows of its own. What it cannot hold is
 * noted.
 *
 * @example formRows(item, writing)[0]?.type // → 'select_one job'
 */
export function formRows(item: Item, writing: FormWriting): readonly FormRow[] {
  const { text, rule, name, ledger } = writing
  const own = name(item.id)
  const relevant = rule(item.id, item.when?.tree)
  if (item.type === 'note') return [{ type: 'note', name: own, label: text(item.text), relevant }]
  if (item.decline) noteLost(ledger, item.id, 'setting', 'decline', 'true')
  const head: FormRow = {
    name: own,
    label: text(item.text),
    hint: item.help === undefined ? null : text(item.help),
    required: item.required ? 'yes' : null,
    relevant,
    short_label: item.label === undefined ? null : text(item.label),
  }
  switch (item.type) {
    case 'single':
    case 'multiple': {
      const filter = addChoices(item.id, own, item.options, writing)
      const type = `${item.type === 'single' ? 'select_one' : 'select_multiple'} ${own}`
      const parameters = item.order === 'random' ? 'randomize=true' : null
      const constraint = item.type === 'multiple' ? exclusiveConstraint(item) : null
      return [{ ...head, type, choice_filter: filter, parameters, constraint }, ...openRows(item, writing)]
    }
    case 'choice-because': {
      noteUnheld(ledger, item.id, { part: 'item', code: 'quest-out-because', original: item.type })
      const filter = addChoices(item.id, own, item.options, writing)
      return [{ ...head, type: `select_one ${own}`, choice_filter: filter }, ...openRows(item, writing)]
    }
    case 'matrix':
      return matrixRows(item, head, writing)
    case 'slider':
      return sliderRows(item, head, writing)
    case 'number':
      return numberRows(item, head, writing)
    case 'date': {
      const bounds = `. >= date('${item.min}-01-01') and . <= date('${item.max}-12-31')`
      return [
        { ...head, type: 'date', appearance: item.precision === 'year' ? 'year' : 'month-year', constraint: bounds },
      ]
    }
    case 'text':
      return [
        {
          ...head,
          type: 'text',
          appearance: item.multiline ? 'multiline' : null,
          constraint: `string-length(.) <= ${item.maxLength}`,
        },
      ]
    case 'roster':
      return rosterRows(item, head, writing)
  }
}
