import type { ItemMissing } from '../dataset/missing-per-item.ts'
import { missingReasons } from '../dataset/missing.ts'
import type { MissingReason } from '../dataset/missing.ts'
import type { PublicItemMissing } from '../disclosure/protect-missing.ts'
import { protectMissing } from '../disclosure/protect-missing.ts'
import { inLanguages } from '../messages/in-languages.ts'
import { say } from '../messages/say.ts'
import type { Study, TableSpec } from '../study/study.ts'
import type { Text } from '../text.ts'
import type { Annex } from './annex.ts'
import type { VerificationReport } from './verification-report.ts'

/** Everything that the method page tells, made from the data and the study. */
export type MethodReport = {
  readonly annex: Annex
  readonly missing: readonly PublicItemMissing[]
  /** The reasons that occur at all. */
  readonly reasons: readonly MissingReason[]
  readonly rounding: readonly Text[]
  readonly verification: VerificationReport | null
}

/** How figures are rounded, with the tables and columns that are rounded otherwise. */
function roundingOf(study: Study, annex: Annex): readonly Text[] {
  const numbers = new Map(annex.blocks.flatMap(({ tables }) => tables.map(({ table, number }) => [table.id, number])))
  const names = (own: readonly TableSpec[]): string => own.map(({ id }) => numbers.get(id) ?? id).join(', ')
  const specs = study.tables.filter(({ id }) => numbers.has(id))
  const whole = specs.filter(({ rounding }) => rounding === 'largest-remainder')
  const columns = specs.flatMap((spec) =>
    Object.entries(spec.columnRounding)
      .filter(([, rounding]) => rounding === 'largest-remainder')
      .map(([group]) => ({
        table: numbers.get(spec.id) ?? spec.id,
        label: study.groups.find(({ id }) => id === group)?.label,
      })),
  )
  return [
    inLanguages((language) => say(language, 'method-half-up')),
    ...(whole.length === 0
      ? []
      : [inLanguages((language) => say(language, 'method-largest-remainder', { tables: names(whole) }))]),
    ...columns.map(({ table, label }) =>
      inLanguages((language) =>
        say(language, 'method-largest-remainder-column', {
          table,
          column: label?.[language] ?? say(language, 'table-total'),
        }),
      ),
    ),
  ]
}

/**
 * What the method page of a wave tells: how it was done, why questions were not answered, how figures are rounded, and
 * which published figures cannot be met.
 */
export function methodReport(
  study: Study,
  annex: Annex,
  items: readonly ItemMissing[],
  verification: VerificationReport | null,
): MethodReport {
  return {
    annex,
    // Where figures were public already, these were not among them.
    missing: protectMissing(items, 'public'),
    reasons: missingReasons.filter((reason) => items.some(({ missing }) => missing[reason] > 0)),
    rounding: roundingOf(study, annex),
    verification,
  }
}
