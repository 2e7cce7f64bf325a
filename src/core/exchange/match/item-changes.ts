import type { Item } from '../../items/item.ts'
import type { Code } from '../../items/variable.ts'
import { issue } from '../../issue.ts'
import { languages } from '../../text.ts'
import type { DataFile, FileVariable } from '../data-file.ts'
import type { VariableMapping } from '../mapping-schema.ts'
import { cleanText, withoutNumber } from '../understand/clean-text.ts'
import { nameOf } from '../understand/valid-id.ts'
import type { Guess, WrittenWave } from '../written-study.ts'
import { fileOptions } from './file-options.ts'
import type { Match } from './match-columns.ts'
import type { OptionMatch } from './match-options.ts'
import { matchOptions } from './match-options.ts'
import { plainWording, similarity } from './wording.ts'
import { wideBounds } from './wide-bounds.ts'
import { writtenKeys, writtenPart, writtenText } from './written-part.ts'

type Change = NonNullable<WrittenWave['changes']>[string]

/** An item of the study beside a new file: what is asked in another way, how its columns are read, what was guessed. */
export type ItemChange = {
  readonly change: Change | null
  readonly entries: readonly VariableMapping[]
  readonly guesses: readonly Guess[]
}

/** Labels of columns in the file of the wave before. */
export type EarlierLabels = Readonly<Record<string, string>>

const guess = (item: string, code: Guess['code'], values: Guess['values'], sure: Guess['sure'] = 'guess'): Guess => ({
  ...issue(code, ['items', item], values),
  sure,
})

/** What the items of the study call their list of codes. */
const listOf = (item: Item): 'options' | 'scale' | null => {
  if (item.type === 'single' || item.type === 'multiple') return 'options'
  return item.type === 'matrix' ? 'scale' : null
}

/** The options of an item after a change, as a study file has them. */
const writtenOptions = (item: Item, { kept, added }: OptionMatch): readonly unknown[] => {
  const list =
    item.type === 'matrix' ? item.scale : item.type === 'single' || item.type === 'multiple' ? item.options : []
  return [
    ...kept.flatMap(({ code, label }) => {
      const own = list.find((one) => one.code === code.code)
      if (own === undefined) return []
      return [{ ...writtenKeys(own), ...(label === null ? {} : { label: { any: label } }) }]
    }),
    ...added.map(({ code, label }) => ({ code, label: { any: label } })),
  ]
}

/** Categories that both waves can be counted in; only where what is left over on both sides may belong together. */
function commonCategories({ kept, added, removed }: OptionMatch): Change['categories'] {
  const [first] = added
  if (first === undefined || removed.length === 0) return undefined
  const used = new Set<string>()
  const unlike = (wanted: string): string => {
    let name = wanted
    for (let number = 2; used.has(name); number += 1) name = `${wanted}-${number}`
    used.add(name)
    return name
  }
  const nameOfCode = (code: Code): string => code.id ?? nameOf(code.label.en, 'category')
  const all = [...removed.map(({ label }) => label.nl), ...added.map(({ label }) => label)]
  return [
    ...kept.map(({ code }) => ({
      id: unlike(nameOfCode(code)),
      label: writtenText(code.label),
      before: [code.code],
      now: [code.code],
    })),
    {
      id: unlike('other'),
      label: { any: [...new Set(all)].join(' / ') },
      before: removed.map(({ code }) => code),
      now: added.map(({ code }) => code),
    },
  ]
}

/** The options of the columns of an item beside those of the study. */
function optionsOf(item: Item, matches: readonly Match[], columns: readonly FileVariable[]): OptionMatch | null {
  const [first] = matches
  if (first?.options !== undefined) return first.options
  if (first === undefined || listOf(item) === null || 'options' in first.entry || 'level' in first.entry) return null
  const { options, complete } = fileOptions(columns, first.entry)
  if (options.length === 0) return null
  return matchOptions(first.target.variable.codes, options, first.entry.codes ?? {}, complete)
}

/** The wording of a question in the new file where it is another one than in the file of the wave before. */
function rewording(item: Item, match: Match, labels: EarlierLabels, columns: readonly FileVariable[]): string | null {
  const [column] = columns
  if (column === undefined || matchesSeveral(item)) return null
  const label = withoutNumber(cleanText(column.question ?? column.label), column.name)
  const earlier = Object.entries(labels).find(([name]) => name.toLowerCase() === column.name.toLowerCase())?.[1]
  const same =
    earlier === undefined
      ? languages.some((language) => plainWording(item.text[language]) === plainWording(label))
      : plainWording(earlier, column.name) === plainWording(label)
  return label === '' || same || (earlier === undefined && match.how === 'same-name') ? null : label
}

/** In a question of several columns the labels of the file are about its parts. */
const matchesSeveral = (item: Item): boolean =>
  item.type === 'matrix' ||
  item.type === 'multiple' ||
  item.type === 'slider' ||
  (item.type === 'number' && item.fields.length > 1)

const columnsOf = (file: DataFile, names: readonly string[]): readonly FileVariable[] =>
  names.flatMap((name) => file.variables.find((one) => one.name === name) ?? [])

