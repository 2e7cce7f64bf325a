import type { Dataset } from '../src/core/dataset/dataset.ts'
import { collect } from '../src/core/dataset/collect.ts'
import type { Response } from '../src/core/dataset/response.ts'
import type { Issue } from '../src/core/issue.ts'
import type { Questionnaire } from '../src/core/questionnaire/questionnaire.ts'
import { questionnaireOf } from '../src/core/questionnaire/questionnaire.ts'
import { route } from '../src/core/questionnaire/route.ts'
import type { Answers } from '../src/core/rule/rule.ts'
import type { MiniParts } from '../src/core/study/mini-study.ts'
import { miniStudy } from '../src/core/study/mini-study.ts'
import type { Study } from '../src/core/study/study.ts'
import type { Table } from '../src/core/tables/table.ts'
import { tablesOfWave, tabulate } from '../src/core/tables/tabulate.ts'
import { everywhere } from '../src/core/text.ts'

/** A mini study whose first wave was answered. */
export type AnsweredWave = {
  readonly study: Study
  readonly questionnaire: Questionnaire
  readonly dataset: Dataset
  readonly issues: readonly Issue[]
}

/** Options, categories or rows with codes from 1; the words are also the names for rules. */
export const named = (...words: readonly string[]): readonly { code: number; id: string; label: object }[] =>
  words.map((word, index) => ({ code: index + 1, id: word, label: everywhere(word) }))

/** The response of somebody who saw every page that the answers lead to, and sent the questionnaire in. */
export const sentIn = (questionnaire: Questionnaire, answers: Answers, id = '1'): Response => ({
  id,
  pages: route(questionnaire, answers).pages.map(({ page }) => page.id),
  answers,
  declined: [],
  complete: true,
})

/** The first wave of a study, answered by people who each saw every page that is for them. */
export function answersTo(study: Study, answers: readonly Answers[]): AnsweredWave {
  const [wave] = study.waves
  if (wave === undefined) throw new Error('The study has no wave')
  const questionnaire = questionnaireOf(study, wave)
  const responses = answers.map((own, index) => sentIn(questionnaire, own, String(index + 1)))
  return { study, questionnaire, ...collect(questionnaire, responses, { simulated: true }) }
}

/** A mini study, answered. Without `tables` every item has its default table for the total. */
export const answeredWave = (parts: MiniParts, answers: readonly Answers[]): AnsweredWave =>
  answersTo(miniStudy(parts), answers)

/** The tables of an answered wave. */
export const tablesOf = ({ study, questionnaire, dataset }: AnsweredWave): readonly Table[] =>
  tabulate(study, questionnaire, dataset, tablesOfWave(study, dataset))

/** The only table of a mini study about these answers. */
export function tableOf(parts: MiniParts, answers: readonly Answers[]): Table {
  const [table, ...others] = tablesOf(answeredWave(parts, answers))
  if (table === undefined || others.length > 0) throw new Error(`The study has ${others.length + 1} tables, not one`)
  return table
}

/** The same answers by so many people. */
export const times = (number: number, answers: Answers): readonly Answers[] =>
  Array.from({ length: number }, () => answers)
