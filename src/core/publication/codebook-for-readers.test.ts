import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { drawnWave } from '../../../test/drawn-wave.ts'
import { treeInPrint } from '../../../test/printed-rules.ts'
import { shippedWaves } from '../../../test/shipped-waves.ts'
import { fullCodebook } from '../dataset/codebook.ts'
import { collect } from '../dataset/collect.ts'
import { missingAt, valueAt } from '../dataset/column.ts'
import type { Column } from '../dataset/dataset.ts'
import { derive } from '../dataset/derive.ts'
import type { Response } from '../dataset/response.ts'
import { miniItem } from '../items/mini-item.ts'
import type { Questionnaire } from '../questionnaire/questionnaire.ts'
import { questionnaireOf } from '../questionnaire/questionnaire.ts'
import { seededRandom } from '../simulation/random.ts'
import { simulate } from '../simulation/simulate.ts'
import { miniStudy, miniWave } from '../study/mini-study.ts'
import type { Study, Wave } from '../study/study.ts'
import { everywhere } from '../text.ts'
import { codebookForReaders } from './codebook-for-readers.ts'
import { groupVariables } from './codebook-groups.ts'
import { kindOf } from './codebook-html.ts'
import type { CodebookForReaders, CodebookQuestion, CodebookVariable } from './codebook-model.ts'
import { scopeOfWave } from './questionnaire-rule.ts'

type Edition = { readonly study: Study; readonly wave: Wave; readonly questionnaire: Questionnaire }

const questionsIn = ({ blocks, derived }: CodebookForReaders): readonly CodebookQuestion[] => [
  ...blocks.flatMap(({ questions }) => questions),
  ...derived,
]
const variablesIn = (book: CodebookForReaders): ReadonlyMap<string, CodebookVariable> =>
  new Map(questionsIn(book).flatMap(({ variables }) => variables.map((one) => [one.id, one])))

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
  const dataset = derive(collect(questionnaire, responses, { simulated: true }).dataset, questionnaire)
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
    const expected = [...fullCodebook(edition.questionnaire).values()].flatMap(({ variable }) => [
      variable.id,
      ...variable.columns.map(({ id }) => id),
    ])
    const found = questionsIn(book).flatMap(({ variables }) => variables.map(({ id }) => id))
    expect(found.toSorted()).toEqual(expected.toSorted())
    expect(book.variables).toBe(expected.length)
  })

  test('explains everything that the data hold: each code, and each reason for no answer', () => {
    expect(unexplainedIn(edition, simulate(edition.questionnaire, 400, seededRandom(3)))).toEqual([])
  })

  test('says who was asked by the rule of the program', () => {
    const scope = scopeOfWave(edition.questionnaire)
    const variables = variablesIn(book)
    for (const [id, { base }] of fullCodebook(edition.questionnaire)) {
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
  const waves = questionsIn(book).map(({ id, waves: asked }) => [id, asked.map((one) => one.id)] as const)
  expect(Object.fromEntries(waves)).toMatchObject({ 'own-cup': ['2026'], 'years-here': ['2024', '2026'] })
})

test('the rows of a matrix stand in one group, and an open text in one of its own', async () => {
  const [, example] = shippedWaves
  const { study, wave } = await example.load()
  const questions = questionsIn(codebookForReaders(study, wave))
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
        pages: edition.questionnaire.pages.map(({ checks: _checks, ...page }) => page),
      }
      expect(unexplainedIn(edition, simulate(unchecked, 60, seededRandom(3)))).toEqual([])
    }),
    { numRuns: 80, endOnFailure: true },
  )
})

