import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Draw } from '../../../test/arbitrary-study.ts'
import { madeStudy } from '../../../test/arbitrary-study.ts'
import type { Arrival } from '../../../test/every-respondent.ts'
import { answering, everybody } from '../../../test/every-respondent.ts'
import type { AskedPage, Questionnaire } from '../questionnaire/questionnaire.ts'
import { questionnaireOf } from '../questionnaire/questionnaire.ts'
import { settleItem } from '../questionnaire/route.ts'
import { showPage, viewPage } from '../questionnaire/show-page.ts'
import { answersLookup } from '../rule/answers-lookup.ts'
import { evaluate, holds } from '../rule/evaluate-rule.ts'
import { allOf } from '../rule/combine-rules.ts'
import type { Answers, RuleTree } from '../rule/rule.ts'
import { checkStudy } from '../study/check-study.ts'
import type { Study, Wave } from '../study/study.ts'
import { checkReachability } from './check-questionnaire.ts'
import { partName } from './parts-shown.ts'
import type { Finding } from './finding.ts'
import { rulePartsOf } from './rule-parts.ts'

/** A made-up study with everybody who can arrive at each of its pages. */
type Case = {
  readonly study: Study
  readonly wave: Wave
  readonly questionnaire: Questionnaire
  readonly arrivals: readonly Arrival[]
}

/** No more people than this: a study with more is passed over. */
const most = 1500

function drawCase(draw: Draw): Case | null {
  const checked = checkStudy(madeStudy(draw))
  if (!checked.ok) throw new Error(JSON.stringify(checked.issues))
  const [wave] = checked.value.waves
  const questionnaire = wave && questionnaireOf(checked.value, wave)
  const arrivals = questionnaire === undefined ? null : everybody(questionnaire, most)
  if (wave === undefined || questionnaire === undefined || arrivals === null) return null
  return { study: checked.value, wave, questionnaire, arrivals }
}

/** Runs a test on made-up studies; it fails when too few of them were small enough. */
function always(numRuns: number, test: (made: Case) => void): void {
  let small = 0
  fc.assert(
    fc.property(fc.gen(), (gen) => {
      const made = drawCase((arbitrary) => gen(() => arbitrary))
      if (made === null) return
      small += 1
      test(made)
    }),
    // A counterexample of a whole questionnaire does not shrink to anything in reasonable time.
    { numRuns, endOnFailure: true },
  )
  expect(small).toBeGreaterThan(numRuns / 2)
}

/** The names of what somebody is shown on a page. */
function shownTo(page: AskedPage, state: Answers): readonly string[] {
  const shown = showPage(page, viewPage(page, answersLookup(state)))
  if (shown === null) return []
  const offered = shown.items.flatMap((item) => item.offered)
  return [
    partName('block', page.block),
    partName('page', page.id),
    ...shown.items.map(({ asked }) => partName('item', asked.item.id)),
    ...offered.map(({ id }) => partName('row', id)),
    ...offered.flatMap(({ id, codes }) => codes.map(({ code }) => partName('option', `${id}.${code}`))),
  ]
}

/** The names of the texts that answers to a page ask for. */
const openedBy = (page: AskedPage, state: Answers, after: Answers): readonly string[] =>
  viewPage(page, answersLookup(state))
    .flatMap((view) => settleItem(view, after).asked)
    .filter(([, truth]) => truth === true)
    .map(([id]) => partName('follow-up', id))

/** The fewest answers with which each part is reached, found by trying everything. */
function byForce({ arrivals }: Case): ReadonlyMap<string, number> {
  const least = new Map<string, number>()
  const note = (names: readonly string[], answers: Answers): void => {
    const size = Object.keys(answers).length
    for (const name of names) least.set(name, Math.min(size, least.get(name) ?? Infinity))
  }
  for (const { page, states } of arrivals) {
    if (page === null) continue
    for (const state of states) {
      note(shownTo(page, state), state)
      for (const after of answering(page, state, most) ?? []) note(openedBy(page, state, after), after)
    }
  }
  return least
}

