import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadStudy } from '../src/app/study-files.ts'
import { typeOf } from '../src/core/items/item-types.ts'
import type { Item } from '../src/core/items/item.ts'
import type { Questionnaire } from '../src/core/questionnaire/questionnaire.ts'
import { questionnaireOf } from '../src/core/questionnaire/questionnaire.ts'
import { route } from '../src/core/questionnaire/route.ts'
import type { Answers } from '../src/core/rule/rule.ts'
import type { Study } from '../src/core/study/study.ts'
import { projectFiles, root, textOf } from './project-files.ts'

const shipped = projectFiles
  .filter((file) => /^studies\/[^/]+\/study\.yaml$/.test(file))
  .map((file) => file.split('/')[1] ?? '')

async function open(name: string): Promise<Study> {
  const loaded = await loadStudy(join(root, 'studies', name))
  if (loaded.ok) return loaded.study
  throw new Error(loaded.issues.map(({ file, line, code }) => `${file}:${line} ${code}`).join('\n'))
}

async function questionnaire(): Promise<Questionnaire> {
  const study = await open('basisartsen')
  const [wave] = study.waves
  if (wave === undefined) throw new Error('The study has a wave')
  return questionnaireOf(study, wave)
}

const itemsOf = ({ blocks }: Study) =>
  blocks.flatMap((block) => block.pages.flatMap(({ items }) => items.map((item) => ({ block: block.id, item }))))

test.each(shipped)('the study %s has no faults', async (name) => {
  expect(await open(name)).toMatchObject({ id: name })
})

test.each(shipped)(
  'no note below a table of %s tells how many people there are, which the table may have to hide',
  async (name) => {
    const { editions } = await open(name)
    const notes = [...editions.values()].flatMap(({ tables }) => tables.flatMap((table) => table.notes))
    const tells = /\d (mensen|personen|respondenten|people|persons|respondents)\b|\bN (is|=) ?\d|\d(,\d)? ?%\)/
    expect(notes.filter(({ nl, en }) => tells.test(nl) || tells.test(en))).toEqual([])
  },
)

test('every study file names the schema of its kind', () => {
  const kinds = {
    'study.yaml': 'study',
    'derived.yaml': 'derived',
    'likely.yaml': 'likely',
    'tables.yaml': 'tables',
    questionnaire: 'block',
    modules: 'block',
    waves: 'wave',
  }
  const files = projectFiles.flatMap((file) => {
    const [, part] =
      /^studies\/[^/]+\/(study\.yaml|derived\.yaml|likely\.yaml|tables\.yaml|questionnaire|modules|waves)/.exec(file) ??
      []
    return part === undefined ? [] : [{ file, kind: kinds[part as keyof typeof kinds] }]
  })
  const wrong = files.filter(({ file, kind }) => {
    const up = '../'.repeat(file.split('/').length - 1)
    return !textOf(file).startsWith(`# yaml-language-server: $schema=${up}docs/schema/${kind}.json\n`)
  })
  expect(files.length).toBeGreaterThan(0)
  expect(wrong).toEqual([])
})

test('the example has an item of every type', async () => {
  const types = new Set(itemsOf(await open('example')).map(({ item }) => item.type))
  expect(types.size).toBe(10)
})

/** A question in numbers only: what may be chosen, what asks for a text. */
type Question = {
  readonly id: string
  readonly block: string
  readonly type: Item['type']
  readonly options?: readonly number[]
  readonly open?: readonly number[]
  readonly exclusive?: readonly number[]
  readonly rows?: readonly number[]
  readonly scale?: readonly number[]
  readonly columns?: number
  readonly maxRows?: number
}

