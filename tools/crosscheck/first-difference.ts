const shown = (value: unknown): string => JSON.stringify(value ?? null).slice(0, 200)

/**
 * Where two pieces of plain data first differ, with what stands there in each; `null` when they are the same. Numbers
 * that are not there are the same as each other.
 *
 * @example firstDifference({ a: [1, 2] }, { a: [1, 3] }) // → '.a.1: 2, not 3'
 */
export function firstDifference(one: unknown, other: unknown, path = ''): string | null {
  if (Object.is(one, other)) return null
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return `${path}: ${shown(one)}, not ${shown(other)}`
  }
  const [parts, others] = [new Map(Object.entries(one)), new Map(Object.entries(other))]
  for (const key of new Set([...parts.keys(), ...others.keys()])) {
    const found = firstDifference(parts.get(key), others.get(key), `${path}.${key}`)
    if (found !== null) return found
  }
  return null
}
