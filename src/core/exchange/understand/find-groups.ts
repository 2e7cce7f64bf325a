import type { z } from 'zod'
import type { Issue } from '../../issue.ts'
import { issue } from '../../issue.ts'
import type { RuleTree } from '../../rule/rule.ts'
import { printRule } from '../../rule/print-rule.ts'
import type { studyFileSchema } from '../../study/study-schema.ts'
import type { Guess } from '../written-study.ts'
import { missingWord } from './missing-words.ts'
import { nameWords } from './name-words.ts'
import type { Question } from './question.ts'
import { columnsOf, guess } from './question.ts'
import type { Wording } from './question-words.ts'
import { tickOf } from './tick-words.ts'
import { makeUnlike, nameOf } from './valid-id.ts'

type Item = { readonly id: string; readonly question: Question }

/** The groups of a study, the columns of its tables, and what was guessed. */
export type FoundGroups = {
  readonly groups: NonNullable<z.input<typeof studyFileSchema>['groups']>
  readonly banner: string[]
  readonly guesses: readonly Guess[]
  readonly warnings: readonly Issue[]
}

/** What respondents are compared by, in this order. */
const background: readonly RegExp[] = [
  /\b(?:sex|gender|geslacht|geslcht|riagendr|male|female)\b/,
  /\b(?:age ?(?:group|cat|gp|class|band)?\w{0,4}|agegp|agecat|agegroup|leeftijd(?:s ?(?:groep|klasse|categorie))?)\b/,
  /\b(?:region|regio|province|provincie|county|state|landsdeel|urban(?:ity)?|stedelijkheid)\b/,
  /\b(?:type|stype|school ?type|functie|function|position|role|rol|profession|beroep|sector|employment|werksituatie|job)\b/,
  /\b(?:educ(?:ation)?|opleiding(?:s ?niveau)?|degree|schooling)\b/,
  /\b(?:race|ethnic(?:ity)?|herkomst|marital|married|burgerlijke staat|income ?(?:group|class)?|inkomen(?:s ?klasse)?|class|generation|generatie)\b/,
]

/** How many columns a table has by default, and how many groups one question may give. */
const [mostColumns, fewestOptions, mostOptions] = [7, 2, 8]

/** How many people a group needs before anything of it is published; those who are left over are a group as well. */
const fewestPeople = 30

const placeOf = ({ question }: Item): number => {
  const [column] = columnsOf(question)
  const name = nameWords(column?.called ?? '')
  const label = column?.labelled === true && column.label.length <= 50 ? column.label.toLowerCase() : ''
  return background.findIndex((words) => words.test(name) || words.test(label))
}

/** The options that somebody chose. */
const chosenOptions = (question: Question): readonly { readonly code: number; readonly label: string }[] => {
  if (question.type === 'single') return question.choices.filter(({ count }) => count > 0)
  if (question.type !== 'multiple') return []
  return question.kind === 'dichotomies' ? question.options : question.choices
}

/** The options that make a column worth reading: not those of a few people, and no "don't know". */
const usableOptions = (question: Question): readonly { readonly code: number; readonly label: string }[] =>
  question.type === 'single'
    ? question.choices.filter(({ count, label }) => count > 0 && missingWord(label) === null)
    : []

/** How many people are in no large group, because few gave their answer or they gave none. */
function leftOver(question: Question): number {
  if (question.type !== 'single') return 0
  const { rows } = question.column.facts
  const large = question.choices.filter(({ count, label }) => count >= fewestPeople && missingWord(label) === null)
  return rows - large.reduce((sum, { count }) => sum + count, 0)
}

/** What share of all people must have answered a question by which everybody is compared. */
const mostPeople = 0.8

/** Whether nearly everybody was asked: the type of a second job is no background. */
const isOfAll = ({ question }: Item): boolean =>
  question.type === 'single' &&
  question.choices.reduce((sum, { count }) => sum + count, 0) >= mostPeople * question.column.facts.rows

/** Too few people to be told of, but people: figures about the others would give figures about them. */
const hidesOthers = ({ question }: Item): boolean => {
  const count = leftOver(question)
  return count > 0 && count < fewestPeople
}

/** A label that says nothing without its question: yes, no, a number. */
const isBare = (label: string): boolean =>
  !/\p{L}{2}/u.test(label) || ['yes', 'no'].includes(tickOf({ meanings: [] }, label))

const textOf = (wording: Wording): string => ('any' in wording ? wording.any : wording.en)

/**
 * The groups by which tables compare respondents: the options of the questions that were named, or else of background
 * questions with two to eight options, as many as fit in a table.
 *
 * @param named columns of which the options become groups
 * @example findGroups(items, undefined).banner // → ['sex-female', 'sex-male', 'total']
 */
export function findGroups(items: readonly Item[], named: readonly string[] | undefined): FoundGroups {
  const warnings: Issue[] = []
  const wanted: Item[] = []
  if (named === undefined) {
    const placed = items
      .map((item) => ({ item, place: placeOf(item), count: usableOptions(item.question).length }))
      .filter(
        ({ item, place, count }) => place !== -1 && count >= fewestOptions && count <= mostOptions && isOfAll(item),
      )
      .toSorted((one, other) => one.place - other.place)
    const shown = placed.filter(({ item }) => !hidesOthers(item))
    for (const { item } of placed.filter((one) => hidesOthers(one.item))) {
      const values = { item: item.id, count: leftOver(item.question), least: fewestPeople }
      warnings.push(issue('understand-group-small', [item.id], values))
    }
    let columns = 0
    for (const { item, count } of shown.length > 0 ? shown : placed) {
      if (columns + count > mostColumns && columns > 0) continue
      wanted.push(item)
      columns += count
    }
  } else {
    for (const name of named) {
      const item =
        items.find(({ question }) => columnsOf(question).some((column) => column.name === name)) ??
        items.find(({ id }) => id === name)
      if (item === undefined) warnings.push(issue('understand-no-column', [name], { column: name }))
      else if (chosenOptions(item.question).length === 0)
        warnings.push(issue('understand-no-groups', [name], { column: name }))
      else if (!wanted.includes(item)) wanted.push(item)
    }
  }
  const unlike = makeUnlike(['total'])
  const options = wanted.flatMap(({ id, question }) =>
    (named === undefined ? usableOptions(question) : chosenOptions(question)).map((option) => ({
      id,
      question,
      option,
    })),
  )
  const labels = Map.groupBy(options, ({ option }) => option.label.toLowerCase())
  // Two columns that are both called "Other" cannot be told apart.
  const needsQuestion = (label: string): boolean => isBare(label) || (labels.get(label.toLowerCase())?.length ?? 0) > 1
  const made = options.map(({ id, question, option: { code, label } }) => {
    const tree: RuleTree =
      question.type === 'multiple'
        ? { kind: 'has', variable: id, code }
        : { kind: 'compare', variable: id, relation: '=', value: code }
    const short = textOf(question.label ?? question.text)
    const words = needsQuestion(label) ? `${short.length > 40 ? id : short}: ${label}` : label
    const group = unlike(
      nameOf(needsQuestion(label) ? `${id}-${label}` : label, 'group')
        .slice(0, 50)
        .replace(/-+$/, ''),
    )
    return { group, id, label: { any: words }, rule: printRule(tree) }
  })
  return {
    groups: Object.fromEntries(made.map(({ group, label, rule }) => [group, { label, rule }])),
    banner: [...made.map(({ group }) => group), 'total'],
    guesses:
      named === undefined
        ? made.map(({ group, id }) => guess('guess', ['groups', group], 'understand-group', { item: id }))
        : [],
    warnings,
  }
}
