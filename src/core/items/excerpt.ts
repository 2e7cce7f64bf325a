/** How much of a text a message repeats. */
const shown = 40

/**
 * The text as a message can repeat it: cut off when it is long, with a mark for every sign that cannot be seen.
 *
 * @example excerpt('1\u0000') // → '1�'
 */
export function excerpt(text: string): string {
  const visible = text.slice(0, shown).toWellFormed().replaceAll(/\p{C}/gu, '�')
  return text.length > shown ? `${visible}…` : visible
}