/** Every part of a questionnaire that can be reached or not. */
const partsIn = ({ questionnaire }: Case): readonly string[] => [
  ...new Set(
    questionnaire.pages.flatMap(({ id, block, items }) => [
      partName('block', block),
      partName('page', id),
      ...items.flatMap(({ item, variables }) => [
        partName('item', item.id),
        ...variables.flatMap((variable) => [
          ...(variable.followUp === null ? [] : [partName('follow-up', variable.id)]),
          ...(['matrix', 'slider'].includes(item.type) && variable.followUp === null
            ? [partName('row', variable.id)]
            : []),
          ...(['matrix', 'roster'].includes(item.type)
            ? []
            : variable.codes.map(({ code }) => partName('option', `${variable.id}.${code}`))),
        ]),
      ]),
    ]),
  ),
]

/** The rules of pages, items, rows and options with their paths, whom they are for, and at which page. */
function rulesOf({ study, questionnaire }: Case) {
  const number = (page: string) => questionnaire.pages.findIndex(({ id }) => id === page)
  return study.blocks.flatMap((block, b) => {
    const [first] = block.pages
    const ofBlock = block.when?.tree ?? null
    const own = {
      path: ['blocks', b, 'when'],
      tree: ofBlock,
      context: null,
      at: first === undefined ? 0 : number(first.id),
    }
    return [
      own,
      ...block.pages.flatMap((page, p) => {
        const at = number(page.id)
        const path = ['blocks', b, 'pages', p]
        const ofPage = allOf([ofBlock, page.when?.tree])
        return [
          { path: [...path, 'when'], tree: page.when?.tree ?? null, context: ofBlock, at },
          ...page.items.flatMap((item, i) => {
            const place = [...path, 'items', i]
            const ofItem = allOf([ofPage, item.when?.tree])
            const members = 'options' in item ? item.options : 'rows' in item ? item.rows : []
            const key = 'options' in item ? 'options' : 'rows'
            return [
              { path: [...place, 'when'], tree: item.when?.tree ?? null, context: ofPage, at },
              ...members.map((member, m) => ({
                path: [...place, key, m, 'when'],
                tree: member.when?.tree ?? null,
                context: ofItem,
                at,
              })),
            ]
          }),
        ]
      }),
    ]
  })
}

const at = (findings: readonly Finding[], path: readonly unknown[]): readonly Finding[] =>
  findings.filter((found) => JSON.stringify(found.path) === JSON.stringify(path))

const isTrue = (tree: RuleTree | null, answers: Answers): boolean =>
  tree === null || holds(tree, answersLookup(answers))

/** True when two rules are true of the same people among these. */
const alike = (one: RuleTree, other: RuleTree, people: readonly Answers[]): boolean =>
  people.every((answers) => isTrue(one, answers) === isTrue(other, answers))

