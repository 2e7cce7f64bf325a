import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { drawnWave } from '../../../test/drawn-wave.ts'
import { everybody } from '../../../test/every-respondent.ts'
import { plainText, rulesInPrint, treeInPrint } from '../../../test/printed-rules.ts'
import { shippedWaves } from '../../../test/shipped-waves.ts'
import { render } from '../html.ts'
import { say } from '../messages/say.ts'
import type { Questionnaire } from '../questionnaire/questionnaire.ts'
import { route } from '../questionnaire/route.ts'
import { showPage, viewPage } from '../questionnaire/show-page.ts'
import { answersLookup } from '../rule/answers-lookup.ts'
import { allOf } from '../rule/combine-rules.ts'
import { holds } from '../rule/evaluate-rule.ts'
import type { Answers, RuleTree } from '../rule/rule.ts'
import { seededRandom } from '../simulation/random.ts'
import { simulate } from '../simulation/simulate.ts'
import type { Study, Wave } from '../study/study.ts'
import { languages } from '../text.ts'
import { questionnaireAnnexOf } from './questionnaire-annex.ts'
import type { PrintedRule, QuestionnaireAnnex } from './questionnaire-model.ts'
import { questionnaireHtml } from './questionnaire-page.ts'
import { withPipesInWords } from './questionnaire-pipes.ts'
import { rulePrinter, scopeOfWave, variableNames } from './questionnaire-rule.ts'

type Edition = { readonly study: Study; readonly wave: Wave; readonly questionnaire: Questionnaire }

const printed = ({ study, wave }: Edition): string =>
  render(questionnaireHtml(questionnaireAnnexOf(study, wave), null, 'nl'))

/** The rules by which the questionnaire is routed, by the name of their part. */
function rulesOfEngine({ study, questionnaire }: Edition): ReadonlyMap<string, RuleTree> {
  const asked = new Map(questionnaire.pages.map((page) => [page.id, page]))
  const heads = study.blocks.flatMap((block) => {
    const pages = block.pages.filter(({ id }) => asked.has(id))
    return pages.length === 0
      ? []
      : [[`block ${block.id}`, block.when?.tree], ...pages.map(({ id, when }) => [`page ${id}`, when?.tree] as const)]
  })
  const checks = questionnaire.pages.flatMap((page) =>
    (page.checks ?? []).map(({ id, rule }) => [`check ${page.id} ${id}`, rule] as const),
  )
  const parts = questionnaire.pages.flatMap(({ items }) =>
    items.flatMap(({ item, when, variables }) => [
      [`item ${item.id}`, when],
      ...variables.flatMap(({ id, when: own, followUp, codes }) => [
        followUp === null ? [`row ${item.id} ${id.slice(item.id.length + 1)}`, own] : [`open ${id}`, followUp],
        ...(item.type === 'matrix' ? [] : codes.map((code) => [`option ${item.id} ${code.code}`, code.when] as const)),
      ]),
    ]),
  )
  return new Map(
    [...heads, ...checks, ...parts].flatMap(([part, tree]) =>
      typeof part === 'string' && typeof tree === 'object' && tree !== null ? [[part, tree] as const] : [],
    ),
  )
}

/** What a page asks of somebody: its items with the rows and options that are for them. */
type Asked = readonly (readonly [item: string, rows: readonly string[], options: readonly string[]])[]

function askedByEngine(questionnaire: Questionnaire, page: string, answers: Answers): Asked {
  const found = questionnaire.pages.find(({ id }) => id === page)
  if (found === undefined) return []
  const shown = showPage(found, viewPage(found, answersLookup(answers)))
  return (shown?.items ?? []).map(({ asked: { item }, offered }) => {
    const own = offered.filter(({ followUp }) => followUp === null)
    return [
      item.id,
      own.map(({ id }) => id),
      item.type === 'matrix' ? [] : own.flatMap(({ codes }) => codes.map(({ code }) => `${item.id} ${code}`)),
    ]
  })
}

/** A printed questionnaire, with its conditions read back from the page. */
type Paper = { readonly annex: QuestionnaireAnnex; readonly rules: ReadonlyMap<string, RuleTree> }

const paperOf = (edition: Edition): Paper => ({
  annex: questionnaireAnnexOf(edition.study, edition.wave),
  rules: treesOf(printed(edition), edition.questionnaire),
})

/** The pages at which paper and screen ask something else of somebody. */
function differences({ questionnaire }: Edition, paper: Paper, page: string, answers: Answers): readonly unknown[] {
  const [onPaper, onScreen] = [askedOnPaper(paper, page, answers), askedByEngine(questionnaire, page, answers)]
  return JSON.stringify(onPaper) === JSON.stringify(onScreen) ? [] : [{ page, answers, onPaper, onScreen }]
}

/** The same by somebody who has nothing but the printed questionnaire and the answers. */
function askedOnPaper({ annex, rules }: Paper, page: string, answers: Answers): Asked {
  const isFor = (part: string): boolean => {
    const rule = rules.get(part)
    return rule === undefined || holds(rule, answersLookup(answers))
  }
  const block = annex.blocks.find(({ pages }) => pages.some(({ id }) => id === page))
  const found = block?.pages.find(({ id }) => id === page)
  if (block === undefined || found === undefined || !isFor(`block ${block.id}`) || !isFor(`page ${page}`)) return []
  return found.items
    .filter(({ id }) => isFor(`item ${id}`))
    .flatMap(({ id, type, parts }): Asked => {
      if (parts.form === 'options') {
        const codes = parts.options
          .filter(({ code }) => isFor(`option ${id} ${code}`))
          .map(({ code }) => `${id} ${code}`)
        return codes.length === 0 ? [] : [[id, [id], codes]]
      }
      if (parts.form === 'matrix' || parts.form === 'slider') {
        const rows = parts.rows.filter(({ code }) => isFor(`row ${id} ${code}`)).map(({ variable }) => variable)
        return rows.length === 0 ? [] : [[id, rows, []]]
      }
      if (parts.form === 'fields') return [[id, parts.fields.map(({ variable }) => variable), []]]
      return [[id, type === 'note' ? [] : [id], []]]
    })
}

