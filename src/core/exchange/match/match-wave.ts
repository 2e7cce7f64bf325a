import type { Issue } from '../../issue.ts'
import { issue } from '../../issue.ts'
import type { Item } from '../../items/item.ts'
import { inLanguages } from '../../messages/in-languages.ts'
import { say } from '../../messages/say.ts'
import type { Questionnaire } from '../../questionnaire/questionnaire.ts'
import { variablesOf } from '../../rule/rule-variables.ts'
import type { DataFile } from '../data-file.ts'
import type { z } from 'zod'
import type { Mapping, mappingSchema } from '../mapping-schema.ts'
import { understand } from '../understand/understand.ts'
import type { Guess, WrittenBlock, WrittenWave } from '../written-study.ts'
import { itemChange } from './item-changes.ts'
import type { ColumnMatches, Match } from './match-columns.ts'
import { matchColumns, wordingGuesses } from './match-columns.ts'
import { withMissing } from './match-missing.ts'
import { matchSets } from './match-sets.ts'
import { studyGates } from './study-gates.ts'
import { studyTargets } from './study-targets.ts'

/** What the file of a new wave is matched with: the wave before, and how its data were brought in. */
export type WaveBefore = {
  readonly questionnaire: Questionnaire
  readonly mapping: Mapping | null
  /** Ids of all items and blocks of the study, in whatever wave. */
  readonly items: readonly string[]
  readonly blocks: readonly string[]
}

/** A new wave as its file makes it: what it asks, how the file fills it, and what was guessed on the way. */
export type WaveMatch = {
  readonly wave: WrittenWave
  /** Questions that no wave asked before. */
  readonly blocks: readonly WrittenBlock[]
  readonly mapping: z.input<typeof mappingSchema>
  readonly guesses: readonly Guess[]
  readonly remarks: readonly Issue[]
  readonly matched: number
}

/** The file without the columns that variables of the study take. */
const onlyColumns = (file: DataFile, names: readonly string[]): DataFile => {
  const wanted = new Set(names)
  return {
    ...file,
    variables: file.variables.filter(({ name }) => wanted.has(name)),
    sets: file.sets.flatMap((set) => {
      const variables = set.variables.filter((name) => wanted.has(name))
      return variables.length > 1 ? [{ ...set, variables }] : []
    }),
    weight: file.weight !== null && wanted.has(file.weight) ? file.weight : null,
  }
}

/** Items of which no variable is filled; those that rules of others read stay. */
function droppedItems({ unfilled, matches }: ColumnMatches, { questionnaire }: WaveBefore) {
  const filled = new Set(matches.map(({ target }) => target.item.id))
  const empty = [...new Set(unfilled.map(({ item }) => item.id))].filter((id) => !filled.has(id))
  const read = new Set(
    questionnaire.pages.flatMap(({ when, items, checks = [] }) => [
      ...(when === null ? [] : variablesOf(when)),
      ...checks.flatMap(({ rule }) => variablesOf(rule)),
      ...items.flatMap(({ item, when: own, variables }) =>
        empty.includes(item.id)
          ? []
          : [own, ...variables.flatMap((one) => [one.when, ...one.codes.map((code) => code.when)])].flatMap((rule) =>
              rule === null ? [] : variablesOf(rule),
            ),
      ),
    ]),
  )
  const isGate = (id: string): boolean =>
    questionnaire.pages.some(({ items }) =>
      items.some(({ item, variables }) => item.id === id && variables.some((one) => read.has(one.id))),
    )
  return { drops: empty.filter((id) => !isGate(id)), kept: empty.filter(isGate) }
}

/** Matches per item, in the order of asking. */
const perItem = (matches: readonly Match[]): readonly { readonly item: Item; readonly own: readonly Match[] }[] =>
  [...Map.groupBy(matches, ({ target }) => target.item.id).values()].flatMap((own) => {
    const item = own[0]?.target.item
    return item === undefined ? [] : [{ item, own }]
  })

/** Blocks of new questions, under ids that the study does not have; the ids of their pages begin with that of the block. */
function newBlocks(asked: readonly WrittenBlock[], taken: readonly string[], wave: string): readonly WrittenBlock[] {
  const ids = new Set(taken)
  const unlike = (wanted: string): string => {
    let id = wanted
    for (let number = 2; ids.has(id); number += 1) id = `${wanted}-${number}`
    ids.add(id)
    return id
  }
  return asked.map((block) => {
    const id = unlike(`new-${wave}`)
    return {
      ...block,
      id,
      title: inLanguages((language) => say(language, 'match-new-questions', { wave })),
      pages: block.pages.map((page, index) => ({ ...page, id: `${id}-${index + 1}` })),
    }
  })
}

/** What is said of the file of a new wave. */
export type AboutWave = {
  readonly study: string
  readonly wave: string
  readonly source: Mapping['file']
  /** The column with the weight of each row; else that of the wave before. */
  readonly weight?: string
  /** Columns that are kept although they seem to say who somebody is. */
  readonly keep?: readonly string[]
}

/**
 * The file of a new wave matched with the wave before: by the names of columns, then by wording and options. What the file
 * asks in another way becomes what the wave changes; columns of no question become new questions, and questions without a
 * column are dropped. Corrections of the earlier mapping are kept.
 *
 * @param about the name and hash of the file, the id of the wave, and what is said of columns beforehand
 * @example matchWave(file, before, { study: 'pulse', wave: '2026', source }).wave.adds // → ['own-cup']
 */
