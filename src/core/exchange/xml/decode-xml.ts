import { failure, issue, success, type Result } from '../../issue.ts'

/** The encodings that are read, by the names that XML files give them, in lower case. */
const decoders: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  ascii: 'utf-8',
  'utf-16': 'utf-16le',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'iso-8859-15': 'iso-8859-15',
  'windows-1252': 'windows-1252',
  cp1252: 'windows-1252',
}

const known = 'UTF-8, UTF-16, ISO-8859-1, ISO-8859-15, windows-1252'

/** What the first bytes give away, before any declaration can be read. */
function encodingOfStart([first, second, third, fourth]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0 && second === 0x3c && third === 0) return 'utf-16be'
  if (first === 0x3c && second === 0 && fourth === 0) return 'utf-16le'
  return null
}

/** The encoding that the declaration on the first line names; it is in ASCII in every encoding that is left. */
function declaredEncoding(bytes: Uint8Array): string {
  const start = String.fromCodePoint(...bytes.subarray(0, 400))
  return /^<\?xml\s[^>]*?encoding\s*=\s*["']([A-Za-z][A-Za-z0-9._-]*)["']/.exec(start)?.[1] ?? 'UTF-8'
}

/**
 * The text of an XML file, without a byte-order mark. The mark goes before what the declaration says; without either it
 * is UTF-8. ISO-8859-1 is read as windows-1252, as browsers do: files that say the one often are the other, and the bytes
 * in which they differ are no letters in ISO-8859-1. Bytes that cannot be are an Issue, not replaced.
 *
 * Source: Extensible Markup Language (XML) 1.0, appendix F.
 *
 * @example decodeXml(Uint8Array.of(0xff, 0xfe, 0x3c, 0, 0x61, 0)) // → { ok: true, value: '<a' }
 */
export function decodeXml(bytes: Uint8Array): Result<string> {
  if (bytes.length === 0) return failure([issue('xml-empty', [])])
  const declared = encodingOfStart(bytes) ?? declaredEncoding(bytes)
  const name = declared.toLowerCase()
  const encoding = Object.hasOwn(decoders, name) ? decoders[name] : undefined
  if (encoding === undefined) return failure([issue('xml-encoding-unknown', [], { encoding: declared, known })])
  try {
    return success(new TextDecoder(encoding, { fatal: true }).decode(bytes))
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return failure([issue('xml-encoding-wrong', [], { encoding: declared })])
  }
}
