import type { Rule, RuleTree } from '../rule/rule.ts'
import type { Text } from '../text.ts'
import type { Variable } from './variable.ts'
import { variable } from './variable.ts'

type Opening = {
  readonly code: number
  readonly label: Text
  readonly open?: true | Text | undefined
  readonly when?: Rule | undefined
}

/** The longest text that is accepted behind an option or a row. */
const openTextLength = 500

/**
 * The text variables behind the options or rows that ask for one: "other, namely". They are called `<item>.<code>.text`
 * and are asked of those who chose the option or answered the row, which is what `chosen` makes a rule of.
 *
 * @example openTexts('0.1', [{ code: 18, label, open: true }], chosen)[0]?.id // → '0.1.18.text'
 */
export function openTexts(
  item: string,
  options: readonly Opening[],
  chosen: (code: number) => RuleTree,
): readonly Variable[] {
  return options.flatMap(({ code, label, open, when: rule }) =>
    open === undefined
      ? []
      : [
          variable({
            id: `${item}.${code}.text`,
            item,
            kind: 'text',
            label: open === true ? label : open,
            maxLength: openTextLength,
            when: rule?.tree ?? null,
            followUp: chosen(code),
          }),
        ],
  )
}
