/** Signs that web pages write as a name between `&` and `;`. */
const signs: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  euro: '€',
  eacute: 'é',
  egrave: 'è',
  euml: 'ë',
  iuml: 'ï',
  ouml: 'ö',
  uuml: 'ü',
  auml: 'ä',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
}

/**
 * The sign that an entity of HTML stands for, by what is between `&` and `;`: a name or a number. An empty text for a
 * number that no text can have, `null` for a name that is not known.
 *
 * @example [entitySign('eacute'), entitySign('#xE9'), entitySign('#0'), entitySign('soup')] // → ['é', 'é', '', null]
 */
export function entitySign(name: string): string | null {
  if (!name.startsWith('#')) return Object.hasOwn(signs, name) ? (signs[name] ?? null) : null
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  const isSign = code >= 32 && code <= 0x10_ffff && (code < 0xd800 || code > 0xdfff)
  return isSign ? String.fromCodePoint(code) : ''
}
