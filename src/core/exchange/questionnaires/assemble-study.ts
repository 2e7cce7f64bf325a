import type { Issue, Result } from '../../issue.ts'
import { failure, issue, success } from '../../issue.ts'
import { checkStudy } from '../../study/check-study.ts'
import type { TranslationLine } from '../translation-loss.ts'
import type { WrittenBlock, WrittenStudy } from '../written-study.ts'
import { buildPages } from './build-pages.ts'
import type { ForeignBlock } from './foreign-item.ts'
import { notSupported } from './foreign-loss.ts'
import type { ForeignQuestionnaire, StudyNames } from './foreign-questionnaire.ts'
import type { ItemPlace, Workshop } from './item-place.ts'
import { placeBefore, ruleAt, textAt, textOrName } from './item-place.ts'
import type { Ledger } from './ledger.ts'
import { noteGuess, noteLoss } from './ledger.ts'
import { lookupOf } from './lookup.ts'
import type { NamedItem } from './named-item.ts'
import { nameItem } from './named-item.ts'
import { withoutNeverAsked } from './never-asked.ts'
import type { FreeIds } from './unique-id.ts'
import { nameId } from './unique-id.ts'
import { languageCode } from './written-text.ts'

/** A questionnaire of another program as a study of ours, with what became of every part of it. */
export type ImportedStudy = {
  readonly study: WrittenStudy
  readonly losses: readonly TranslationLine[]
  /** What the check of studies finds wrong with it all the same; empty for a study that holds. */
  readonly issues: readonly Issue[]
}

/** More questions than any questionnaire has. */
const mostItems = 5_000

/** The days of a wave of which the file says nothing: they must be filled in. */
const unknownDays = { opens: '2000-01-01', closes: '2000-12-31' }

function buildBlock(
  workshop: Workshop,
  block: ForeignBlock,
  pages: readonly (readonly NamedItem[])[],
  ids: { readonly blocks: FreeIds; readonly pages: FreeIds },
): WrittenBlock | null {
  const first = pages.flat()[0]
  if (first === undefined) return null
  const place = placeBefore(workshop, block.name, first)
  const rule = ruleAt(place, block.when)
  if (rule.never) {
    noteLoss(workshop.ledger, block.name, notSupported('setting', 'quest-never', block.when.join(' / ')))
    return null
  }
  const built = block.pages.flatMap((page, index) => buildPages(workshop, page, pages[index] ?? [], ids.pages))
  if (built.length === 0) return null
  const intro = textAt(place, block.intro)
  return {
    id: nameId(block.name, ids.blocks, 'block'),
    title: textOrName(place, block.title, block.name),
    ...(intro === null ? {} : { intro }),
    ...(rule.source === null ? {} : { when: rule.source }),
    pages: built,
  }
}

/** The languages of questions that a study of ours does not have. */
function otherLanguages({ blocks, language }: ForeignQuestionnaire): string {
  const items = blocks.flatMap(({ pages }) => pages.flatMap((page) => page.items))
  const found = new Set(items.flatMap(({ text }) => Object.keys(text).map(languageCode)))
  return [...found]
    .filter((one) => !['', 'nl', 'en', language].includes(one))
    .toSorted()
    .join(', ')
}

/**
 * A questionnaire of another program as a study of ours. What cannot be said stands in the report, never nowhere; what
 * our check finds wrong with the result is told too.
 *
 * Issues: nothing in the questionnaire can be taken over, or it has more questions than is read.
 *
 * @example assembleStudy(foreign, { study: 'pulse', wave: '1' }) // → { ok: true, value: { study, losses, issues: [] } }
 */
export function assembleStudy(foreign: ForeignQuestionnaire, names: StudyNames): Result<ImportedStudy> {
  const count = foreign.blocks.flatMap(({ pages }) => pages.flatMap(({ items }) => items)).length
  if (count > mostItems) return failure([issue('quest-too-many', [], { count, limit: mostItems })])
  const ids: FreeIds = { taken: new Set() }
  let position = 0
  const named = withoutNeverAsked(foreign).blocks.map(({ pages }) =>
    pages.map(({ items }) =>
      items.map((item) => {
        position += 1
        return nameItem(item, position, ids)
      }),
    ),
  )
  const ledger: Ledger = { lines: [], guesses: [] }
  for (const { name, ...loss } of foreign.losses) noteLoss(ledger, name, loss)
  const languages = otherLanguages(foreign)
  if (languages !== '') noteLoss(ledger, names.study, notSupported('text', 'quest-languages', languages, { languages }))
  const workshop: Workshop = { foreign, lookup: lookupOf(named.flat(2), foreign.naming), ledger }
  const freeIds = { blocks: { taken: new Set<string>() }, pages: { taken: new Set<string>() } }
  const blocks = foreign.blocks.flatMap(
    (block, index) => buildBlock(workshop, block, named[index] ?? [], freeIds) ?? [],
  )
  if (blocks.length === 0) return failure([issue('quest-nothing', [])])
  const place: ItemPlace = { ...workshop, item: names.study, path: ['study'], before: 0, reads: new Set() }
  const title = textOrName(place, foreign.title, names.study)
  const description = textAt(place, foreign.description) ?? title
  const opens = foreign.opens ?? foreign.closes ?? unknownDays.opens
  const closes = foreign.closes ?? foreign.opens ?? unknownDays.closes
  const days = { opens, closes: closes < opens ? opens : closes }
  noteGuess(ledger, ['study'], 'guess', 'quest-guess-study')
  noteGuess(ledger, ['waves', names.wave], 'guess', 'quest-guess-wave')
  const content = {
    study: { id: names.study, title, description },
    blocks,
    waves: [{ id: names.wave, title: { any: names.wave }, ...days, population: { nl: '…', en: '…' } }],
    tables: { banner: ['total'] },
  }
  const checked = checkStudy(structuredClone(content))
  return success({
    study: { ...content, guesses: ledger.guesses },
    losses: ledger.lines,
    issues: checked.ok ? [] : checked.issues,
  })
}
