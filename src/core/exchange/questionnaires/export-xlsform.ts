import { monthText } from '../../rule/month.ts'
import { printRule } from '../../rule/print-rule.ts'
import { variablesOf } from '../../rule/rule-variables.ts'
import type { PageCheck, Study } from '../../study/study.ts'
import type { Language } from '../../text.ts'
import type { TranslationLine } from '../translation-loss.ts'
import type { ExportLedger } from './export-ledger.ts'
import { noteItem, noteLost, noteUnheld, noteWritten } from './export-ledger.ts'
import { formRows } from './export-xlsform-item.ts'
import type { FormRow } from './export-xlsform-rows.ts'
import { choiceColumns, formSheet, languageHeads, surveyColumns } from './export-xlsform-rows.ts'
import { exportedRule } from './exported-rule.ts'
import type { ExportedWave } from './exported-wave.ts'
import { exportedWave, variablePlace, withPipes } from './exported-wave.ts'
import type { FormWriting } from './form-writing.ts'
import type { Target } from './write-expression.ts'
import { writeExpression } from './write-expression.ts'

/** The three sheets of a form, each with its heads. */
export type FormSheets = { readonly [Sheet in 'survey' | 'choices' | 'settings']: readonly (readonly string[])[] }

/** Names begin with a letter or `_`; a row, field or text has that of its item in front. */
function nameOf(variable: string, wave: ExportedWave): string {
  const { item, part } = variablePlace(variable, wave) ?? { item: { id: variable }, part: '' }
  const name = part === '' ? item.id : `${item.id}_${part.replaceAll('.', '_')}`
  return /^[A-Za-z_]/.test(name) ? name : `_${name}`
}

function targetOf(wave: ExportedWave): Target {
  return {
    name: (variable) => (wave.kinds.has(variable) ? `\${${nameOf(variable, wave)}}` : null),
    answered: (name) => `${name} != ''`,
    blank: (name) => `${name} = ''`,
    has: (name, code) => `selected(${name}, '${code}')`,
    not: (condition) => `not(${condition})`,
    relation: (relation) => relation,
    value: (kind, value) => {
      if (kind === 'months') return `date('${monthText(value)}-01')`
      if (kind === 'year') return `date('${String(value).padStart(4, '0')}-01-01')`
      return kind === 'single' ? `'${value}'` : String(value)
    },
    count: (name, kind) => `${kind === 'roster' ? 'count' : 'count-selected'}(${name})`,
  }
}

const wordIn = (row: FormRow, column: string): string => {
  const value = row[column]
  return typeof value === 'string' ? value : ''
}

/** The rows with a check at the last question that it reads; a form has one condition per question. */
function withCheck(
  rows: readonly FormRow[],
  check: PageCheck,
  wave: ExportedWave,
  writing: FormWriting,
): readonly FormRow[] {
  const { rule, message, level } = check
  const names = variablesOf(rule.tree).map((variable) => ({ variable, name: nameOf(variable, wave) }))
  const at = rows.findLastIndex(
    (row) => names.some(({ name }) => name === row['name']) && !/^(?:begin|end)_/.test(wordIn(row, 'type')),
  )
  const self = names.find(({ name }) => name === rows[at]?.['name'])?.variable ?? null
  const { text, lost } = writeExpression(rule.tree, targetOf(wave), wave.kinds, 'check', self)
  const item = wordIn(rows[at] ?? {}, 'name')
  if (text === null || at < 0) {
    noteLost(writing.ledger, item, 'check', lost.join(', '), printRule(rule.tree))
    return rows
  }
  if (level === 'soft')
    noteUnheld(writing.ledger, item, { part: 'check', code: 'quest-out-soft', original: printRule(rule.tree) })
  else noteWritten(writing.ledger, item, 'check')
  const own = text.replaceAll(`\${${item}}`, '.')
  return rows.map((row, index) => {
    if (index !== at) return row
    const before = row['constraint']
    const joined = typeof before === 'string' && before !== '' ? `${before} and (${own})` : own
    return { ...row, constraint: joined, constraint_message: row['constraint_message'] ?? writing.text(message) }
  })
}

/**
 * What one wave asks as a form of ODK, Kobo and the like (XLSForm): the cells of its three sheets, and what it cannot
 * hold. A block is a group, a page is a group on one screen.
 *
 * @see https://xlsform.org/en/
 * @example exportXlsform(study, '2026').sheets.settings[1]?.[1] // → 'example-2026'
 */
export function exportXlsform(
  study: Study,
  wave: string,
  language: Language = 'nl',
): { readonly sheets: FormSheets; readonly losses: readonly TranslationLine[] } {
  const ledger: ExportLedger = []
  const exported = exportedWave(study, wave)
  const target = targetOf(exported)
  const choices: FormRow[] = []
  const rule: FormWriting['rule'] = (item, tree) => exportedRule(item, tree, { target, kinds: exported.kinds, ledger })
  const name = (variable: string): string => nameOf(variable, exported)
  const writing: FormWriting = {
    ledger,
    choices,
    rule,
    name,
    text: (text) => withPipes(text, (variable) => `\${${name(variable)}}`),
  }
  const items = new Set(exported.blocks.flatMap(({ pages }) => pages.flatMap((page) => page.items.map(({ id }) => id))))
  /** A group may not have the name of a question. */
  const groupName = (id: string, kind: string): string => name(items.has(id) ? `${kind}-${id}` : id)
  const survey = exported.blocks.flatMap((block): readonly FormRow[] => [
    {
      type: 'begin_group',
      name: groupName(block.id, 'block'),
      label: writing.text(block.title),
      hint: block.intro === undefined ? null : writing.text(block.intro),
      relevant: rule(block.id, block.when?.tree),
    },
    ...block.pages.flatMap((page): readonly FormRow[] => {
      const rows = page.items.flatMap((item) => {
        const before = ledger.length
        const made = formRows(item, writing)
        noteItem(ledger, item.id, before)
        return made
      })
      const checked = (page.checks ?? []).reduce<readonly FormRow[]>(
        (all, check) => withCheck(all, check, exported, writing),
        rows,
      )
      const head = {
        type: 'begin_group',
        name: groupName(page.id, 'page'),
        appearance: 'field-list',
        relevant: rule(page.id, page.when?.tree),
      }
      return [head, ...checked, { type: 'end_group' }]
    }),
    { type: 'end_group' },
  ])
  const settings: FormRow = {
    form_title: study.title,
    form_id: `${study.id}-${wave}`,
    version: wave,
    default_language: languageHeads[language],
    description: study.description,
  }
  return {
    sheets: {
      survey: formSheet(survey, surveyColumns),
      choices: formSheet(choices, choiceColumns),
      settings: formSheet([settings], ['form_title', 'form_id', 'version', 'default_language', 'description']),
    },
    losses: ledger,
  }
}
