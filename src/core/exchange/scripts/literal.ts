import type { FileValue } from '../data-file.ts'

/** How a character outside of the keys of a keyboard is written. */
const escapes: Readonly<Record<string, string>> = {
  '\n': String.raw`\n`,
  '\r': String.raw`\r`,
  '\t': String.raw`\t`,
  '"': String.raw`\"`,
  '\\': String.raw`\\`,
}

const hexadecimal = (code: number, digits: number): string => code.toString(16).padStart(digits, '0')

/**
 * A text between quotation marks as R and Python both read it, in ASCII only, so that no setting of the reader's computer
 * changes it. Half characters and the character 0, which R cannot hold, become �.
 *
 * Source: R Language Definition, "Literal constants"; Python Language Reference, "String literals".
 *
 * @example textLiteral('ja "é"\n') // → '"ja \\"\\u00e9\\"\\n"'
 */
export function textLiteral(text: string): string {
  const body = Array.from(text.toWellFormed().replaceAll('\0', '\ufffd'), (sign) => {
    const code = sign.codePointAt(0) ?? 0
    if (Object.hasOwn(escapes, sign)) return escapes[sign]
    if (code >= 32 && code < 127) return sign
    return code > 0xffff ? `\\U${hexadecimal(code, 8)}` : `\\u${hexadecimal(code, 4)}`
  })
  return `"${body.join('')}"`
}

/**
 * A comment on a line of its own. Whatever would end the line is a space, so that no text of a file becomes code.
 *
 * @example commentLine('a\nb') // → '# a b'
 */
export const commentLine = (text: string): string => {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  const plain = text.toWellFormed().replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
  return `# ${plain}`.trimEnd()
}

/**
 * A value as R and Python both read it, where neither knows infinity by the other's name.
 *
 * @param infinity the word for infinity
 * @example valueLiteral(-1.5, 'Inf') // → '-1.5'
 */
export function valueLiteral(value: FileValue, infinity: string): string {
  if (typeof value === 'string') return textLiteral(value)
  if (value === Infinity) return infinity
  if (value === -Infinity) return `-${infinity}`
  return String(value)
}
