import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isTest, root, sourceFiles, textOf } from './project-files.ts'

/** `example` is a word of its own; its name is looked for as a study's path only. */
const names = readdirSync(join(root, 'studies')).map((name) => (name === 'example' ? 'studies/example' : name))

/** What people read as an example may name a study: comments, sentences, and the examples of a command. */
const withoutExamples = (code: string): string =>
  code
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/^\s*\/\/.*$/gm, '')
    .replaceAll(/^ {2}examples: \[[\s\S]*?\],$/gm, '')

test('there are studies to look for', () => {
  expect(names).toContain('basisartsen')
  expect(withoutExamples("const study = 'basisartsen'")).toContain('basisartsen')
})

test('no code knows a study by name: what a study needs stands in its files', () => {
  const code = sourceFiles.filter((file) => !isTest(file) && !file.startsWith('src/core/messages/'))
  const found = code.flatMap((file) =>
    names.filter((name) => withoutExamples(textOf(file)).includes(name)).map((name) => `${file}: ${name}`),
  )
  expect(found).toEqual([])
})
