import { issue, type Issue, type Result, failure, success } from '../../issue.ts'
import type { FileVariable, ResponseSet } from '../data-file.ts'
import type { Losses } from './loss.ts'
import { isMissing } from '../missing-value.ts'
import { plannedVariable, type PlannedVariable } from './planned-variable.ts'
import type { TripleSValue } from './triple-s-survey.ts'

const apart = (code: Issue['code'], { name }: ResponseSet): Result<never> =>
  failure([issue(code, [name], { variable: name })])

/**
 * How a question with several answers is written: dichotomies as a bit string, categories as a spread. A failure says why
 * its variables are better written one by one.
 *
 * Source: Triple-S XML 2.0, "Variables of type multiple".
 *
 * @example planSet(set, variables, losses()) // → { ok: true, value: { type: 'multiple', width: 3, … } }
 */
export function planSet(
  set: ResponseSet,
  variables: ReadonlyMap<string, FileVariable>,
  lost: Losses,
): Result<PlannedVariable> {
  const members = set.variables.flatMap((name) => variables.get(name) ?? [])
  if (members.length < set.variables.length || members.length === 0) return apart('triple-s-set-no-variables', set)
  const question = members[0]?.question ?? null
  const planned = set.kind === 'dichotomies' ? bitString(set, members, lost) : spread(set, members)
  return planned.ok ? success({ ...planned.value, label: set.label, question }) : planned
}

/** The codes of options: the numbers at the end of their names when those tell them apart, otherwise 1, 2, 3 … */
function optionCodes({ name }: ResponseSet, members: readonly FileVariable[]): readonly number[] {
  const ends = members.map((member) =>
    member.name.startsWith(`${name}_`) ? /^[1-9]\d{0,3}$/.exec(member.name.slice(name.length + 1))?.[0] : undefined,
  )
  const codes = ends.map(Number)
  const isFit = codes.every((code, index) => code > (codes[index - 1] ?? 0))
  return isFit ? codes : members.map((_, index) => index + 1)
}

function bitString(set: ResponseSet, members: readonly FileVariable[], lost: Losses): Result<PlannedVariable> {
  const codes = optionCodes(set, members)
  const width = codes.at(-1) ?? 1
  const given = ({ column, missing }: FileVariable, row: number): boolean | null => {
    const value = column.values[row] ?? ''
    if (value === '' || Number.isNaN(value) || (missing.length > 0 && isMissing({ missing }, value))) return null
    return value === set.counted
  }
  if (members.some(({ missing }) => missing.length > 0)) lost.note('triple-s-lost-set-reasons', set.name)
  if (members.some(({ labels }) => labels.length > 0)) lost.note('triple-s-lost-set-members', set.name)
  return success(
    plannedVariable({
      name: set.name,
      type: 'multiple',
      width,
      values: members.map(({ label, name }, index): TripleSValue => ({
        code: String(codes[index] ?? 0),
        label: label === '' ? name : label,
        score: null,
      })),
      field: (row) => {
        const signs: string[] = Array.from({ length: width }, () => '0')
        let absent = 0
        for (const [index, member] of members.entries()) {
          const chosen = given(member, row)
          if (chosen === null) absent += 1
          else if (chosen) signs[(codes[index] ?? 1) - 1] = '1'
        }
        if (absent === members.length) return ''
        if (absent > 0) lost.note('triple-s-lost-set-gaps', set.name)
        return signs.join('')
      },
    }),
  )
}

function spread(set: ResponseSet, members: readonly FileVariable[]): Result<PlannedVariable> {
  const labels = new Map(members.flatMap(({ labels: own }) => own.map(({ value, label }) => [value, label])))
  const isFit =
    labels.size > 0 &&
    [...labels.keys()].every(
      (value) => typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 1e9,
    ) &&
    members.every(
      ({ column }) =>
        column.kind === 'number' && column.values.every((value) => Number.isNaN(value) || labels.has(value)),
    )
  if (!isFit) return apart('triple-s-set-not-numbers', set)
  const values = Array.from(labels, ([value, label]) => ({ code: String(value), label, score: null }))
  const width = values.reduce((most, { code }) => Math.max(most, code.length), 1)
  const codeOf = (value: string | number | undefined): string =>
    typeof value === 'number' && !Number.isNaN(value) ? String(value) : ''
  return success(
    plannedVariable({
      name: set.name,
      type: 'multiple',
      values,
      spread: { subfields: members.length, width },
      width: width * members.length,
      field: (row) => {
        const answers = members.map(({ column }) => codeOf(column.values[row]).padStart(width)).join('')
        return answers.trim() === '' ? '' : answers
      },
    }),
  )
}
