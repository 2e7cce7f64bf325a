import type { DataFile } from '../data-file.ts'
import type { ExportLayout } from '../data-out/export-layout.ts'

/** A file without texts, and how many questions that cost. */
export type WithoutTexts = { readonly file: DataFile; readonly leftOut: number }

/**
 * A file without what respondents type and without lists of rows: of texts that nobody wrote there is nothing to learn.
 *
 * @example withoutTexts(file, layout).leftOut // → 3
 */
export function withoutTexts(file: DataFile, layout: ExportLayout): WithoutTexts {
  const texts = layout.columns.filter(({ variable: { kind } }) => kind === 'text' || kind === 'roster')
  const names = new Set(texts.map(({ name }) => name))
  const variables = file.variables.filter(({ name }) => !names.has(name))
  return {
    file: { ...file, variables, levels: [] },
    leftOut: new Set(texts.map(({ variable }) => variable.id)).size,
  }
}
