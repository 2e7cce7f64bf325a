import type { Codebook } from '../../dataset/codebook.ts'
import { storageOf } from '../../dataset/dataset.ts'
import type { MissingReason } from '../../dataset/missing.ts'
import { missingReasons } from '../../dataset/missing.ts'
import type { Variable } from '../../items/variable.ts'
import { say } from '../../messages/say.ts'
import { languages } from '../../text.ts'
import type { DataFile, FileVariable } from '../data-file.ts'
import { valueKey } from '../mapping/value-key.ts'
import type { Mapping, VariableMapping } from '../mapping-schema.ts'
import type { ExportColumn } from './export-layout.ts'
import { exportLayout, ownNames } from './export-layout.ts'
import { reasonCode } from './missing-codes.ts'

/** The numbers that stand for reasons in an exported column. */
const reasonsOf = (variable: Pick<Variable, 'min'>): Record<string, MissingReason> =>
  Object.fromEntries(missingReasons.map((reason, index) => [String(reasonCode(variable, index + 1)), reason]))

/**
 * The values of a column that stand for reasons, by their labels: formats without negative codes give them other numbers.
 * Without labels they are the numbers that are exported.
 */
function reasonsIn(column: FileVariable | undefined, variable: Pick<Variable, 'min'>): Record<string, MissingReason> {
  const found = missingReasons.flatMap((reason): [string, MissingReason][] => {
    const words = languages.map((language) => say(language, `dataset-${reason}`))
    const label = column?.labels.find((one) => words.includes(one.label))
    return label === undefined ? [] : [[valueKey(label.value), reason]]
  })
  return found.length === missingReasons.length ? Object.fromEntries(found) : reasonsOf(variable)
}

/** How the exported columns of a variable fill it again. */
function entryOf(
  variable: Variable,
  columns: readonly ExportColumn[],
  file: ReadonlyMap<string, FileVariable>,
): VariableMapping {
  const named = (kind: ExportColumn['part']['kind']) => columns.find(({ part }) => part.kind === kind)?.name ?? ''
  if (storageOf(variable) === 'sets') {
    const options = columns.flatMap(({ name, part }): [string, number][] =>
      part.kind === 'option' ? [[name, part.code.code]] : [],
    )
    return {
      variable: variable.id,
      options: Object.fromEntries(options),
      ticked: ['1'],
      missing: reasonsIn(file.get(options[0]?.[0] ?? ''), variable),
      none: 'answered',
    }
  }
  const why = named('reason')
  return {
    variable: variable.id,
    column: named('value'),
    ...(why === '' ? { missing: reasonsIn(file.get(named('value')), variable) } : { why }),
  }
}

/** The entries of all variables that the columns hold. */
const entriesOf = (columns: readonly ExportColumn[], file: DataFile): readonly VariableMapping[] => {
  const named = new Map(file.variables.map((one) => [one.name, one]))
  return [...Map.groupBy(columns, ({ variable }) => variable.id).values()].flatMap((own) => {
    const variable = own[0]?.variable
    return variable === undefined ? [] : [entryOf(variable, own, named)]
  })
}

/** Most formats cannot say that rows are weighted; a column of nothing but ones weighs nothing. */
const weighsAnything = (file: DataFile): boolean => {
  const column = file.variables.find(({ name }) => name === ownNames.weight)?.column
  return column?.kind === 'number' && column.values.some((value) => value !== 1)
}

const strataIn = (has: (name: string) => boolean): NonNullable<Mapping['strata']> => ({
  column: ownNames.stratum,
  ...(has(ownNames.population) ? { population: ownNames.population } : {}),
})

/**
 * The mapping by which a file that this program exported goes back into the wave that it came from; `null` when the file
 * lacks a column that an export of all variables has. Derived variables are not read: they are computed again.
 *
 * @example exportedMapping(file, fullCodebook(questionnaire), { wave: '2024', source })?.weight // → 'weight'
 */
export function exportedMapping(
  file: DataFile,
  book: Codebook,
  about: { readonly wave: string; readonly source: Mapping['file'] },
): Mapping | null {
  const layout = exportLayout(book)
  const there = new Set(file.variables.map(({ name }) => name))
  const asked = layout.columns.filter(({ entry }) => entry.derivation === undefined)
  if (asked.length === 0 || !asked.every(({ name }) => there.has(name))) return null
  const rosters = new Map(layout.levels.map((level) => [level.roster.id, level]))
  const variables = entriesOf(asked, file).map((entry): VariableMapping => {
    const level = rosters.get(entry.variable)
    const held = file.levels.find(({ id }) => id === level?.name)
    if (level === undefined || held === undefined) return entry
    const rows = entriesOf(level.columns, held.data).flatMap((one) =>
      'column' in one && !('level' in one) ? [one] : [],
    )
    const count = 'column' in entry && entry.column !== undefined ? { column: entry.column } : {}
    return {
      variable: entry.variable,
      level: level.name,
      ...count,
      missing: 'missing' in entry ? entry.missing : reasonsOf({ min: null }),
      rows,
    }
  })
  const has = (name: string): boolean => there.has(name)
  return {
    wave: about.wave,
    file: about.source,
    simulated: false,
    ...(file.weight === ownNames.weight || weighsAnything(file) ? { weight: ownNames.weight } : {}),
    ...(has(ownNames.stratum) ? { strata: strataIn(has) } : {}),
    ...(has(ownNames.complete) ? { complete: { column: ownNames.complete, values: ['1'] } } : {}),
    variables: [...variables],
    drops: [],
  }
}
