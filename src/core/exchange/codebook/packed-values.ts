/** A value with its meaning, as a codebook writes them. */
export type WrittenValue = { readonly value: string; readonly label: string }

const pair = /^\s*["']?(-?\d+(?:[.,]\d+)?|[^\s=:,"']{1,40})["']?\s*(?:=|:|,|-(?=\s)|\.(?=\s))\s*(.*)$/s

/**
 * The values that are packed into one cell, with their meaning: `1=Yes; 2=No`, `1, Yes | 2, No`, or a line for each. None
 * when it is written in no such way.
 *
 * @example packedValues('1, Yes | 2, No') // → [{ value: '1', label: 'Yes' }, { value: '2', label: 'No' }]
 */
export function packedValues(text: string): readonly WrittenValue[] {
  const found = ['|', '\n', ';'].find((sign) => text.includes(sign))
  const parts = found === undefined ? text.split(/,\s*(?=["']?-?\d+["']?\s*[=:])/) : text.split(found)
  const values = parts
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [, value, label] = pair.exec(part) ?? []
      return value === undefined || label === undefined
        ? null
        : { value, label: label.trim().replace(/^(["'])(.*)\1$/, '$2') }
    })
  const whole = values.filter((value) => value !== null)
  return whole.length === values.length ? whole : []
}

/** No value or range that is missing takes more signs. */
const longestRange = 60

/**
 * The missing values that are packed into one cell: single ones, and ranges as `98..99`.
 *
 * @example packedMissing('-9 thru -1; 99') // → ['-9..-1', '99']
 */
export function packedMissing(text: string): readonly string[] {
  return text
    .split(/[;,|\n]/)
    .filter((part) => part.length <= longestRange)
    .map((part) =>
      part.trim().replace(/^(-?[\d.]+)\s*(?:\.\.|thru|through|to|t\/m|tot en met|–|-)\s*(-?[\d.]+)$/i, '$1..$2'),
    )
    .filter((part) => part !== '')
}
