import type { SavText } from './text-encoding.ts'

/** A set as its record has it: the names are short ones, the counted value is a text. */
export type SetRecord = {
  readonly name: string
  readonly kind: 'dichotomies' | 'categories'
  readonly counted: string | null
  readonly label: string
  /** True when the label is that of the first variable. */
  readonly labelOfVariable: boolean
  readonly variables: readonly string[]
}

const [lineFeed, equals, space] = [10, 61, 32]

const ascii = (bytes: Uint8Array): string => String.fromCodePoint(...bytes.subarray(0, 20))

/** Bytes with their length before them, as in `3 Yes`, and the place behind them; `null` when that is not so. */
function counted(data: Uint8Array, from: number): { bytes: Uint8Array; end: number } | null {
  const gap = data.indexOf(space, from)
  const digits = gap === -1 ? '' : ascii(data.subarray(from, gap))
  const end = gap + 1 + Number(digits)
  return /^\d+$/.test(digits) && end <= data.length ? { bytes: data.subarray(gap + 1, end), end } : null
}

/** One set from its name to its line feed. */
function setAt(data: Uint8Array, from: number, { decode }: SavText): { set: SetRecord; end: number } | null {
  const is = data.indexOf(equals, from)
  if (is === -1) return null
  const kind = ascii(data.subarray(is + 1, is + 2))
  if (!/[CDE]/.test(kind)) return null
  let at = is + 2
  let labelOfVariable = false
  if (kind === 'E') {
    const source = /^ (1|11) /.exec(ascii(data.subarray(at)))
    if (source === null) return null
    labelOfVariable = source[1] === '11'
    at += source[0].length
  }
  const value = kind === 'C' ? null : counted(data, at)
  if (kind !== 'C' && value === null) return null
  const label = counted(data, (value?.end ?? at) + 1)
  if (label === null) return null
  const stop = data.indexOf(lineFeed, label.end)
  const end = stop === -1 ? data.length : stop
  const names = decode(data.subarray(label.end, end))
  const set = {
    name: decode(data.subarray(from, is)).replace(/^\$/, ''),
    kind: value === null ? ('categories' as const) : ('dichotomies' as const),
    counted: value === null ? null : decode(value.bytes).replace(/ +$/, ''),
    label: decode(label.bytes).replace(/ +$/, ''),
    labelOfVariable,
    variables: names.split(' ').filter((name) => name !== ''),
  }
  return { set, end }
}

/**
 * The multiple-response sets of a record of subtype 7 or 19. What comes after a mistake is left out; `whole` says
 * whether there was none.
 *
 * Source: PSPP developer manual, "Multiple Response Sets Records".
 *
 * @example setRecords(bytesOf('$a=C 10 my mcgroup a b c\n'), text).sets[0]?.label // → 'my mcgroup'
 */
export function setRecords(data: Uint8Array, text: SavText): { sets: readonly SetRecord[]; whole: boolean } {
  const sets: SetRecord[] = []
  let at = 0
  for (;;) {
    while (data[at] === lineFeed || data[at] === 0) at += 1
    if (at >= data.length) return { sets, whole: true }
    const next = setAt(data, at, text)
    if (next === null) return { sets, whole: false }
    sets.push(next.set)
    at = next.end
  }
}
