import type { SheetRow } from './sheet-rows.ts'
import { cellOf } from './sheet-rows.ts'
import type { RowType } from './xlsform-row.ts'
import { rowType } from './xlsform-row.ts'

/** A row of the sheet `survey`, or a group or repeat with what stands in it. */
export type SurveyNode = {
  readonly kind: 'row' | 'group' | 'repeat'
  readonly row: SheetRow
  readonly type: RowType
  readonly of: readonly SurveyNode[]
}

/** How deep groups may stand in one another. */
const deepest = 20

type Open = {
  readonly row: SheetRow
  readonly type: RowType
  readonly kind: 'group' | 'repeat'
  readonly of: SurveyNode[]
}

/**
 * The rows of the sheet `survey` as a tree. A group that is not ended ends with the sheet; an end without a beginning says
 * nothing; a group that is too deep is part of the one around it.
 *
 * @example surveyTree(rows)[0]?.kind // → 'group'
 */
export function surveyTree(rows: readonly SheetRow[]): readonly SurveyNode[] {
  const top: SurveyNode[] = []
  const open: Open[] = []
  const here = (): SurveyNode[] => open.at(-1)?.of ?? top
  let skipped = 0
  const close = (): void => {
    const ended = open.pop()
    if (ended !== undefined) here().push(ended)
  }
  for (const row of rows) {
    const type = rowType(cellOf(row, 'type'))
    if (type.word === '') continue
    if (type.word === 'begin_group' || type.word === 'begin_repeat') {
      if (open.length >= deepest) skipped += 1
      else open.push({ row, type, kind: type.word === 'begin_group' ? 'group' : 'repeat', of: [] })
    } else if (type.word === 'end_group' || type.word === 'end_repeat') {
      if (skipped > 0) skipped -= 1
      else close()
    } else here().push({ kind: 'row', row, type, of: [] })
  }
  while (open.length > 0) close()
  return top
}

/** True where a group is shown on one page. */
export const isPage = ({ kind, row }: SurveyNode): boolean =>
  kind === 'group' && /\bfield-list\b/.test(cellOf(row, 'appearance'))
