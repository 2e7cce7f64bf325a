import { say } from '../messages/say.ts'
import type { Language, Text } from '../text.ts'
import { mapSheets } from './flow-map-sheets.ts'
import { plainFlow } from './flow.ts'
import { sizeAndOwner } from './questionnaire-block-html.ts'
import type { PrintedItem, PrintedParts, PrintedRule, QuestionnaireAnnex } from './questionnaire-model.ts'
import { lineNames } from './questionnaire-tables-html.ts'

/**
 * The questionnaire as the data of the template `questionnaire.typ`: one JSON text with every word as it is to be
 * printed. The template sets it, and adds nothing but lines and page numbers.
 *
 * @example compilePdf('questionnaire.typ', questionnaireDocument(annex, 'nl')) // → the bytes of the PDF
 */
export function questionnaireDocument(annex: QuestionnaireAnnex, language: Language): string {
  const study = annex.study.title[language]
  const wave = annex.wave.title[language]
  const title = say(language, 'printed-title')
  const flow = plainFlow(annex)
  return JSON.stringify({
    language,
    title: `${title}, ${study}, ${wave}`,
    simulated: null,
    running: `${study}, ${wave}`,
    words: {
      contents: say(language, 'annex-contents'),
      page: say(language, 'annex-file-page'),
      item: say(language, 'printed-head-item'),
      column: say(language, 'printed-head-column'),
      fillIn: say(language, 'printed-head-fill-in'),
      source: say(language, 'printed-source', { study, wave }),
    },
    cover: {
      brand: say(language, 'site-name'),
      kicker: `${title} · ${wave}`,
      study,
      size: annex.facts.map(({ label, count }) => `${count} ${label[language]}`).join(' · '),
      description: say(language, 'printed-lead'),
      facts: annex.method.map(({ label, value }) => ({ label: label[language], value: value[language] })),
    },
    reading: { title: say(language, 'printed-reading'), lines: annex.reading.map((line) => line[language]) },
    map: {
      title: say(language, 'flow-title'),
      sheets: mapSheets(flow, language),
    },
    blocks: annex.blocks.map((block) => ({
      name: say(language, 'printed-block', { block: block.number }),
      title: block.title[language],
      size: sizeAndOwner(block, language),
      when: ruleOf(block.when, language),
      intro: wordsOf(block.intro, language),
      pages: block.pages.map(({ when, items, checks }) => ({
        when: ruleOf(when, language),
        items: items.map((item) => itemOf(item, language)),
        checks: checks.map(({ rule, words }) => ({
          head: `${say(language, 'printed-check-head')}:`,
          words: words[language],
          source: rule.source,
        })),
      })),
    })),
  })
}

const wordsOf = (text: Text | null, language: Language): string | null => text?.[language] ?? null

const ruleOf = (rule: PrintedRule | null, language: Language) =>
  rule === null
    ? null
    : { head: say(language, 'printed-only-if-head'), words: `${rule.words[language]}.`, source: rule.source }

const variableOf = (variable: string, language: Language): string => say(language, 'printed-variable', { variable })

function itemOf(item: PrintedItem, language: Language) {
  const { parts } = item
  return {
    number: item.number,
    label: wordsOf(item.label, language),
    isNote: item.type === 'note',
    text: item.text[language],
    help: wordsOf(item.help, language),
    when: ruleOf(item.when, language),
    how: item.how.map((sentence) => sentence[language]).join(' '),
    variable: 'variable' in parts ? variableOf(parts.variable, language) : null,
    parts: partsOf(parts, language),
    whole: linesOf(parts) <= mostLines,
  }
}

/** About how many lines fit on a page together with a question; a longer one is divided over two pages. */
const mostLines = 24

function linesOf(parts: PrintedParts): number {
  switch (parts.form) {
    case 'none':
      return 0
    case 'text':
      return 4
    case 'fields':
      return parts.fields.length
    case 'options':
      return parts.options.reduce(
        (sum, { open, when }) => sum + 1 + (open === null ? 0 : 2) + (when === null ? 0 : 2),
        0,
      )
    case 'matrix':
    case 'slider':
      return (
        2 + parts.rows.reduce((sum, { open, when }) => sum + 2 + (open === null ? 0 : 2) + (when === null ? 0 : 2), 0)
      )
    case 'roster':
      return 3 + parts.columns.reduce((sum, { codes }) => sum + 2 + Math.ceil(codes.length / 4), 0)
  }
}

type OpenPart = Extract<PrintedParts, { form: 'options' }>['options'][number]['open']

const openOf = (open: OpenPart, language: Language) =>
  open === null ? null : { prompt: open.prompt[language], variable: variableOf(open.variable, language) }

function partsOf(parts: PrintedParts, language: Language) {
  switch (parts.form) {
    case 'none':
      return { form: parts.form }
    case 'text':
      return { form: parts.form, height: parts.multiline ? 22 : 9 }
    case 'options':
      return {
        form: parts.form,
        options: parts.options.map(({ code, label, several, exclusive, when, open }) => ({
          code,
          label: label[language],
          several,
          remark: exclusive ? say(language, 'printed-exclusive') : null,
          when: ruleOf(when, language),
          open: openOf(open, language),
        })),
      }
    case 'matrix':
      return {
        form: parts.form,
        scale: parts.scale.map(({ code, label }) => ({ code, label: label[language] })),
        rows: parts.rows.map((row) => rowOf(row, language)),
      }
    case 'slider':
      return {
        form: parts.form,
        head: say(language, 'printed-bounds-grade', { min: parts.min, max: parts.max }),
        grades: gradesOf(parts.min, parts.max),
        rows: parts.rows.map((row) => ({ ...rowOf(row, language), low: row.low[language], high: row.high[language] })),
      }
    case 'fields':
      return {
        form: parts.form,
        fields: parts.fields.map(({ variable, label, unit, bounds }) => ({
          variable: variableOf(variable, language),
          label: wordsOf(label, language),
          unit: wordsOf(unit, language),
          bounds: bounds[language],
        })),
      }
    case 'roster':
      return {
        form: parts.form,
        lines: lineNames(parts.row[language], parts.maxRows),
        columns: parts.columns.map(({ variable, label, unit, bounds, codes }) => ({
          variable: variableOf(variable, language),
          label: label[language],
          fillIn:
            unit === null
              ? bounds[language]
              : say(language, 'printed-unit', { bounds: bounds[language], unit: unit[language] }),
          codes: codes.map(({ code, label: words }) => ({ code, label: words[language] })),
        })),
      }
  }
}

type RowPart = Extract<PrintedParts, { form: 'matrix' }>['rows'][number]

const rowOf = ({ label, variable, when, open }: RowPart, language: Language) => ({
  label: label[language],
  variable: variableOf(variable, language),
  when: ruleOf(when, language),
  open: openOf(open, language),
})

const gradesOf = (min: number, max: number): readonly string[] =>
  max - min > 10
    ? [String(min), '…', String(max)]
    : Array.from({ length: max - min + 1 }, (_, index) => String(min + index))
