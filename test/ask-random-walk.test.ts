import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shippedStudies } from '../src/app/folders.ts'
import { collectResponses } from '../src/app/storage/collect-responses.ts'
import { openStore } from '../src/app/storage/open-store.ts'
import type { ResponseStore } from '../src/app/storage/response-store.ts'
import type { StoredResponse } from '../src/app/storage/stored-response.ts'
import { createAsk } from '../src/app/web/ask/ask-app.ts'
import { checkReachability } from '../src/core/checking/check-questionnaire.ts'
import { questionnaireOf, type Questionnaire } from '../src/core/questionnaire/questionnaire.ts'
import { route } from '../src/core/questionnaire/route.ts'
import { showPage, viewPage } from '../src/core/questionnaire/show-page.ts'
import { answersLookup } from '../src/core/rule/answers-lookup.ts'
import type { Answers } from '../src/core/rule/rule.ts'
import { seededRandom, type Random } from '../src/core/simulation/random.ts'
import { walk } from '../src/core/simulation/walk.ts'
import type { Study, Wave } from '../src/core/study/study.ts'
import { tablesOfWave, tabulate } from '../src/core/tables/tabulate.ts'
import { madeStudy } from './arbitrary-study.ts'
import { shippedStudy, trialWaves } from './ask-server.ts'
import { waveOfFiles } from './drawn-wave.ts'
import { answering, everybody } from './every-respondent.ts'
import { figuresByPerson, toNine } from './person-figures.ts'
import { beginWalk, post, walkAtRandom, type Site, type Walk } from './random-walk.ts'
import { readHtmlForm } from './read-html-form.ts'

