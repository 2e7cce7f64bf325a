/** SAS and REDCap take no longer names; what they take, every program takes. */
const longest = 32

/** Words that SPSS keeps for itself. */
const reserved = new Set(['all', 'and', 'by', 'eq', 'ge', 'gt', 'le', 'lt', 'ne', 'not', 'or', 'to', 'with'])

/** A name of letters, digits and lines below, that starts with a letter. */
function plainName(id: string): string {
  const plain = id
    .replaceAll(/[^0-9A-Za-z]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .slice(0, longest)
  const started = /^[A-Za-z]/.test(plain) ? plain : `v${plain}`.slice(0, longest)
  return reserved.has(started.toLowerCase()) ? `${started}_` : started
}

/**
 * A function that turns ids into names that every statistics program takes: letters, digits and `_`, a letter first, at
 * most 32 long, and no two alike whatever their capitals.
 *
 * @example const name = portableNames(); [name('0.1'), name('0-1'), name('hours')] // → ['v0_1', 'v0_1_2', 'hours']
 */
export function portableNames(): (id: string) => string {
  const taken = new Set<string>()
  return (id) => {
    const plain = plainName(id)
    let name = plain
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
      const end = `_${number}`
      name = `${plain.slice(0, longest - end.length)}${end}`
    }
    taken.add(name.toLowerCase())
    return name
  }
}
