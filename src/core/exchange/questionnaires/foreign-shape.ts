import type { Loss, Shape } from './foreign-item.ts'
import { notSupported } from './foreign-loss.ts'

/** A shape, with what was lost to make it. */
export type Shaped = { readonly shape: Shape; readonly losses: readonly Loss[] }

/**
 * A shape for which nothing was lost.
 *
 * @example lossless({ type: 'note' }) // → { shape: { type: 'note' }, losses: [] }
 */
export const lossless = (shape: Shape): Shaped => ({ shape, losses: [] })

/**
 * The shape of a question of a type that is not taken over, with the loss that says so.
 *
 * @param part what the other program has there: a question, or a calculation
 * @example leftOut('item', '{"type":"file"}', 'file').losses[0]?.code // → 'quest-type'
 */
export const leftOut = (part: 'item' | 'calculation', original: string, type: string): Shaped => ({
  shape: { type: 'left-out' },
  losses: [notSupported(part, 'quest-type', original, { type })],
})
