import { checkStudy } from '../study/check-study.ts'
import type { Edition } from './comparison.ts'

/** A page of a made-up study. */
export type MadePage = { readonly items: readonly object[]; readonly when?: string }

/** The same words in both languages. */
export const words = (text: string): { readonly nl: string; readonly en: string } => ({ nl: text, en: text })

/** Options with the codes 1, 2, … and these names. */
export const options = (...names: readonly string[]): readonly object[] =>
  names.map((name, index) => ({ code: index + 1, label: words(name) }))

/**
 * A wave of a study with these pages in one block, for the tests of this folder.
 *
 * @throws when the files are not right
 */
export function madeEdition(pages: readonly MadePage[], wave = '2024'): Edition {
  const checked = checkStudy({
    study: { id: 'made', title: words('Made'), description: words('Made'), groups: {} },
    blocks: [
      { id: '0', title: words('Block'), pages: pages.map((page, index) => ({ id: `page-${index + 1}`, ...page })) },
    ],
    waves: [{ id: wave, title: words(wave), opens: wave, closes: wave, population: words('All') }],
    tables: { banner: ['total'], defaults: false },
  })
  if (!checked.ok) throw new Error(checked.issues.map(({ code, path }) => `${code} at ${path.join('.')}`).join('\n'))
  const [only] = checked.value.waves
  if (only === undefined) throw new Error('A study without a wave')
  return { study: checked.value, wave: only }
}
