import { everywhere } from '../text.ts'
import { checkStudy } from './check-study.ts'
import type { Study } from './study.ts'

/** What a mini study has instead of its smallest parts; nothing is checked, so that tests can get everything wrong. */
export type MiniParts = {
  readonly study?: object
  /** Items that each get a page of their own: `page-1`, `page-2`. */
  readonly items?: readonly unknown[]
  readonly pages?: readonly unknown[]
  readonly blocks?: readonly unknown[]
  readonly waves?: readonly unknown[]
  readonly derived?: object
  readonly tables?: object
}

/**
 * A wave as a study file has it. For tests.
 *
 * @example miniWave('2026', { closes: '2025' }) // → a wave that closes before it opens
 */
export const miniWave = (id: string, changes: object = {}): object => ({
  id,
  title: everywhere(`Wave ${id}`),
  opens: id,
  closes: id,
  population: everywhere('Everyone'),
  ...changes,
})

/**
 * The files of the smallest study that can hold, with some parts replaced, as `checkStudy` takes them. For tests.
 *
 * @example checkStudy(miniFiles({ items: [miniItem('single', 'a')] })).ok // → true
 */
export function miniFiles({ study, items = [], pages, blocks, waves, derived, tables }: MiniParts): object {
  const ownPages = pages ?? items.map((item, index) => ({ id: `page-${index + 1}`, items: [item] }))
  return {
    study: { id: 'mini', title: everywhere('Mini study'), description: everywhere('For a test'), ...study },
    blocks: blocks ?? [{ id: 'block', title: everywhere('Block'), pages: ownPages }],
    waves: waves ?? [miniWave('2026')],
    tables: { banner: ['total'], ...tables },
    ...(derived === undefined ? {} : { derived }),
  }
}

/**
 * The smallest study with some parts replaced. For tests.
 *
 * @example miniStudy({ items: [miniItem('single', 'a')] }).tables[0]?.id // → 'a'
 * @throws when the study does not hold, with what is wrong with it
 */
export function miniStudy(parts: MiniParts): Study {
  const checked = checkStudy(miniFiles(parts))
  if (checked.ok) return checked.value
  throw new Error(checked.issues.map(({ code, path }) => `${code} at ${path.join('.')}`).join('\n'))
}
