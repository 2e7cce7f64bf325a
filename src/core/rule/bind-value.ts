import type { Binding } from './binding.ts'
import { report } from './binding.ts'
import { closestName } from './closest-name.ts'
import { monthNumber } from './month.ts'
import type { VariableShape, Word } from './rule.ts'

/**
 * The number that a value stands for at this variable, or null after reporting that it stands for none: the code of an
 * option (by name or by code), an amount, a year, or the number of a month.
 *
 * @example bindValue({ text: 'aios', span: [8, 12] }, shape, binding) // → 2, when `aios` is the name of option 2
 */
export function bindValue(word: Word, shape: VariableShape, binding: Binding): number | null {
  switch (shape.kind) {
    case 'single':
    case 'multiple':
      return bindOption(word, shape, binding)
    case 'scale':
      return shape.codes.length > 0 ? bindOption(word, shape, binding) : bindWhole(word, shape, binding)
    case 'year':
      return bindWhole(word, shape, binding)
    case 'number':
      return bindAmount(word, shape, binding)
    case 'months':
      return monthNumber(word.text) ?? report(binding, 'rule-not-a-month', word, { variable: shape.id })
    case 'text':
    case 'roster':
      return null
  }
}

function bindOption(word: Word, { id, codes }: VariableShape, binding: Binding): number | null {
  const found = codes.find((option) => option.id === word.text || String(option.code) === word.text)
  if (found !== undefined) return found.code
  const options = codes.map((option) => (option.id === undefined ? option.code : `${option.id} (${option.code})`))
  const names = codes.flatMap((option) => option.id ?? [])
  const suggestion = closestName(word.text, names)
  const values = { variable: id, options: options.join(', ') }
  return suggestion === undefined
    ? report(binding, 'rule-unknown-option', word, values)
    : report(binding, 'rule-unknown-option-suggestion', word, { ...values, suggestion })
}

function bindWhole(word: Word, { id }: VariableShape, binding: Binding): number | null {
  return /^-?\d{1,9}$/.test(word.text) ? amount(word) : report(binding, 'rule-not-whole', word, { variable: id })
}

/** As many digits as a number keeps exactly, and no more than it prints without an exponent. */
function bindAmount(word: Word, { id }: VariableShape, binding: Binding): number | null {
  return /^-?\d{1,9}(?:\.\d{1,6})?$/.test(word.text)
    ? amount(word)
    : report(binding, 'rule-not-a-number', word, { variable: id })
}

/** Adding 0 makes -0 an ordinary 0. */
const amount = ({ text }: Word): number => Number(text) + 0
