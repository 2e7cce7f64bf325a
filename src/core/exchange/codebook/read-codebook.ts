import type { FileVariable } from '../data-file.ts'
import type { Grid } from '../tabular/grid.ts'
import type { BookColumn, BookColumns } from './book-columns.ts'
import { bookColumns } from './book-columns.ts'
import type { Codebook, CodebookEntry } from './codebook-entry.ts'
import { packedMissing, packedValues } from './packed-values.ts'

/** A row of a codebook by what its cells hold; empty where there is no such column. */
type Line = (column: BookColumn) => string

const yes = /^(?:yes|ja|y|j|true|waar|x|1|missing|ontbrekend)$/i

const measures: readonly (readonly [RegExp, NonNullable<FileVariable['measure']>])[] = [
  [/^(?:nominal|nominaal|categori[a-z]*|single|multiple|binary|dichotom[a-z]*)$/i, 'nominal'],
  [/^(?:ordinal|ordinaal|ordered|likert)$/i, 'ordinal'],
  [/^(?:scale|schaal|ratio|interval|continuous|continu)$/i, 'scale'],
]

const types: readonly (readonly [RegExp, NonNullable<CodebookEntry['type']>])[] = [
  [/^(?:number|numeric|numeriek|getal|integer|int|float|double|decimal)$/i, 'number'],
  [/^(?:text|tekst|string|character|char|alphanumeric|open)$/i, 'text'],
  [/^year$/i, 'year'],
  [/^month$/i, 'month'],
  [/^day$/i, 'day'],
  [/^second$/i, 'second'],
]

/**
 * The codebook in a grid, or `null` when it is none. It may have a row per variable, with the values packed into a cell,
 * or a row per value, in which the variable need not be repeated. Our own `codebook.csv` is one of these, in which
 * codes below 0 are missing values.
 *
 * @example readCodebook(grid)?.entries[0] // → { name: 'sex', label: 'Sex', values: [{ value: '1', label: 'Man' }, …], … }
 */
export function readCodebook(grid: Grid): Codebook | null {
  const columns = bookColumns(grid)
  if (columns === null) return null
  const blocks = new Map<string, Line[]>()
  let name = ''
  for (let row = columns.first; row < grid.rows; row += 1) {
    const line: Line = (column) => {
      const at = columns.at.get(column)
      return at === undefined ? '' : grid.text(row, at).trim()
    }
    name = line('variable') === '' ? name : line('variable')
    if (name === '') continue
    const key = `${line('file')}\n${name}`
    const lines = blocks.get(key)
    if (lines === undefined) blocks.set(key, [line])
    else lines.push(line)
  }
  return { entries: [...blocks].map(([key, lines]) => entryOf(key.slice(key.indexOf('\n') + 1), lines, columns)) }
}

function entryOf(name: string, lines: readonly Line[], { at, isOurs }: BookColumns): CodebookEntry {
  const first = (column: BookColumn): string => lines.map((line) => line(column)).find((text) => text !== '') ?? ''
  const orNull = (text: string): string | null => (text === '' ? null : text)
  const meaningColumn = meaningOf(lines, at)
  const { values, missing } = valuesOf(lines, meaningColumn, isOurs)
  const type = first('type')
  const decimals = first('decimals')
  const plainLabel = lines.find((line) => line('value') === '')?.('label')
  return {
    name,
    file: first('file'),
    label: meaningColumn === 'label' ? (plainLabel ?? '') : first('label'),
    question: orNull(first('question')),
    section: orNull(first('section')),
    universe: orNull(first('universe')),
    type: types.find(([pattern]) => pattern.test(type))?.[1] ?? null,
    measure:
      [first('measure'), type].flatMap((text) => measures.find(([pattern]) => pattern.test(text))?.[1] ?? [])[0] ??
      null,
    decimals: /^\d{1,2}$/.test(decimals) ? Number(decimals) : null,
    values,
    missing,
  }
}

/** The column with the meaning of values: that of labels when there is no other and it differs from value to value. */
function meaningOf(lines: readonly Line[], at: BookColumns['at']): BookColumn {
  if (at.has('meaning')) return 'meaning'
  const labels = new Set(lines.filter((line) => line('value') !== '').map((line) => line('label')))
  return labels.size > 1 ? 'label' : 'meaning'
}

function valuesOf(
  lines: readonly Line[],
  meaning: BookColumn,
  isOurs: boolean,
): Pick<CodebookEntry, 'values' | 'missing'> {
  const values: { value: string; label: string }[] = []
  const missing: string[] = []
  for (const line of lines) {
    const [value, label, mark] = [line('value'), line(meaning), line('missing')]
    const packed = value === '' ? packedValues(label) : label === '' ? packedValues(value) : []
    if (packed.length > 0 || (value === '' && mark !== '')) {
      values.push(...packed)
      missing.push(...packedMissing(mark))
      continue
    }
    if (value === '') continue
    const isMissing =
      (isOurs && /^-[1-9]$/.test(value)) || yes.test(mark) || (mark !== '' && packedMissing(mark).includes(value))
    if (isMissing) missing.push(value)
    if (label !== '' || !isMissing) values.push({ value, label })
  }
  return { values, missing }
}
