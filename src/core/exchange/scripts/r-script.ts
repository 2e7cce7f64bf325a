import { say, type MessageKey } from '../../messages/say.ts'
import { noFindingText } from '../../publication/no-finding.ts'
import type { DataFile, FileValue } from '../data-file.ts'
import { commentLine, textLiteral, valueLiteral } from './literal.ts'
import { scriptPlan, type ScriptOptions, type ScriptPlan, type ScriptVariable } from './script-plan.ts'

const vector = (values: readonly FileValue[]): string =>
  `c(${values.map((value) => valueLiteral(value, 'Inf')).join(', ')})`

const logical = (value: boolean): string => (value ? 'TRUE' : 'FALSE')

function variableLine({ name, label, kind, values, missing, ranges, isCoded, isOrdered }: ScriptVariable): string {
  const parts = [
    `name = ${textLiteral(name)}`,
    `kind = ${textLiteral(kind)}`,
    `label = ${textLiteral(label)}`,
    ...(values.length === 0
      ? []
      : [
          `values = ${vector(values.map(({ value }) => value))}`,
          `labels = ${vector(values.map((one) => one.label))}`,
          `coded = ${logical(isCoded)}`,
          `ordered = ${logical(isOrdered)}`,
        ]),
    ...(missing.length === 0 ? [] : [`missing = ${vector(missing)}`]),
    ...(ranges.length === 0 ? [] : [`ranges = list(${ranges.map(({ low, high }) => vector([low, high])).join(', ')})`]),
  ]
  return `  list(${parts.join(', ')})`
}

const setLine = ({ name, label, kind, counted, variables }: ScriptPlan['sets'][number]): string =>
  `  list(name = ${textLiteral(name)}, label = ${textLiteral(label)}, kind = ${textLiteral(kind)}, counted = ${
    counted === null ? 'NULL' : valueLiteral(counted, 'Inf')
  }, variables = ${vector(variables)})`

