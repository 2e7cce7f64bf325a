import { randomInt } from 'node:crypto'

/** Before all tests: where `FAST_CHECK_SEED` is `random`, draws one seed for the whole run, and prints it. */
export function setup(): void {
  if (process.env['FAST_CHECK_SEED'] !== 'random') return
  const seed = String(randomInt(2 ** 31))
  process.env['FAST_CHECK_SEED'] = seed
  console.log(`Made-up input is from seed ${seed}. The same again: FAST_CHECK_SEED=${seed}`)
}
