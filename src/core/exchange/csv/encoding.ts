import type { Issue, Result } from '../../issue.ts'
import { failure, issue, success } from '../../issue.ts'
import { codeAt } from './code-at.ts'

/** A text with how it was read, as far as that had to be concluded. */
export type DecodedText = { readonly text: string; readonly issues: readonly Issue[] }

const marks = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const

/** How many bytes are looked at for the zero bytes of UTF-16. */
const looked = 4096

/**
 * The text of a file with the encoding that was found out: by its byte-order mark, by the zero bytes of UTF-16, else
 * UTF-8 where that is valid, else windows-1252. The issues say what was concluded where the file did not say it itself
 * and it matters. A name of an encoding that no program knows is a failure.
 *
 * @example decodeText(Uint8Array.of(0xe9)) // → { text: 'é', issues: [{ code: 'csv-encoding', … }] }
 */
export function decodeText(bytes: Uint8Array, encoding?: string): Result<DecodedText> {
  if (encoding !== undefined) return decodeAs(bytes, encoding)
  const mark = marks.find((one) => one.bytes.every((byte, at) => bytes[at] === byte))
  if (mark !== undefined) return decodeAs(bytes, mark.encoding)
  const wide = wideEncoding(bytes)
  if (wide !== null) {
    const text = new TextDecoder(wide).decode(bytes)
    return success({ text, issues: [issue('csv-encoding', [], { encoding: wide.toUpperCase() })] })
  }
  try {
    return success({ text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), issues: [] })
  } catch {
    return success(damagedOrWestern(bytes))
  }
}

function decodeAs(bytes: Uint8Array, encoding: string): Result<DecodedText> {
  try {
    return success({ text: new TextDecoder(encoding).decode(bytes), issues: [] })
  } catch {
    return failure([issue('csv-encoding-unknown', [], { encoding })])
  }
}

/** UTF-16 without a mark: of plain letters, every other byte is zero. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const pairs = Math.floor(Math.min(bytes.length, looked) / 2)
  if (pairs === 0) return null
  let [even, odd] = [0, 0]
  for (let at = 0; at < pairs * 2; at += 2) {
    if (bytes[at] === 0) even += 1
    if (bytes[at + 1] === 0) odd += 1
  }
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'utf-16le'
  return even > pairs * 0.4 && odd < pairs * 0.05 ? 'utf-16be' : null
}

/** A text that is not valid UTF-8: with a few faults in many good signs it is damaged UTF-8, else windows-1252. */
function damagedOrWestern(bytes: Uint8Array): DecodedText {
  const text = new TextDecoder('utf-8').decode(bytes)
  let [damaged, good] = [0, 0]
  for (let at = 0; at < text.length; at += 1) {
    const code = codeAt(text, at)
    if (code === 0xfffd) damaged += 1
    else if (code > 0x7f) good += 1
  }
  if (good > damaged * 9) return { text, issues: [issue('csv-encoding-damaged', [], { count: damaged })] }
  return {
    text: new TextDecoder('windows-1252').decode(bytes),
    issues: [issue('csv-encoding', [], { encoding: 'windows-1252' })],
  }
}