const list = (name: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [`${name} <- list()`] : [`${name} <- list(`, lines.join(',\n'), ')']

/** How the file is read: everything as it stands there, with nothing guessed. */
const reading = {
  csv: [
    'raw <- read.csv(data_file, check.names = FALSE, colClasses = "character", na.strings = "", encoding = "UTF-8")',
    String.raw`names(raw)[1] <- sub("^\ufeff", "", names(raw)[1])`,
  ],
  sav: [
    String.raw`if (!requireNamespace("haven", quietly = TRUE)) stop("install.packages(\"haven\")")`,
    'raw <- as.data.frame(haven::zap_labels(haven::read_sav(data_file, user_na = TRUE)))',
  ],
  parquet: [
    String.raw`if (!requireNamespace("arrow", quietly = TRUE)) stop("install.packages(\"arrow\")")`,
    'raw <- as.data.frame(arrow::read_parquet(data_file))',
  ],
} as const

/** Texts of a CSV file, without the apostrophe that keeps a spreadsheet from running them. */
const guardedText = [
  String.raw`formula_guard <- "^'(?='*[=+\\-@\\t\\r\\n\uff1d\uff0b\uff0d\uff20])"`,
  'as_text <- function(column) sub(formula_guard, "", as.character(column), perl = TRUE)',
]

const plainText = 'as_text <- function(column) { column <- as.character(column); column[column %in% ""] <- NA; column }'

const describing = [
  'data <- raw',
  'for (variable in variables) {',
  '  column <- raw[[variable$name]]',
  '  if (variable$kind == "number") column <- as.numeric(column)',
  '  if (variable$kind == "text") column <- as_text(column)',
  '  if (variable$kind == "day" && is.character(column)) column <- as.Date(column)',
  '  if (variable$kind == "moment" && is.character(column)) {',
  '    column <- as.POSIXct(column, tz = "UTC", format = "%Y-%m-%dT%H:%M:%OS")',
  '  }',
  '  raw[[variable$name]] <- column',
  '  no_answer <- column %in% variable$missing',
  '  for (range in variable$ranges) {',
  '    no_answer <- no_answer | (!is.na(column) & column >= range[1] & column <= range[2])',
  '  }',
  '  column[no_answer] <- NA',
  '  if (isTRUE(variable$coded)) {',
  '    column <- factor(column, levels = variable$values, labels = make.unique(variable$labels), ordered = variable$ordered)',
  '  }',
  '  attr(column, "label") <- variable$label',
  '  data[[variable$name]] <- column',
  '}',
]

/** A first table of a question with several answers: the weighted share of who was asked it that chose each option. */
const setTable = [
  'for (set in Filter(function(set) set$kind == "dichotomies", sets)) {',
  '  answered <- Reduce(`|`, lapply(set$variables, function(name) !is.na(data[[name]])))',
  '  share <- vapply(set$variables, function(name) {',
  '    100 * sum(weight[answered & raw[[name]] %in% set$counted]) / sum(weight[answered])',
  '  }, numeric(1))',
  '  names(share) <- vapply(set$variables, function(name) attr(data[[name]], "label"), character(1))',
  String.raw`  cat("\n", set$label, " (n = ", sum(answered), ")\n", sep = "")`,
  '  print(round(share, 1))',
  '}',
]

const firstTable = (name: string): readonly string[] => [
  `one <- data.frame(answer = data[[${textLiteral(name)}]], weight = weight)`,
  'one <- one[!is.na(one$answer) & !is.na(one$weight), ]',
  `cat("\\n", attr(data[[${textLiteral(name)}]], "label"), " (n = ", nrow(one), ")\\n", sep = "")`,
  'print(round(100 * prop.table(xtabs(weight ~ answer, data = one)), 1))',
]

const survey = [
  'if (nrow(one) > 1 && requireNamespace("survey", quietly = TRUE)) {',
  '  design <- survey::svydesign(ids = ~1, weights = ~weight, data = one)',
  '  print(survey::svymean(~answer, design))',
  '}',
]

/**
 * A script in R that reads a data file as we write it, and gives the data labels, missing values, factors, sets and weights,
 * with a first weighted table. It needs nothing but R; with the package `survey` it also prints standard errors. `raw` keeps
 * the values as they are in the file, the reasons of missing answers among them.
 *
 * @example rScript(file, { format: 'csv', fileName: 'data.csv', language: 'en' }).startsWith('# ') // → true
 */
export function rScript(file: DataFile, { format, fileName, language }: ScriptOptions): string {
  const plan = scriptPlan(file)
  const remark = (key: MessageKey): string => commentLine(say(language, key))
  const { title, answers, variables, sets, weight, first } = plan
  return [
    commentLine(title === '' ? fileName : title),
    ...(answers === 'real' ? [] : [commentLine(noFindingText(answers, language))]),
    '',
    remark('script-read'),
    `data_file <- ${textLiteral(fileName)}`,
    ...reading[format],
    '',
    remark('script-variables'),
    ...list('variables', variables.map(variableLine)),
    '',
    remark('script-describe'),
    ...(format === 'csv' ? [remark('script-guard'), ...guardedText] : [plainText]),
    ...describing,
    '',
    remark('script-sets'),
    ...list('sets', sets.map(setLine)),
    '',
    remark(weight === null ? 'script-no-weight' : 'script-weight'),
    weight === null ? 'weight <- rep(1, nrow(data))' : `weight <- as.numeric(raw[[${textLiteral(weight)}]])`,
    '',
    remark('script-first-table'),
    ...(answers === 'real' ? [] : [`cat(${textLiteral(say(language, `annex-${answers}-figure`))}, "\\n")`]),
    ...(first === null ? [] : [...firstTable(first), remark('script-errors'), ...survey]),
    ...(sets.length === 0 ? [] : setTable),
    '',
  ].join('\n')
}
