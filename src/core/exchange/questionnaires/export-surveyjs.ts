import { allOf } from '../../rule/combine-rules.ts'
import { monthText } from '../../rule/month.ts'
import { printRule } from '../../rule/print-rule.ts'
import { variablesOf } from '../../rule/rule-variables.ts'
import type { RuleTree } from '../../rule/rule.ts'
import type { PageCheck, Study } from '../../study/study.ts'
import type { Language, Text } from '../../text.ts'
import type { TranslationLine } from '../translation-loss.ts'
import type { ExportLedger } from './export-ledger.ts'
import { noteItem, noteLost, noteWritten } from './export-ledger.ts'
import { surveyjsElement } from './export-surveyjs-item.ts'
import { exportedRule } from './exported-rule.ts'
import type { ExportedWave } from './exported-wave.ts'
import { exportedWave, variablePlace, withPipes } from './exported-wave.ts'
import type { JsonPart, SurveyjsWriting } from './surveyjs-writing.ts'
import type { Target } from './write-expression.ts'
import { writeExpression } from './write-expression.ts'

/** Points lead into a value there. */
const nameOf = (id: string): string => id.replaceAll('.', '_')

/** A variable as conditions name it: an item, or a row, field or text of one. */
function placeOf(variable: string, wave: ExportedWave): string | null {
  const place = variablePlace(variable, wave)
  if (place === null || /\.(?:text|because)$/.test(variable)) return null
  return place.part === '' ? nameOf(place.item.id) : `${nameOf(place.item.id)}.${place.part}`
}

const targetOf = (wave: ExportedWave): Target => ({
  name: (variable) => {
    const place = placeOf(variable, wave)
    return place === null ? null : `{${place}}`
  },
  answered: (name) => `${name} notempty`,
  blank: (name) => `${name} empty`,
  has: (name, code) => `${name} contains ${code}`,
  not: (condition) => condition.replace(' contains ', ' notcontains '),
  relation: (relation) => (relation === '!=' ? '<>' : relation),
  value: (kind, value) => (kind === 'months' ? `'${monthText(value)}'` : String(value)),
  count: (name) => `${name.slice(0, -1)}.length}`,
})

/** A text in both languages, or once where it is the same. */
const wordsOf = (text: Text, language: Language): unknown => {
  if (text.nl === text.en) return text.nl
  return language === 'nl' ? { default: text.nl, en: text.en } : { default: text.en, nl: text.nl }
}

function writingOf(wave: ExportedWave, ledger: ExportLedger, language: Language): SurveyjsWriting {
  const target = targetOf(wave)
  const pipe = (variable: string): string => `{${placeOf(variable, wave) ?? nameOf(variable)}}`
  return {
    ledger,
    name: nameOf,
    words: (text) => wordsOf(withPipes(text, pipe), language),
    rule: (item, tree) => exportedRule(item, tree, { target, kinds: wave.kinds, ledger }),
  }
}

const nameIn = ({ name }: JsonPart): string => (typeof name === 'string' ? name : '')

/** The checks of a page, each at the last question of the page that it reads. */
function withChecks(
  elements: readonly JsonPart[],
  checks: readonly PageCheck[],
  wave: ExportedWave,
  writing: SurveyjsWriting,
): readonly JsonPart[] {
  const target = targetOf(wave)
  const made = checks.flatMap(({ rule, level, message }) => {
    const names = variablesOf(rule.tree).map((variable) => placeOf(variable, wave)?.split('.')[0])
    const at = elements.findLastIndex((element) => names.includes(nameIn(element)))
    const { text, lost } = writeExpression(rule.tree, target, wave.kinds, 'check')
    const item = nameIn(elements[at] ?? {})
    if (text === null || at < 0) {
      noteLost(writing.ledger, item, 'check', lost.join(', '), printRule(rule.tree))
      return []
    }
    noteWritten(writing.ledger, item, 'check')
    const validator = {
      type: 'expression',
      text: writing.words(message),
      expression: text,
      ...(level === 'soft' ? { notificationType: 'warning' } : {}),
    }
    return [{ at, validator }]
  })
  return elements.map((element, index) => {
    const own = made.filter(({ at }) => at === index).map(({ validator }) => validator)
    return own.length === 0 ? element : { ...element, validators: own }
  })
}

/**
 * What one wave asks as a questionnaire of the survey library (its JSON), and what that cannot hold. A condition of a
 * block stands at each of its pages.
 *
 * @see https://surveyjs.io/form-library/documentation/design-survey/create-a-simple-survey
 * @example exportSurveyjs(study, '2026').survey.pages.length // → 5
 */
export function exportSurveyjs(
  study: Study,
  wave: string,
  language: Language = 'nl',
): { readonly survey: JsonPart; readonly losses: readonly TranslationLine[] } {
  const ledger: ExportLedger = []
  const exported = exportedWave(study, wave)
  const writing = writingOf(exported, ledger, language)
  const pages = exported.blocks.flatMap((block) =>
    block.pages.map((page, index): JsonPart => {
      const elements = page.items.map((item) => {
        const before = ledger.length
        const element = surveyjsElement(item, writing)
        noteItem(ledger, item.id, before)
        return element
      })
      const trees: readonly (RuleTree | null)[] = [block.when?.tree ?? null, page.when?.tree ?? null]
      const when = writing.rule(page.id, allOf(trees))
      return {
        name: page.id,
        ...(index === 0 ? { title: writing.words(block.title) } : {}),
        ...(index === 0 && block.intro !== undefined ? { description: writing.words(block.intro) } : {}),
        ...(when === null ? {} : { visibleIf: when }),
        elements: withChecks(elements, page.checks ?? [], exported, writing),
      }
    }),
  )
  const { title, description } = study
  return {
    survey: { title: wordsOf(title, language), description: wordsOf(description, language), locale: language, pages },
    losses: ledger,
  }
}
