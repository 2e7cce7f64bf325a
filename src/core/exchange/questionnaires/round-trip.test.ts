import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { madeStudy } from '../../../../test/arbitrary-study.ts'
import { allOf } from '../../rule/combine-rules.ts'
import { evaluate } from '../../rule/evaluate-rule.ts'
import type { Answers, RuleTree, Truth, Value } from '../../rule/rule.ts'
import type { Item } from '../../items/item.ts'
import type { Variable } from '../../items/variable.ts'
import { miniItem } from '../../items/mini-item.ts'
import { checkStudy } from '../../study/check-study.ts'
import { miniStudy } from '../../study/mini-study.ts'
import { variablesOf } from '../../study/scope.ts'
import type { Study } from '../../study/study.ts'
import type { TranslationLine } from '../translation-loss.ts'
import type { ImportedStudy } from './assemble-study.ts'
import { exportSurveyjs } from './export-surveyjs.ts'
import { exportXlsform } from './export-xlsform.ts'
import { questionnaireFiles } from './questionnaire-files.ts'
import { readQuestionnaire } from './read-questionnaire.ts'
import { readSurveyjs } from './read-surveyjs.ts'
import { readXlsform } from './read-xlsform.ts'
import type { Result } from '../../issue.ts'

const names = { study: 'mini', wave: '2024' }

/** There and back, with what was lost on both ways. */
const ways: Readonly<
  Record<
    string,
    (study: Study) => { readonly read: Result<ImportedStudy>; readonly losses: readonly TranslationLine[] }
  >
> = {
  surveyjs: (study) => {
    const { survey, losses } = exportSurveyjs(study, '2024')
    return { read: readSurveyjs(JSON.stringify(survey), names), losses }
  },
  xlsform: (study) => {
    const { sheets, losses } = exportXlsform(study, '2024')
    return { read: readXlsform(sheets, names), losses }
  },
}

type Asked = { readonly item: Item; readonly when: RuleTree | null; readonly above: readonly string[] }

/** Every item with the condition under which it is asked. */
const asked = (study: Study): ReadonlyMap<string, Asked> =>
  new Map(
    study.blocks.flatMap((block) =>
      block.pages.flatMap((page) =>
        page.items.map((item) => {
          const when = allOf([block.when?.tree, page.when?.tree, item.when?.tree])
          return [item.id, { item, when, above: [block.id, page.id] }] as const
        }),
      ),
    ),
  )

/** An item without its rules and the names of its options, which other programs do not keep. */
const bare = (part: unknown): unknown => {
  if (Array.isArray(part)) return part.map(bare)
  // A row that became a question has another name, in texts too.
  if (typeof part === 'string') return part.replaceAll(/\{\{[^}]*\}\}/g, '{{}}')
  if (typeof part !== 'object' || part === null) return part
  const dropped = ['when', 'state', 'source', 'tree', 'fields']
  const kept = Object.entries(part).filter(([key]) => !dropped.includes(key) && !(key === 'id' && 'code' in part))
  return Object.fromEntries(kept.map(([key, value]) => [key, bare(value)]))
}

const bounds = (item: Item): unknown =>
  item.type === 'number' ? item.fields.map(({ min, max, decimals }) => [min, max, decimals]) : null

/** A made-up answer to a variable, or none. */
function answerTo(variable: Variable, draw: fc.GeneratorValue): Value | null {
  if (draw(fc.integer, { min: 1, max: 10 }) <= 3) return null
  const codes = variable.codes.map(({ code }) => code)
  switch (variable.kind) {
    case 'single':
      return codes[draw(fc.nat, { max: codes.length - 1 })] ?? null
    case 'multiple':
      return draw(() => fc.subarray(codes, { minLength: 1 }))
    case 'scale':
    case 'number':
    case 'year':
    case 'months': {
      const step = 10 ** -variable.decimals
      const [min, max] = [Math.round((variable.min ?? 0) / step), Math.round((variable.max ?? 1) / step)]
      return Number((draw(fc.integer, { min, max }) * step).toFixed(variable.decimals))
    }
    case 'text':
      return 'words'
    case 'roster':
      return Array.from({ length: draw(fc.integer, { min: 1, max: 2 }) }, () => ({ size: 1 }))
  }
}

const answersTo = (study: Study, draw: fc.GeneratorValue): Answers =>
  Object.fromEntries(
    [...asked(study).values()].flatMap(({ item }) =>
      variablesOf(item).flatMap((variable) => {
        const value = answerTo(variable, draw)
        return value === null ? [] : [[variable.id, value] as const]
      }),
    ),
  )

