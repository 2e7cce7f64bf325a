/** Attributes by name. One with several values has a line for each. */
export type Attributes = Readonly<Record<string, string>>

/** One attribute at a place of a text, and the place behind it; `null` where there is none. */
function attributeAt(text: string, from: number): { name: string; value: string; end: number } | null {
  const opens = text.indexOf('(', from)
  if (opens <= from) return null
  const lines: string[] = []
  let at = opens + 1
  while (text[at] !== ')') {
    const ends = text.indexOf("'\n", at + 1)
    if (text[at] !== "'" || ends === -1) return null
    // A value may hold quotes, but no line feed: the quote before the line feed closes it.
    lines.push(text.slice(at + 1, ends))
    at = ends + 2
  }
  return { name: text.slice(from, opens), value: lines.join('\n'), end: at + 1 }
}

function attributesAt(text: string, from: number): { attributes: Attributes; end: number } {
  const found = new Map<string, string>()
  let at = from
  while (at < text.length && text[at] !== '/') {
    const next = attributeAt(text, at)
    if (next === null) return { attributes: Object.fromEntries(found), end: -1 }
    found.set(next.name, next.value)
    at = next.end
  }
  return { attributes: Object.fromEntries(found), end: at }
}

/**
 * The attributes of a file. What comes after a mistake in the record is left out; `whole` says whether there was none.
 *
 * Source: PSPP developer manual, "Data File and Variable Attributes Records".
 *
 * @example fileAttributes("source('panel'\n)").attributes // → { source: 'panel' }
 */
export function fileAttributes(text: string): { readonly attributes: Attributes; readonly whole: boolean } {
  const { attributes, end } = attributesAt(text, 0)
  return { attributes, whole: end === text.length }
}

/**
 * The attributes of variables by their long names. What comes after a mistake in the record is left out.
 *
 * Source: PSPP developer manual, "Data File and Variable Attributes Records" and "Variable Roles".
 *
 * @example variableAttributes("q1:$@Role('0'\n)").found.get('q1') // → { '$@Role': '0' }
 */
export function variableAttributes(text: string): {
  readonly found: ReadonlyMap<string, Attributes>
  readonly whole: boolean
} {
  const found = new Map<string, Attributes>()
  let at = 0
  while (at < text.length) {
    const colon = text.indexOf(':', at)
    if (colon === -1) return { found, whole: false }
    const { attributes, end } = attributesAt(text, colon + 1)
    found.set(text.slice(at, colon), attributes)
    if (end === -1) return { found, whole: false }
    at = end + 1
  }
  return { found, whole: true }
}

/**
 * A record of attributes. A line feed in a value makes it an attribute of several values.
 *
 * @example attributesText({ source: 'panel' }) // → "source('panel'\n)"
 */
export const attributesText = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => {
      const lines = value.split('\n').map((line) => `'${line}'\n`)
      return `${name}(${lines.join('')})`
    })
    .join('')
