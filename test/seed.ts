import fc from 'fast-check'

/** The seed of made-up input, unless another is asked for. */
const usual = 20_260_101

/**
 * The seed that is asked for in words: a number, or nothing for the usual one.
 *
 * @throws when the words are not a whole number of 32 bits
 * @example seedOf('7') // → 7
 */
export function seedOf(words: string | undefined): number {
  if (words === undefined || words === '') return usual
  const seed = Number(words)
  if (!Number.isInteger(seed) || Math.abs(seed) >= 2 ** 31)
    throw new Error(`FAST_CHECK_SEED is a whole number or "random", not "${words}"`)
  return seed
}

// What a test says itself of a property, such as a seed of its own, goes before this.
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: seedOf(process.env['FAST_CHECK_SEED']) })
