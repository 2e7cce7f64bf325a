import type { MessageKey } from '../../messages/say.ts'

const ascii = (bytes: Uint8Array): string => String.fromCodePoint(...bytes)

/** Signs of EBCDIC, as IBM mainframes write them: `$FL2`. */
const mainframe = [0x5b, 0xc6, 0xd3, 0xf2]

/**
 * Why a file is not a system file of SPSS, by its first bytes; `null` when it looks like one.
 *
 * Source: PSPP developer manual, "File Header Record", "Encrypted File Wrappers" and "Portable File Format".
 *
 * @example refusedKind(bytesOf('ASCII SPSS PORT FILE …')) // → 'sav-portable'
 */
export function refusedKind(bytes: Uint8Array): MessageKey | null {
  const start = ascii(bytes.subarray(0, 600))
  if (start.startsWith('$FL2') || start.startsWith('$FL3')) return null
  if (/^ENCRYPTED(?:SAV|SPS|SPV)/.test(start.slice(8))) return 'sav-encrypted'
  if (/SPSSPORT|SPSS PORT FILE/.test(start.replaceAll(/[\r\n]/g, ''))) return 'sav-portable'
  return mainframe.every((byte, place) => bytes[place] === byte) ? 'sav-mainframe' : 'sav-not-sav'
}
