import type { Text } from '../text.ts'
import { inLanguages } from '../messages/in-languages.ts'
import { say } from '../messages/say.ts'
import type { Group, TableSpec } from '../study/study.ts'
import type { Comparable } from './comparability.ts'
import { comparableRule } from './comparable-rule.ts'
import type { Trend } from './trend.ts'

/**
 * The groups in which a table is compared: those that the study compares. A table with columns of its own keeps to
 * those.
 */
export function trendGroups(trend: Trend, before: TableSpec | null, after: TableSpec | null): readonly string[] {
  const side = after === null ? trend.before : trend.after
  const own = (after ?? before)?.banner ?? []
  const { trendBanner, banner } = side.study
  if (JSON.stringify(own) === JSON.stringify(banner)) return trendBanner
  const both = trendBanner.filter((group) => own.includes(group))
  return both.length > 0 ? both : own
}

/** A group in two waves; `null` where a wave cannot tell it apart. */
export type TrendGroup = {
  readonly id: string
  readonly label: Text
  readonly isBefore: boolean
  readonly isAfter: boolean
  readonly comparable: Comparable
}

const everybody: Comparable = { status: 'yes', reasons: [], categories: null }

/** What two waves know of a group; `total` is everybody. */
export function trendGroup(id: string, trend: Trend): TrendGroup {
  if (id === 'total') {
    const label = inLanguages((language) => say(language, 'table-total'))
    return { id, label, isBefore: true, isAfter: true, comparable: everybody }
  }
  const find = ({ study }: Trend['before']): Group | null => study.groups.find((group) => group.id === id) ?? null
  const [before, after] = [find(trend.before), find(trend.after)]
  const comparable =
    before === null || after === null ? everybody : comparableRule(before.rule.tree, after.rule.tree, trend)
  return {
    id,
    label: after?.label ?? before?.label ?? { nl: id, en: id },
    isBefore: before !== null,
    isAfter: after !== null,
    comparable,
  }
}
