import type { ForeignItem, ForeignOption } from './foreign-item.ts'
import { approximated } from './foreign-loss.ts'
import { usualWords } from './foreign-option.ts'
import { leftOut } from './foreign-shape.ts'
import type { JsonObject } from './json-parts.ts'
import { flagIn, isIn, isObject, listIn, textIn, wordsIn, wordsOr } from './json-parts.ts'
import { choiceOf, choicesOf } from './surveyjs-choices.ts'
import { conditionsOf, fieldOf, titleOf } from './surveyjs-field.ts'
import { surveyjsItem } from './surveyjs-item.ts'

/** How deep panels may stand in one another. */
const deepest = 20

/** Several short answers in one question: amounts together, texts each as a question of their own. */
function multipleText(question: JsonObject, above: readonly string[]): readonly ForeignItem[] {
  const name = textIn(question, 'name')
  const items = listIn(question, 'items').filter(isObject)
  const whole = surveyjsItem({ ...question, type: 'comment' }, above)
  if (items.length > 0 && items.every((item) => textIn(item, 'inputType') === 'number')) {
    const fields = items.map((item) => fieldOf(item, textIn(item, 'name'), titleOf(item)))
    return [{ ...whole, original: 'multipletext', shape: { type: 'number', fields } }]
  }
  return items.map((item, index) => {
    const own = surveyjsItem({ ...item, type: 'text', name: `${name}.${textIn(item, 'name')}` }, whole.when)
    const losses = [...own.losses, approximated('item', 'quest-parted', textIn(item, 'name'), { name })]
    return {
      ...own,
      original: 'multipletext',
      text: titleOf(item),
      help: index === 0 ? whole.text : {},
      required: whole.required || own.required,
      losses,
    }
  })
}

/** A table of rows with a list of choices per column: a matrix per column. */
function matrixDropdown(question: JsonObject, above: readonly string[]): readonly ForeignItem[] {
  const name = textIn(question, 'name')
  const rows = listIn(question, 'rows').flatMap((row) => choiceOf(row) ?? [])
  const usual = textIn(question, 'cellType') || 'dropdown'
  return listIn(question, 'columns')
    .filter(isObject)
    .map((column): ForeignItem => {
      const [columnName, cellType] = [textIn(column, 'name'), textIn(column, 'cellType')]
      const type = cellType === '' || cellType === 'default' ? usual : cellType
      const aliased = rows.map((row): ForeignOption => ({ ...row, aliases: [`${name}.${row.value}.${columnName}`] }))
      const whole = surveyjsItem({ ...question, type: 'comment', name: `${name}.${columnName}` }, above)
      const common = {
        ...whole,
        original: `matrixdropdown ${type}`,
        text: titleOf(question),
        help: titleOf(column),
        aliases: [],
      }
      const losses = [...whole.losses, approximated('item', 'quest-parted', columnName, { name })]
      if (type === 'dropdown' || type === 'radiogroup') {
        const own = choicesOf(column)
        const scale = own.length > 0 ? own : choicesOf(question)
        return {
          ...common,
          losses,
          shape: { type: 'matrix', scale: scale.map(({ open: _open, ...option }) => option), rows: aliased },
        }
      }
      if (type === 'text' && textIn(column, 'inputType') === 'number') {
        const fields = aliased.map(({ value, label, aliases }) => ({
          ...fieldOf(column, value, label),
          aliases: aliases ?? [],
        }))
        return { ...common, losses, shape: { type: 'number', fields } }
      }
      return { ...common, ...leftOut('item', JSON.stringify(column), common.original), checks: [] }
    })
}

/** The remark that a question can ask for below its answers. */
function commentOf(question: JsonObject, item: ForeignItem): readonly ForeignItem[] {
  if (!flagIn(question, 'hasComment', 'showCommentArea')) return []
  const name = `${item.name}-Comment`
  const text = wordsOr(question, 'commentText', usualWords('Toelichting', 'Comment'))
  const losses = [approximated('item', 'quest-parted', name, { name: item.name })]
  return [
    {
      ...item,
      name,
      aliases: [],
      original: 'comment',
      shape: { type: 'text', maxLength: null, multiline: true },
      text,
      help: {},
      required: false,
      checks: [],
      losses,
    },
  ]
}

/** The heading of a panel as a note, where it has one. */
function panelNote(panel: JsonObject, above: readonly string[]): readonly ForeignItem[] {
  if (!isIn(panel, 'title') && !isIn(panel, 'description')) return []
  const [words, help] = [
    isIn(panel, 'title') ? 'title' : 'description',
    isIn(panel, 'description') ? 'description' : 'title',
  ]
  const text = wordsIn(panel, words)
  const more = words === help ? {} : wordsIn(panel, help)
  const joined = Object.fromEntries(
    Object.entries(text).map(([language, first]) => [language, [first, more[language] ?? ''].join(' ').trim()]),
  )
  const note = surveyjsItem({ type: 'html', name: `${textIn(panel, 'name') || 'panel'}-title` }, above)
  return [{ ...note, original: 'panel', text: joined }]
}

/**
 * The questions of a list of elements, panels opened, each in our shape.
 *
 * @param above the conditions of the panels around them
 * @example surveyjsItems([{ type: 'panel', visibleIf: '{a} = 1', elements: [{ type: 'text', name: 'b' }] }], [])[0]?.when // → ['{a} = 1']
 */
export function surveyjsItems(
  elements: readonly unknown[],
  above: readonly string[],
  depth = 0,
): readonly ForeignItem[] {
  return elements.filter(isObject).flatMap((element): readonly ForeignItem[] => {
    const type = textIn(element, 'type')
    if (type === 'panel' || type === 'flowpanel') {
      const conditions = [...above, ...conditionsOf(element)]
      const inner = [...listIn(element, 'elements'), ...listIn(element, 'questions')]
      return depth >= deepest
        ? [surveyjsItem({ type: 'panel', name: textIn(element, 'name') || 'panel' }, conditions)]
        : [...panelNote(element, conditions), ...surveyjsItems(inner, conditions, depth + 1)]
    }
    if (type === 'multipletext') return multipleText(element, above)
    if (type === 'matrixdropdown') return matrixDropdown(element, above)
    const item = surveyjsItem(element, above)
    return [item, ...commentOf(element, item)]
  })
}
