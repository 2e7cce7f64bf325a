import type { CodebookVariable } from './codebook-model.ts'

/** Variables of one question that are alike in all but their name, label and base: the rows of a matrix. */
export type VariableGroup = { readonly variables: readonly CodebookVariable[] }

const likeness = ({ id: _id, label: _label, base: _base, ...rest }: CodebookVariable): string => JSON.stringify(rest)

/**
 * The variables of a question in groups of neighbours that have the same values, so that these need to be told once.
 *
 * @example groupVariables(matrix.variables).length // → 1, for a matrix without open rows
 */
export function groupVariables(variables: readonly CodebookVariable[]): readonly VariableGroup[] {
  const groups: CodebookVariable[][] = []
  for (const variable of variables) {
    const last = groups.at(-1)
    if (last?.[0] !== undefined && likeness(last[0]) === likeness(variable)) last.push(variable)
    else groups.push([variable])
  }
  return groups.map((own) => ({ variables: own }))
}