describe('the codebook of a study with more than questions', () => {
  const label = everywhere('Label')
  const five = [1, 2, 3, 4, 5].map((code) => ({ code, label: everywhere(`Grade ${code}`) }))
  const rows = [1, 2].map((code) => ({ code, label: everywhere(`Row ${code}`) }))
  const owner = { nl: 'de vereniging', en: 'the society' }
  const study = miniStudy({
    study: { modules: 'field' },
    blocks: [
      {
        id: 'all',
        title: label,
        pages: [
          { id: 'p', items: [miniItem('single', 'field'), miniItem('matrix', 'views', { scale: five, rows })] },
          { id: 'q', items: [miniItem('number', 'hours', { required: true })] },
          { id: 'r', items: [miniItem('text', 'old'), miniItem('single', 'fresh')] },
        ],
      },
      {
        id: 'module',
        title: label,
        module: { option: 'yes', owner },
        pages: [{ id: 's', items: [miniItem('single', 'inside')] }],
      },
    ],
    waves: [miniWave('2024'), miniWave('2026', { after: '2024', drops: ['old'], adds: ['fresh'] })],
    derived: {
      variables: [
        {
          id: 'band',
          label: everywhere('Hours in classes'),
          type: 'categories',
          categories: ['hours < 20', 'hours >= 20 and field = yes'].map((rule, index) => ({
            code: index + 1,
            label,
            rule,
          })),
        },
        { id: 'in-two', label, type: 'recode', of: 'views', categories: [{ code: 1, label, codes: [1, 2] }] },
        { id: 'score', label, type: 'score', of: ['views'], reverse: ['views.2'], needs: 1 },
        { id: 'of-fresh', label, type: 'recode', of: 'fresh', categories: [{ code: 1, label, codes: [1] }] },
        { id: 'of-inside', label, type: 'recode', of: 'inside', categories: [{ code: 1, label, codes: [1] }] },
      ],
    },
  })
  const bookOf = (index: number): CodebookForReaders => {
    const wave = study.waves[index]
    if (wave === undefined) throw new Error('No such wave')
    return codebookForReaders(study, wave)
  }
  const [before, now] = [bookOf(0), bookOf(1)]

  test('has what is derived behind what was asked, in a part of its own', () => {
    expect(now.blocks.flatMap(({ questions }) => questions.map(({ id }) => id))).not.toContain('band')
    expect(now.derived.map(({ id, variables }) => [id, variables.map((one) => one.id)])).toEqual([
      ['band', ['band']],
      ['in-two', ['in-two.1', 'in-two.2']],
      ['score', ['score']],
      ['of-fresh', ['of-fresh']],
      ['of-inside', ['of-inside']],
    ])
    expect(before.derived.map(({ id }) => id)).toEqual(['band', 'in-two', 'score', 'of-inside'])
  })

  test('tells in which waves a question was asked, and what is derived can be computed', () => {
    const waves = [...questionsIn(before), ...questionsIn(now)].map(({ id, waves: own }) => [
      id,
      own.map((one) => one.id),
    ])
    expect(Object.fromEntries(waves)).toMatchObject({
      field: ['2024', '2026'],
      old: ['2024'],
      fresh: ['2026'],
      band: ['2024', '2026'],
      'of-fresh': ['2026'],
    })
  })

  test('tells whose module a block is', () => {
    expect(now.blocks.map((block) => block.owner)).toEqual([null, owner])
  })

  test('tells whom a derived variable is computed for, and why it can be missing', () => {
    const variables = variablesIn(now)
    const reasons = (id: string) => variables.get(id)?.missing.map(({ reason }) => reason)
    expect(variables.get('of-inside')?.base?.words.en).toBe('the answer to ‘Question [field]’ is "Yes"')
    expect(variables.get('band')?.base).toBeNull()
    // Hours cannot be passed over, the field can; and somebody may be in no category.
    expect(reasons('band')).toEqual(['not-asked', 'skipped', 'not-reached'])
    expect(reasons('score')).toEqual(['skipped', 'not-reached'])
  })

  test('explains everything that its data hold, what is derived included', () => {
    for (const wave of study.waves) {
      const questionnaire = questionnaireOf(study, wave)
      const found = unexplainedIn({ study, wave, questionnaire }, simulate(questionnaire, 400, seededRandom(3)))
      expect(found).toEqual([])
    }
  })

  test('shows the rows of a recoded matrix together', () => {
    const one = now.derived.find(({ id }) => id === 'in-two')
    expect(groupVariables(one?.variables ?? []).map(({ variables }) => variables.length)).toEqual([2])
  })
})
