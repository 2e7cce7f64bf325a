import { say, type MessageKey } from '../../messages/say.ts'
import { noFindingText } from '../../publication/no-finding.ts'
import type { DataFile, FileValue } from '../data-file.ts'
import { commentLine, textLiteral, valueLiteral } from './literal.ts'
import { scriptPlan, type ScriptOptions, type ScriptPlan, type ScriptVariable } from './script-plan.ts'

const list = (values: readonly FileValue[]): string =>
  `[${values.map((value) => valueLiteral(value, 'float("inf")')).join(', ')}]`

const boolean = (value: boolean): string => (value ? 'True' : 'False')

function variableLine({ name, label, kind, values, missing, ranges, isCoded, isOrdered }: ScriptVariable): string {
  const parts = [
    `"name": ${textLiteral(name)}`,
    `"kind": ${textLiteral(kind)}`,
    `"label": ${textLiteral(label)}`,
    `"values": ${list(values.map(({ value }) => value))}`,
    `"labels": ${list(values.map((one) => one.label))}`,
    `"coded": ${boolean(isCoded)}`,
    `"ordered": ${boolean(isOrdered)}`,
    `"missing": ${list(missing)}`,
    `"ranges": [${ranges.map(({ low, high }) => list([low, high])).join(', ')}]`,
  ]
  return `    {${parts.join(', ')}},`
}

const setLine = ({ name, label, kind, counted, variables }: ScriptPlan['sets'][number]): string =>
  `    {"name": ${textLiteral(name)}, "label": ${textLiteral(label)}, "kind": ${textLiteral(kind)}, "counted": ${
    counted === null ? 'None' : valueLiteral(counted, 'float("inf")')
  }, "variables": ${list(variables)}},`

/** How the file is read: everything as it stands there, with nothing guessed. */
const reading = {
  csv: ['raw = pd.read_csv(DATA_FILE, dtype=str, keep_default_na=False, na_values=[""], encoding="utf-8-sig")'],
  sav: ['raw = pd.read_spss(DATA_FILE, convert_categoricals=False)'],
  parquet: ['raw = pd.read_parquet(DATA_FILE)'],
} as const

/** Texts of a CSV file, without the apostrophe that keeps a spreadsheet from running them. */
const guardedText = [
  'def as_text(column):',
  String.raw`    guard = "^'(?='*[=+\\-@\\t\\r\\n\uff1d\uff0b\uff0d\uff20])"`,
  '    return column.astype("string").str.replace(guard, "", regex=True)',
]

const plainText = ['def as_text(column):', '    return column.astype("string").mask(column == "")']

const uniqueLabels = [
  'def unique(labels):',
  '    seen = {}',
  '    result = []',
  '    for label in labels:',
  '        seen[label] = seen.get(label, 0) + 1',
  '        result.append(label if seen[label] == 1 else f"{label} ({seen[label]})")',
  '    return result',
]

const describing = [
  'data = raw.copy()',
  'for variable in VARIABLES:',
  '    name = variable["name"]',
  '    column = raw[name]',
  '    if variable["kind"] == "number":',
  '        column = pd.to_numeric(column)',
  '    elif variable["kind"] == "text":',
  '        column = as_text(column)',
  '    else:',
  '        column = pd.to_datetime(column)',
  '    raw[name] = column',
  '    no_answer = column.isin(variable["missing"])',
  '    for low, high in variable["ranges"]:',
  '        no_answer = no_answer | column.between(low, high)',
  '    column = column.mask(no_answer)',
  '    if variable["coded"]:',
  '        labels = unique(variable["labels"])',
  '        kind = pd.CategoricalDtype(labels, ordered=variable["ordered"])',
  '        column = column.map(dict(zip(variable["values"], labels))).astype(kind)',
  '    data[name] = column',
  '',
  'data.attrs["labels"] = {variable["name"]: variable["label"] for variable in VARIABLES}',
]

const firstTable = (name: string): readonly string[] => [
  `first = ${textLiteral(name)}`,
  'answered = data[first].notna() & weight.notna()',
  'share = 100 * weight[answered].groupby(data.loc[answered, first], observed=False).sum() / weight[answered].sum()',
  'print(f"{data.attrs[\'labels\'][first]} (n = {int(answered.sum())})")',
  'print(share.round(1).to_string())',
]

/** A first table of a question with several answers: the weighted share of who was asked it that chose each option. */
const setTable = [
  'for one in SETS:',
  '    if one["kind"] != "dichotomies":',
  '        continue',
  '    answered = data[one["variables"]].notna().any(axis=1)',
  '    print(f"{one[\'label\']} (n = {int(answered.sum())})")',
  '    for name in one["variables"]:',
  '        chosen = weight[answered & (raw[name] == one["counted"])].sum()',
  '        print(f"  {data.attrs[\'labels\'][name]}: {100 * chosen / weight[answered].sum():.1f}")',
]

/**
 * A script in Python that reads a data file as we write it with pandas, and gives the data labels, missing values,
 * categories, sets and weights, with a first weighted table. `raw` keeps the values as they are in the file, the reasons of
 * missing answers among them.
 *
 * @example pythonScript(file, { format: 'csv', fileName: 'data.csv', language: 'en' }).includes('import pandas') // → true
 */
export function pythonScript(file: DataFile, { format, fileName, language }: ScriptOptions): string {
  const { title, answers, variables, sets, weight, first } = scriptPlan(file)
  const remark = (key: MessageKey): string => commentLine(say(language, key))
  return [
    commentLine(title === '' ? fileName : title),
    ...(answers === 'real' ? [] : [commentLine(noFindingText(answers, language))]),
    'import pandas as pd',
    '',
    remark('script-read'),
    `DATA_FILE = ${textLiteral(fileName)}`,
    ...reading[format],
    '',
    remark('script-variables'),
    'VARIABLES = [',
    ...variables.map(variableLine),
    ']',
    '',
    remark('script-describe'),
    '',
    '',
    ...(format === 'csv' ? [remark('script-guard'), ...guardedText] : plainText),
    '',
    '',
    remark('script-unique'),
    ...uniqueLabels,
    '',
    '',
    ...describing,
    '',
    remark('script-sets'),
    'SETS = [',
    ...sets.map(setLine),
    ']',
    '',
    remark(weight === null ? 'script-no-weight' : 'script-weight'),
    weight === null
      ? 'weight = pd.Series(1.0, index=data.index)'
      : `weight = pd.to_numeric(raw[${textLiteral(weight)}])`,
    '',
    remark('script-first-table'),
    ...(answers === 'real' ? [] : [`print(${textLiteral(say(language, `annex-${answers}-figure`))})`]),
    ...(first === null ? [] : firstTable(first)),
    ...(sets.length === 0 ? [] : setTable),
    '',
  ].join('\n')
}
