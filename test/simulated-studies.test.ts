import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { shippedStudies } from '../src/app/folders.ts'
import { loadStudy } from '../src/app/study-files.ts'
import { codebook } from '../src/core/dataset/codebook.ts'
import { collect } from '../src/core/dataset/collect.ts'
import { missingAt } from '../src/core/dataset/column.ts'
import type { Response } from '../src/core/dataset/response.ts'
import type { Questionnaire } from '../src/core/questionnaire/questionnaire.ts'
import { questionnaireOf } from '../src/core/questionnaire/questionnaire.ts'
import { route } from '../src/core/questionnaire/route.ts'
import { answersLookup } from '../src/core/rule/answers-lookup.ts'
import { evaluate, holds } from '../src/core/rule/evaluate-rule.ts'
import type { Answers, Value } from '../src/core/rule/rule.ts'
import { goalsOf, reached } from '../src/core/simulation/goals.ts'
import { seededRandom } from '../src/core/simulation/random.ts'
import { simulate } from '../src/core/simulation/simulate.ts'
import type { Derivation } from '../src/core/study/derived.ts'
import { editionOf } from '../src/core/study/edition.ts'
import type { Statistic, Study, TableRow, TableSpec } from '../src/core/study/study.ts'
import type { Table } from '../src/core/tables/table.ts'
import { tablesOfWave, tabulate } from '../src/core/tables/tabulate.ts'
import { root } from './project-files.ts'

/** Every wave of the studies that ship with the project, with as many respondents as fit it. */
const waves = await Promise.all(
  (await shippedStudies()).map(async (id) => {
    const loaded = await loadStudy(join(root, 'studies', id))
    if (!loaded.ok) throw new Error(loaded.issues.map(({ code }) => code).join(', '))
    return loaded.study.waves.map((wave) => ({
      name: `${id} ${wave.id}`,
      study: editionOf(loaded.study, wave.id),
      questionnaire: questionnaireOf(loaded.study, wave),
      respondents: id === 'basisartsen' ? 5778 : 300,
    }))
  }),
).then((found) => found.flat())

/** What counts of each response, which is all that a recount needs. */
const countedOf = (questionnaire: Questionnaire, responses: readonly Response[]): readonly Answers[] =>
  responses.map(({ answers }) => withDerived(questionnaire, route(questionnaire, answers).answers))

/** The answers of one person with what is derived from them, worked out person by person. */
function withDerived({ derived = [] }: Questionnaire, answers: Answers): Answers {
  const found: Record<string, Value> = { ...answers }
  for (const { variable, derivation } of derived.flatMap(({ variables }) => variables)) {
    const value =
      derivation.kind === 'score' ? scoreOf(found, derivation, variable.decimals) : codeOf(found, derivation)
    if (value !== null) found[variable.id] = value
  }
  return found
}

function codeOf(answers: Answers, { cases }: Extract<Derivation, { kind: 'categories' }>): number | null {
  for (const { code, rule } of cases) {
    const truth = evaluate(rule, answersLookup(answers))
    if (truth === true) return code
    if (truth === null) return null
  }
  return null
}

function scoreOf(
  answers: Answers,
  { of, low, high, needs }: Extract<Derivation, { kind: 'score' }>,
  decimals: number,
): number | null {
  const given = of.flatMap(({ variable, reversed }) => {
    const value = answers[variable]
    return typeof value === 'number' ? [reversed ? low + high - value : value] : []
  })
  const mean = given.reduce((sum, value) => sum + value, 0) / given.length
  return given.length < needs ? null : Math.round(mean * 10 ** decimals) / 10 ** decimals
}

const gave = (value: Value | undefined, code: number): boolean =>
  Array.isArray(value) ? value.some((one) => one === code) : value === code

/** A figure counted person by person: who gave the answer, of whom, and what that makes. */
function recounted(answers: readonly Answers[], spec: TableSpec, row: TableRow, statistic: Statistic) {
  const codes = row.code === null ? spec.codes : [row.code]
  const amounts: number[] = []
  let [n, base] = [0, 0]
  for (const { [row.variable]: value } of answers) {
    if (value === undefined) continue
    base += 1
    if (codes.some((code) => gave(value, code))) n += 1
    if (typeof value === 'number') amounts.push(value)
  }
  amounts.sort((a, b) => a - b)
  switch (statistic) {
    case 'percentage':
    case 'top-box':
      return { n, base, estimate: base === 0 ? null : (100 * n) / base }
    case 'count':
      return { n, base, estimate: base === 0 ? null : n }
    case 'mean':
      return { n: base, base, estimate: base === 0 ? null : amounts.reduce((sum, one) => sum + one, 0) / base }
    case 'median':
      return { n: base, base, estimate: amounts[Math.ceil(base / 2) - 1] ?? null }
    case 'share-of-answers':
      throw new Error('No shipped table has shares')
  }
}

