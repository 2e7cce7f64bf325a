import { codebook, type CodebookEntry } from '../dataset/codebook.ts'
import { missingReasons, reasonNumber, type MissingReason } from '../dataset/missing.ts'
import type { Variable } from '../items/variable.ts'
import { questionnaireOf } from '../questionnaire/questionnaire.ts'
import type { Study, Wave } from '../study/study.ts'
import type { CodebookForReaders, CodebookQuestion, CodebookValue, CodebookVariable } from './codebook-model.ts'
import { boundsOf } from './questionnaire-bounds.ts'
import { withPipesInWords } from './questionnaire-pipes.ts'
import { rulePrinter, variableNames, type RulePrinter } from './questionnaire-rule.ts'

/**
 * The codebook of a wave for readers: every variable, the columns of rosters included, with all that its values mean.
 *
 * @example codebookForReaders(study, wave).blocks[0]?.questions[0]?.variables[0]?.id // → '0.1'
 */
export function codebookForReaders(study: Study, wave: Wave): CodebookForReaders {
  const questionnaire = questionnaireOf(study, wave)
  const print = rulePrinter(questionnaire)
  const entries = [...codebook(questionnaire).values()]
  const byItem = Map.groupBy(entries, ({ item }) => item.id)
  const questions = [...byItem.values()].map((own) => ({
    block: own[0]?.block,
    question: questionOf(own, study, print),
  }))
  const book = {
    study: { id: study.id, title: study.title },
    wave: { id: wave.id, title: wave.title },
    variables: entries.reduce((sum, { variable }) => sum + 1 + variable.columns.length, 0),
    blocks: study.blocks
      .map(({ id, title }) => ({
        id,
        title,
        questions: questions.filter(({ block }) => block === id).map(({ question }) => question),
      }))
      .filter((block) => block.questions.length > 0),
  }
  return withPipesInWords(book, variableNames(questionnaire))
}

/**
 * The place of a question in the codebook; the same in both languages.
 *
 * @example codebookAnchor('0.1') // → 'codeboek-0.1'
 */
export const codebookAnchor = (item: string): string => `codeboek-${item}`

function questionOf(entries: readonly CodebookEntry[], study: Study, print: RulePrinter): CodebookQuestion {
  const [first] = entries
  if (first === undefined) throw new Error('A question without variables')
  const { item } = first
  return {
    id: item.id,
    anchor: codebookAnchor(item.id),
    text: item.text,
    waves: study.waves
      .filter(({ id }) => item.waves === undefined || item.waves.includes(id))
      .map(({ id, title }) => ({ id, title })),
    variables: entries.flatMap((entry) => [
      variableOf(entry, entry.variable, print),
      ...entry.variable.columns.map((column) => variableOf(entry, column, print)),
    ]),
  }
}

function variableOf(entry: CodebookEntry, variable: Variable, print: RulePrinter): CodebookVariable {
  const { item, base } = entry
  const inRoster = variable !== entry.variable
  return {
    id: variable.id,
    label: variable.label === item.text ? null : variable.label,
    kind: variable.kind,
    level: inRoster ? { of: 'row', roster: entry.variable.id } : { of: 'response' },
    values: valuesOf(variable, print),
    missing: reasonsOf(entry, inRoster).map((reason) => ({ code: -reasonNumber(reason), reason })),
    unit: variable.unit,
    min: variable.min,
    max: variable.max,
    decimals: variable.decimals,
    maxLength: variable.maxLength,
    bounds: boundsOf(variable),
    base: print(base),
  }
}

function valuesOf({ codes, ends, min, max }: Variable, print: RulePrinter): readonly CodebookValue[] {
  if (ends === null) return codes.map(({ code, label, when }) => ({ code, label, when: print(when) }))
  return [
    { code: min ?? 0, label: ends.low, when: null },
    { code: max ?? 0, label: ends.high, when: null },
  ]
}

/** The reasons for which an answer can be missing. In a line of a roster that exists, a cell is only ever left blank. */
function reasonsOf({ item, variable, base }: CodebookEntry, inRoster: boolean): readonly MissingReason[] {
  if (inRoster) return ['skipped']
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
