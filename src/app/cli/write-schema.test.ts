import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { schemaFiles } from './write-schema.ts'

const folder = join(import.meta.dirname, '../../../docs/schema')
const files = schemaFiles()

test('docs/schema has a file for each kind of study file, and nothing else', () => {
  expect(readdirSync(folder).toSorted()).toEqual(Object.keys(files).toSorted())
})

test.each(Object.entries(files))('docs/schema/%s is what npm run schema writes', (name, text) => {
  expect(readFileSync(join(folder, name), 'utf8')).toBe(text)
})

test('an editor learns what a key is for, and what may not be left out', () => {
  expect(JSON.parse(files['wave.json'] ?? '')).toMatchObject({
    required: ['id', 'title', 'opens', 'closes', 'population'],
    additionalProperties: false,
    properties: { invited: { description: 'How many were invited, where that is known.', minimum: 1 } },
  })
})
