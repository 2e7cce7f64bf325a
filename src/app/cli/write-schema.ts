import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { mappingSchema } from '../../core/exchange/mapping-schema.ts'
import { derivedFileSchema } from '../../core/study/derived-schema.ts'
import { likelyFileSchema } from '../../core/study/likely-schema.ts'
import { blockSchema, studyFileSchema, tablesFileSchema, waveSchema } from '../../core/study/study-schema.ts'
import { makeFolder } from '../make-folder.ts'

/** The kinds of study files, by the name of their schema. */
const schemas = {
  study: studyFileSchema,
  block: blockSchema,
  wave: waveSchema,
  derived: derivedFileSchema,
  likely: likelyFileSchema,
  tables: tablesFileSchema,
  mapping: mappingSchema,
}

/**
 * The JSON Schema of each kind of study file, by file name: for editors that complete keys and mark mistakes while one
 * types. Rules are plain texts in it; what a JSON Schema cannot say is left to `loopbaan check`.
 *
 * @example Object.keys(schemaFiles()) // → ['study.json', 'block.json', 'wave.json', 'derived.json', 'likely.json', 'tables.json', 'mapping.json']
 */
export const schemaFiles = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => {
      // Editors know draft 7 best.
      const json = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' })
      return [`${name}.json`, `${JSON.stringify(json, null, 2)}\n`]
    }),
  )

if (import.meta.main) {
  const folder = path.resolve(import.meta.dirname, '../../../docs/schema')
  makeFolder(folder)
  for (const [name, text] of Object.entries(schemaFiles())) await writeFile(path.join(folder, name), text)
}
