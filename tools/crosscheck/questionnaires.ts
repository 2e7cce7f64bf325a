/**
 * Compares our questionnaires for SurveyJS with what its own library makes of them: for made-up studies and made-up
 * answers, which pages and questions are shown there and which our rules ask. With a second argument, a folder, it also
 * writes the same studies as forms (.xlsx), for pyxform to read: `for form in FOLDER/*.xlsx; do xls2xform "$form" out.xml; done`.
 *
 * Usage: node tools/crosscheck/questionnaires.ts FOLDER_WITH_survey-core [FOLDER_FOR_FORMS]
 */
import { createRequire } from 'node:module'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { exportSurveyjs } from '../../src/core/exchange/questionnaires/export-surveyjs.ts'
import { questionnaireFiles } from '../../src/core/exchange/questionnaires/questionnaire-files.ts'
import { allOf } from '../../src/core/rule/combine-rules.ts'
import { evaluate } from '../../src/core/rule/evaluate-rule.ts'
import type { Answers } from '../../src/core/rule/rule.ts'
import { checkStudy } from '../../src/core/study/check-study.ts'
import { variablesOf } from '../../src/core/study/scope.ts'
import type { Study } from '../../src/core/study/study.ts'
import { madeStudy } from '../../test/arbitrary-study.ts'

/** What is used of the library. */
type Shown = { readonly isVisible: boolean; readonly parent: { readonly isVisible: boolean } | null }
type Model = { data: unknown; readonly getQuestionByName: (name: string) => Shown | null }
type Library = { readonly Model: new (json: unknown) => Model }

const [from = '.', forms] = process.argv.slice(2)
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the library is not a package of the project
const library = createRequire(path.resolve(from, 'package.json'))('survey-core') as Library

/** Every item with the rule under which it is asked. */
const asked = (study: Study) =>
  study.blocks.flatMap((block) =>
    block.pages.flatMap((page) =>
      page.items.map((item) => ({
        item,
        page,
        block,
        when: allOf([block.when?.tree, page.when?.tree, item.when?.tree]),
      })),
    ),
  )

/** Answers as our rules read them, and as the library stores them. */
function madeAnswers(study: Study, draw: fc.GeneratorValue): { readonly own: Answers; readonly theirs: object } {
  const own: Record<string, number | string | number[] | { size: number }[]> = {}
  const theirs = new Map<string, unknown>()
  const parts = new Map<string, object>()
  for (const { item } of asked(study)) {
    for (const { id, kind, codes, min, max, decimals } of variablesOf(item)) {
      if (draw(fc.nat, { max: 9 }) < 3 || /\.(?:text|because)$/.test(id)) continue
      // The library forgets an answer that is not offered.
      const list = codes.filter((code) => code.when === null).map(({ code }) => code)
      if (list.length === 0 && codes.length > 0) continue
      const step = 10 ** -decimals
      const amount = draw(fc.integer, { min: Math.round((min ?? 0) / step), max: Math.round((max ?? 1) / step) }) * step
      const value =
        kind === 'single'
          ? (list[draw(fc.nat, { max: list.length - 1 })] ?? 1)
          : kind === 'multiple'
            ? draw(() => fc.subarray(list, { minLength: 1 }))
            : kind === 'text'
              ? 'words'
              : kind === 'roster'
                ? Array.from({ length: draw(fc.integer, { min: 1, max: 2 }) }, () => ({ size: 1 }))
                : Number(amount.toFixed(decimals))
      own[id] = value
      const row = id.slice(item.id.length + 1)
      const isPart = row !== '' && !(item.type === 'slider' && item.rows.length === 1)
      if (isPart) parts.set(item.id, { ...parts.get(item.id), [row]: value })
      theirs.set(item.id, isPart ? parts.get(item.id) : value)
    }
  }
  return { own, theirs: Object.fromEntries(theirs) }
}

let [studies, compared, different] = [0, 0, 0]
const shown: string[] = []
fc.assert(
  fc.property(fc.gen(), (draw) => {
    const checked = checkStudy(madeStudy((arbitrary) => draw(() => arbitrary)))
    if (!checked.ok) return
    studies += 1
    const { survey, losses } = exportSurveyjs(checked.value, '2024')
    if (forms !== undefined) {
      mkdirSync(forms, { recursive: true })
      const { files } = questionnaireFiles(checked.value, '2024', 'xlsform', 'en')
      for (const bytes of files.values()) writeFileSync(path.join(forms, `form-${studies}.xlsx`), bytes)
    }
    const lost = new Set(
      losses.filter(({ part, result }) => part === 'rule' && result !== 'translated').map(({ item }) => item),
    )
    for (let round = 0; round < 10; round += 1) {
      const { own, theirs } = madeAnswers(checked.value, draw)
      const model = new library.Model({ ...survey, clearInvisibleValues: 'none' })
      model.data = structuredClone(theirs)
      for (const { item, page, block, when } of asked(checked.value)) {
        if ([item.id, page.id, block.id].some((name) => lost.has(name))) continue
        const question = model.getQuestionByName(item.id)
        const isThere = question !== null && question.isVisible && question.parent?.isVisible !== false
        const isHere = when === null || evaluate(when, (id) => own[id]) === true
        compared += 1
        if (isThere === isHere) continue
        different += 1
        if (shown.length < 5)
          shown.push(
            `${item.id}: ${String(item.when?.source)} / ${String(page.when?.source)} / ${String(block.when?.source)} with ${JSON.stringify(own)}: ${isHere ? 'asked' : 'not asked'} here`,
          )
      }
    }
  }),
  { numRuns: 150, seed: 1, endOnFailure: true },
)
for (const line of shown) console.log(line)
console.log(`${studies} studies, ${compared} questions compared with the library, ${different} different`)
process.exitCode = different === 0 ? 0 : 1
