import { bookNames } from '../dataset/book-names.ts'
import { fullCodebook, type Codebook, type CodebookEntry } from '../dataset/codebook.ts'
import { missingReasons, reasonNumber, type MissingReason } from '../dataset/missing.ts'
import type { Variable } from '../items/variable.ts'
import { inLanguages } from '../messages/in-languages.ts'
import { questionnaireOf } from '../questionnaire/questionnaire.ts'
import { blockNumbers } from '../study/block-numbers.ts'
import type { Study, Wave } from '../study/study.ts'
import type { CodebookForReaders, CodebookQuestion, CodebookValue, CodebookVariable } from './codebook-model.ts'
import { computedWords, madeValue } from './derived-words.ts'
import { questionLabel } from './question-label.ts'
import { boundsOf } from './questionnaire-bounds.ts'
import { withPipesInWords } from './questionnaire-pipes.ts'
import { rulePrinter, variableNames, type RulePrinter } from './questionnaire-rule.ts'

/** What the words of a codebook are made from. */
type Source = { readonly study: Study; readonly book: Codebook; readonly print: RulePrinter }

/**
 * The codebook of a wave for readers: every variable, the columns of rosters and derived variables included, with all
 * that its values mean.
 *
 * @example codebookForReaders(study, wave).blocks[0]?.questions[0]?.variables[0]?.id // → '0.1'
 */
export function codebookForReaders(study: Study, wave: Wave): CodebookForReaders {
  const questionnaire = questionnaireOf(study, wave)
  const book = fullCodebook(questionnaire)
  const source = { study, book, print: rulePrinter(questionnaire) }
  const entries = [...book.values()]
  const questionsOf = (own: readonly CodebookEntry[]): readonly CodebookQuestion[] =>
    [...Map.groupBy(own, ({ item }) => item.id).values()].map((parts) => questionOf(parts, source))
  const numbers = blockNumbers(study.blocks, wave.id)
  const asked = entries.filter(({ derivation }) => derivation === undefined)
  const model = {
    study: { id: study.id, title: study.title },
    wave: { id: wave.id, title: wave.title },
    variables: entries.reduce((sum, { variable }) => sum + 1 + variable.columns.length, 0),
    blocks: study.blocks
      .map(({ id, title, module }) => ({
        id,
        number: numbers.get(id) ?? id,
        title,
        owner: module?.owner ?? null,
        questions: questionsOf(asked.filter(({ block }) => block === id)),
      }))
      .filter((block) => block.questions.length > 0),
    derived: questionsOf(entries.filter((entry) => !asked.includes(entry))),
  }
  return withPipesInWords(model, variableNames(questionnaire))
}

/**
 * The place of a question in the codebook; the same in both languages.
 *
 * @example codebookAnchor('0.1') // → 'codeboek-0.1'
 */
export const codebookAnchor = (item: string): string => `codeboek-${item}`

/** True when a wave asks an item, or can compute it. */
function isIn({ blocks, editions }: Study, item: string, wave: string): boolean {
  const asked = blocks.flatMap(({ pages }) => pages.flatMap(({ items }) => items)).find(({ id }) => id === item)
  if (asked !== undefined) return asked.waves?.includes(wave) !== false
  return editions.get(wave)?.derived.some((one) => one.item.id === item) === true
}

function questionOf(entries: readonly CodebookEntry[], source: Source): CodebookQuestion {
  const [first] = entries
  if (first === undefined) throw new Error('A question without variables')
  const { item } = first
  const { study, book } = source
  const name = inLanguages((language) => bookNames(book).question(item.id, language))
  return {
    id: item.id,
    label: questionLabel(item, name),
    anchor: codebookAnchor(item.id),
    text: item.text,
    waves: study.waves.filter(({ id }) => isIn(study, item.id, id)).map(({ id, title }) => ({ id, title })),
    computed: computedWords(entries, book),
    variables: entries.flatMap((entry) => [
      variableOf(entry, entry.variable, source),
      ...entry.variable.columns.map((column) => variableOf(entry, column, source)),
    ]),
  }
}

function variableOf(entry: CodebookEntry, variable: Variable, source: Source): CodebookVariable {
  const { item, base } = entry
  const { book, print } = source
  const inRoster = variable !== entry.variable
  return {
    id: variable.id,
    label: variable.label === item.text ? null : variable.label,
    kind: variable.kind,
    level: inRoster ? { of: 'row', roster: entry.variable.id } : { of: 'response' },
    values: valuesOf(entry, variable, source),
    missing: (inRoster ? (['skipped'] as const) : reasonsOf(entry, book)).map((reason) => ({
      code: -reasonNumber(reason),
      reason,
    })),
    unit: variable.unit,
    min: variable.min,
    max: variable.max,
    decimals: variable.decimals,
    maxLength: variable.maxLength,
    bounds: boundsOf(variable),
    base: print(base),
  }
}

function valuesOf(
  entry: CodebookEntry,
  { codes, ends, min, max }: Variable,
  { book, print }: Source,
): readonly CodebookValue[] {
  if (ends === null) {
    return codes.map(({ code, label, when }) => ({
      code,
      label,
      when: print(when),
      made: madeValue(entry, code, book, print),
    }))
  }
  return [
    { code: min ?? 0, label: ends.low, when: null, made: null },
    { code: max ?? 0, label: ends.high, when: null, made: null },
  ]
}

/** The reasons for which an answer can be missing. In a line of a roster that exists, a cell is only ever left blank. */
function reasonsOf(entry: CodebookEntry, book: Codebook): readonly MissingReason[] {
  const { item, variable, base, derivation, sources = [] } = entry
  if (derivation !== undefined) {
    const own = sources.flatMap((id) => {
      const source = book.get(id)
      return source === undefined ? [] : reasonsOf(source, book)
    })
    // Who answered everything may be in no category.
    return missingReasons.filter(
      (reason) => own.includes(reason) || (reason === 'not-asked' && derivation.kind === 'categories'),
    )
  }
  const { codes } = variable
  const possible: Readonly<Record<MissingReason, boolean>> = {
    // A choice of which every option is for others is not asked either.
    'not-asked': base !== null || (codes.length > 0 && codes.every(({ when }) => when !== null)),
    // A required question with one variable cannot be passed over; of several, only all together cannot.
    skipped: !(item.required && variable.id === item.id),
    'not-reached': true,
    declined: item.decline,
  }
  return missingReasons.filter((reason) => possible[reason])
}
