import { describe, expect, test } from 'vitest'
import { checkStudy } from '../../study/check-study.ts'
import { questionnaireOf } from '../../questionnaire/questionnaire.ts'
import type { MiniColumn } from '../understand/mini-data-file.ts'
import { miniDataFile, repeat } from '../understand/mini-data-file.ts'
import { understand } from '../understand/understand.ts'
import { mappingSchema } from '../mapping-schema.ts'
import { columnWords } from './column-words.ts'
import { matchWave } from './match-wave.ts'

type Columns = Readonly<Record<string, MiniColumn>>

const rows = 120
const yesNo = { 1: 'Yes', 2: 'No' }
const works: MiniColumn = { values: repeat([1, 1, 2], rows), labels: yesNo, label: 'Do you have paid work?' }
const region: MiniColumn = {
  values: repeat(['North', 'East', 'South', 'West'], rows),
  label: 'In which region do you live?',
}
const bit = (label: string, every: number): MiniColumn => ({
  values: Array.from({ length: rows }, (_, row) => (row % every === 0 ? 1 : 0)),
  labels: { 0: 'Not chosen', 1: 'Chosen' },
  label: `Which apps do you use? - ${label}`,
})
const grade = (label: string, values: readonly number[]): MiniColumn => ({
  values: repeat(values, rows),
  labels: { 1: 'Bad', 2: 'Fair', 3: 'Good' },
  label: `What do you think of: ${label}`,
})

/** What the file of a second wave becomes, after a first one that was brought in without corrections. */
function second(first: Columns, next: Columns) {
  const before = miniDataFile(first)
  const { study: written, mapping } = understand(before, { study: 'mini', wave: '2023', file: { name: 'first.sav' } })
  const checked = checkStudy({
    study: written.study,
    blocks: written.blocks,
    waves: written.waves,
    tables: written.tables,
  })
  if (!checked.ok) throw new Error('The first wave holds')
  const [wave] = checked.value.waves
  if (wave === undefined) throw new Error('The study has a wave')
  const questionnaire = questionnaireOf(checked.value, wave)
  const match = matchWave(
    miniDataFile(next),
    {
      questionnaire,
      mapping: mappingSchema.parse({ ...mapping, labels: Object.fromEntries(columnWords(before)) }),
      items: questionnaire.pages.flatMap(({ items }) => items.map(({ item }) => item.id)),
      blocks: written.blocks.map(({ id }) => id),
    },
    { study: 'mini', wave: '2025', source: { name: 'second.sav', format: 'spss' } },
  )
  const items = match.blocks.flatMap(({ pages }) => pages.flatMap((page) => page.items))
  return {
    ...match,
    items,
    entry: (variable: string) => match.mapping.variables.find((one) => one.variable === variable),
    said: match.guesses.map(({ code }) => code),
  }
}

describe('a second wave', () => {
  test('of the same questions asks nothing new, and nothing is dropped', () => {
    const { wave, blocks, said } = second({ works, region }, { region, works })
    expect([wave.adds, wave.drops, wave.changes, blocks]).toEqual([undefined, undefined, undefined, []])
    expect(said).not.toContain('match-added')
  })

  test('names the questions that came and went', () => {
    const soup = { values: repeat(['Tomato', 'Pea', 'Leek'], rows), label: 'Which soup?' }
    const { wave, guesses } = second({ works, region }, { works, soup })
    expect([wave.adds, wave.drops]).toEqual([['soup'], ['region']])
    expect(
      guesses.filter(({ code }) => /match-(?:added|dropped)/.test(code)).map(({ values }) => values['items']),
    ).toEqual(['region', 'soup'])
  })

  test('has a rule for a new question that an earlier question of the study explains', () => {
    const home: MiniColumn = {
      values: Array.from({ length: rows }, (_, row) => (row % 3 === 2 ? null : row % 5)),
      label: 'How many days do you work at home?',
    }
    const { items } = second({ works, region }, { works, region, home })
    expect(items.map(({ id, when }) => [id, when])).toEqual([['home', 'works = 1']])
  })

  test('has that rule in the codes of the study, also where the file numbers them in another way', () => {
    const turned: MiniColumn = {
      values: repeat([2, 2, 1], rows),
      labels: { 1: 'No', 2: 'Yes' },
      label: works.label ?? '',
    }
    const home: MiniColumn = {
      values: Array.from({ length: rows }, (_, row) => (row % 3 === 2 ? null : row % 5)),
      label: 'How many days do you work at home?',
    }
    const { items } = second({ works, region }, { works: turned, region, home })
    expect(items[0]?.when).toBe('works = 1')
  })
})

