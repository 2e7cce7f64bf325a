import type { XmlElement } from '../xml/xml-element.ts'
import type { ForeignOption, Loss, Words } from './foreign-item.ts'
import { notSupported } from './foreign-loss.ts'
import type { Entity, TableRow } from './limesurvey-tables.ts'
import { cell, entities, tableRows } from './limesurvey-tables.ts'

/** A question of the file with all that belongs to it. */
export type LimeQuestion = {
  readonly code: string
  readonly type: string
  readonly group: string
  readonly relevance: string
  readonly mandatory: string
  readonly hasOther: boolean
  readonly text: Words
  readonly help: Words
  /** The name in old conditions: `12345X6X7`. */
  readonly address: string
  /** The rows and, of arrays with two sides, the columns. */
  readonly rows: readonly ForeignOption[]
  readonly columns: readonly ForeignOption[]
  /** The answers, and of a dual scale the second ones. */
  readonly answers: readonly (readonly ForeignOption[])[]
  /** A setting; empty when there is none. */
  readonly setting: (name: string) => string
  /** A setting with a text per language. */
  readonly settingWords: (name: string) => Words
  readonly hasDefault: boolean
  readonly hasConditions: boolean
}

const byOrder =
  (column: string) =>
  (a: Entity, b: Entity): number =>
    Number(cell(a.row, column)) - Number(cell(b.row, column))

function settingsBy(root: XmlElement): ReadonlyMap<string, readonly TableRow[]> {
  const settings = new Map<string, TableRow[]>()
  for (const row of tableRows(root, 'question_attributes')) {
    const list = settings.get(cell(row, 'qid')) ?? []
    list.push(row)
    settings.set(cell(row, 'qid'), list)
  }
  return settings
}

function grouped(list: readonly Entity[], column: string): ReadonlyMap<string, readonly Entity[]> {
  const groups = new Map<string, Entity[]>()
  for (const one of list) {
    const group = groups.get(cell(one.row, column)) ?? []
    group.push(one)
    groups.set(cell(one.row, column), group)
  }
  return groups
}

/** A relevance that holds for everybody says nothing. */
const conditionOf = (relevance: string): string => (relevance.trim() === '1' ? '' : relevance.trim())

function partOf(sub: Entity, address: string): ForeignOption {
  const when = conditionOf(cell(sub.row, 'relevance'))
  const code = cell(sub.row, 'title')
  return { value: code, label: sub.words('question'), aliases: [`${address}${code}`], ...(when === '' ? {} : { when }) }
}

/**
 * The questions of the file, in the order of the questionnaire, each with its parts.
 *
 * @example limeQuestions(root)[0]?.code // → 'Q1'
 */
export function limeQuestions(root: XmlElement): readonly LimeQuestion[] {
  const texts = ['question_l10ns', 'qid'] as const
  const subs = grouped(entities(root, 'subquestions', ['qid'], texts), 'parent_qid')
  const answers = grouped(entities(root, 'answers', ['qid', 'code', 'scale_id'], ['answer_l10ns', 'aid']), 'qid')
  const settings = settingsBy(root)
  const defaults = new Set(tableRows(root, 'defaultvalues').map((row) => cell(row, 'qid')))
  const conditions = new Set(tableRows(root, 'conditions').map((row) => cell(row, 'qid')))
  const questions = entities(root, 'questions', ['qid'], texts).filter(({ row }) =>
    ['', '0'].includes(cell(row, 'parent_qid')),
  )
  return questions.toSorted(byOrder('question_order')).map(({ row, words }): LimeQuestion => {
    const qid = cell(row, 'qid')
    const address = `${cell(row, 'sid')}X${cell(row, 'gid')}X${qid}`
    const own = (subs.get(qid) ?? []).toSorted(byOrder('question_order'))
    const parts = (scale: string): readonly ForeignOption[] =>
      own.filter((sub) => (cell(sub.row, 'scale_id') || '0') === scale).map((sub) => partOf(sub, address))
    const given = (answers.get(qid) ?? []).toSorted(byOrder('sortorder'))
    const scale = (number: string): readonly ForeignOption[] =>
      given
        .filter((answer) => (cell(answer.row, 'scale_id') || '0') === number)
        .map((answer) => ({ value: cell(answer.row, 'code'), label: answer.words('answer') }))
    const rows = settings.get(qid) ?? []
    const named = (name: string) => rows.filter((one) => cell(one, 'attribute') === name)
    return {
      code: cell(row, 'title') || `Q${qid}`,
      type: cell(row, 'type'),
      group: cell(row, 'gid'),
      relevance: conditionOf(cell(row, 'relevance')),
      mandatory: cell(row, 'mandatory'),
      hasOther: cell(row, 'other') === 'Y',
      text: words('question'),
      help: words('help'),
      address,
      rows: parts('0'),
      columns: parts('1'),
      answers: [scale('0'), scale('1')],
      setting: (name) =>
        named(name)
          .map((one) => cell(one, 'value').trim())
          .find((value) => value !== '') ?? '',
      settingWords: (name) => Object.fromEntries(named(name).map((one) => [cell(one, 'language'), cell(one, 'value')])),
      hasDefault: defaults.has(qid),
      hasConditions: conditions.has(qid),
    }
  })
}

/** Settings that change what a respondent sees or stores, and that we do not have. How a question looks is not told. */
const settings = [
  'random_group',
  'equals_num_value',
  'min_num_value',
  'max_num_value',
  'em_validation_sq',
  'time_limit',
  'value_range_allows_missing',
  'other_numbers_only',
  'numbers_only',
  'max_subquestions',
  'assessment_value',
  'input_boxes',
  'commented_checkbox',
] as const

const isSet = (value: string): boolean => !['', '0', 'N', 'none', 'allways', 'always'].includes(value)

/**
 * What is lost of the settings of a question.
 *
 * @example limeLosses(question with a time limit)[0]?.values // → { setting: 'time_limit' }
 */
export function limeLosses(question: LimeQuestion): readonly Loss[] {
  const lost = (setting: string, original: string): Loss =>
    notSupported('setting', 'quest-setting', original, { setting })
  const { relevance, hasConditions, hasDefault, mandatory } = question
  return [
    ...settings.flatMap((setting) =>
      isSet(question.setting(setting)) ? [lost(setting, question.setting(setting))] : [],
    ),
    ...(hasDefault ? [lost('defaultvalues', question.code)] : []),
    ...(hasConditions && relevance === '' ? [lost('conditions', question.code)] : []),
    ...(mandatory === 'S' ? [lost('mandatory: soft', 'S')] : []),
  ]
}
