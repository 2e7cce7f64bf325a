import { parquetHeader } from 'hyparquet/src/column.js'
import type { FileMetaData } from 'hyparquet/src/index.js'
import { longestFile } from '../tabular/limits.ts'

/**
 * True when the pages of a Parquet file say of themselves no more than its directory does: as many values as their group
 * has rows, and together no more bytes than the limit when they are unpacked. A file that says otherwise is damaged, or
 * made to fill the memory; reading it would take what the pages say.
 *
 * @throws when a page cannot be read
 * @param names the columns that will be read
 * @example pagesFit(file, parquetMetadata(file), new Set(['id'])) // → true
 */
export function pagesFit(file: ArrayBuffer, metadata: FileMetaData, names: ReadonlySet<string>): boolean {
  let bytes = 0
  for (const { columns, num_rows: groupRows } of metadata.row_groups) {
    const most = Number(groupRows)
    for (const { meta_data: chunk } of columns) {
      if (chunk === undefined) return false
      if (!names.has(chunk.path_in_schema[0] ?? '')) continue
      const start = Number(chunk.dictionary_page_offset ?? chunk.data_page_offset)
      const length = Number(chunk.total_compressed_size)
      if (!(start >= 0 && length >= 0 && start + length <= file.byteLength)) return false
      const reader = { view: new DataView(file, start, length), offset: 0 }
      let values = 0
      while (values < most && reader.offset < length - 1) {
        const header = parquetHeader(reader)
        const { uncompressed_page_size: size, compressed_page_size: packed } = header
        const own = header.data_page_header?.num_values ?? header.data_page_header_v2?.num_values ?? 0
        const words = header.dictionary_page_header?.num_values ?? 0
        if (!(size >= 0 && packed >= 0 && own >= 0 && words >= 0 && words <= size * 8)) return false
        values += own
        bytes += size
        reader.offset += packed
        if (values > most || bytes > longestFile) return false
      }
    }
  }
  return true
}