let folder: string
let store: ResponseStore
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'loopbaan-walk-'))
  store = await openStore({ folder })
})
afterAll(async () => {
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

/** What people made of the last wave of a study. */
type Walked = {
  readonly study: Study
  readonly wave: Wave
  readonly questionnaire: Questionnaire
  readonly site: Site
  readonly start: string
  readonly walks: readonly Walk[]
}

/** Lets so many people fill in the last wave of a study by chance. */
async function letWalk(study: Study, people: number, random: Random): Promise<Walked> {
  const wave = study.waves.at(-1)
  if (wave === undefined) throw new Error('A study has waves')
  const report = (error: Error): void => {
    throw error
  }
  const site = createAsk({ store, waves: trialWaves(study), report })
  const walks: Walk[] = []
  for (let number = 0; number < people; number += 1) {
    const language = number % 2 === 0 ? 'nl' : 'en'
    walks.push(await walkAtRandom(site, `/${language}/ask/${study.id}/${wave.id}/`, random))
  }
  const start = `/nl/ask/${study.id}/${wave.id}/`
  return { study, wave, questionnaire: questionnaireOf(study, wave), site, start, walks }
}

async function storedOf({ secret }: Walk): Promise<StoredResponse> {
  const response = await store.find(secret)
  if (response === null) throw new Error('The response is gone')
  return response
}

/** What a page holds, without how often it was saved. */
const contents = ({ pages }: StoredResponse) =>
  [...pages].map(([page, { answers, declined, confirmedChecks, shown }]) => ({
    page,
    answers,
    declined: declined.toSorted(),
    confirmedChecks,
    shown,
  }))

/** The store has of every page what was posted there last, and counts what the review showed. */
async function expectStored(walked: Walked): Promise<readonly Answers[]> {
  const counted: Answers[] = []
  for (const one of walked.walks) {
    const response = await storedOf(one)
    const last = new Map(one.saved.map((saved) => [saved.page, saved]))
    expect(contents(response).map(({ page, answers, declined }) => ({ page, answers, declined }))).toEqual(
      [...last.values()]
        .map(({ page, answers, declined }) => ({ page, answers, declined: declined.toSorted() }))
        .toSorted((a, b) => (a.page < b.page ? -1 : 1)),
    )
    expect(response.state).toBe(one.end === 'sent' ? 'complete' : 'open')
    const { pages, answers } = route(walked.questionnaire, response.answers)
    const items = pages.flatMap((shown) => shown.items.map(({ asked }) => asked.item))
    const asked = items.filter(({ type }) => type !== 'note').map(({ id }) => id)
    const seen = { reviewed: one.reviewed, isAllSaved: pages.every(({ page }) => last.has(page.id)) }
    expect(one.end === 'sent' ? seen : null).toEqual(one.end === 'sent' ? { reviewed: asked, isAllSaved: true } : null)
    if (response.pages.size > 0) counted.push(answers)
  }
  return counted
}

const variablesIn = ({ pages }: Questionnaire) => pages.flatMap(({ items }) => items.flatMap((item) => item.variables))

/** Everything that is stored can be collected, and the tables count what each person gave. */
async function expectCounted({ study, questionnaire, walks }: Walked, people: readonly Answers[]): Promise<void> {
  const { dataset, issues, leftOut } = await collectResponses(store, questionnaire, { trial: true })
  expect(issues).toEqual([])
  expect([dataset.rows, dataset.rows + leftOut]).toEqual([people.length, walks.length])
  // What is worked out from answers is no answer: only what was asked is counted here.
  const asked = new Set(variablesIn(questionnaire).map(({ id }) => id))
  const specs = tablesOfWave(study, dataset).filter(({ rows }) => rows.every(({ variable }) => asked.has(variable)))
  const found = tabulate(study, questionnaire, dataset, specs).flatMap(({ id, rows, columns, cells }) =>
    rows.flatMap((row, line) =>
      columns.map(({ group, statistic }, index) => {
        const { base, n, estimate = null } = cells[line]?.[index] ?? {}
        return `${id} ${row.id} ${group} ${statistic}: ${n} of ${base?.n}, ${toNine(estimate)}`
      }),
    ),
  )
  const expected = specs.flatMap((spec) =>
    figuresByPerson(study, spec, people).map(
      ({ table, row, group, statistic, base, n, estimate }) =>
        `${table} ${row} ${group} ${statistic}: ${n} of ${base}, ${estimate}`,
    ),
  )
  expect(found.toSorted()).toEqual(expected.toSorted())
}

/** What was posted gives the same once more, and so do the answers when somebody gives them straight through. */
async function expectReplayed({ questionnaire, site, start, walks }: Walked): Promise<void> {
  for (const one of walks) {
    const response = await storedOf(one)
    const base = await beginWalk(site, start)
    for (const { page, form } of one.saved) {
      const address = `${base}p/${page}/`
      const { _token: token = [] } = readHtmlForm(await (await site.request(address)).text())
      expect((await post(site, address, { ...form, _token: token })).status).toBe(303)
    }
    const again = await store.find(base.split('/').at(-2) ?? '')
    expect(again === null ? null : contents(again)).toEqual(contents(response))

    if (one.end !== 'sent') continue
    const { pages, answers } = route(questionnaire, response.answers)
    const straight = walk(questionnaire, response.id, {
      answer: ({ id }) => answers[id],
      declines: (item) => response.declined.includes(item),
      leaves: () => false,
    })
    expect(straight).toMatchObject({ complete: true, pages: pages.map(({ page }) => page.id), answers })
  }
}

describe.each(await shippedStudies())('people who fill in %s by chance', (name) => {
  test('all get to the end or stop by themselves, and what they gave is stored, collected, counted and replayed', async () => {
    const walked = await letWalk(await shippedStudy(name), 15, seededRandom(20_26))
    const people = await expectStored(walked)
    expect(walked.walks.filter(({ end }) => end === 'stuck')).toEqual([])
    expect(walked.walks.filter(({ end }) => end === 'sent').length).toBeGreaterThan(6)
    await expectCounted(walked, people)
    await expectReplayed(walked)
  })
})

/** What the checker says of a page that nobody can leave. */
const deadEnds = ['no-way-out', 'check-never-passes']

/** True when somebody of all who can get a page leaves it; `null` where there are too many to try them all. */
function doesAnybodyLeave({ questionnaire }: Walked, page: string): boolean | null {
  const most = 3000
  const arrival = everybody(questionnaire, most)?.find((one) => one.page?.id === page)
  if (arrival === undefined) return null
  const ways = arrival.states.map((state) => {
    const asked = arrival.page
    const isShown = asked !== null && showPage(asked, viewPage(asked, answersLookup(state))) !== null
    return isShown ? (answering(asked, state, most)?.length ?? null) : 0
  })
  return ways.includes(null) ? null : ways.some((number) => number !== null && number > 0)
}

/** A page on which somebody is stuck is left by others, or the checker says that nobody can leave it. */
function expectNoDeadEnd(walked: Walked): void {
  const { study, wave, walks } = walked
  const left = new Set(walks.flatMap(({ saved }) => saved.map(({ page }) => page)))
  const stuck = new Set(walks.flatMap(({ stuckAt }) => stuckAt ?? []).filter((page) => !left.has(page)))
  if (stuck.size === 0) return
  const places = study.blocks.flatMap(({ pages }, b) =>
    pages.map(({ id }, p) => [id, `blocks.${b}.pages.${p}`] as const),
  )
  const { findings } = checkReachability(study, wave)
  const told = findings.filter(({ code }) => deadEnds.includes(code)).map(({ path: at }) => at.slice(0, 4).join('.'))
  for (const page of stuck) {
    const isTold = told.includes(new Map(places).get(page) ?? '')
    const isLeft = doesAnybodyLeave(walked, page)
    expect(isTold || isLeft !== false, page).toBe(true)
  }
}

test('people who fill in made-up studies by chance: the same, and no page is one that nobody can leave', async () => {
  let [number, sent] = [0, 0]
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (gen) => {
      number += 1
      const files = madeStudy((arbitrary) => gen(() => arbitrary)) as Record<string, object>
      const { study } = waveOfFiles({
        ...files,
        study: { ...files['study'], id: `made-up-${number}` },
        tables: { banner: [...Object.keys((files['study'] as { groups: object }).groups), 'total'], defaults: true },
      })
      const walked = await letWalk(study, 4, seededRandom(gen(fc.nat)))
      sent += walked.walks.filter(({ end }) => end === 'sent').length
      const people = await expectStored(walked)
      expectNoDeadEnd(walked)
      await expectCounted(walked, people)
      await expectReplayed(walked)
    }),
    // A counterexample of a whole questionnaire does not shrink to anything in reasonable time.
    { numRuns: 30, endOnFailure: true },
  )
  expect(sent).toBeGreaterThan(number)
})
