/**
 * The name itself, or with a number behind it when it is taken; upper and lower case count as the same.
 *
 * @param used the names that are taken, in lower case; the new one is added to them
 * @example unused('N', new Set(['n']), 31) // → 'N (2)'
 */
export function unused(
  name: string,
  used: Set<string>,
  longest: number,
  ending = (number: number): string => ` (${number})`,
): string {
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? '' : ending(number)
    const candidate = `${name.slice(0, longest - end.length).toWellFormed()}${end}`
    if (!used.has(candidate.toLowerCase())) {
      used.add(candidate.toLowerCase())
      return candidate
    }
  }
}

/**
 * Heads for the columns of a table, on one line, none empty and none twice.
 *
 * @example uniqueHeads(['N', '%', 'N']) // → ['N', '%', 'N (2)']
 */
export function uniqueHeads(wanted: readonly string[]): readonly string[] {
  const used = new Set<string>()
  return wanted.map((head) => unused(head.replaceAll(/\s+/g, ' ').trim() || '-', used, 250))
}

/**
 * Names for files that every system accepts, none twice.
 *
 * @example fileNames(['0.1', 'a/b c']) // → ['0.1', 'a-b-c']
 */
export function fileNames(wanted: readonly string[]): readonly string[] {
  const used = new Set<string>()
  return wanted.map((name) => {
    const plain = name.replaceAll(/[^\w.-]+/g, '-').replaceAll(/^\.+|\.+$/g, '')
    return unused(plain || '-', used, 80, (number) => `-${number}`)
  })
}
