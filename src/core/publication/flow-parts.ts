import { say } from '../messages/say.ts'
import type { Language } from '../text.ts'
import type {
  PrintedBlock,
  PrintedCode,
  PrintedItem,
  PrintedPage,
  PrintedParts,
  PrintedRule,
} from './questionnaire-model.ts'

/** A part of a block that is only for some, and for whom. */
export type FlowPart = { readonly part: string; readonly rule: PrintedRule }

/**
 * The parts of a block that have a condition of their own: pages, questions, rows and answers, in the order of asking.
 *
 * @example partsOfBlock(block, 'en')[0] // → { part: 'Question 2.7 and 2.8', rule: … }
 */
export const partsOfBlock = ({ pages }: PrintedBlock, language: Language): readonly FlowPart[] =>
  pages.flatMap((page) => [...partOfPage(page, language), ...page.items.flatMap((item) => partsOfItem(item, language))])

function partOfPage({ when, items }: PrintedPage, language: Language): readonly FlowPart[] {
  if (when === null) return []
  const questions = items.filter(({ type }) => type !== 'note')
  return [{ part: namesOf(questions.length > 0 ? questions : items, language), rule: when }]
}

/** Questions at the start of a sentence; numbers stand behind one word. */
function namesOf(items: readonly PrintedItem[], language: Language): string {
  const numbers = items.flatMap(({ number }) => number ?? [])
  return numbers.length === items.length
    ? say(language, 'flow-part-questions', { items: listed(numbers, language) })
    : upperFirst(
        listed(
          items.map(({ name }) => name[language]),
          language,
        ),
      )
}

const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

function partsOfItem(item: PrintedItem, language: Language): readonly FlowPart[] {
  const { when, parts } = item
  const question = namesOf([item], language)
  const own = when === null ? [] : [{ part: question, rule: when }]
  const key = parts.form === 'options' ? 'flow-part-options' : 'flow-part-rows'
  return [
    ...own,
    ...onlyForSome(parts).map(({ label, rule }) => ({
      part: say(language, key, { question, label: label[language] }),
      rule,
    })),
  ]
}

/** The answers or rows of a question that are only for some. */
export function onlyForSome(parts: PrintedParts): readonly (PrintedCode & { readonly rule: PrintedRule })[] {
  const inner: readonly (PrintedCode & { readonly when: PrintedRule | null })[] =
    parts.form === 'options' ? parts.options : 'rows' in parts ? parts.rows : []
  return inner.flatMap(({ code, label, when }) => (when === null ? [] : [{ code, label, rule: when }]))
}

/**
 * Some names as the part of a sentence.
 *
 * @example listed(['2.7', '2.8'], 'en') // → '2.7 and 2.8'
 */
export function listed(names: readonly string[], language: Language): string {
  const before = names.slice(0, -1).join(', ')
  return [before, ...names.slice(-1)].filter((part) => part !== '').join(` ${say(language, 'flow-list-and')} `)
}
