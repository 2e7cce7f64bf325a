import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { drawnWave } from '../../../test/drawn-wave.ts'
import { treeInPrint } from '../../../test/printed-rules.ts'
import { shippedWaves } from '../../../test/shipped-waves.ts'
import { codebook } from '../dataset/codebook.ts'
import { collect } from '../dataset/collect.ts'
import { missingAt, valueAt } from '../dataset/column.ts'
import type { Column } from '../dataset/dataset.ts'
import type { Response } from '../dataset/response.ts'
import type { Questionnaire } from '../questionnaire/questionnaire.ts'
import { seededRandom } from '../simulation/random.ts'
import { simulate } from '../simulation/simulate.ts'
import type { Study, Wave } from '../study/study.ts'
import { codebookForReaders } from './codebook-for-readers.ts'
import { groupVariables } from './codebook-groups.ts'
import { kindOf } from './codebook-html.ts'
import type { CodebookForReaders, CodebookVariable } from './codebook-model.ts'
import { scopeOfWave } from './questionnaire-rule.ts'

type Edition = { readonly study: Study; readonly wave: Wave; readonly questionnaire: Questionnaire }

const variablesIn = ({ blocks }: CodebookForReaders): ReadonlyMap<string, CodebookVariable> =>
  new Map(
    blocks.flatMap(({ questions }) => questions.flatMap(({ variables }) => variables.map((one) => [one.id, one]))),
  )

/** What a column holds that the codebook does not have: reasons for no answer, and codes. */
function unexplained(column: Column, variable: CodebookVariable, rows: number): readonly string[] {
  const reasons = new Set(variable.missing.map(({ code }) => -code))
  const codes = new Set(variable.values.map(({ code }) => code))
  const coded = variable.kind === 'single' || variable.kind === 'multiple'
  const found = new Set<string>()
  for (let row = 0; row < rows; row += 1) {
    const reason = missingAt(column, row)
    if (reason > 0 && !reasons.has(reason)) found.add(`${variable.id}: reason ${reason}`)
    const value = valueAt(column, row)
    const given = coded && value !== undefined && typeof value !== 'string' ? [value].flat() : []
    for (const code of given) if (!codes.has(code)) found.add(`${variable.id}: code ${code}`)
  }
  return [...found]
}

function unexplainedIn({ study, wave, questionnaire }: Edition, responses: readonly Response[]): readonly string[] {
  const variables = variablesIn(codebookForReaders(study, wave))
  const { dataset } = collect(questionnaire, responses, { simulated: true })
  const ofRosters = [...dataset.rosters.values()].flatMap(({ columns, rows }) =>
    [...columns.values()].map((column) => ({ column, rows })),
  )
  const columns = [...[...dataset.columns.values()].map((column) => ({ column, rows: dataset.rows })), ...ofRosters]
  return columns.flatMap(({ column, rows }) => {
    const variable = variables.get(column.variable.id)
    return variable === undefined ? [`${column.variable.id} is not there`] : unexplained(column, variable, rows)
  })
}

describe.each(shippedWaves)('the codebook of $name', ({ load }) => {
  let edition: Edition
  let book: CodebookForReaders
  beforeAll(async () => {
    edition = await load()
    book = codebookForReaders(edition.study, edition.wave)
  })

  test('has every variable of the wave once, the columns of rosters included', () => {
    const expected = [...codebook(edition.questionnaire).values()].flatMap(({ variable }) => [
      variable.id,
      ...variable.columns.map(({ id }) => id),
    ])
    const found = book.blocks.flatMap(({ questions }) =>
      questions.flatMap(({ variables }) => variables.map(({ id }) => id)),
    )
    expect(found.toSorted()).toEqual(expected.toSorted())
    expect(book.variables).toBe(expected.length)
  })

  test('explains everything that the data hold: each code, and each reason for no answer', () => {
    expect(unexplainedIn(edition, simulate(edition.questionnaire, 400, seededRandom(3)))).toEqual([])
  })

  test('says who was asked by the rule of the program', () => {
    const scope = scopeOfWave(edition.questionnaire)
    const variables = variablesIn(book)
    for (const [id, { base }] of codebook(edition.questionnaire)) {
      const source = variables.get(id)?.base?.source
      expect(source === undefined ? null : treeInPrint(source, scope)).toEqual(base)
    }
  })
})

test('the codebook of the example tells units, bounds, levels and waves', async () => {
  const [, example] = shippedWaves
  const { study, wave } = await example.load()
  const book = codebookForReaders(study, wave)
  const kind = (id: string): string => {
    const variable = variablesIn(book).get(id)
    return variable === undefined ? '' : kindOf(variable, 'en')
  }
  expect(kind('break-minutes.taken')).toBe('number · whole number from 0 to 120 · unit: minutes')
  expect(kind('favourites.price')).toContain('line of favourites')
  expect(kind('canteen-mood.1')).toBe('grade · number from 1 to 10')
  const waves = book.blocks
    .flatMap(({ questions }) => questions)
    .map(({ id, waves: asked }) => [id, asked.map((one) => one.id)] as const)
  expect(Object.fromEntries(waves)).toMatchObject({ 'own-cup': ['2026'], 'years-here': ['2024', '2026'] })
})

test('the rows of a matrix stand in one group, and an open text in one of its own', async () => {
  const [, example] = shippedWaves
  const { study, wave } = await example.load()
  const questions = codebookForReaders(study, wave).blocks.flatMap((block) => block.questions)
  const groups = groupVariables(questions.find(({ id }) => id === 'canteen-opinion')?.variables ?? [])
  expect(groups.map(({ variables }) => variables.map(({ id }) => id))).toEqual([
    ['canteen-opinion.1', 'canteen-opinion.2', 'canteen-opinion.3', 'canteen-opinion.4'],
    ['canteen-opinion.4.text'],
  ])
})

test('the codebook of any study explains everything that its data hold', () => {
  fc.assert(
    fc.property(fc.gen(), (gen) => {
      const edition = drawnWave(gen)
      // Checks refuse answers that a made-up respondent gives; what data can hold does not depend on them.
      const unchecked = {
        ...edition.questionnaire,
        pages: edition.questionnaire.pages.map(({ checks: _, ...page }) => page),
      }
      expect(unexplainedIn(edition, simulate(unchecked, 60, seededRandom(3)))).toEqual([])
    }),
    { numRuns: 80, endOnFailure: true },
  )
})