describe('the check of a questionnaire', () => {
  it('reaches what trying every answer reaches, with as few answers, and nothing else', () => {
    let nowhere = 0
    always(150, (made) => {
      const { witnesses } = checkReachability(made.study, made.wave)
      const least = byForce(made)
      const found = new Map(witnesses.map(({ what, id, size }) => [partName(what, id), size]))
      for (const part of partsIn(made)) {
        expect([part, found.get(part)]).toEqual([part, least.get(part)])
        if (!found.has(part)) nowhere += 1
      }
      for (const { answers, size } of witnesses) expect(Object.keys(answers)).toHaveLength(size)
    })
    expect(nowhere).toBeGreaterThan(60)
  })

  it('says of a rule that it is true of nobody or of everybody exactly when that is so', () => {
    const counts = { nobody: 0, everybody: 0, neither: 0 }
    const never = /^(?:nobody-.*|never-true|contradiction)$/
    always(150, (made) => {
      const { findings } = checkReachability(made.study, made.wave)
      for (const { path, tree, context, at: page } of rulesOf(made)) {
        const people = made.arrivals[page]?.states.filter((answers) => isTrue(context, answers)) ?? []
        const own = at(findings, path)
        const codes = own.map(({ code }) => code)
        const none = tree === null || people.length === 0
        expect([path, none && codes.length > 0]).toEqual([path, false])
        if (none) continue
        // A comparison with a value that is no answer is told instead of what follows from it.
        if (codes.includes('value-never')) continue
        const truths = people.map((answers) => isTrue(tree, answers))
        const kind = truths.every(Boolean) ? 'everybody' : truths.some(Boolean) ? 'neither' : 'nobody'
        counts[kind] += 1
        const explained = codes.includes('value-always')
        expect([path, codes.includes('always-true')]).toEqual([path, kind === 'everybody' && !explained])
        expect([path, codes.some((code) => never.test(code))]).toEqual([path, kind === 'nobody'])
      }
    })
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(12)
  })

  it('names the parts of a rule that make no difference, and only those', () => {
    const counts = { idle: 0, busy: 0 }
    always(150, (made) => {
      const { findings } = checkReachability(made.study, made.wave)
      for (const { path, tree, context, at: page } of rulesOf(made)) {
        const people = made.arrivals[page]?.states.filter((answers) => isTrue(context, answers)) ?? []
        const own = at(findings, path)
        const idle = own.filter(({ code }) => code === 'adds-nothing' || code === 'changes-nothing')
        const judged = own.every(({ code }) => code === 'adds-nothing' || code === 'changes-nothing')
        if (tree === null || people.length === 0 || !judged) continue
        // Leaves out what was named, one part after the other, and then each of the rest.
        let rest = tree
        for (const _ of idle)
          rest = rulePartsOf(rest).find(({ without }) => alike(without, tree, people))?.without ?? rest
        expect(alike(rest, tree, people)).toBe(true)
        expect([path, rulePartsOf(rest).filter(({ without }) => alike(without, tree, people))]).toEqual([path, []])
        counts.idle += idle.length
        counts.busy += rulePartsOf(rest).length
      }
    })
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(12)
  })

  it('knows which checks of a page nobody passes, and which everybody', () => {
    const counts = { never: 0, unmet: 0, always: 0, neither: 0 }
    always(150, (made) => {
      const { findings } = checkReachability(made.study, made.wave)
      made.study.blocks.forEach(({ pages }, b) =>
        pages.forEach((page, p) =>
          (page.checks ?? []).forEach(({ rule }, index) => {
            const path = ['blocks', b, 'pages', p, 'checks', index, 'rule']
            const codes = at(findings, path).map(({ code }) => code)
            if (codes.includes('value-never')) return
            const truths = filledIn(made, page.id).map((answers) => evaluate(rule.tree, answersLookup(answers)))
            if (truths.length === 0) return
            const kind = !truths.includes(false)
              ? 'always'
              : truths.every((truth) => truth === false)
                ? 'never'
                : truths.includes(true)
                  ? 'neither'
                  : 'unmet'
            counts[kind] += 1
            expect([path, codes.includes('check-never-passes')]).toEqual([path, kind === 'never'])
            expect([path, codes.includes('check-never-true')]).toEqual([path, kind === 'unmet'])
            const explained = codes.includes('value-always')
            expect([path, codes.includes('check-always-passes')]).toEqual([path, kind === 'always' && !explained])
          }),
        ),
      )
    })
    expect(Math.min(counts.neither, counts.always)).toBeGreaterThan(5)
  })

  it('knows which pages nobody can leave', () => {
    let stuck = 0
    always(150, (made) => {
      const { findings } = checkReachability(made.study, made.wave)
      made.study.blocks.forEach(({ pages }, b) =>
        pages.forEach(({ id }, p) => {
          const shown = filledInBy(made, id)
          if (shown === null || shown.arrived === 0) return
          const path = ['blocks', b, 'pages', p]
          const own = findings.filter(
            (found) =>
              found.code === 'no-way-out' ||
              (found.code === 'check-never-passes' &&
                made.study.blocks[b]?.pages[p]?.checks?.[Number(found.path[5])]?.level === 'hard'),
          )
          const told = own.some((found) => path.every((step, index) => found.path[index] === step))
          expect([path, told]).toEqual([path, shown.left === 0])
          if (shown.left === 0) stuck += 1
        }),
      )
    })
    expect(stuck).toBeGreaterThan(0)
  })

  it('says of an answer that is repeated exactly whether it can be missing', () => {
    const counts = { never: 0, sometimes: 0, always: 0 }
    always(250, (made) => {
      const { findings } = checkReachability(made.study, made.wave)
      for (const { page, states } of made.arrivals) {
        for (const { item } of page?.items ?? []) {
          const [, piped] = /\{\{(.*?)\}\}/.exec(item.text.nl) ?? []
          if (piped === undefined || page === null) continue
          const readers = states.filter((state) =>
            showPage(page, viewPage(page, answersLookup(state)))?.items.some(({ asked }) => asked.item.id === item.id),
          )
          if (readers.length === 0) continue
          const given = readers.filter((state) => Object.hasOwn(state, piped)).length
          const kind = given === 0 ? 'never' : given < readers.length ? 'sometimes' : 'always'
          counts[kind] += 1
          const codes = findings.flatMap(({ code, values, path }) =>
            values['name'] === piped && path.at(-1) === 'text' && itemAt(made.study, path) === item.id ? [code] : [],
          )
          expect(codes).toEqual(kind === 'always' ? [] : [kind === 'never' ? 'pipe-never' : 'pipe-sometimes-empty'])
        }
      }
    })
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(1)
  })

  it('says of groups exactly when nobody is in them, everybody is, or two are the same', () => {
    const counts = { nobody: 0, everybody: 0, same: 0 }
    always(250, (made) => {
      const { findings } = checkReachability(made.study, made.wave)
      // Responses in store: those who broke off after any page, and those who came to the end.
      const stored = made.arrivals.flatMap(({ states }) => states)
      const complete = made.arrivals.at(-1)?.states ?? []
      if (complete.length === 0) return
      const sets = made.study.groups.map(({ id, rule }) => {
        const codes = at(findings, ['study', 'groups', id, 'rule']).map(({ code }) => code)
        if (codes.includes('value-never')) return null
        const inside = stored.map((answers) => isTrue(rule.tree, answers))
        const everyone = complete.every((answers) => isTrue(rule.tree, answers))
        const none = !inside.includes(true)
        expect(codes.some((code) => code === 'nobody-group' || code === 'contradiction')).toBe(none)
        expect(codes.includes('everybody-group')).toBe(everyone)
        counts.nobody += none ? 1 : 0
        counts.everybody += everyone ? 1 : 0
        return none ? null : JSON.stringify(inside)
      })
      const [one, other] = sets
      if (one === null || other === null || one === undefined || other === undefined) return
      const told = findings.some(({ code }) => code === 'same-group')
      expect(told).toBe(one === other)
      counts.same += told ? 1 : 0
    })
    expect(Math.min(counts.nobody, counts.everybody)).toBeGreaterThan(0)
  })
})

