/**
 * A function that gives each name once: a name that was given before gets `_2`, `_3` and so on, upper and lower case
 * taken as the same, as most programs do.
 *
 * @example const unique = uniqueNames(); [unique('q1'), unique('Q1')] // → ['q1', 'Q1_2']
 */
export function uniqueNames(): (wanted: string) => string {
  const taken = new Set<string>()
  const tried = new Map<string, number>()
  return (wanted) => {
    const key = wanted.toLowerCase()
    let number = tried.get(key) ?? 1
    let name = number === 1 ? wanted : `${wanted}_${number}`
    while (taken.has(name.toLowerCase())) {
      number += 1
      name = `${wanted}_${number}`
    }
    tried.set(key, number)
    taken.add(name.toLowerCase())
    return name
  }
}
