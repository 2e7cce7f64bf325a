import type { Codebook, CodebookEntry } from '../dataset/codebook.ts'
import { storageOf } from '../dataset/dataset.ts'
import { missingReasons } from '../dataset/missing.ts'
import type { Variable } from '../items/variable.ts'
import { say } from '../messages/say.ts'
import { csvLine } from '../publication/csv-line.ts'
import { computedWords, madeValue } from '../publication/derived-words.ts'
import type { RuleTree } from '../rule/rule.ts'
import { ruleInWords } from '../tables/table-texts.ts'
import type { Language } from '../text.ts'
import { missingColumn, optionColumn } from './csv-columns.ts'

/** A line of the codebook: one value that a column of a file can have; an absent value is anything. */
type Line = {
  readonly file: string
  readonly column: string
  readonly label: string
  readonly code?: number | null
  readonly meaning?: string
  readonly unit?: string | undefined
  readonly kind?: string
  readonly question?: string
  readonly wording?: string
  readonly block?: string
  readonly page?: string
  readonly asked_of?: string
  readonly computed?: string
}

const header = [
  'file',
  'column',
  'label',
  'code',
  'meaning',
  'unit',
  'kind',
  'question',
  'wording',
  'block',
  'page',
  'asked_of',
  'computed',
] as const satisfies readonly (keyof Line)[]

type Meaning = { readonly code: number | null; readonly meaning: string }

const missingMeanings = (language: Language): readonly Meaning[] =>
  missingReasons.map((reason, index) => ({ code: -1 - index, meaning: say(language, `dataset-${reason}`) }))

/** The codes of a choice, or the two ends of a scale. */
function codeMeanings({ codes, ends, min, max }: Variable, language: Language): readonly Meaning[] {
  if (ends === null) return codes.map(({ code, label }) => ({ code, meaning: label[language] }))
  return [
    { code: min, meaning: ends.low[language] },
    { code: max, meaning: ends.high[language] },
  ]
}

/** The columns of a variable with the values that each can have, as far as these are codes. */
function columnLines(variable: Variable, file: string, language: Language): readonly Line[] {
  const label = variable.label[language]
  const missing = missingMeanings(language)
  const coded = (column: string, ownLabel: string, meanings: readonly Meaning[]): readonly Line[] =>
    [...meanings, ...missing].map((meaning) => ({ file, column, label: ownLabel, ...meaning }))
  switch (storageOf(variable)) {
    case 'codes':
      return coded(variable.id, label, codeMeanings(variable, language))
    case 'sets': {
      const chosen = [
        { code: 0, meaning: say(language, 'dataset-not-chosen') },
        { code: 1, meaning: say(language, 'dataset-chosen') },
      ]
      return variable.codes.flatMap((code) => coded(optionColumn(variable, code), code.label[language], chosen))
    }
    case 'amounts':
    case 'texts':
      return [
        { file, column: variable.id, label, unit: variable.unit?.[language] },
        ...coded(missingColumn(variable), label, [{ code: 0, meaning: say(language, 'dataset-answered') }]),
      ]
  }
}

/** The columns that say something of the line itself. */
const ownLines = (
  file: string,
  columns: readonly ('row' | 'response' | 'simulated' | 'weight' | 'complete')[],
  language: Language,
): readonly Line[] => columns.map((column) => ({ file, column, label: say(language, `dataset-column-${column}`) }))

/** How a line of a derived variable is computed: a code by its own rule, a score as a whole. */
function computedIn(line: Line, entry: CodebookEntry, book: Codebook, language: Language): string {
  const whole = entry.derivation?.kind === 'score' && line.column === entry.variable.id
  if (whole)
    return computedWords([entry], book)
      .map((sentence) => sentence[language])
      .join(' ')
  const print = (tree: RuleTree) => ({ words: ruleInWords(tree, book), source: null })
  return madeValue(entry, line.code ?? 0, book, print)?.words[language] ?? ''
}

/**
 * The codebook of `responsesCsv` and `rosterCsv` as CSV: for every column of every file a line per code that it can
 * have, with the question and who was asked it, or how it was computed. Columns with amounts or texts have one line.
 *
 * @example codebookCsv(fullCodebook(questionnaire), 'nl') // → 'file,column,label,code,meaning,…'
 */
export function codebookCsv(book: Codebook, language: Language): string {
  const linesOf = (entry: CodebookEntry, variables: readonly Variable[], file: string): readonly Line[] => {
    const { item, block, page, base } = entry
    const asked = { question: item.id, wording: item.text[language], block, page }
    const askedOf = ruleInWords(base, book)[language]
    return variables.flatMap((variable) =>
      columnLines(variable, file, language).map((line) => ({
        ...line,
        ...asked,
        kind: variable.kind,
        asked_of: askedOf,
        computed: computedIn(line, entry, book, language),
      })),
    )
  }
  const entries = [...book.values()]
  const rosters = entries.filter(({ variable }) => variable.kind === 'roster')
  const lines = [
    ...ownLines('responses.csv', ['row', 'simulated', 'weight', 'complete'], language),
    ...entries.flatMap((entry) => linesOf(entry, [entry.variable], 'responses.csv')),
    ...rosters.flatMap((entry) => {
      const file = `roster-${entry.variable.id}.csv`
      return [
        ...ownLines(file, ['row', 'response', 'simulated', 'weight'], language),
        ...linesOf(entry, entry.variable.columns, file),
      ]
    }),
  ]
  return [csvLine([...header]), ...lines.map((line) => csvLine(header.map((name) => line[name] ?? null))), ''].join(
    '\r\n',
  )
}
