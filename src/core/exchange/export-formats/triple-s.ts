import { tripleSFiles } from '../triple-s/triple-s-files.ts'
import type { ExportFormat } from './export-format.ts'

/** Triple-S XML 2.0: what programs that make tables of market research read. */
export const tripleS: ExportFormat = {
  title: 'export-triple-s',
  holds: 'answers',
  make: ({ file, name }) => {
    const { xml, data, levels, hierarchy, issues } = tripleSFiles(file, {
      name: `${name}-triple-s`,
    })
    const named = [
      xml,
      data,
      ...levels.flatMap((level) => [level.xml, level.data]),
      ...(hierarchy === null ? [] : [hierarchy]),
    ]
    return { files: new Map(named.map((one) => [one.name, one.bytes])), issues }
  },
}