export function matchWave(file: DataFile, before: WaveBefore, about: AboutWave): WaveMatch {
  const { questionnaire, mapping: earlier } = before
  const targets = studyTargets(questionnaire, earlier)
  const labels = earlier?.labels ?? {}
  const found = matchSets(matchColumns(file, targets), file, targets, labels)
  const read = found.matches.map((match) => withMissing(match, file))
  const matches = { ...found, matches: read.map(({ match }) => match) }
  const changed = perItem(matches.matches).map(({ item, own }) => ({
    item,
    ...itemChange(item, own, file, labels),
  }))
  const own = new Set(ownColumns(earlier))
  const isKept = (name: string): boolean => about.keep?.includes(name) === true
  const left = matches.left.filter((name) => name !== about.weight && (isKept(name) || !own.has(name.toLowerCase())))
  const filled = new Map(changed.flatMap(({ entries }) => entries.map((entry) => [entry.variable, entry] as const)))
  const rest = understand(onlyColumns(file, left), {
    study: about.study,
    wave: about.wave,
    ...(about.keep === undefined ? {} : { keep: about.keep }),
    taken: before.items,
    before: studyGates(matches.matches, filled, file),
  })
  // A study without questions gets a page that says so; a wave needs none.
  const asked = rest.report.items.length === 0 ? [] : rest.study.blocks
  const adds = asked.flatMap(({ pages }) => pages.flatMap(({ items }) => items.map(({ id }) => id)))
  const { drops, kept } = droppedItems(matches, before)
  const changes = Object.fromEntries(
    changed.flatMap(({ item, change }) => (change === null ? [] : [[item.id, change] as const])),
  )
  const [described] = rest.study.waves
  if (described === undefined) throw new Error('A data file is understood as a wave')
  const filledIn = new Set(matches.matches.map(({ target }) => target.item.id))
  return {
    wave: {
      ...described,
      after: questionnaire.wave,
      ...(adds.length === 0 ? {} : { adds }),
      ...(drops.length === 0 ? {} : { drops: [...drops] }),
      ...(Object.keys(changes).length === 0 ? {} : { changes }),
    },
    blocks: newBlocks(asked, before.blocks, about.wave),
    mapping: {
      ...rest.mapping,
      wave: about.wave,
      file: about.source,
      ...carriedSettings(earlier, file),
      ...(about.weight === undefined ? {} : { weight: about.weight }),
      drops: [
        ...carriedDrops(earlier, file).filter(({ column }) => column !== about.weight && !isKept(column)),
        ...(rest.mapping.drops ?? []),
      ],
      variables: [...changed.flatMap(({ entries }) => entries), ...rest.mapping.variables],
    },
    guesses: [
      ...wordingGuesses(matches.matches),
      ...named('match-dropped', drops),
      ...named('match-added', adds),
      ...changed.flatMap(({ guesses }) => guesses),
      ...read.flatMap(({ guesses }) => guesses),
      ...rest.study.guesses.filter(({ path: [part] }) => part !== 'groups' && part !== 'tables'),
    ],
    remarks: [
      ...kept.map((item) => issue('match-kept-gate', [item], { item })),
      ...matches.unfilled
        .filter(({ item, variable }) => filledIn.has(item.id) && item.type !== 'matrix' && variable.followUp === null)
        .map(({ variable }) => issue('match-part-unfilled', [variable.id], { variable: variable.id })),
    ],
    matched: matches.matches.length,
  }
}

/** One guess that names items, where there are any. */
const named = (code: 'match-added' | 'match-dropped', items: readonly string[]): readonly Guess[] =>
  items.length === 0 ? [] : [{ ...issue(code, [], { items: items.join(', ') }), sure: 'guess' }]

/** Columns of the wave before that were no questions: the weight, whether it was sent in, what was left out. */
const ownColumns = (mapping: Mapping | null): readonly string[] =>
  [
    mapping?.weight,
    mapping?.complete?.column,
    mapping?.strata?.column,
    ...(mapping?.drops ?? []).map(({ column }) => column),
  ]
    .filter((name) => name !== undefined)
    .map((name) => name.toLowerCase())

/** The column of a file with a name, whatever its capitals. */
const columnIn = (file: DataFile, wanted: string | undefined): string | undefined =>
  file.variables.find(({ name }) => name.toLowerCase() === wanted?.toLowerCase())?.name

/** What the mapping of the wave before says of rows, where the new file has the same columns. */
function carriedSettings(earlier: Mapping | null, file: DataFile): Partial<Mapping> {
  const weight = columnIn(file, earlier?.weight)
  const complete = columnIn(file, earlier?.complete?.column)
  return {
    ...(weight === undefined ? {} : { weight }),
    ...(earlier?.complete === undefined || complete === undefined
      ? {}
      : { complete: { ...earlier.complete, column: complete } }),
  }
}

/** Columns that were left out of the wave before and are there again. */
const carriedDrops = (earlier: Mapping | null, file: DataFile): Mapping['drops'] =>
  (earlier?.drops ?? []).flatMap((drop) => {
    const column = columnIn(file, drop.column)
    return column === undefined ? [] : [{ ...drop, column }]
  })
