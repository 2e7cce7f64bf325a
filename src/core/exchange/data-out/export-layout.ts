import type { Codebook, CodebookEntry } from '../../dataset/codebook.ts'
import { storageOf } from '../../dataset/dataset.ts'
import type { Code, Variable } from '../../items/variable.ts'
import { portableNames } from './portable-name.ts'

/** A column of an exported file: which part of which variable it holds. */
export type ExportColumn = {
  readonly name: string
  readonly variable: Variable
  readonly entry: CodebookEntry
  /** The value itself, whether one option was chosen, or why there is no answer where the value cannot say so. */
  readonly part:
    | { readonly kind: 'value' }
    | { readonly kind: 'option'; readonly code: Code }
    | { readonly kind: 'reason' }
}

/** The rows of a roster as a file of its own. */
export type ExportLevel = {
  readonly roster: Variable
  readonly name: string
  readonly columns: readonly ExportColumn[]
}

/** All columns of the files that a dataset is exported to. They follow from the codebook alone. */
export type ExportLayout = { readonly columns: readonly ExportColumn[]; readonly levels: readonly ExportLevel[] }

/** The columns that say something of the row itself come first, under these names. */
export const ownNames = {
  row: 'row',
  response: 'response',
  simulated: 'simulated',
  weight: 'weight',
  complete: 'complete',
  stratum: 'stratum',
  population: 'population',
} as const

/** A text or a month that is absent cannot hold a number that says why. */
const needsReason = ({ kind }: Variable): boolean => kind === 'text' || kind === 'months'

function columnsOf(variable: Variable, entry: CodebookEntry, nameFor: (id: string) => string): readonly ExportColumn[] {
  const own = { variable, entry }
  if (storageOf(variable) === 'sets') {
    return variable.codes.map((code) => ({
      ...own,
      name: nameFor(`${variable.id}_${code.code}`),
      part: { kind: 'option', code },
    }))
  }
  const value: ExportColumn = { ...own, name: nameFor(variable.id), part: { kind: 'value' } }
  return needsReason(variable)
    ? [value, { ...own, name: nameFor(`${variable.id}_why`), part: { kind: 'reason' } }]
    : [value]
}

/**
 * The columns in which the variables of a codebook are exported, with names that every program takes. The same codebook
 * gives the same names, so that what was exported can be brought back.
 *
 * @example exportLayout(fullCodebook(questionnaire)).columns[0]?.name // → 'v0_1_1'
 */
export function exportLayout(book: Codebook): ExportLayout {
  const nameFor = portableNames()
  for (const name of Object.values(ownNames)) nameFor(name)
  const entries = [...book.values()]
  return {
    columns: entries.flatMap((entry) => columnsOf(entry.variable, entry, nameFor)),
    levels: entries
      .filter(({ variable }) => variable.kind === 'roster')
      .map((entry) => {
        const inLevel = portableNames()
        for (const name of Object.values(ownNames)) inLevel(name)
        return {
          roster: entry.variable,
          name: nameFor(`${entry.variable.id}_rows`),
          columns: entry.variable.columns.flatMap((column) => columnsOf(column, entry, inLevel)),
        }
      }),
  }
}
