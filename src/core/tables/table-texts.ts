import { bookNames } from '../dataset/book-names.ts'
import type { Codebook, CodebookEntry } from '../dataset/codebook.ts'
import { say } from '../messages/say.ts'
import { allOf } from '../rule/combine-rules.ts'
import { describeRule } from '../rule/describe-rule.ts'
import type { RuleTree } from '../rule/rule.ts'
import type { Category } from '../study/table-fields.ts'
import type { Statistic, Study, TableRow, TableSpec } from '../study/study.ts'
import type { Text } from '../text.ts'
import { everywhere } from '../text.ts'
import { inLanguages } from '../messages/in-languages.ts'

/** The words of a table. */
export type TableTexts = {
  readonly title: Text
  readonly wording: Text
  /** Who was asked. */
  readonly askedOf: Text
  /** To whom of them the table is limited; `null` where it is of all. */
  readonly countedOf: Text | null
  /** Which categories a top-box adds up. */
  readonly topBox: Text | null
  readonly multiple: boolean
  readonly groupLabel: (group: string) => Text
  readonly columnLabel: (group: string, statistic: Statistic) => Text
  /** The head of a column that stands for an answer. */
  readonly categoryLabel: (category: Category) => Text
  readonly who: (group: string) => Text | null
  readonly rowLabel: (row: TableRow) => Text
}

/**
 * A rule in the words of both languages; `null` (no condition) is everyone.
 *
 * @example ruleInWords(null, book).en // → 'everyone'
 */
export const ruleInWords = (tree: RuleTree | null, book: Codebook): Text =>
  inLanguages((language) =>
    tree === null ? say(language, 'name-everyone') : describeRule(tree, bookNames(book), language),
  )

/** Who was asked, or is counted, in words; `null` (no condition) is everyone. */
const peopleInWords = (tree: RuleTree | null, book: Codebook): Text => {
  const rule = ruleInWords(tree, book)
  return tree === null ? rule : inLanguages((language) => say(language, 'table-people', { rule: rule[language] }))
}

const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

function labelOf(row: TableRow, book: Codebook): Text {
  const { net, reason } = row
  if (net !== undefined) return net.label
  if (reason !== undefined) return inLanguages((language) => upperFirst(say(language, `dataset-${reason}`)))
  const variable = book.get(row.variable)?.variable
  if (variable === undefined) return { nl: row.variable, en: row.variable }
  const code = variable.codes.find((one) => one.code === row.code)
  if (row.code !== null && code !== undefined) return code.label
  const { ends, label } = variable
  return ends === null
    ? label
    : inLanguages((language) => `${label[language]} (${ends.low[language]} – ${ends.high[language]})`)
}

/** Who is counted of a table that is limited to some. */
function countedInWords(tree: RuleTree, book: Codebook): Text {
  const people = peopleInWords(tree, book)
  return inLanguages((language) => say(language, 'table-counted', { people: people[language] }))
}

/** The conditions that must all hold for a rule to hold. */
const conditionsOf = (tree: RuleTree | null): readonly RuleTree[] =>
  tree === null ? [] : tree.kind === 'and' ? tree.of : [tree]

/** The condition under which the rows of a table are asked, without what concerns some rows only. */
function askedRule(spec: TableSpec, book: Codebook): RuleTree | null {
  const [first, ...others] = spec.rows.map(({ variable }) => conditionsOf(book.get(variable)?.base ?? null))
  const written = others.map((conditions) => new Set(conditions.map((condition) => JSON.stringify(condition))))
  return allOf(first?.filter((condition) => written.every((row) => row.has(JSON.stringify(condition)))) ?? [])
}

/** The item of which all rows of a table are part; a table may also be of loose variables. */
function itemOf(spec: TableSpec, book: Codebook): CodebookEntry['item'] | null {
  const [first, ...others] = spec.rows.map(({ variable }) => book.get(variable)?.item)
  return first !== undefined && others.every((item) => item?.id === first.id) ? first : null
}

/**
 * The title, labels and explanations of a table in both languages. The title is that of the table, else the short name of
 * the item, else the question. Rows of several items have no wording together; their labels are the questions.
 *
 * @example tableTexts(spec, study, book).askedOf.en // → 'people for whom this holds: "Application" is chosen at …'
 */
export function tableTexts(spec: TableSpec, study: Study, book: Codebook): TableTexts {
  const entry = book.get(spec.rows[0]?.variable ?? '')
  const item = itemOf(spec, book)
  const wording = item?.text ?? { nl: '', en: '' }
  const scale = entry?.variable.codes ?? []
  const group = (id: string) => study.groups.find((one) => one.id === id)
  const groupLabel = (id: string): Text => group(id)?.label ?? inLanguages((language) => say(language, 'table-total'))
  return {
    title: spec.title ?? item?.label ?? item?.text ?? everywhere(spec.id),
    wording,
    askedOf: peopleInWords(askedRule(spec, book), book),
    countedOf: spec.filter === null ? null : countedInWords(spec.filter.tree, book),
    topBox: spec.statistics.includes('top-box')
      ? inLanguages((language) => {
          const labels = scale.filter(({ code }) => spec.codes.includes(code)).map(({ label }) => label[language])
          return say(language, 'table-top-box', { labels: labels.join(' + ') })
        })
      : null,
    multiple: entry?.variable.kind === 'multiple' && spec.item !== null,
    groupLabel,
    categoryLabel: (category) => labelOf({ ...category, variable: entry?.variable.id ?? '' }, book),
    columnLabel: (id, statistic) =>
      spec.statistics.length === 1
        ? groupLabel(id)
        : inLanguages((language) => {
            const measure = say(language, `table-statistic-${statistic}`)
            return spec.banner.length === 1 ? measure : `${groupLabel(id)[language]}, ${measure}`
          }),
    who: (id) => {
      const found = group(id)
      return found === undefined ? null : ruleInWords(found.rule.tree, book)
    },
    rowLabel: (row) => labelOf(row, book),
  }
}
