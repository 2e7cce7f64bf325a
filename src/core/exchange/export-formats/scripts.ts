import { pythonScript } from '../scripts/python-script.ts'
import { rScript } from '../scripts/r-script.ts'
import { withoutMark } from './marked-file.ts'
import type { ExportFormat } from './export-format.ts'

/** An R program that reads the CSV file, gives labels, and makes a first weighted table. */
export const r: ExportFormat = {
  title: 'export-r',
  holds: 'description',
  make: ({ file, name, language }) => ({
    files: new Map([[`${name}.R`, rScript(withoutMark(file), { format: 'csv', fileName: `${name}.csv`, language })]]),
    issues: [],
  }),
}

/** The same in Python. */
export const python: ExportFormat = {
  title: 'export-python',
  holds: 'description',
  make: ({ file, name, language }) => ({
    files: new Map([
      [`${name}.py`, pythonScript(withoutMark(file), { format: 'csv', fileName: `${name}.csv`, language })],
    ]),
    issues: [],
  }),
}
