import type { Grid } from './grid.ts'
import { shortName } from './short-name.ts'

/** Heads that a survey program spread over several rows. */
type SurveyHeads = {
  readonly heads: readonly { readonly name: string; readonly label: string; readonly question: string | null }[]
  readonly first: number
  readonly program: string
}

const columnsOf = (grid: Grid): readonly number[] => Array.from({ length: grid.columns }, (_, column) => column)

/**
 * The heads as Qualtrics writes them (names, questions, and in the third row `{"ImportId": …}`) or as SurveyMonkey does
 * (questions, and below them the options), from a row of the grid on; `null` when they are not written so.
 *
 * @example surveyHeads(grid, 0)?.program // → 'Qualtrics'
 */
export function surveyHeads(grid: Grid, top: number): SurveyHeads | null {
  if (grid.rows < top + 2) return null
  return qualtrics(grid, top) ?? surveyMonkey(grid, top)
}

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

function qualtrics(grid: Grid, top: number): SurveyHeads | null {
  const columns = columnsOf(grid)
  const isImport = (row: number): boolean =>
    columns.filter((column) => /^\{\s*['"]ImportId['"]/.test(grid.text(row, column))).length > columns.length / 2
  const row = [top + 1, top + 2].find((one) => one < grid.rows && isImport(one))
  if (row === undefined) return null
  const heads = columns.map((column) => {
    const name = plain(grid.text(top, column))
    const text = row === top + 2 ? plain(grid.text(top + 1, column)) : ''
    return { name: shortName(name).name, label: text === name ? '' : text, question: text === '' ? null : text }
  })
  return { heads, first: row + 1, program: 'Qualtrics' }
}

/** What SurveyMonkey writes below a question that has one answer. */
const oneAnswer = /^(?:response|open-ended response|antwoord|antwoord open vraag|open antwoord)$/i
const respondent = /^respondent[ _-]?id$/i

function surveyMonkey(grid: Grid, top: number): SurveyHeads | null {
  const columns = columnsOf(grid)
  const above = columns.map((column) => plain(grid.text(top, column)))
  const below = columns.map((column) => plain(grid.text(top + 1, column)))
  const starts = respondent.test(above[0] ?? '') && below[0] === ''
  const goesOn = above.some((text, column) => text === '' && below[column] !== '' && column > 0)
  if (!starts || !(goesOn || below.some((text) => oneAnswer.test(text)))) return null
  let question = ''
  let option = 0
  const heads = columns.map((column) => {
    const own = above[column] ?? ''
    const answer = below[column] ?? ''
    option = own === '' ? option + 1 : 1
    question = own === '' ? question : own
    if (answer === '' || oneAnswer.test(answer)) {
      const { name } = shortName(question)
      return { name, label: question === name ? '' : question, question: answer === '' ? null : question }
    }
    return { name: `${shortName(question).name}_${option}`, label: answer, question }
  })
  return { heads, first: top + 2, program: 'SurveyMonkey' }
}
