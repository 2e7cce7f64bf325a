/**
 * True when the quotes within quotes of a CSV text have a backslash in front, as `write.table` of R writes them, and are
 * nowhere doubled.
 *
 * @example hasBackslashes('"say \\"hi\\""\n', ',') // → true
 * @example hasBackslashes('"C:\\","b"\n', ',') // → false
 */
export function hasBackslashes(text: string, delimiter: string): boolean {
  if (!text.includes(String.raw`\"`)) return false
  const cut = String.raw`\r\n\u{${(delimiter.codePointAt(0) ?? 0).toString(16)}}`
  const escaped = new RegExp(String.raw`\\"(?:[^"${cut}]|"(?:[${cut}]|$))`, 'u')
  const doubled = new RegExp(`[^\\\\"${cut}]""[^"${cut}]`, 'u')
  return escaped.test(text) && !doubled.test(text)
}
