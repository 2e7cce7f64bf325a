import { codebook } from '../../dataset/codebook.ts'
import { questionnaireOf } from '../../questionnaire/questionnaire.ts'
import { checkStudy } from '../../study/check-study.ts'
import type { DataFile } from '../data-file.ts'
import { applyMapping } from '../mapping/apply-mapping.ts'
import { valueKey } from '../mapping/value-key.ts'
import type { Mapping } from '../mapping-schema.ts'
import { mappingSchema } from '../mapping-schema.ts'
import type { Understood } from './understand.ts'

/** The columns that a mapping names, each as often as it does. */
function columnsIn({ variables, drops, weight, strata, complete }: Mapping): readonly string[] {
  const mapped = variables.flatMap((one): readonly string[] => {
    if ('level' in one) return []
    if ('column' in one) return [one.column]
    return 'options' in one ? Object.keys(one.options) : one.columns
  })
  const own = [weight, strata?.column, strata?.population, complete?.column].filter((name) => typeof name === 'string')
  return [...mapped, ...drops.map(({ column }) => column), ...own]
}

/**
 * Everything that is wrong with what was understood of a file: a study that does not hold, a column that is mapped twice
 * or not at all, a value that is no code of its variable. For tests.
 *
 * @example understoodFaults(file, understand(file, options)) // → []
 */
export function understoodFaults(
  file: DataFile,
  { study: written, mapping: input, report }: Understood,
): readonly string[] {
  const { study, blocks, waves, tables } = written
  const checked = checkStudy({ study, blocks, waves, tables })
  if (!checked.ok)
    return checked.issues.map(({ code, path, values }) => `${code} at ${path.join('.')} ${JSON.stringify(values)}`)
  const parsed = mappingSchema.safeParse(input)
  if (!parsed.success) return parsed.error.issues.map(({ message, path }) => `${message} at ${path.join('.')}`)
  const mapping = parsed.data
  const names = columnsIn(mapping)
  const [wave] = checked.value.waves
  if (wave?.id !== mapping.wave) return ['another wave']
  const questionnaire = questionnaireOf(checked.value, wave)
  const book = codebook(questionnaire)
  const columns = new Map(file.variables.map((variable) => [variable.name, variable]))
  const unmapped = [...book.keys()].filter((id) => mapping.variables.every(({ variable }) => variable !== id))
  const codeFaults = mapping.variables.flatMap((one) => {
    const variable = book.get(one.variable)?.variable
    if (variable === undefined) return [`no variable ${one.variable}`]
    // A text with several answers is read by applying the mapping, below.
    if ('level' in one || !('column' in one) || variable.codes.length === 0 || one.separator !== undefined) return []
    const known = new Set(variable.codes.map(({ code }) => code))
    const { column } = columns.get(one.column) ?? {}
    const values = [...new Set<string | number>(column?.values)].filter((value) => value !== '' && !Number.isNaN(value))
    return values
      .filter((value) => one.missing === undefined || !Object.hasOwn(one.missing, valueKey(value)))
      .map((value) =>
        one.codes !== undefined && Object.hasOwn(one.codes, valueKey(value))
          ? one.codes[valueKey(value)]
          : Number(value),
      )
      .filter((code) => code === undefined || !known.has(code))
      .map((code) => `${one.variable} has no code ${code}`)
  })
  // What a study cannot keep is a warning, and no answer.
  const told = new Set(
    report.warnings.filter(({ code }) => code === 'understand-date-outside').map(({ path }) => path[0]),
  )
  const isTold = (id: string | number | undefined): boolean =>
    mapping.variables.some((one) => one.variable === id && 'column' in one && told.has(one.column))
  const applied = applyMapping(file, mapping, questionnaire, { simulated: false })
  return [
    ...names.filter((name, index) => names.indexOf(name) !== index).map((name) => `twice: ${name}`),
    ...[...columns.keys()].filter((name) => !names.includes(name)).map((name) => `not mapped: ${name}`),
    ...names.filter((name) => !columns.has(name)).map((name) => `no column: ${name}`),
    ...unmapped.map((id) => `not filled: ${id}`),
    ...codeFaults,
    ...(applied.ok
      ? applied.value.remarks
          .filter(({ code, path }) => code === 'import-value-unfit' && !isTold(path[0]))
          .map(({ code, path, values }) => `${code} at ${path.join('.')} ${JSON.stringify(values)}`)
      : applied.issues.map(({ code, path }) => `${code} at ${path.join('.')}`)),
  ]
}
