import { say } from '../messages/say.ts'
import type { FormContext } from './item-type.ts'

/**
 * What a field holds, every value of it; nothing for a field that was not posted.
 *
 * @example valuesOf(context, '0.2') // → ['2', '5'], for two ticked boxes
 */
export const valuesOf = ({ form }: Pick<FormContext, 'form'>, field: string): readonly string[] =>
  Object.hasOwn(form, field) ? (form[field] ?? []) : []

/**
 * What a field with one value holds.
 *
 * @example valueOf(context, '7.2') // → '31'
 */
export const valueOf = (context: Pick<FormContext, 'form'>, field: string): string => valuesOf(context, field)[0] ?? ''

/**
 * The sentences about what is wrong with a variable, a cell of a roster, or an item as a whole.
 *
 * @example faultsOf(context, '7.2') // → ['"x" is not a number. …']
 */
export const faultsOf = ({ language, issues }: FormContext, place: string): readonly string[] =>
  issues.filter(({ path }) => path[0] === place).map(({ code, values }) => say(language, code, values))
