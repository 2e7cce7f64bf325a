import { excelBytes } from '../excel/excel-bytes.ts'
import { withoutMark } from './marked-file.ts'
import type { ExportFormat } from './export-format.ts'

/** An Excel workbook: the answers, the rows of rosters and the codebook, each on a sheet. */
export const excel: ExportFormat = {
  title: 'export-excel',
  holds: 'answers',
  make: ({ file, language, name }) => {
    const written = excelBytes(withoutMark(file), { values: 'codes', language })
    return written.ok
      ? { files: new Map([[`${name}.xlsx`, written.value]]), issues: [] }
      : { files: new Map(), issues: written.issues }
  },
}
