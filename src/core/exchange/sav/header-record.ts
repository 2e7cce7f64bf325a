import { byteCursor, readBytes, readDouble, readInt, skipBytes, type ByteCursor } from './byte-cursor.ts'
import { savFault } from './sav-error.ts'

/** How the values of a file are packed. */
export type SavCompression = 'none' | 'bytecode' | 'zlib'

/** The first 176 bytes of a file. */
export type SavHeader = {
  readonly compression: SavCompression
  /** The variable record of the weight, from 1; 0 when there is none. */
  readonly weight: number
  /** How many rows there are; -1 when the program that wrote the file did not know. */
  readonly rows: number
  readonly bias: number
  /** As `dd mmm yy`. */
  readonly day: string
  readonly label: Uint8Array
}

const compressions: readonly (SavCompression | undefined)[] = ['none', 'bytecode', 'zlib']

const ascii = (bytes: Uint8Array): string => String.fromCodePoint(...bytes)

/** The layout code is 2 or 3 (some programs): its first byte says which byte of a number comes first. */
function isLittle(bytes: Uint8Array): boolean {
  const code = (at: number) => bytes[at] === 2 || bytes[at] === 3
  const zero = (from: number, to: number) => bytes.subarray(from, to).every((byte) => byte === 0)
  if (code(64) && zero(65, 68)) return true
  if (code(67) && zero(64, 67)) return false
  throw savFault('sav-header', { field: 'layout_code' })
}

/**
 * The header of a file and a cursor behind it, in the order of bytes that the file uses. A fault when a field holds what
 * no program writes there.
 *
 * Source: PSPP developer manual, "File Header Record".
 *
 * @example readHeader(bytes).header.rows // → 12
 */
export function readHeader(bytes: Uint8Array): { readonly header: SavHeader; readonly cursor: ByteCursor } {
  if (bytes.length < 176) throw savFault('sav-cut-header', { at: bytes.length })
  const cursor = byteCursor(bytes, isLittle(bytes), 'sav-cut-header')
  const kind = ascii(readBytes(cursor, 4))
  cursor.at = 72
  const compression = compressions[readInt(cursor)]
  if (compression === undefined || (compression === 'zlib') !== (kind === '$FL3')) {
    throw savFault('sav-header', { field: 'compression' })
  }
  const weight = readInt(cursor)
  const rows = readInt(cursor)
  if (rows < -1) throw savFault('sav-header', { field: 'ncases' })
  const bias = readDouble(cursor)
  if (!Number.isFinite(bias)) throw savFault('sav-header', { field: 'bias' })
  const day = ascii(readBytes(cursor, 9))
  skipBytes(cursor, 8)
  const label = readBytes(cursor, 64)
  cursor.at = 176
  return { header: { compression, weight, rows, bias, day, label }, cursor }
}
