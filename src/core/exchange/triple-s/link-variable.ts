import { fileVariable, type DataFile, type FileVariable } from '../data-file.ts'

const isSerial = ({ attributes }: FileVariable): boolean => attributes['triple-s-use'] === 'serial'

/** Whether every row has another number, so that it can be told by it. */
const tellsApart = ({ column }: FileVariable): boolean => {
  const values = new Set<unknown>(column.values)
  return values.size === column.values.length && !values.has(Number.NaN) && !values.has('')
}

const freeName = (file: DataFile, wanted: string): string => {
  const taken = new Set(file.variables.map(({ name }) => name.toLowerCase()))
  return taken.has(wanted) ? freeName(file, `${wanted}_`) : wanted
}

const numbered = (name: string, values: Float64Array<ArrayBuffer>, isKey: boolean): FileVariable =>
  fileVariable({
    name,
    column: { kind: 'number', values },
    measure: 'scale',
    decimals: 0,
    attributes: isKey ? { 'triple-s-use': 'serial' } : {},
  })

/**
 * The file with a serial variable, when it has levels and nothing yet by which to tell its rows apart. A new one is called
 * `serial` and counts from 1.
 *
 * @example withSerial(file).variables[0]?.name // → 'serial'
 */
export function withSerial(file: DataFile): DataFile {
  if (file.levels.length === 0 || file.variables.some((variable) => isSerial(variable) && tellsApart(variable)))
    return file
  const values = Float64Array.from({ length: file.rows }, (_, row) => row + 1)
  const plain = file.variables.map((variable): FileVariable => {
    const { 'triple-s-use': _, ...attributes } = variable.attributes
    return { ...variable, attributes }
  })
  return { ...file, variables: [numbered(freeName(file, 'serial'), values, true), ...plain] }
}

/**
 * A level with a variable that has the serial number of the row above, under the same name as there. One that is there
 * already is used when it says the same; otherwise a new one is put in front.
 *
 * @param above the file above, with its serial variable
 * @example linkedLevel(persons, jobs, parent).link // → 'serial'
 */
export function linkedLevel(
  above: DataFile,
  level: DataFile,
  parent: Int32Array,
): { readonly level: DataFile; readonly link: string } {
  const key = above.variables.find((variable) => isSerial(variable) && tellsApart(variable))
  if (key === undefined) throw new Error('A level is linked to rows that have no serial variable')
  const wanted = Array.from(parent, (row) => key.column.values[row])
  const own = level.variables.find(({ name }) => name === key.name)
  if (own !== undefined && wanted.every((value, row) => own.column.values[row] === value)) {
    return { level, link: key.name }
  }
  const column =
    key.column.kind === 'text'
      ? { ...key.column, values: wanted.map(String) }
      : { ...key.column, values: Float64Array.from(wanted, Number) }
  const others = level.variables.map((variable) =>
    variable.name.toLowerCase() === key.name.toLowerCase()
      ? { ...variable, name: freeName(level, `${key.name}_`) }
      : variable,
  )
  const link = fileVariable({ name: key.name, label: key.label, column, measure: key.measure, decimals: key.decimals })
  return { level: { ...level, variables: [link, ...others] }, link: key.name }
}
