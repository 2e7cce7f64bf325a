import { formatNumber } from '../figures.ts'
import { say } from '../messages/say.ts'
import type { Language, Text } from '../text.ts'
import type { Change, CommonCategory, LabelledCode, ScaleEnds } from './comparison.ts'

const quoted = (text: Text | null, language: Language): string =>
  text === null ? say(language, 'change-nothing') : say(language, 'change-quoted', { text: text[language] })

/** The two texts of a change in this language; where they are equal here, that the change is in the other language. */
function textual(
  before: Text | null,
  after: Text | null,
  language: Language,
  sentence: (values: { readonly before: string; readonly after: string }) => string,
): string {
  const other: Language = language === 'nl' ? 'en' : 'nl'
  if (before?.[language] !== after?.[language]) {
    return sentence({ before: quoted(before, language), after: quoted(after, language) })
  }
  const change = sentence({ before: quoted(before, other), after: quoted(after, other) })
  return say(language, 'change-other-language', { change })
}

const codesInWords = (codes: readonly LabelledCode[], language: Language): string =>
  codes.map(({ code, label }) => say(language, 'change-code', { code, label: label[language] })).join(', ')

/**
 * The categories in which two waves are both counted, in words.
 *
 * @example categoryNames(categories, 'en') // → 'counted as: Employee, Self-employed'
 */
export const categoryNames = (categories: readonly CommonCategory[], language: Language): string =>
  say(language, 'waves-categories', { names: categories.map(({ label }) => label[language]).join(', ') })

/**
 * A change in one sentence without a stop, with what it was and what it is.
 *
 * @example describeChange({ kind: 'codes-added', codes }, 'en') // → 'added: 6 ‘Somewhere else’'
 */
export function describeChange(change: Change, language: Language): string {
  switch (change.kind) {
    case 'wording': {
      const part = say(language, `change-part-${change.part}`)
      return textual(change.before, change.after, language, (texts) =>
        say(language, 'change-wording', { part, ...texts }),
      )
    }
    case 'code-label':
      return textual(change.before, change.after, language, (texts) =>
        say(language, 'change-code-label', { code: change.code, ...texts }),
      )
    case 'codes-added':
    case 'codes-removed':
      return say(language, `change-${change.kind}`, { codes: codesInWords(change.codes, language) })
    case 'codes-moved':
      return say(language, 'change-codes-moved', {
        moves: change.moves
          .map(({ from, to, label }) => say(language, 'change-move', { from, to, label: label[language] }))
          .join(', '),
      })
    case 'codes-order':
      return say(language, 'change-codes-order')
    case 'code-offered':
      return say(language, 'change-code-offered', {
        code: change.code,
        label: change.label[language],
        before: change.before.words[language],
        after: change.after.words[language],
      })
    case 'base':
      return change.through.length === 0
        ? say(language, 'change-base', { before: change.before.words[language], after: change.after.words[language] })
        : say(language, 'change-base-through', {
            after: change.after.words[language],
            gates: change.through.map(({ name }) => name[language]).join(', '),
          })
    case 'type':
      return say(language, 'change-type', {
        before: say(language, `codebook-kind-${change.before}`),
        after: say(language, `codebook-kind-${change.after}`),
      })
    case 'bounds': {
      const figure = (value: number | null): string =>
        value === null
          ? say(language, 'change-nothing')
          : formatNumber(value, Number.isInteger(value) ? 0 : 3, language)
      const what = say(language, `change-bound-${change.what}`)
      return say(language, 'change-bounds', { what, before: figure(change.before), after: figure(change.after) })
    }
    case 'scale-turned': {
      const ends = ({ low, high }: ScaleEnds): string =>
        say(language, 'change-scale-ends', { low: low[language], high: high[language] })
      return say(language, 'change-scale-turned', { before: ends(change.before), after: ends(change.after) })
    }
    case 'label-moved':
      return change.to === null
        ? say(language, 'change-label-gone', { label: change.label[language] })
        : say(language, 'change-label-moved', { label: change.label[language], to: change.to })
    case 'unit':
      return textual(change.before, change.after, language, (texts) => say(language, 'change-unit', texts))
    case 'answering':
      return say(language, `change-${change.what}-${change.after ? 'on' : 'off'}`)
    case 'moved':
      return say(language, 'change-moved', {
        fromblock: change.before.block,
        frompage: change.before.page,
        toblock: change.after.block,
        topage: change.after.page,
      })
  }
}
