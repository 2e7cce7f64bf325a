import { bookNames } from '../dataset/book-names.ts'
import { codebook, fullCodebook } from '../dataset/codebook.ts'
import { formatCount } from '../figures.ts'
import { inLanguages } from '../messages/in-languages.ts'
import { say, type MessageKey } from '../messages/say.ts'
import { questionnaireOf, type AskedCheck, type AskedItem, type Questionnaire } from '../questionnaire/questionnaire.ts'
import { blockNumbers } from '../study/block-numbers.ts'
import { editionOf } from '../study/edition.ts'
import { invitedIn } from '../study/invited.ts'
import { isPrintedNumber } from '../study/printed-number.ts'
import type { Names } from '../study/rule-names.ts'
import type { Block, Study, Wave } from '../study/study.ts'
import { everywhere, type Text } from '../text.ts'
import { rebuiltNote } from './annex.ts'
import { printPeriod } from '../print-day.ts'
import { questionLabel } from './question-label.ts'
import { howOf } from './questionnaire-how.ts'
import type { PrintedBlock, PrintedCheck, PrintedItem, PrintedPage, QuestionnaireAnnex } from './questionnaire-model.ts'
import { partsOf } from './questionnaire-parts.ts'
import { withPipesInWords } from './questionnaire-pipes.ts'
import { rulePrinter, type RulePrinter } from './questionnaire-rule.ts'

const text = (key: MessageKey): Text => inLanguages((language) => say(language, key))

/**
 * The questionnaire of a wave as it is printed. Blocks and pages without a question in this wave are left out.
 *
 * @param version the version of the questionnaire, where it is known (see `questionnaireVersion`)
 * @example questionnaireAnnexOf(study, wave).blocks[0]?.pages[0]?.items[0]?.text.nl // → 'Waar werk je nu?'
 */
export function questionnaireAnnexOf(whole: Study, wave: Wave, version: string | null = null): QuestionnaireAnnex {
  const study = editionOf(whole, wave.id)
  const questionnaire = questionnaireOf(study, wave)
  const printer: Printer = { print: rulePrinter(questionnaire), names: bookNames(fullCodebook(questionnaire)) }
  const numbers = blockNumbers(study.blocks, wave.id)
  const blocks = study.blocks
    .map((block) => blockOf(block, numbers.get(block.id) ?? block.id, questionnaire, printer))
    .filter(({ pages }) => pages.length > 0)
  const annex = {
    study: { id: study.id, title: study.title },
    wave: { id: wave.id, title: wave.title },
    rebuilt: rebuiltNote([wave]),
    facts: factsOf(questionnaire, blocks),
    method: methodOf(wave, version),
    reading: (['order', 'conditions', 'unknown', 'codes'] as const).map((key) => text(`printed-reading-${key}`)),
    blocks,
  }
  return withPipesInWords(annex, printer.names.variable)
}

/** What the words of one questionnaire are made with. */
type Printer = { readonly print: RulePrinter; readonly names: Names }

function blockOf(block: Block, number: string, { pages }: Questionnaire, printer: Printer): PrintedBlock {
  const { print } = printer
  const shown = new Map(pages.filter((page) => page.block === block.id).map((page) => [page.id, page]))
  const printed = block.pages.flatMap(({ id, when }): readonly PrintedPage[] => {
    const page = shown.get(id)
    if (page === undefined) return []
    const items = page.items.map((item) => itemOf(item, printer))
    const checks = (page.checks ?? []).map((check) => checkOf(check, print))
    return [{ id, when: print(when?.tree ?? null), items, checks }]
  })
  return {
    id: block.id,
    number,
    title: block.title,
    owner: block.module?.owner ?? null,
    intro: block.intro ?? null,
    when: print(block.when?.tree ?? null),
    pages: printed,
    size: sizeOf(printed),
  }
}

/** The questions of pages, without notes. */
export const questionsOf = (pages: readonly PrintedPage[]): readonly PrintedItem[] =>
  pages.flatMap(({ items }) => items).filter(({ type }) => type !== 'note')

function sizeOf(pages: readonly PrintedPage[]): Text {
  const questions = questionsOf(pages).length
  return inLanguages((language) => {
    const counted = (what: 'pages' | 'questions', n: number): string =>
      say(language, `printed-${what}-${n === 1 ? 'one' : 'many'}`, { n: formatCount(n, language) })
    return `${counted('pages', pages.length)}, ${counted('questions', questions)}`
  })
}

/**
 * The place of an item on the page with the questionnaire; the same in both languages.
 *
 * @example questionAnchor('0.1') // → 'vraag-0.1'
 */
export const questionAnchor = (item: string): string => `vraag-${item}`

function itemOf(asked: AskedItem, { print, names }: Printer): PrintedItem {
  const { item, when } = asked
  const name = inLanguages((language) =>
    item.type === 'note' ? say(language, 'flow-type-note') : names.question(item.id, language),
  )
  return {
    id: item.id,
    number: item.type !== 'note' && isPrintedNumber(item.id) ? item.id : null,
    name,
    label: questionLabel(item, name),
    type: item.type,
    anchor: questionAnchor(item.id),
    text: item.text,
    help: item.type === 'note' ? null : (item.help ?? null),
    when: print(when),
    how: howOf(item),
    parts: partsOf(asked, print),
  }
}

function checkOf({ id, rule, level, message }: AskedCheck, print: RulePrinter): PrintedCheck {
  const printed = print(rule)
  const words = inLanguages((language) =>
    say(language, `printed-check-${level}`, { rule: printed.words[language], message: message[language] }),
  )
  return { id, rule: printed, words }
}

function factsOf(questionnaire: Questionnaire, blocks: readonly PrintedBlock[]): QuestionnaireAnnex['facts'] {
  const pages = blocks.flatMap((block) => block.pages)
  return [
    { label: text('printed-fact-blocks'), count: blocks.length },
    { label: text('printed-fact-pages'), count: pages.length },
    { label: text('printed-fact-questions'), count: questionsOf(pages).length },
    { label: text('printed-fact-variables'), count: codebook(questionnaire).size },
  ]
}

/** How much of a version is printed: enough to tell any two apart. */
const versionLength = 16

function methodOf(wave: Wave, version: string | null): QuestionnaireAnnex['method'] {
  const { population, opens, closes, wording } = wave
  const invited = invitedIn(wave)
  return [
    { label: text('annex-method-population'), value: population },
    {
      label: text('annex-method-fieldwork'),
      value: inLanguages((language) => printPeriod(opens, closes, language)),
    },
    ...(invited === null
      ? []
      : [{ label: text('annex-method-invited'), value: inLanguages((language) => formatCount(invited, language)) }]),
    ...(wording === 'rebuilt' ? [{ label: text('annex-method-wording'), value: text('annex-method-rebuilt') }] : []),
    ...(version === null
      ? []
      : [{ label: text('printed-version'), value: everywhere(version.slice(0, versionLength)) }]),
  ]
}
