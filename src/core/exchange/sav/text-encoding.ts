import type { DictionaryRecords } from './dictionary-records.ts'

/** What reads the texts of one file. */
export type SavText = {
  /** The name of the encoding, as browsers call it. */
  readonly encoding: string
  /** True when the file does not say in which encoding it is, or in one that is not known. */
  readonly guessed: boolean
  /** The encoding that the file names, when it is not known; else `null`. */
  readonly unknown: string | null
  /** The text of bytes; what is no text in the encoding becomes U+FFFD. */
  readonly decode: (bytes: Uint8Array) => string
  /** How many texts had bytes that are none in the encoding, and how many were read by guess, so far. */
  readonly count: { wrong: number; beyondAscii: number }
}

/** Code pages of Windows whose encoding has another name than `windows-` and the number. */
const codePages: Readonly<Record<number, string>> = {
  866: 'ibm866',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  20127: 'us-ascii',
  20866: 'koi8-r',
  21866: 'koi8-u',
  51932: 'euc-jp',
  51949: 'euc-kr',
  54936: 'gb18030',
  65001: 'utf-8',
}

/** The encoding of a code page; `null` for 1 to 4, by which old versions of SPSS say nothing. */
function pageName(page: number): string | null {
  if (page <= 4) return null
  if (page >= 28591 && page <= 28606) return `iso-8859-${page - 28590}`
  return codePages[page] ?? `windows-${page}`
}

const ascii = (bytes: Uint8Array): string => String.fromCodePoint(...bytes.subarray(0, 60))

/** The encoding that a file names: the record with its name, else the code page among the numbers of the machine. */
function statedName({ extensions }: DictionaryRecords, little: boolean): string | null {
  const named = extensions.find(({ subtype }) => subtype === 20)
  const name = named === undefined ? '' : ascii(named.data).replaceAll('\0', '').trim()
  const page = /^(?:cp|ibm|windows|dos|cswindows)?[-_ ]?(\d{3,5})$/i.exec(name)?.[1]
  if (page !== undefined) return pageName(Number(page))
  if (name !== '') return name
  const numbers = extensions.find(({ subtype, data }) => subtype === 3 && data.length >= 32)?.data
  if (numbers === undefined) return null
  return pageName(new DataView(numbers.buffer, numbers.byteOffset).getInt32(28, little))
}

const knownName = (name: string): string | null => {
  try {
    return new TextDecoder(name).encoding
  } catch {
    return null
  }
}

/**
 * What reads the texts of a file: in the encoding that is given, else in the one that the file names, else in that of
 * Western Windows, which old versions of SPSS mostly wrote without saying so.
 *
 * Source: PSPP developer manual, "Character Encoding Record" and "Machine Integer Info Record".
 *
 * @example savText(records, true, null).encoding // → 'utf-8'
 */
export function savText(records: DictionaryRecords, little: boolean, given: string | null): SavText {
  const stated = given ?? statedName(records, little)
  const known = stated === null ? null : knownName(stated)
  const encoding = known ?? 'windows-1252'
  const lenient = new TextDecoder(encoding, { ignoreBOM: true })
  const strict = new TextDecoder(encoding, { ignoreBOM: true, fatal: true })
  const count = { wrong: 0, beyondAscii: 0 }
  const decode = (bytes: Uint8Array): string => {
    const text = lenient.decode(bytes)
    if (known === null && bytes.some((byte) => byte > 127)) count.beyondAscii += 1
    if (text.includes('\uFFFD')) {
      try {
        strict.decode(bytes)
      } catch {
        count.wrong += 1
      }
    }
    return text
  }
  return { encoding, guessed: known === null, unknown: known === null ? stated : null, decode, count }
}

/**
 * The text of a field of fixed width: spaces at its end fill the field, and so do zero bytes of some programs.
 *
 * @example fieldText(text, bytesOf('Ede     ')) // → 'Ede'
 */
export function fieldText({ decode }: SavText, bytes: Uint8Array): string {
  let end = bytes.length
  while (end > 0 && (bytes[end - 1] === 32 || bytes[end - 1] === 0)) end -= 1
  return end === 0 ? '' : decode(bytes.subarray(0, end))
}
