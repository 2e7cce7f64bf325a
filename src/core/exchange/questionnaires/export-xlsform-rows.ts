import type { Text } from '../../text.ts'

/** A row of a sheet by its column; a text fills a column per language. */
export type FormRow = Readonly<Record<string, string | number | Text | null | undefined>>

/** The languages as the heads of columns name them. */
export const languageHeads = { nl: 'Dutch (nl)', en: 'English (en)' } as const

const isText = (value: FormRow[string]): value is Text => typeof value === 'object' && value !== null

/** The columns of the sheet `survey`, in the order in which they are read best; the last are ours, and other programs skip them. */
export const surveyColumns = [
  'type',
  'name',
  'label',
  'hint',
  'required',
  'relevant',
  'constraint',
  'constraint_message',
  'appearance',
  'choice_filter',
  'parameters',
  'repeat_count',
  'decimals',
  'unit',
  'low',
  'high',
  'short_label',
  'row_label',
  'max_rows',
] as const

/** The columns of the sheet `choices`; `shown` is what a filter looks at. */
export const choiceColumns = ['list_name', 'name', 'label', 'shown'] as const

/** Columns that must be there, whether they are filled or not. */
const always: readonly string[] = ['type', 'name', 'label', 'list_name']

/**
 * Rows as the cells of a sheet, below the heads of the columns that are used.
 *
 * @example formSheet([{ type: 'text', name: 'q', label: { nl: 'A', en: 'B' } }], ['type', 'name', 'label'])[0] // → ['type', 'name', 'label::Dutch (nl)', 'label::English (en)']
 */
export function formSheet(rows: readonly FormRow[], columns: readonly string[]): readonly (readonly string[])[] {
  const used = columns.flatMap((column): readonly (readonly [string, 'nl' | 'en' | null])[] => {
    const values = rows
      .map((row) => row[column])
      .filter((value) => value !== null && value !== undefined && value !== '')
    if (values.length === 0 && !always.includes(column)) return []
    return column === 'label' || values.some(isText)
      ? [
          [column, 'nl'],
          [column, 'en'],
        ]
      : [[column, null]]
  })
  const head = used.map(([column, language]) => (language === null ? column : `${column}::${languageHeads[language]}`))
  const cells = rows.map((row) =>
    used.map(([column, language]) => {
      const value = row[column]
      if (value === null || value === undefined) return ''
      return isText(value) ? value[language ?? 'nl'] : String(value)
    }),
  )
  return [head, ...cells]
}
