import type { StudyFiles } from '../study/study.ts'
import { wavesUpTo } from '../study/wave-chain.ts'
import type { CommonCategory, Declaration, Edition } from './comparison.ts'

type Wave = StudyFiles['waves'][number]
type Declared = NonNullable<Wave['changes']>[string]

/** A change read from the later wave to the earlier one. */
const turned = ({ categories, ...change }: Declared): Declared => ({
  ...change,
  ...(categories === undefined
    ? {}
    : { categories: categories.map(({ before, now, ...one }) => ({ ...one, before: now, now: before })) }),
})

/** The changes of an item on the way from one wave to the other: back to the last wave that both follow on, and on. */
function steps(item: string, from: Edition, to: Edition): readonly Declared[] {
  // What another study says of its waves says nothing here.
  if (from.study.id !== to.study.id) return []
  const [back, on] = [wavesUpTo(from.study.waves, from.wave.id), wavesUpTo(to.study.waves, to.wave.id)]
  const shared = new Set(back.filter((one) => on.some(({ id }) => id === one.id)).map(({ id }) => id))
  if (shared.size === 0) return []
  const own = (chain: readonly Wave[]): readonly Declared[] =>
    chain.flatMap(({ id, changes }) => (shared.has(id) ? [] : (changes?.[item] ?? [])))
  return [...own(back).map(turned).toReversed(), ...own(on)]
}

const changesOptions = ({ set, categories }: Declared): boolean =>
  categories !== undefined || ['options', 'scale'].some((key) => Object.hasOwn(set ?? {}, key))

/**
 * What a study says of an item between two of its waves: whether it can be compared, its notes, and the categories in
 * which both waves can be counted. Categories are those of one step: two changes of options after each other have none
 * in common.
 *
 * @example declarationOf('phase', { study, wave: of2022 }, { study, wave: of2024 }).categories?.length // → 2
 */
export function declarationOf(item: string, from: Edition, to: Edition): Declaration {
  const found = steps(item, from, to)
  const optionSteps = found.filter(changesOptions).length
  const mapped: readonly CommonCategory[] = found.flatMap(({ categories }) => categories ?? [])
  const verdicts = found.map(({ comparable }) => comparable)
  return {
    comparable: verdicts.includes('no') ? 'no' : verdicts.includes('with-note') ? 'with-note' : null,
    notes: found.flatMap(({ note }) => note ?? []),
    categories: mapped.length > 0 && optionSteps === 1 ? mapped : null,
    optionSteps,
  }
}
