/** The labels of columns that belong together: what they share, and what each says by itself. */
export type LabelParts = { readonly head: string; readonly tails: readonly string[] }

/** Where a shared text may end: behind a sign that sets the rest apart. */
const joint = /(?:\s[-–—|/>]+\s|[:?.!…]\s+|[:?]|\s?\[|\s?\(|\s?[-–—|]\s?|,\s|\t)$/

const sharedStart = (labels: readonly string[]): string => {
  const [first = '', ...others] = labels
  let length = first.length
  for (const label of others) {
    let same = 0
    while (same < length && label[same] === first[same]) same += 1
    length = same
  }
  return first.slice(0, length)
}

/** The longest beginning of a text that ends at a joint. */
function upToJoint(text: string): string {
  for (let length = text.length; length > 2; length -= 1) {
    const part = text.slice(0, length)
    if (joint.test(part)) return part
  }
  return ''
}

const sharedLength = (one: string, other: string): number => {
  let same = 0
  while (same < one.length && same < other.length && one.at(-1 - same) === other.at(-1 - same)) same += 1
  return same
}

/** The end that labels share, from an opening bracket or a dash on: `Soup (Q5 Which of these?)`. */
function sharedEnd(labels: readonly string[]): string {
  const [first = '', ...others] = labels
  const same = others.reduce((least, label) => Math.min(least, sharedLength(first, label)), first.length)
  const end = first.slice(first.length - same)
  const at = end.search(/\s(?:[([]|[-–—|:]\s)/)
  return at === -1 ? '' : end.slice(at)
}

const hasWords = (text: string): boolean => /\p{L}{2}/u.test(text)

const headOf = (text: string): string =>
  text
    .replaceAll(/^[\s([\-–—|:]+/g, '')
    .replaceAll(/(?<![)\]])[\s([\-–—|/:,>]+$/g, '')
    .trim()

/** A tail loses the bracket that closes what the head opened. */
function tailOf(text: string, opened: string | undefined): string {
  const bare = text.replaceAll(/^[\s\-–—|:]+/g, '').trim()
  return opened === '[' ? bare.replace(/\]\s*$/, '').trim() : opened === '(' ? bare.replace(/\)\s*$/, '').trim() : bare
}

const differ = (tails: readonly string[]): boolean =>
  tails.every((tail) => /[\p{L}\p{N}]/u.test(tail)) &&
  new Set(tails.map((tail) => tail.toLowerCase())).size === tails.length

/**
 * What labels share at their beginning (or, in brackets or behind a dash, at their end) and what each says by itself;
 * `null` when they do not share a text that is set apart.
 *
 * @example labelParts(['Which? - Soup', 'Which? - Bread']) // → { head: 'Which?', tails: ['Soup', 'Bread'] }
 */
export function labelParts(labels: readonly string[]): LabelParts | null {
  if (labels.length < 2) return null
  const start = upToJoint(sharedStart(labels))
  if (hasWords(start)) {
    const tails = labels.map((label) => tailOf(label.slice(start.length), /[[(]$/.exec(start)?.[0]))
    if (differ(tails)) return { head: headOf(start), tails }
  }
  const end = sharedEnd(labels)
  if (hasWords(end)) {
    const tails = labels.map((label) => tailOf(label.slice(0, label.length - end.length), undefined))
    const head = headOf(end).replace(/^([^([]*)[)\]]$/, '$1')
    if (differ(tails) && hasWords(head)) return { head, tails }
  }
  return null
}

/**
 * The beginnings of a label that end at a joint, the longest first: what a next label may share with it.
 *
 * @example headsOf('Q5: Which? - Soup') // → ['Q5: Which? - ', 'Q5: Which? ', …]
 */
export function headsOf(label: string): readonly string[] {
  const heads: string[] = []
  for (let rest = upToJoint(label); rest !== ''; rest = upToJoint(rest.slice(0, -1))) {
    if (hasWords(rest)) heads.push(rest)
  }
  return heads
}