/** The answer to a variable of the other study: rows that became questions have a hyphen for the point. */
const lookupIn =
  (answers: Answers) =>
  (variable: string): Value | undefined =>
    answers[variable] ??
    Object.entries(answers).find(([id]) =>
      [variable, variable.replace(/\.1$/, '')].includes(id.replaceAll('.', '-')),
    )?.[1]

const truth = (tree: RuleTree | null, answers: Answers): Truth =>
  tree === null ? true : evaluate(tree, lookupIn(answers))

describe.each(Object.keys(ways))('there and back through %s', (way) => {
  test('a made-up study asks the same of the same people, but for what is told', () => {
    let compared = 0
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const checked = checkStudy(madeStudy((arbitrary) => draw(() => arbitrary)))
        if (!checked.ok) return
        const there = ways[way]?.(checked.value)
        if (there?.read.ok !== true) throw new Error('not read')
        expect(there.read.value.issues).toEqual([])
        const { guesses: _, ...files } = there.read.value.study
        const back = checkStudy(structuredClone(files))
        if (!back.ok) throw new Error('does not hold')
        const lost = new Set(
          [...there.losses, ...there.read.value.losses]
            .filter(({ result, part }) => result !== 'translated' && part !== 'check')
            .map(({ item }) => item.replaceAll('.', '-')),
        )
        const returned = asked(back.value)
        const samples = Array.from({ length: 15 }, () => answersTo(checked.value, draw))
        for (const [id, before] of asked(checked.value)) {
          if (lost.has(id)) continue
          const after = returned.get(id)
          expect(after?.item.type).toBe(before.item.type)
          expect(bare(after?.item)).toEqual(bare(before.item))
          expect(after && bounds(after.item)).toEqual(bounds(before.item))
          if (before.above.some((name) => lost.has(name))) continue
          for (const answers of samples)
            expect(truth(after?.when ?? null, answers) === true).toBe(truth(before.when, answers) === true)
          compared += 1
        }
      }),
      { numRuns: 60, endOnFailure: true },
    )
    expect(compared).toBeGreaterThan(50)
  })

  test('checks are false for the same answers', () => {
    const items = [miniItem('number', 'hours'), miniItem('multiple', 'places'), miniItem('number', 'pay')]
    const rules = [
      'hours < [pay]',
      'not places has 3 or hours = 2',
      'hours between 3 and 8 or places has 1',
      'answered pay or places has 1',
    ]
    const checks = rules.map((rule) => ({ rule, message: { any: 'Is that so?' } }))
    for (const check of checks) {
      const study = miniStudy({
        pages: [{ id: 'p', items, checks: [check] }],
        waves: [{ id: '2024', title: { any: '2024' }, opens: '2024', closes: '2024', population: { any: 'All' } }],
      })
      const there = ways[way]?.(study)
      if (there?.read.ok !== true) throw new Error('not read')
      expect(there.read.value.study.blocks[0]?.pages[0]?.checks).toMatchObject([{ level: 'hard' }])
      const [written] = there.read.value.study.blocks[0]?.pages[0]?.checks ?? []
      expect([check.rule, written?.rule]).toEqual([check.rule, expected[check.rule] ?? check.rule])
    }
  })
})

/** The same, said in another way. */
const expected: Readonly<Record<string, string>> = {
  'hours between 3 and 8 or places has 1': '(hours >= 3 and hours <= 8) or places has 1',
}

test('the files are there, and the same each time', () => {
  const study = miniStudy({ items: [miniItem('single', 'a'), miniItem('text', 'b', { when: 'a = 2' })] })
  for (const [format, name] of [
    ['xlsform', 'mini-2026.xlsx'],
    ['surveyjs', 'mini-2026.json'],
  ] as const) {
    const { files } = questionnaireFiles(study, '2026', format, 'en')
    expect([...files.keys()]).toEqual([name])
    const bytes = files.get(name) ?? new Uint8Array()
    expect(questionnaireFiles(study, '2026', format, 'en').files.get(name)).toEqual(bytes)
    const read = readQuestionnaire(format, bytes, { study: 'mini', wave: '2026' })
    expect(read).toMatchObject({
      ok: true,
      value: { issues: [], study: { blocks: [{ pages: [{}, { items: [{ id: 'b', when: 'a = 2' }] }] }] } },
    })
  }
})
