import { inLanguages } from '../messages/in-languages.ts'
import { say } from '../messages/say.ts'
import { sayExpected } from '../tables/say-expected.ts'
import type { Table } from '../tables/table.ts'
import { verifiedCounts } from '../tables/verified-counts.ts'
import type { VerifiedFigure as Verified } from '../tables/verify-published.ts'
import type { Text } from '../text.ts'
import { printAsWritten } from './print-figure.ts'
import type { VerificationReport, VerifiedFigure, VerifiedTable } from './verification-report.ts'

/** Why a published figure cannot be met or compared, in words; the keys are those of the published files. */
const reasons = {
  'total-is-not-the-sum': 'verification-total-is-not-the-sum',
  'counts-exceed-the-base': 'verification-counts-exceed-the-base',
  'halved-to-make-100': 'verification-halved-to-make-100',
  ambiguous: 'verification-ambiguous',
} as const

const isKnown = (reason: string): reason is keyof typeof reasons => Object.hasOwn(reasons, reason)

const reasonText = (reason: string): Text =>
  inLanguages((language) => (isKnown(reason) ? say(language, reasons[reason]) : reason))

/** Why a figure has its verdict: what its publication says, or for an exception what it expected of us. */
function reasonOf({ reason, instead, statistic, verdict }: Verified): Text | null {
  if (reason !== null) return reasonText(reason)
  if (instead === null || verdict !== 'different') return null
  return inLanguages((language) =>
    sayExpected(instead, language, (figure) => printAsWritten(figure, statistic, language)),
  )
}

function placed(verified: Verified, table: Table | undefined): VerifiedFigure {
  const { kind, row, column, statistic, printed, ours, verdict } = verified
  const found = table?.columns.find(({ group }) => group === column)
  const figure: VerifiedFigure = {
    kind,
    row: row === null ? null : (table?.rows.find(({ id }) => id === String(row))?.label ?? numbered(row)),
    column:
      column === 'total' || found === undefined ? inLanguages((language) => say(language, 'table-total')) : found.label,
    statistic,
    printed,
    ours,
    verdict,
  }
  const reason = reasonOf(verified)
  return reason === null ? figure : { ...figure, reason }
}

const numbered = (row: number): Text => inLanguages(() => String(row))

/** What came of comparing tables with published figures, per table and in the words of the tables. */
export function reportVerification(verified: readonly Verified[], tables: readonly Table[]): VerificationReport {
  const ids = [...new Set(verified.map(({ table }) => table))]
  return {
    ...verifiedCounts(verified),
    tables: ids.map((id): VerifiedTable => {
      const table = tables.find((one) => one.id === id)
      const own = verified.filter((figure) => figure.table === id)
      return {
        id,
        title: table?.title ?? inLanguages(() => id),
        ...verifiedCounts(own),
        figures: own.filter(({ verdict }) => verdict !== 'equal').map((figure) => placed(figure, table)),
      }
    }),
  }
}
