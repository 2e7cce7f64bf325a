import { answerKind } from '../dataset/answer-kind.ts'
import { formatCount } from '../figures.ts'
import { say } from '../messages/say.ts'
import type { Language } from '../text.ts'
import { basesInWords } from './flow-map-block.ts'
import { onlyForSome } from './flow-parts.ts'
import { minutesLines } from './flow-minutes-words.ts'
import { aboutMinutes, withheldNote } from './flow-numbers.ts'
import type { TimedFlow } from './flow.ts'
import type { PrintedBlock, PrintedItem, PrintedPage, PrintedParts, PrintedRule } from './questionnaire-model.ts'

/**
 * The flow of a questionnaire for a terminal: how long it takes, then blocks, pages and questions in order, each with
 * who gets it, how many did, and the variables that it yields.
 *
 * @example flowText(flow, 'nl') // → 'De loopbaan van basisartsen, Meting 2023\n8 blokken, …'
 */
export function flowText(flow: TimedFlow, language: Language): string {
  const { annex, bases } = flow
  const kind = answerKind(bases ?? { simulated: false })
  const names = { study: annex.study.title[language], wave: annex.wave.title[language] }
  return [
    say(language, 'flow-of', names),
    sizeLine(flow, language),
    '',
    ...minutesLines(flow, language),
    ...(kind === 'real' ? [] : ['', say(language, `flow-${kind}`)]),
    ...[withheldNote(bases, language) ?? []].flat(),
    ...annex.blocks.flatMap((block) => ['', ...blockLines(flow, block, language)]),
  ].join('\n')
}

function sizeLine({ annex }: TimedFlow, language: Language): string {
  const [blocks = 0, pages = 0, questions = 0, variables = 0] = annex.facts.map(({ count }) => count)
  const counts = { blocks, pages, questions, variables }
  const printed = Object.entries(counts).map(([name, count]) => [name, formatCount(count, language)] as const)
  return say(language, 'flow-text-size', Object.fromEntries(printed))
}

const onlyIf = (rule: PrintedRule | null, language: Language): readonly string[] =>
  rule === null ? [] : [say(language, 'flow-text-only-if', { rule: rule.words[language] })]

/** The number of a block, and the name by which study files know it where that is another. */
const blockName = ({ id, number }: PrintedBlock, language: Language): string =>
  id === number
    ? say(language, 'flow-block', { block: number })
    : say(language, 'flow-block-with-id', { block: number, id })

function blockLines(flow: TimedFlow, block: PrintedBlock, language: Language): readonly string[] {
  const { bases, minutes } = flow
  const base = bases?.blocks.get(block.id)
  const time = minutes.blocks.get(block.id)
  const facts = [
    block.size[language],
    ...(time === undefined ? [] : [aboutMinutes(time, language)]),
    ...(base === undefined ? [] : basesInWords(base, language)),
  ]
  return [
    `${blockName(block, language)}  ${block.title[language]}`,
    `  ${facts.join(' · ')}`,
    ...onlyIf(block.when, language).map((line) => `  ${line}`),
    ...block.pages.flatMap((page) => pageLines(flow, page, language)),
  ]
}

function pageLines({ bases }: TimedFlow, page: PrintedPage, language: Language): readonly string[] {
  const base = bases?.pages.get(page.id)
  const facts = base === undefined ? '' : `  (${basesInWords(base, language).join(' · ')})`
  return [
    `  ${say(language, 'flow-text-page', { page: page.id })}${facts}`,
    ...onlyIf(page.when, language).map((line) => `    ${line}`),
    ...page.items.flatMap((item) => itemLines(item, language).map((line) => `    ${line}`)),
  ]
}

function itemLines(item: PrintedItem, language: Language): readonly string[] {
  const { id, label, text, type, when, parts } = item
  const kind = [say(language, `flow-type-${type}`), ...sizesOf(parts, language)].join(', ')
  const variables = variablesOfParts(parts)
  const key = parts.form === 'options' ? 'flow-text-option' : 'flow-text-row'
  const inner = onlyForSome(parts).map(({ code, rule }) =>
    say(language, 'flow-text-part', { part: say(language, key, { code }), rule: rule.words[language] }),
  )
  const stored =
    variables.length === 0 ? [] : [say(language, 'flow-text-variables', { variables: shortened(variables, language) })]
  return [
    label === null ? `${id}  ${text[language]}` : `${id}  ${item.name[language]}  ${text[language]}`,
    ...[...onlyIf(when, language), kind, ...inner, ...stored].map((line) => `    ${line}`),
  ]
}

/** The numbers of options, rows, fields or columns. */
export function sizesOf(parts: PrintedParts, language: Language): readonly string[] {
  const counted = (what: 'rows' | 'fields' | 'columns', n: number): string =>
    say(language, `flow-count-${what}-${n === 1 ? 'one' : 'many'}`, { n })
  switch (parts.form) {
    case 'none':
    case 'text':
      return []
    case 'options':
      return [say(language, 'flow-count-options', { n: parts.options.length })]
    case 'matrix':
      return [counted('rows', parts.rows.length), say(language, 'flow-count-categories', { n: parts.scale.length })]
    case 'slider':
      return [counted('rows', parts.rows.length)]
    case 'fields':
      return [counted('fields', parts.fields.length)]
    case 'roster':
      return [counted('columns', parts.columns.length)]
  }
}

/** The variables that the parts of a question yield, in the order of the codebook. */
export function variablesOfParts(parts: PrintedParts): readonly string[] {
  const open = (one: { readonly open: { readonly variable: string } | null }): readonly string[] =>
    one.open === null ? [] : [one.open.variable]
  switch (parts.form) {
    case 'none':
      return []
    case 'options':
      return [parts.variable, ...parts.options.flatMap(open)]
    case 'matrix':
    case 'slider':
      return parts.rows.flatMap((row) => [row.variable, ...open(row)])
    case 'fields':
      return parts.fields.map(({ variable }) => variable)
    case 'text':
    case 'roster':
      return [parts.variable]
  }
}

const shortened = (variables: readonly string[], language: Language): string =>
  variables.length <= 4
    ? variables.join(', ')
    : say(language, 'flow-text-variables-from-to', {
        first: variables[0] ?? '',
        last: variables.at(-1) ?? '',
        n: variables.length,
      })
