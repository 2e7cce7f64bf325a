import { parse } from 'yaml'
import { collect } from '../src/core/dataset/collect.ts'
import type { Response } from '../src/core/dataset/response.ts'
import { unitWeight } from '../src/core/dataset/dataset.ts'
import { protect } from '../src/core/disclosure/protect.ts'
import { tableText } from '../src/core/publication/table-text.ts'
import { questionnaireOf } from '../src/core/questionnaire/questionnaire.ts'
import type { Answers } from '../src/core/rule/rule.ts'
import { miniStudy } from '../src/core/study/mini-study.ts'
import { tabulate } from '../src/core/tables/tabulate.ts'
import { sentIn } from './answered-wave.ts'
import { fencesOf, type Fence } from './markdown.ts'
import { textOf } from './project-files.ts'

const fences = fencesOf(textOf('docs/specify-a-table.md'))
const ofKind = (tag: string): readonly Fence[] =>
  fences.filter((fence) => fence.language === 'yaml' && fence.tag === tag)

/** An example of docs/specify-a-table.md: the tables that it specifies, and what is printed below it. */
export const tableExamples: readonly { readonly place: string; readonly yaml: string; readonly text: string }[] =
  ofKind('tables').map(({ text: yaml, line }) => ({
    place: `line ${line}`,
    yaml,
    text: fences.find((fence) => fence.language === 'text' && fence.line > line)?.text ?? '',
  }))

/** Forty people, told from each other by their number: 20 nurses, 12 doctors, 6 others and 2 who do not say what they are. */
function person(number: number): { readonly answers: Answers; readonly weight: number; readonly declines: boolean } {
  const role = number < 20 ? 1 : number < 32 ? 2 : number < 38 ? 3 : null
  const tasks = [[1], [1, 2], [1], [2, 3], [1, 3], [8], [1], null][number % 8] ?? null
  const declines = number % 13 === 5
  const advice = declines || number % 10 === 9 ? null : ([1, 1, 2, 3, 1, 2, 9, 2][number % 8] ?? null)
  const view = (row: number) => ((number * (row + 2)) % 11 === 7 ? null : 1 + ((number * 7 + row * 3) % 5))
  const given = {
    role,
    ...(role === 1 || role === 2 ? { tasks } : {}),
    advice,
    'views.1': view(1),
    'views.2': view(2),
  }
  const answers = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)) as Answers
  return { answers, weight: role === 1 ? 0.8 : role === 2 ? 1.6 : 1, declines }
}

const people = Array.from({ length: 40 }, (_, number) => person(number))

/**
 * What the program prints of the tables of an example: per table its columns, figures and notes, without the title and
 * the source.
 */
export function printedTables(yaml: string): string {
  const items = ofKind('item').map(({ text }) => parse(text) as object)
  const [study] = ofKind('study').map(({ text }) => parse(text) as object)
  const tables = { ...(parse(yaml) as object), defaults: false }
  const made = miniStudy({ study: study ?? {}, items, tables })
  const [wave] = made.waves
  if (wave === undefined) throw new Error('The study has no wave')
  const questionnaire = questionnaireOf(made, wave)
  const responses = people.map(({ answers, declines }, number): Response => ({
    ...sentIn(questionnaire, answers, String(number + 1)),
    declined: declines ? ['advice'] : [],
    complete: number % 9 !== 4,
  }))
  const dataset = {
    ...collect(questionnaire, responses, { simulated: false }).dataset,
    weights: Float64Array.from(people, ({ weight }) => Math.round(weight * unitWeight)),
    weighted: true,
  }
  return tabulate(made, questionnaire, dataset, made.tables)
    .map((table) => {
      const lines = tableText(protect(table, 'already-published'), 'en').split('\n')
      return lines
        .slice(lines.indexOf('') + 1, -1)
        .join('\n')
        .trimEnd()
    })
    .join('\n\n')
}
