/** The text of a data file, and whether places in a record count bytes of it instead of characters. */
export type DataText = { readonly text: string; readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' }

function encodingOf(bytes: Uint8Array): DataText['encoding'] {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes) !== ''
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return false
  }
}

/**
 * The text of a data file, which says nothing of its encoding: by its byte-order mark, else UTF-8 when it can be that,
 * else windows-1252, which older files are in.
 *
 * @example decodeData(Uint8Array.of(0x63, 0x61, 0x66, 0xe9)) // → { text: 'café', encoding: 'windows-1252' }
 */
export function decodeData(bytes: Uint8Array): DataText {
  const encoding = encodingOf(bytes)
  return { text: new TextDecoder(encoding).decode(bytes), encoding }
}
