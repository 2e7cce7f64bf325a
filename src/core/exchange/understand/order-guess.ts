import type { Guess } from '../written-study.ts'
import type { ChoiceOrder } from './choice.ts'
import { guess } from './question.ts'

/**
 * What was guessed of the order of options that the file does not order itself.
 *
 * @param part the part of the item that holds them
 * @example orderGuesses('scale', 'options', 'q5')[0]?.sure // → 'likely'
 */
export function orderGuesses(order: ChoiceOrder, part: 'options' | 'scale', column: string): readonly Guess[] {
  switch (order) {
    case 'labels':
      return []
    case 'scale':
      return [guess('likely', [part], 'understand-order-scale', { column })]
    case 'amounts':
      return [guess('likely', [part], 'understand-order-amounts', { column })]
    case 'alphabet':
      return [guess('guess', [part], 'understand-order-alphabet', { column })]
    case 'numbers':
      return [guess('guess', [part], 'understand-order-numbers', { column })]
  }
}