/** What can be posted on a page, accepted or not, by those who get it. */
function filledIn({ arrivals }: Case, id: string): readonly Answers[] {
  const arrival = arrivals.find(({ page }) => page?.id === id)
  const page = arrival?.page
  if (arrival === undefined || page === null || page === undefined) return []
  const { checks: _, ...bare } = page
  // Without its checks and demands a page takes everything that its questions allow.
  const open = {
    ...bare,
    items: bare.items.map((one) => ({ ...one, item: { ...one.item, required: false } as typeof one.item })),
  }
  return arrival.states
    .filter((state) => showPage(page, viewPage(page, answersLookup(state))) !== null)
    .flatMap((state) => answering(open, state, most) ?? [])
}

/** How many arrive at a page and get it, and in how many ways they leave it. */
function filledInBy({ arrivals }: Case, id: string): { readonly arrived: number; readonly left: number } | null {
  const arrival = arrivals.find(({ page }) => page?.id === id)
  const page = arrival?.page
  if (arrival === undefined || page === null || page === undefined) return null
  const getting = arrival.states.filter((state) => showPage(page, viewPage(page, answersLookup(state))) !== null)
  return { arrived: getting.length, left: getting.flatMap((state) => answering(page, state, most) ?? []).length }
}

const itemAt = (study: Study, [, b, , p, , i]: readonly (string | number)[]): string | undefined =>
  study.blocks[Number(b)]?.pages[Number(p)]?.items[Number(i)]?.id
