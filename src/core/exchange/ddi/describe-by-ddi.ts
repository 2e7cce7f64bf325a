import { issue, type Issue } from '../../issue.ts'
import type { DataFile, FileValue, FileVariable, ResponseSet } from '../data-file.ts'
import type { DdiCodebook, DdiSet, DdiVariable } from './ddi-codebook-read.ts'
import { describeVariable } from './describe-variable.ts'

/** A data file with what a codebook says of it, and where the two do not agree. */
export type DescribedFile = { readonly file: DataFile; readonly issues: readonly Issue[] }

/**
 * A data file with the descriptions of a codebook laid over it: labels, questions, universes, sections, missing values,
 * sets and the weight. What the codebook says goes before what the file says; what it does not say stays. Variables are
 * matched by name, and where that fails without regard to capitals, with an Issue.
 *
 * @example describeByDdi(file, codebook).file.variables[0]?.label // → 'Uren per week'
 */
export function describeByDdi(file: DataFile, ddi: DdiCodebook): DescribedFile {
  const issues: Issue[] = [...ddi.issues]
  const used = new Set<DdiVariable>()
  const described = describeLevel(file, ddi, used, issues)
  const unused = ddi.variables.filter((variable) => !used.has(variable))
  const [first] = unused
  if (first !== undefined) {
    issues.push(issue('ddi-not-in-file', [first.name], { count: unused.length, variable: first.name }))
  }
  const { study } = ddi
  const notes = [study.abstract, study.kind].filter((text) => text !== '' && !file.notes.includes(text))
  return {
    issues,
    file: {
      ...described,
      title: file.title === '' ? study.title : file.title,
      language: ddi.language ?? file.language,
      answers: file.answers ?? study.answers,
      notes: [...file.notes, ...notes],
    },
  }
}

function describeLevel(file: DataFile, ddi: DdiCodebook, used: Set<DdiVariable>, issues: Issue[]): DataFile {
  const byName = new Map(ddi.variables.map((variable) => [variable.name, variable]))
  const byLowerName = new Map(ddi.variables.map((variable) => [variable.name.toLowerCase(), variable]))
  const own = new Map<string, FileVariable>()
  const undescribed: string[] = []
  const variables = file.variables.map((variable) => {
    const exact = byName.get(variable.name)
    const found = exact ?? byLowerName.get(variable.name.toLowerCase())
    if (found === undefined) {
      undescribed.push(variable.name)
      return variable
    }
    used.add(found)
    if (exact === undefined) {
      issues.push(issue('ddi-name-case', [variable.name], { variable: variable.name, name: found.name }))
    }
    const described = describeVariable(variable, found)
    issues.push(...described.issues)
    own.set(found.name, described.variable)
    return described.variable
  })
  const [first] = undescribed
  if (first !== undefined)
    issues.push(issue('ddi-not-described', [first], { count: undescribed.length, variable: first }))
  const sets = ddi.sets.flatMap((set) => {
    const made = setOf(set, own)
    return made === null || file.sets.some(({ name }) => name === made.name) ? [] : [made]
  })
  const weights = ddi.variables.flatMap((variable) => (variable.isWeight ? (own.get(variable.name)?.name ?? []) : []))
  return {
    ...file,
    variables,
    sets: [...file.sets, ...sets],
    weight: file.weight ?? weights[0] ?? null,
    levels: file.levels.map((level) => ({ ...level, data: describeLevel(level.data, ddi, used, issues) })),
  }
}

/** The value that means "chosen" in variables with one or two values; `null` when they have more. */
function countedOf(members: readonly FileVariable[]): FileValue | null {
  const lists = members.map(({ labels, missing, column }) => {
    const labelled = labels.map(({ value }) => value)
    const found = labelled.length > 0 ? labelled : [...new Set<FileValue>(column.values)].slice(0, 20)
    return found.filter(
      (value) =>
        value !== '' && !Number.isNaN(value) && !missing.some((one) => one.kind === 'value' && one.value === value),
    )
  })
  if (lists.some((list) => list.length > 2)) return null
  const all = new Set(lists.flat())
  if (all.has(1)) return 1
  if (all.has('1')) return '1'
  return lists[0]?.at(-1) ?? 1
}

function setOf({ name, label, variables }: DdiSet, own: ReadonlyMap<string, FileVariable>): ResponseSet | null {
  const members = variables.flatMap((member) => own.get(member) ?? [])
  if (members.length === 0) return null
  const counted = countedOf(members)
  return {
    name,
    label,
    kind: counted === null ? 'categories' : 'dichotomies',
    counted,
    variables: members.map((member) => member.name),
  }
}
