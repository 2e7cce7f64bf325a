import type { Issue } from '../../issue.ts'
import { issue } from '../../issue.ts'
import type { DataLevel } from '../data-file.ts'
import { cleanText } from './clean-text.ts'
import { readColumns } from './column.ts'
import { loneQuestion } from './lone-question.ts'
import type { Question, QuestionOf } from './question.ts'
import { wording } from './question-words.ts'
import type { RoleOptions } from './roles.ts'
import { rolesOf } from './roles.ts'
import { makeUnlike, nameOf } from './valid-id.ts'

type Cell = QuestionOf<'roster'>['columns'][number]

/** The most rows that a study asks for. */
const mostRows = 50

/** How many rows the fullest row above has. */
function fullest(parent: Int32Array): number {
  const counts = new Map<number, number>()
  for (const one of parent) counts.set(one, (counts.get(one) ?? 0) + 1)
  return [...counts.values()].reduce((most, count) => Math.max(most, count), 0)
}

/** A question of one column as a column of a roster; `null` for one that a roster cannot hold. */
function cellOf(question: Question, id: string): Cell | null {
  switch (question.type) {
    case 'single':
    case 'text':
      return { id, question }
    case 'number':
      return { id, question }
    case 'date':
      // A row holds years only.
      return { id, question: { ...question, precision: 'year' } }
    case 'slider':
    case 'multiple':
    case 'matrix':
    case 'roster':
      return null
  }
}

/** A roster of the rows below the rows of a file, and what was left out of it. */
export type FoundRoster = {
  readonly question: Question | null
  readonly drops: readonly Issue[]
  readonly warnings: readonly Issue[]
}

/**
 * The question that asks for the rows of a level: one row per job, per child. Its columns are lists, numbers, years and
 * texts; what is left out has a path that begins with the level.
 *
 * @example levelRoster(jobs, 3, {}).question?.type // → 'roster'
 */
export function levelRoster(level: DataLevel, position: number, options: RoleOptions): FoundRoster {
  const { columns, drops: doubles } = readColumns(level.data.variables)
  const roles = rolesOf(columns, { weight: null }, { keep: options.keep })
  const unlike = makeUnlike()
  const drops: Issue[] = [...roles.drops, ...doubles]
  const cells: Cell[] = []
  const warnings: Issue[] = []
  for (const column of roles.asked) {
    const isEmpty = column.answers.length === 0 && column.meanings.length < 2
    const question = isEmpty ? null : loneQuestion(column)
    const cell = question === null ? null : cellOf(question, unlike(nameOf(column.name, 'column')))
    if (cell === null) drops.push(issue('understand-drop-level-column', [column.name], { column: column.name }))
    else {
      cells.push(cell)
      warnings.push(...(question?.warnings ?? []))
    }
  }
  const rows = fullest(level.parent)
  const placed = (found: Issue): Issue => ({ ...found, path: [level.id, ...found.path] })
  const label = cleanText(level.label) || cleanText(level.id) || 'rows'
  const tooMany =
    rows > mostRows ? [issue('understand-roster-rows', [], { level: level.id, rows, most: mostRows })] : []
  const nested = level.data.levels.map(({ id }) => issue('understand-level-in-level', [], { level: id }))
  return {
    question:
      cells.length === 0
        ? null
        : {
            type: 'roster',
            name: level.id,
            text: wording(label, level.id),
            label: null,
            position,
            section: null,
            guesses: [],
            warnings: [],
            level: level.id,
            row: { any: `${label} {number}` },
            maxRows: Math.max(1, Math.min(mostRows, rows)),
            columns: cells,
          },
    drops: drops.map(placed),
    warnings: [...tooMany, ...nested, ...warnings].map(placed),
  }
}