/** A percentage in whole per cents, half up, by whole numbers alone. */
const wholePerCent = (n: number, base: number): number => Math.floor((200 * n + base) / (2 * base))

/** Every figure of a table that differs from a recount. */
function differences(study: Study, spec: TableSpec, table: Table, answers: readonly Answers[]): readonly string[] {
  return table.columns.flatMap((column, index) => {
    const group = study.groups.find(({ id }) => id === column.group)
    const members = answers.filter((own) =>
      [spec.filter, group?.rule].every(
        (rule) => rule === undefined || rule === null || holds(rule.tree, answersLookup(own)),
      ),
    )
    return table.rows.flatMap(({ id }, line) => {
      const row = spec.rows.find(({ number }) => String(number) === id)
      const cell = table.cells[line]?.[index]
      if (row === undefined || cell === undefined) return [`${spec.id} ${id}: no cell`]
      const { n, base, estimate } = recounted(members, spec, row, column.statistic)
      const isHalfUp = (spec.columnRounding[column.group] ?? spec.rounding) === 'half-up' && spec.decimals === 0
      const isPrinted =
        column.statistic !== 'percentage' || !isHalfUp || base === 0 || cell.printed === wholePerCent(n, base)
      const isEqual =
        cell.n === n && cell.base.n === base && Math.abs((cell.estimate ?? -1) - (estimate ?? -1)) < 1e-9 && isPrinted
      return isEqual ? [] : [`${spec.id} ${id} ${column.id}: ${cell.n} of ${cell.base.n}, not ${n} of ${base}`]
    })
  })
}

describe.each(waves)('a simulated wave of $name', ({ study, questionnaire, respondents }) => {
  const responses = simulate(questionnaire, respondents, seededRandom(1))
  const { dataset, issues } = collect(questionnaire, responses, { simulated: true })
  const specs = tablesOfWave(study, dataset)
  const tables = tabulate(study, questionnaire, dataset, specs)

  test('has every option, bound, text and roster of its questionnaire', () => {
    const book = codebook(questionnaire)
    const missed = goalsOf(book).filter(
      (goal) => !responses.some(({ answers }) => reached(goal, answers, book.get(goal.variable)?.variable.max ?? null)),
    )
    expect(missed.map(({ variable, value }) => `${variable} ${value}`)).toEqual([])
  })

  test('is read again without issues', () => {
    expect(issues).toEqual([])
  })

  test('has people who break off, questions that are skipped, and questions that are not for everybody', () => {
    const reasons = new Set(
      [...dataset.columns.values()].flatMap((column) => [
        ...new Set(responses.map((_, row) => missingAt(column, row))),
      ]),
    )
    expect([0, 1, 2, 3].filter((reason) => !reasons.has(reason))).toEqual([])
    expect(responses.some(({ complete }) => !complete)).toBe(true)
  })

  test('gives the same figures when people are counted one by one', () => {
    const some = responses.filter((_, index) => index % Math.ceil(respondents / 1500) === 0)
    const answers = countedOf(questionnaire, some)
    const own = tabulate(study, questionnaire, collect(questionnaire, some, { simulated: true }).dataset, specs)
    const found = specs.flatMap((spec, index) => {
      const table = own[index]
      return table === undefined ? [`no table ${spec.id}`] : differences(study, spec, table, answers)
    })
    expect(found).toEqual([])
  })

  test('prints totals that are the sum of what is printed', () => {
    const wrong = tables.flatMap(({ id, totals, cells }) =>
      (totals ?? []).flatMap((total, index) => {
        const sum = cells.reduce((all, row) => all + (row[index]?.printed ?? 0), 0)
        return total === null || Math.abs(total - sum) < 1e-9 ? [] : [`${id} ${index}: ${total} and ${sum}`]
      }),
    )
    expect(wrong).toEqual([])
    expect(tables.some(({ totals }) => totals !== null)).toBe(true)
  })

  test('moves columns and nothing else when the banner is turned round', () => {
    const turned = tabulate(
      study,
      questionnaire,
      dataset,
      specs.map((spec) => ({ ...spec, banner: spec.banner.toReversed() })),
    )
    const byColumn = (table: Table) =>
      Object.fromEntries(
        table.columns.map((column, index) => [
          column.id,
          { column, cells: new Map(table.rows.map(({ id }, line) => [id, table.cells[line]?.[index]])) },
        ]),
      )
    expect(turned.map(byColumn)).toEqual(tables.map(byColumn))
  })
})

test('the same seed gives the same wave, another seed another', () => {
  const last = waves.at(-1)
  if (last === undefined) throw new Error('No study')
  const wave = simulate(last.questionnaire, 300, seededRandom(1))
  expect(simulate(last.questionnaire, 300, seededRandom(1))).toEqual(wave)
  expect(simulate(last.questionnaire, 300, seededRandom(2))).not.toEqual(wave)
})