describe('a question with one answer', () => {
  test('is found under another name although an option came', () => {
    const wide = { ...region, values: repeat(['North', 'East', 'South', 'West', 'Abroad'], rows) }
    const { wave, entry } = second({ works, region }, { works, V7: wide })
    expect([wave.adds, wave.drops]).toEqual([undefined, undefined])
    expect(entry('region')).toMatchObject({ column: 'V7', codes: { Abroad: 5 } })
  })

  test('is found in other words when no other has its answers', () => {
    const { entry, said } = second({ works, region }, { works, V7: { ...region, label: 'Home' } })
    expect(entry('region')).toMatchObject({ column: 'V7' })
    expect(said).toContain('match-same-options')
  })

  test('has the missing values that the new file names', () => {
    const asked = { ...works, labels: { ...yesNo, 9: 'Refused' }, missing: [{ kind: 'value', value: 9 }] } as const
    const { entry } = second({ works, region }, { V1: { ...asked, values: repeat([1, 2, 9], rows) }, region })
    expect(entry('works')).toMatchObject({ column: 'V1', missing: { 9: 'declined' } })
  })

  test('keeps a value that the study counts as an answer', () => {
    const maybe = { ...works, values: repeat([1, 2, 9], rows), labels: { ...yesNo, 9: "Don't know" } }
    const missing = [{ kind: 'value', value: 9 }] as const
    const { entry } = second({ works: maybe, region }, { V1: { ...maybe, missing }, region })
    expect(entry('works')).toEqual({ variable: 'works', column: 'V1' })
  })
})

describe('a question with several answers', () => {
  const first = { works, app_1: bit('Signal', 2), app_2: bit('Telegram', 3), app_3: bit('None of these', 7) }

  test.each<[string, Columns, unknown]>([
    [
      'is found under other names, in another order',
      { works, x_1: bit('None of these', 7), x_2: bit('Signal', 2), x_3: bit('Telegram', 3) },
      { x_1: 3, x_2: 1, x_3: 2 },
    ],
    [
      'is read by its labels where columns changed places',
      { works, app_1: bit('Telegram', 3), app_2: bit('Signal', 2), app_3: bit('None of these', 7) },
      { app_1: 2, app_2: 1, app_3: 3 },
    ],
    ['gets the option that came', { ...first, app_4: bit('Matrix', 5) }, { app_1: 1, app_2: 2, app_3: 3, app_4: 4 }],
  ])('%s', (_name, next, options) => {
    const { entry, wave } = second(first, next)
    expect(entry('app')).toMatchObject({ options, ticked: ['1'] })
    expect([wave.adds, wave.drops]).toEqual([undefined, undefined])
  })

  test('loses the option that went, which is told', () => {
    const { wave, said } = second(first, { works, app_1: bit('Signal', 2), app_3: bit('None of these', 7) })
    expect(wave.changes?.['app']).toMatchObject({ set: { options: [{ code: 1 }, { code: 3 }] } })
    expect(said).toContain('match-options-removed')
  })
})

test('rows of a matrix are read by their labels where columns changed places', () => {
  const [pay, team, rest] = [grade('Pay', [1, 2, 3]), grade('Team', [3, 3, 1]), grade('Rest', [2, 2, 1])]
  const { entry } = second(
    { grade_1: pay, grade_2: team, grade_3: rest },
    { grade_1: team, grade_2: pay, grade_3: rest },
  )
  expect([1, 2, 3].map((row) => entry(`grade.${row}`))).toMatchObject([
    { column: 'grade_2' },
    { column: 'grade_1' },
    { column: 'grade_3' },
  ])
})

test('a list of answers in one text has its new answers as options', () => {
  const lunch = (values: readonly string[]): MiniColumn => ({ values: repeat(values, rows), label: 'What do you eat?' })
  const old = lunch(['Soup;Salad', 'Soup', 'Salad;Bread', 'Soup;Bread', 'Bread', 'Soup;Salad;Bread'])
  const { entry } = second({ works, lunch: old }, { works, lunch: lunch(['Soup;Pizza', 'Soup', 'Salad;Bread']) })
  expect(entry('lunch')).toMatchObject({
    column: 'lunch',
    separator: ';',
    codes: { Soup: 1, Salad: 2, Bread: 3, Pizza: 4 },
  })
})
