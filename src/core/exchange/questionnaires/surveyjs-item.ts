import type { ForeignItem } from './foreign-item.ts'
import { notSupported } from './foreign-loss.ts'
import { leftOut } from './foreign-shape.ts'
import type { JsonObject } from './json-parts.ts'
import { flagIn, isIn, shownIn, textIn, wordsIn } from './json-parts.ts'
import { surveyjsChecks } from './surveyjs-checks.ts'
import { conditionsOf, titleOf } from './surveyjs-field.ts'
import { surveyjsShape } from './surveyjs-shapes.ts'

/** Settings that change what a respondent sees or stores, and that we do not have. */
const settings = [
  'enableIf',
  'requiredIf',
  'resetValueIf',
  'setValueIf',
  'setValueExpression',
  'defaultValue',
  'defaultValueExpression',
  'maskType',
  'inputMask',
  'dataList',
  'keyName',
  'rowsOrder',
  'rateType',
] as const

/**
 * A question of the survey library in our shape. A type that we do not have is left out, and says so.
 *
 * @param above the conditions of the panels around it
 * @example surveyjsItem({ type: 'comment', name: 'idea' }, []).shape // → { type: 'text', multiline: true, … }
 */
export function surveyjsItem(question: JsonObject, above: readonly string[]): ForeignItem {
  const [type, name] = [textIn(question, 'type') || 'text', textIn(question, 'name')]
  const title = type === 'html' ? wordsIn(question, 'html') : titleOf(question)
  const { shape, losses } =
    surveyjsShape(question, type, title) ??
    leftOut(type === 'expression' ? 'calculation' : 'item', JSON.stringify(question), type)
  const isAsked = shape.type !== 'left-out' && shape.type !== 'note'
  const { checks, losses: unchecked } = isAsked ? surveyjsChecks(question, name) : { checks: [], losses: [] }
  const lost = isAsked
    ? settings.flatMap((setting) =>
        isIn(question, setting)
          ? [notSupported('setting', 'quest-setting', shownIn(question, setting), { setting })]
          : [],
      )
    : []
  const valueName = textIn(question, 'valueName')
  return {
    name,
    aliases: valueName === '' ? [] : [valueName],
    original: type,
    shape,
    text: title,
    help: isIn(question, 'description') ? wordsIn(question, 'description') : {},
    when: [...above, ...conditionsOf(question)],
    required: flagIn(question, 'isRequired', 'isAllRowRequired'),
    checks,
    losses: [...losses, ...unchecked, ...lost],
  }
}
