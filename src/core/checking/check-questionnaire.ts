import { questionnaireOf } from '../questionnaire/questionnaire.ts'
import { variablesOf } from '../rule/rule-variables.ts'
import type { RuleTree } from '../rule/rule.ts'
import { editionOf } from '../study/edition.ts'
import type { Study, Wave } from '../study/study.ts'
import { pageShownTo } from './asked-of.ts'
import { checkBounds } from './check-bounds.ts'
import { checkGroups } from './check-groups.ts'
import { checkPage } from './check-page.ts'
import { checkPageChecks } from './check-page-checks.ts'
import { checkPipedTexts } from './check-piped-texts.ts'
import { checkTables } from './check-tables.ts'
import { checkLabels, checkTexts } from './check-texts.ts'
import type { CheckReport, Finding, Witness } from './finding.ts'
import { finding } from './finding.ts'
import { reachedOn } from './confirm.ts'
import { partName } from './parts-shown.ts'
import type { People } from './people.ts'
import { anybody, peopleAt, peopleFillingIn } from './people.ts'
import type { PlacedPage } from './placed-page.ts'
import type { Reach } from './reachability.ts'
import { reachPage, witnessesIn } from './reachability.ts'
import type { Work } from './solver/work.ts'
import { newWork } from './solver/work.ts'
import type { World } from './world.ts'
import { worldOf } from './world.ts'

/** How a check is run. */
export type CheckOptions = {
  /** Told how much is done, from 0 to 1. */
  readonly progress?: (share: number) => void
  /** After so many conflicts a search is cut off, and says so; ordinary questionnaires need fewer than a hundred. */
  readonly limit?: number
  /** What all searches together may cost; one after the other uses it up. */
  readonly work?: Work
}

/**
 * What is wrong with the routing of a wave, and the shortest answers that reach each part of it. Exact: what is said to
 * be reached by nobody is reached by nobody, whatever they answer, and each witness was played through the questionnaire
 * itself.
 *
 * @example checkReachability(study, wave).findings.map(({ code }) => code) // → [], when nothing is wrong
 * @throws when a witness does not lead where it should, which would be a mistake in the checker
 */
export function checkReachability(whole: Study, wave: Wave, options: CheckOptions = {}): CheckReport {
  const { progress, limit = 20_000, work = newWork() } = options
  const study = decidable(editionOf(whole, wave.id))
  const others = [
    ...study.groups.map(({ rule }) => rule.tree),
    ...study.tables.flatMap(({ filter }) => filter?.tree ?? []),
  ]
  const world = worldOf(study, questionnaireOf(study, wave), others, limit, work)
  const findings: Finding[] = []
  const witnesses: Witness[] = []
  for (const page of world.pages) {
    const found = checkOne(world, page)
    findings.push(...found.findings)
    witnesses.push(...found.witnesses)
    progress?.((page.index + 1) / (world.pages.length + 1))
    if (!found.passable) return { findings, witnesses: withBlocks(world, witnesses) }
  }
  findings.push(...checkGroups(peopleAt(world, 'stored'), peopleAt(world, world.pages.length), study))
  findings.push(...checkTables(peopleAt(world, 'stored'), study))
  progress?.(1)
  return { findings, witnesses: withBlocks(world, witnesses) }
}

/** A study without the groups and filters that read a scale score: no search over answers decides those. */
function decidable(study: Study): Study {
  const scores = new Set(study.derived.flatMap(({ variables }) => variables.map(({ variable }) => variable.id)))
  const isPlain = (tree: RuleTree): boolean => variablesOf(tree).every((id) => !scores.has(id))
  return {
    ...study,
    groups: study.groups.filter(({ rule }) => isPlain(rule.tree)),
    tables: study.tables.map((spec) => (spec.filter && !isPlain(spec.filter.tree) ? { ...spec, filter: null } : spec)),
  }
}

/** What was found on a page; `passable` when somebody comes to the next. */
type PageReport = CheckReport & { readonly passable: boolean }

function checkOne(world: World, page: PlacedPage): PageReport {
  const { index, block, items } = page
  const [before, after] = [peopleAt(world, index), peopleAt(world, index + 1)]
  const reaches = reachPage(before, after, page)
  const witnesses = witnessesIn(world.questionnaire.wave, page.page.id, reaches)
  confirm(world, witnesses, page.page.id)
  const earlier = world.pages.slice(0, index)
  const first = earlier.every((other) => other.block.id !== block.id)
  const filling = peopleFillingIn(world, index)
  const reached = reaches[0]?.found.state === 'yes'
  const checks = reached ? checkPageChecks(filling, after, page) : []
  const stuck = checkWayOut(after, page, reaches)
  // A hard check that nobody passes is the reason why nobody gets past the page.
  const levels = page.page.checks?.map(({ level }) => level)
  const explained = checks.some(
    ({ code, path }) => code === 'check-never-passes' && levels?.[Number(path.at(-2))] === 'hard',
  )
  return {
    findings: [
      ...checkPage(before, page, reaches, first),
      ...checks,
      ...(explained ? [] : stuck),
      ...(reached ? checkPipedTexts(before, filling, page, first) : []),
      ...items.flatMap((item) => [...checkLabels(item), ...checkBounds(item)]),
      ...checkTexts(before, page, earlier),
    ],
    witnesses,
    passable: stuck.length === 0 || anybody(after, { true: [], notTrue: [] }).state !== 'no',
  }
}

/** A finding when nobody who gets the page can leave it. */
function checkWayOut(after: People, page: PlacedPage, reaches: readonly Reach[]): readonly Finding[] {
  if (reaches[0]?.found.state !== 'yes') return []
  const left = anybody(after, { true: [pageShownTo(page)], notTrue: [] })
  return left.state === 'no' ? [finding('no-way-out', page.path, { id: page.page.id }, { because: left.because })] : []
}

/** @throws when answers do not lead where they were said to lead, which would be a mistake in this checker */
function confirm({ questionnaire }: World, witnesses: readonly Witness[], page: string): void {
  const reached = new Map<string, ReadonlySet<string>>()
  for (const { what, id, answers } of witnesses) {
    const key = JSON.stringify(answers)
    const parts = reached.get(key) ?? reachedOn(questionnaire, page, answers)
    reached.set(key, parts)
    if (!parts.has(partName(what, id))) throw new Error(`${partName(what, id)} is not reached by ${key}`)
  }
}

/** The witnesses with one for each block: the shortest of its pages. */
function withBlocks({ pages }: World, witnesses: readonly Witness[]): readonly Witness[] {
  const blocks = new Map(pages.map(({ block, blockPath }) => [block.id, blockPath]))
  return [...blocks].flatMap(([id, path]) => {
    const own = new Set(pages.filter(({ block }) => block.id === id).map(({ page }) => page.id))
    const parts = witnesses.filter((witness) => path.every((step, index) => witness.path[index] === step))
    const [shortest] = parts
      .filter((witness) => witness.what === 'page' && own.has(witness.id))
      .toSorted((a, b) => a.size - b.size)
    return shortest === undefined ? parts : [{ ...shortest, what: 'block', id, path } as const, ...parts]
  })
}
