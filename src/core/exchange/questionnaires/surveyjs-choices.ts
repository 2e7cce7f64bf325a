import type { ForeignOption, Loss } from './foreign-item.ts'
import { notSupported } from './foreign-loss.ts'
import { bareOption, usualWords } from './foreign-option.ts'
import type { JsonObject } from './json-parts.ts'
import { flagIn, isIn, isObject, listIn, shownIn, textIn, wordsOr } from './json-parts.ts'

/** The options that the survey library adds when they are asked for, with their value, key of the text, and text. */
const special = [
  { keys: ['hasNone', 'showNoneItem'], value: 'none', text: 'noneText', nl: 'Geen', en: 'None' },
  { keys: ['showRefuseItem'], value: 'refused', text: 'refuseText', nl: 'Wil ik niet zeggen', en: 'Refuse to answer' },
  { keys: ['showDontKnowItem'], value: 'dontknow', text: 'dontKnowText', nl: 'Weet ik niet', en: "Don't know" },
] as const

/** A value as conditions write it. */
const valueOf = (choice: unknown): string =>
  isObject(choice)
    ? textIn(choice, 'value')
    : typeof choice === 'string' || typeof choice === 'number' || typeof choice === 'boolean'
      ? String(choice)
      : ''

/** A choice, row or column: a value alone, or `{ value, text, visibleIf }`. */
export function choiceOf(choice: unknown): ForeignOption | null {
  const value = valueOf(choice)
  if (value === '') return null
  if (!isObject(choice)) return bareOption(value)
  const when = textIn(choice, 'visibleIf')
  const label = wordsOr(choice, 'text', { '': value })
  return {
    value,
    label,
    ...(when === '' ? {} : { when }),
    ...(flagIn(choice, 'showCommentArea') ? { open: true as const } : {}),
    ...(flagIn(choice, 'isExclusive') ? { exclusive: true } : {}),
  }
}

/**
 * The options of a question: those written, and "none", "other" and the like where they are asked for.
 *
 * @example choicesOf({ choices: [1, 2], hasOther: true }).map(({ value }) => value) // → ['1', '2', 'other']
 */
export function choicesOf(question: JsonObject): readonly ForeignOption[] {
  const written = listIn(question, 'choices').flatMap((choice) => choiceOf(choice) ?? [])
  const added = special.flatMap(({ keys, value, text, nl, en }): readonly ForeignOption[] =>
    flagIn(question, ...keys) ? [{ value, label: wordsOr(question, text, usualWords(nl, en)), exclusive: true }] : [],
  )
  const other: readonly ForeignOption[] = flagIn(question, 'hasOther', 'showOtherItem')
    ? [
        {
          value: 'other',
          label: wordsOr(question, 'otherText', usualWords('Anders, namelijk', 'Other, namely')),
          open: true,
        },
      ]
    : []
  const exclusive = new Set(['none', 'refused', 'dontknow', ...listIn(question, 'exclusiveChoices').map(String)])
  const open = new Set(listIn(question, 'openChoices').map(String))
  return [...written, ...other, ...added].map((option) => ({
    ...option,
    ...(exclusive.has(option.value) ? { exclusive: true } : {}),
    ...(open.has(option.value) ? { open: true as const } : {}),
  }))
}

/**
 * What is lost of the options of a question: those of another server or question, and conditions on all of them.
 *
 * @example choiceLosses({ choicesByUrl: {} })[0]?.code // → 'quest-setting'
 */
export const choiceLosses = (question: JsonObject): readonly Loss[] =>
  (
    [
      'choicesByUrl',
      'choicesFromQuestion',
      'choicesVisibleIf',
      'choicesEnableIf',
      'hasSelectAll',
      'showSelectAllItem',
    ] as const
  ).flatMap((key) =>
    isIn(question, key) ? [notSupported('option', 'quest-setting', shownIn(question, key), { setting: key })] : [],
  )