/** The mapping of a variable with the codes that were found for the values of the new file. */
const withCodes = (entry: VariableMapping, found: OptionMatch | null): VariableMapping => {
  if (found === null || 'options' in entry || 'level' in entry) return entry
  const { codes: _codes, ...rest } = entry
  return Object.keys(found.codes).length === 0 ? rest : { ...rest, codes: { ...found.codes } }
}

/**
 * What a new file asks in another way than the study does, for one item: other words, other options, wider bounds. Values
 * of options that only changed their number are read under the code of the study, so that nothing changed.
 *
 * @param labels the labels of the columns in the file of the wave before
 * @example itemChange(item, matches, file, {}).change // → { set: { text: { any: 'Your sex?' } } }
 */
export function itemChange(item: Item, matches: readonly Match[], file: DataFile, labels: EarlierLabels): ItemChange {
  const names = matches.flatMap(({ columns }) => columns)
  const columns = columnsOf(file, names)
  const found = optionsOf(item, matches, columns)
  const list = listOf(item)
  const [first] = matches
  const words = first === undefined ? null : rewording(item, first, labels, columns)
  const relabelled = found?.kept.filter(({ label }) => label !== null).length ?? 0
  const otherOptions = found !== null && (found.added.length > 0 || found.removed.length > 0)
  const bounds = wideBounds(item, matches, file)
  const rows = leftRows(item, matches)
  const set = {
    ...(words === null ? {} : { text: { any: words } }),
    ...(found !== null && list !== null && (otherOptions || relabelled > 0)
      ? { [list]: writtenOptions(item, found) }
      : {}),
    ...(rows === null ? {} : { rows }),
    ...(words === null ? {} : oneField(item, words)),
    ...(bounds === null ? {} : words === null ? bounds : relabelledFields(bounds, words)),
  }
  const categories = found === null || item.type === 'multiple' ? undefined : commonCategories(found)
  const far = words !== null && Math.max(...languages.map((one) => similarity(words, item.text[one]))) < 0.3
  const change: Change | null =
    Object.keys(set).length === 0
      ? null
      : { set, ...(categories === undefined ? {} : { categories }), ...(far ? { comparable: 'no' as const } : {}) }
  const recoded =
    found === null || first?.options !== undefined
      ? []
      : // Texts have no number that could have changed.
        Object.entries(found.codes).filter(([key, code]) => /^-?\d/.test(key) && code !== readCode(first, key))
  return {
    change,
    entries: matches.map(({ entry }) => withCodes(entry, found)),
    guesses: [
      ...(words === null ? [] : [guess(item.id, 'match-reworded', { item: item.id, words })]),
      ...(far ? [guess(item.id, 'match-other-question', { item: item.id })] : []),
      ...(found === null || found.added.length === 0
        ? []
        : [
            guess(item.id, 'match-options-added', {
              item: item.id,
              options: found.added.map(({ label }) => label).join(', '),
            }),
          ]),
      ...(found === null || found.removed.length === 0
        ? []
        : [
            guess(item.id, 'match-options-removed', {
              item: item.id,
              options: found.removed.map(({ label }) => label.en).join(', '),
            }),
          ]),
      ...(categories === undefined ? [] : [guess(item.id, 'match-categories', { item: item.id })]),
      ...(recoded.length === 0
        ? []
        : [
            guess(
              item.id,
              'match-recoded',
              { item: item.id, codes: recoded.map(([key, code]) => `${key} → ${code}`).join(', ') },
              'likely',
            ),
          ]),
      ...(bounds === null ? [] : [guess(item.id, 'match-bounds', { item: item.id }, 'certain')]),
      ...(rows === null ? [] : [guess(item.id, 'match-rows-removed', { item: item.id }, 'certain')]),
    ],
  }
}

/** The rows of a matrix of which the file has a column, where it does not have all. */
function leftRows(item: Item, matches: readonly Match[]): readonly unknown[] | null {
  if (item.type !== 'matrix') return null
  const there = new Set(matches.map(({ target }) => target.variable.id))
  const rows = item.rows.filter(({ code }) => there.has(`${item.id}.${code}`))
  return rows.length === item.rows.length || rows.length === 0 ? null : rows.map(writtenPart)
}

/** The only field of a number is called what the question is. */
const oneField = (item: Item, words: string): { readonly fields?: readonly unknown[] } =>
  item.type === 'number' && item.fields.length === 1
    ? { fields: item.fields.map((field) => ({ ...writtenKeys(field), label: { any: words } })) }
    : {}

const relabelledFields = (bounds: Readonly<Record<string, unknown>>, words: string) =>
  Array.isArray(bounds['fields'])
    ? { ...bounds, fields: bounds['fields'].map((field: object) => ({ ...field, label: { any: words } })) }
    : bounds

/** The code under which a value of the file was read in the wave before. */
function readCode(match: Match | undefined, key: string): number | null {
  if (match === undefined || 'options' in match.entry || 'level' in match.entry) return null
  return match.entry.codes?.[key] ?? (/^\d+$/.test(key) ? Number(key) : null)
}