const treesOf = (html: string, questionnaire: Questionnaire): ReadonlyMap<string, RuleTree> => {
  const scope = scopeOfWave(questionnaire)
  return new Map([...rulesInPrint(html)].map(([part, source]) => [part, treeInPrint(source, scope)]))
}

/** Every printed condition of a model. */
function conditionsOf(value: unknown): readonly PrintedRule[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'source' in value && 'words' in value ? [value as PrintedRule] : []
  return [...own, ...Object.values(value).flatMap(conditionsOf)]
}

function expectSameRules(edition: Edition): void {
  const trees = treesOf(printed(edition), edition.questionnaire)
  expect(Object.fromEntries(trees)).toEqual(Object.fromEntries(rulesOfEngine(edition)))
  for (const page of edition.questionnaire.pages) {
    expect(allOf([trees.get(`block ${page.block}`), trees.get(`page ${page.id}`)])).toEqual(page.when)
    for (const { item, variables } of page.items) {
      // A text behind an option or row has the condition of that option or row, which is printed there.
      for (const { id, when } of variables.filter(({ followUp }) => followUp !== null)) {
        const [code = ''] = id.slice(item.id.length + 1).split('.')
        expect(trees.get(`option ${item.id} ${code}`) ?? trees.get(`row ${item.id} ${code}`) ?? null).toEqual(when)
      }
    }
  }
}

function expectWordsOfSource(edition: Edition): void {
  const { questionnaire } = edition
  const printer = rulePrinter(questionnaire)
  const print = (tree: RuleTree): PrintedRule => withPipesInWords(printer(tree), variableNames(questionnaire))
  const scope = scopeOfWave(edition.questionnaire)
  const conditions = conditionsOf(questionnaireAnnexOf(edition.study, edition.wave))
  for (const condition of conditions) expect(print(treeInPrint(condition.source, scope))).toEqual(condition)
}

describe.each(shippedWaves)('the printed questionnaire of $name', ({ load }) => {
  let edition: Edition
  beforeAll(async () => {
    edition = await load()
  })

  test('has every condition by which the questionnaire is routed, and no other', () => {
    expectSameRules(edition)
  })

  test('says in words what it says in codes', () => {
    expectWordsOfSource(edition)
    const { study, wave } = edition
    const annex = questionnaireAnnexOf(study, wave)
    for (const language of languages) {
      const html = render(questionnaireHtml(annex, null, language))
      const sentences = [...html.matchAll(/<p class="only-if"[\s\S]*?<\/p>/g)].map(([found]) => plainText(found))
      const visible = new Set(
        conditionsOf(annex).map(
          ({ words, source }) => `${say(language, 'printed-only-if', { rule: words[language] })} ${source}`,
        ),
      )
      expect(sentences.length).toBeGreaterThan(0)
      expect(sentences.filter((sentence) => !visible.has(sentence))).toEqual([])
    }
  })

  test('leads 300 respondents past the same pages, questions, rows and options on paper as on screen', () => {
    const { questionnaire } = edition
    const paper = paperOf(edition)
    const found = simulate(questionnaire, 300, seededRandom(5)).flatMap((response) => {
      const { answers } = route(questionnaire, response.answers)
      return questionnaire.pages.flatMap(({ id }) => differences(edition, paper, id, answers))
    })
    expect(found).toEqual([])
  })

  test('has every question with its words, and every label with its code', () => {
    const text = plainText(printed(edition))
    for (const { item, variables } of edition.questionnaire.pages.flatMap(({ items }) => items)) {
      expect(text).toContain(plainText(item.text.nl))
      for (const { id } of variables.filter(({ followUp }) => followUp !== null)) {
        expect(text).toContain(`variabele ${id}`)
      }
      for (const { code, label } of variables.flatMap(({ codes }) => codes)) {
        expect(text).toContain(`${code} ${plainText(label.nl)}`)
      }
    }
  })

  test('has no anchor twice, and no link that leads nowhere', () => {
    const html = printed(edition)
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    expect(links.filter((link) => !ids.includes(link))).toEqual([])
  })
})

describe('the printed questionnaire of any study', () => {
  test('has every condition by which it is routed, in words that say the same', () => {
    fc.assert(
      fc.property(fc.gen(), (gen) => {
        const edition = drawnWave(gen)
        expectSameRules(edition)
        expectWordsOfSource(edition)
      }),
    )
  })

  test('asks of everybody on paper what it asks on screen', () => {
    fc.assert(
      fc.property(fc.gen(), (gen) => {
        const edition = drawnWave(gen)
        const arrivals = everybody(edition.questionnaire, 1500)
        fc.pre(arrivals !== null)
        const paper = paperOf(edition)
        const found = arrivals.flatMap(({ page, states }) =>
          page === null ? [] : states.flatMap((state) => differences(edition, paper, page.id, state)),
        )
        expect(found.slice(0, 1)).toEqual([])
      }),
      { numRuns: 60, endOnFailure: true },
    )
  })
})
