import { failure, issue, success, type Issue, type Result } from '../../issue.ts'
import { dataFile, type DataFile } from '../data-file.ts'
import { dataRecords, type DataRecords } from './data-records.ts'
import { dayMade } from './day-made.ts'
import { multiplePart } from './multiple-part.ts'
import { readDefinition } from './read-definition.ts'
import { singlePart, type VariablePart } from './single-part.ts'
import { tripleSLimits, type TripleSChoice, type TripleSSurvey, type TripleSVariable } from './triple-s-survey.ts'
import { uniqueNames } from './unique-name.ts'
import { answersOf } from './whose-answers.ts'

/**
 * A survey in Triple-S XML 1.1, 1.2 or 2.0: its definition file and its data file, as a data file. A multiple variable
 * `q5` becomes a set `q5` of dichotomies `q5_1`, `q5_2` …, by the codes of its values. The standard knows no missing values
 * but blanks. What cannot be read of a variable is an Issue that names it and its line; only a file that cannot be read at
 * all is a failure. Nothing is thrown.
 *
 * @example readTripleS(xml, data) // → { ok: true, value: { format: 'triple-s', rows: 3, … } }
 */
export function readTripleS(xml: Uint8Array, data: Uint8Array, choice: TripleSChoice = {}): Result<DataFile> {
  const definition = readDefinition(xml, choice)
  if (!definition.ok) return definition
  const { survey, issues } = definition.value
  if (data.length > tripleSLimits.size) {
    return failure([issue('triple-s-data-large', [], { size: data.length, limit: tripleSLimits.size })])
  }
  const records = dataRecords(survey, data)
  if (!records.ok) return records
  const columns = survey.variables.reduce((sum, { type, values }) => sum + (type === 'multiple' ? values.length : 1), 0)
  const limit = choice.cells ?? tripleSLimits.cells
  if (columns * records.value.rows > limit) {
    return failure([issue('triple-s-too-many-cells', [], { columns, rows: records.value.rows, limit })])
  }
  return success(fileOf(survey, records.value, issues))
}

function fileOf(survey: TripleSSurvey, records: DataRecords, before: readonly Issue[]): DataFile {
  const unique = uniqueNames()
  const named = survey.variables.map((variable) => ({ variable, name: unique(variable.name) }))
  const renamed = named.flatMap(({ variable, name }) =>
    name === variable.name
      ? []
      : [issue('triple-s-double-name', [name], { variable: variable.name, name, line: variable.line })],
  )
  const labels = new Map(survey.variables.map(({ name, label }) => [name, label === '' ? name : label]))
  const parts = named.map(({ variable, name }): VariablePart => {
    const outside = outsideRecord(survey, variable, records)
    const universe = variable.filter === null ? null : (labels.get(variable.filter) ?? variable.filter)
    const part =
      variable.type === 'multiple'
        ? multiplePart(variable, name, records, unique)
        : singlePart(variable, name, records, survey.format === 'fixed')
    return {
      ...part,
      variables: part.variables.map((one) => ({ ...one, universe })),
      issues: [...outside, ...part.issues],
    }
  })
  return dataFile({
    format: 'triple-s',
    ...answersOf(survey, survey.title === '' ? survey.name : survey.title),
    language: survey.language,
    made: dayMade(survey.date),
    rows: records.rows,
    variables: parts.flatMap(({ variables }) => variables),
    sets: parts.flatMap(({ set }) => (set === null ? [] : [set])),
    weight: named.find(({ variable }) => variable.use === 'weight')?.name ?? null,
    issues: [...before, ...renamed, ...parts.flatMap(({ issues }) => issues)],
  })
}

/** A place that no record reaches was meant for another file, or is a mistake of the definition. */
function outsideRecord(survey: TripleSSurvey, variable: TripleSVariable, records: DataRecords): readonly Issue[] {
  const { name, line, start } = variable
  if (records.rows === 0 || start <= records.width) return []
  const code = survey.format === 'csv' ? 'triple-s-field-outside' : 'triple-s-place-outside'
  return [issue(code, [name], { variable: name, line, start, width: records.width })]
}
