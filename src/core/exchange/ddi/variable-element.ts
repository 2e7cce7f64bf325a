import type { Language } from '../../text.ts'
import type { FileMissing, FileValue, FileVariable } from '../data-file.ts'
import { isMissing } from '../missing-value.ts'
import { plainDecimal } from '../plain-decimal.ts'
import { xmlElement, type XmlElement } from '../xml/xml-element.ts'
import { labelOf, variableText, type TranslatedFile } from './described-file.ts'
import { inElements } from './ddi-words.ts'

/** Where a variable stands in the codebook: its own identifier, that of its file and of the weight. */
export type DdiPlace = { readonly id: string; readonly fileId: string; readonly weightId: string | null }

/** A value as it is written: numbers in full, since an exponent is another text in other programs. */
const valueText = (value: FileValue): string =>
  typeof value === 'number' && Number.isFinite(value) ? plainDecimal(value) : String(value)

const endText = (value: number): string | null => (Number.isFinite(value) ? plainDecimal(value) : null)

const missingElement = (missing: FileMissing): XmlElement =>
  missing.kind === 'value'
    ? xmlElement('item', { VALUE: valueText(missing.value) })
    : xmlElement('range', { min: endText(missing.low), max: endText(missing.high) })

/** Codes with a meaning, as valid values. The ends of amounts are not written: they tell of single respondents. */
function validElements(variable: FileVariable): readonly XmlElement[] {
  const codes = variable.labels.filter(({ value }) => !isMissing(variable, value))
  if (variable.measure === 'scale' || codes.length === 0) return []
  return [
    xmlElement(
      'valrng',
      {},
      codes.map(({ value }) => xmlElement('item', { VALUE: valueText(value) })),
    ),
  ]
}

function categoryElement(
  translated: TranslatedFile,
  variable: FileVariable,
  value: FileValue,
  languages: readonly Language[],
  count: number | undefined,
): XmlElement {
  const label = variableText(translated, variable, (one) => labelOf(one, value))
  return xmlElement('catgry', { missing: isMissing(variable, value) ? 'Y' : null }, [
    xmlElement('catValu', {}, [valueText(value)]),
    ...inElements('labl', label, languages, { level: 'category' }),
    count !== undefined && xmlElement('catStat', { type: 'freq' }, [String(count)]),
  ])
}

function formatElement({ column }: FileVariable): XmlElement {
  if (column.kind === 'date') return xmlElement('varFormat', { type: 'character', schema: 'ISO', category: 'date' })
  return xmlElement('varFormat', { type: column.kind === 'number' ? 'numeric' : 'character', schema: 'other' })
}

/**
 * A variable in a codebook: its labels, question, base, values and missing values, in every language that is there.
 *
 * Source: DDI-Codebook 2.5, `var`.
 *
 * @param frequencies how often each value was given; `null` writes none
 * @example variableElement(translated, variable, place, ['nl'], null).attributes.get('name') // → 'q1'
 */
export function variableElement(
  translated: TranslatedFile,
  variable: FileVariable,
  { id, fileId, weightId }: DdiPlace,
  languages: readonly Language[],
  frequencies: ReadonlyMap<FileValue, number> | null,
): XmlElement {
  const { name, measure, decimals, missing, labels, attributes } = variable
  const question = inElements(
    'qstnLit',
    variableText(translated, variable, (one) => one.question),
    languages,
  )
  const isWeight = weightId === id
  const concept = attributes['ddi-concept']
  const free = attributes['ddi-text']
  return xmlElement(
    'var',
    {
      ID: id,
      name,
      files: fileId,
      dcml: decimals,
      intrvl: measure === 'scale' ? 'contin' : 'discrete',
      nature: measure === 'nominal' || measure === 'ordinal' ? measure : null,
      wgt: isWeight ? 'wgt' : null,
      'wgt-var': isWeight ? null : weightId,
    },
    [
      xmlElement('location', { fileid: fileId }),
      ...inElements(
        'labl',
        variableText(translated, variable, (one) => one.label),
        languages,
        { level: 'variable' },
      ),
      question.length > 0 && xmlElement('qstn', {}, question),
      ...validElements(variable),
      missing.length > 0 && xmlElement('invalrng', {}, missing.map(missingElement)),
      ...inElements(
        'universe',
        variableText(translated, variable, (one) => one.universe),
        languages,
      ),
      free !== undefined && xmlElement('txt', {}, [free]),
      ...labels.map(({ value }) => categoryElement(translated, variable, value, languages, frequencies?.get(value))),
      concept !== undefined && xmlElement('concept', {}, [concept]),
      formatElement(variable),
    ],
  )
}
