import type { z } from 'zod'
import type { Issue } from '../../issue.ts'
import { issue } from '../../issue.ts'
import type { RuleTree } from '../../rule/rule.ts'
import { printRule } from '../../rule/print-rule.ts'
import type { studyFileSchema } from '../../study/study-schema.ts'
import type { Guess } from '../written-study.ts'
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
const [mostColumns, fewestOptions, mostOptions] = [6, 2, 8]

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
      .map((item) => ({ item, place: placeOf(item), count: chosenOptions(item.question).length }))
      .filter(
        ({ item, place, count }) =>
          place !== -1 && item.question.type === 'single' && count >= fewestOptions && count <= mostOptions,
      )
      .toSorted((one, other) => one.place - other.place)
    let columns = 0
    for (const { item, count } of placed) {
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
  const made = wanted.flatMap(({ id, question }) =>
    chosenOptions(question).map(({ code, label }) => {
      const tree: RuleTree =
        question.type === 'multiple'
          ? { kind: 'has', variable: id, code }
          : { kind: 'compare', variable: id, relation: '=', value: code }
      const short = textOf(question.label ?? question.text)
      const words = isBare(label) ? `${short.length > 40 ? id : short}: ${label}` : label
      const group = unlike(
        nameOf(isBare(label) ? `${id}-${label}` : label, 'group')
          .slice(0, 50)
          .replace(/-+$/, ''),
      )
      return { group, id, label: { any: words }, rule: printRule(tree) }
    }),
  )
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
