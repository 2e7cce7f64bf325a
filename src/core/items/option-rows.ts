/**
 * The rows of a table with one row per option of an item.
 *
 * @example optionRows({ id: '0.5', options: [{ code: 1 }] }) // → [{ variable: '0.5', code: 1 }]
 */
export const optionRows = (item: {
  readonly id: string
  readonly options: readonly { readonly code: number }[]
}): readonly { readonly variable: string; readonly code: number }[] =>
  item.options.map(({ code }) => ({ variable: item.id, code }))

/**
 * The rows of a table with one row per variable of an item: matrix rows, sliders, amounts.
 *
 * @example variableRows(['0.3.1']) // → [{ variable: '0.3.1', code: null }]
 */
export const variableRows = (ids: readonly string[]): readonly { readonly variable: string; readonly code: null }[] =>
  ids.map((id) => ({ variable: id, code: null }))
