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
 * The text variables behind the options that ask for one: "other, namely", "yes, because".
 * They are called `<item>.<code>.text` and are asked of those who chose the option (`chosen`).
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