function inNumbers(block: string, item: Item): Question {
  const own = { id: item.id, block, type: item.type }
  const codes = (parts: readonly { readonly code: number }[]) => parts.map(({ code }) => code)
  // The texts behind options and rows are called <item>.<code>.text, reasons <item>.<code>.because.
  const texts = typeOf(item)
    .variables(item)
    .filter(({ followUp }) => followUp !== null)
    .map(({ id }) => Number(id.split('.').at(-2)))
  const withTexts = texts.length === 0 ? {} : { open: texts }
  switch (item.type) {
    case 'single':
    case 'choice-because':
      return { ...own, options: codes(item.options), ...withTexts }
    case 'multiple': {
      const exclusive = codes(item.options.filter((option) => option.exclusive))
      return { ...own, options: codes(item.options), ...withTexts, ...(exclusive.length === 0 ? {} : { exclusive }) }
    }
    case 'matrix':
      return { ...own, rows: codes(item.rows), scale: codes(item.scale), ...withTexts }
    case 'slider':
      return { ...own, rows: codes(item.rows), scale: [item.min, item.max] }
    case 'number':
      return { ...own, rows: item.fields.map((_, index) => index + 1) }
    case 'roster':
      return { ...own, columns: item.columns.length, maxRows: item.maxRows }
    case 'date':
    case 'text':
    case 'note':
      return own
  }
}

describe('the study of basic doctors', () => {
  const printed = JSON.parse(textOf('test/golden/basisartsen-2023-questions.json')) as readonly Question[]

  test('has 8 blocks, and 63 questions with one follow-up', async () => {
    const study = await open('basisartsen')
    const ids = itemsOf(study).map(({ item }) => item.id)
    expect(study.blocks.map(({ id }) => id)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7'])
    expect(ids.filter((id) => /^\d+\.\d+$/.test(id))).toHaveLength(63)
    expect(ids.filter((id) => !/^\d+\.\d+$/.test(id))).toEqual(['4.5-ja'])
  })

  test('asks the questions of the printed questionnaire, with its options, rows and scales', async () => {
    const study = await open('basisartsen')
    expect(itemsOf(study).map(({ block, item }) => inNumbers(block, item))).toEqual(printed)
  })

  test.each<[string, Answers, readonly string[]]>([
    ['nobody has done anything yet', { '0.11': [8] }, []],
    ['somebody was an anios', { '0.11': [1] }, ['2']],
    ['somebody did research', { '0.11': [2] }, ['3']],
    ['somebody was in training', { '0.11': [4] }, ['4']],
    ['somebody was a profile doctor', { '0.11': [5] }, ['5']],
    ['somebody had another job', { '0.11': [6] }, []],
    ['somebody had a job without BIG', { '0.11': [7] }, ['6']],
    ['somebody did it all', { '0.11': [1, 2, 3, 4, 5, 6, 7] }, ['2', '3', '4', '5', '6']],
    ['nothing is answered', {}, []],
  ])('shows the blocks 0, 1 and 7, and when %s those of that: %o', async (_, answers, blocks) => {
    const { pages } = route(await questionnaire(), answers)
    expect([...new Set(pages.map(({ page }) => page.block))]).toEqual(['0', '1', ...blocks, '7'])
  })

  test.each<[Answers, readonly string[], boolean]>([
    [{ '0.11': [3] }, ['0.12', '0.13', '0.14'], true],
    [{ '0.11': [1] }, ['0.12', '0.13', '0.14'], false],
    [{ '0.11': [1], '0.2': [2] }, ['2.7', '2.8'], true],
    [{ '0.11': [1], '0.2': [1, 2] }, ['2.7', '2.8'], false],
    [{ '0.11': [1] }, ['2.7', '2.8'], false],
    [{ '0.11': [4], '0.2': [1] }, ['4.3'], true],
    [{ '0.11': [4], '0.2': [2] }, ['4.3'], false],
    [{ '0.11': [4], '4.5': 1 }, ['4.5-ja'], true],
    [{ '0.11': [4], '4.5': 2 }, ['4.5-ja'], false],
    [{ '0.11': [1], '4.5': 1 }, ['4.5-ja'], false],
    [{ '0.11': [5], '0.2': [3] }, ['5.3'], false],
    [{ '1.6': 3 }, ['1.7'], true],
    [{ '1.6': 2 }, ['1.7'], false],
  ])('with %o the questions %o: %s', async (answers, ids, expected) => {
    const { pages } = route(await questionnaire(), answers)
    const shown = pages.flatMap(({ items }) => items.map(({ asked }) => asked.item.id))
    expect(ids.map((id) => shown.includes(id))).toEqual(ids.map(() => expected))
  })
})
