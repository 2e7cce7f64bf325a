import { expect, test } from 'vitest'
import { isTest, projectFiles, sourceFiles, textOf } from './project-files.ts'

const programs = projectFiles.filter((file) => /^(?:src|test|tools|bin)\/.*\.(?:ts|mjs)$/.test(file))
const sources = sourceFiles.filter((file) => !isTest(file))

test('no file is longer than 400 lines, and half of the source files are shorter than 90', () => {
  expect(programs.filter((file) => linesOf(file) > 400)).toEqual([])
  const lengths = sources.map(linesOf).toSorted((a, b) => a - b)
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(90)
})

test('file names are in kebab case', () => {
  const conventional = /^(?:README|ARCHITECTURE|CONTRIBUTING|CHANGELOG|LICENSE|Dockerfile)(?:\.md)?$/
  const names = projectFiles.map((file) => [file, file.split('/').at(-1) ?? ''] as const)
  const wrong = names.filter(
    ([, name]) => !/^\.?[a-z0-9]+(?:[-.][a-z0-9]+)*(?:\.R)?$/.test(name) && !conventional.test(name),
  )
  expect(wrong.map(([file]) => file)).toEqual([])
})

test('no file is named after nothing in particular', () => {
  const empty = /(?:^|[/-])(?:utils?|utilities|helpers?|managers?|services?|misc)(?:[-./]|$)/
  expect(programs.filter((file) => empty.test(file))).toEqual([])
})

test('the only classes are errors, and the reporter that the test runner asks for', () => {
  const classes = programs.filter((file) => /^\s*(?:export )?(?:default )?(?:abstract )?class /m.test(textOf(file)))
  expect(classes.filter((file) => !/-(?:error|reporter)\.ts$/.test(file))).toEqual([])
})

test('every exported function says what it returns', () => {
  const bare = sources.flatMap((file) => {
    const lines = textOf(file).split('\n')
    const undocumented = lines.filter((line, index) => {
      if (!/^export (?:async )?(?:function|const \w+ = (?:async )?\()/.test(line)) return false
      const above = lines.slice(0, index).findLast((earlier) => !earlier.startsWith('//'))
      return above?.endsWith('*/') !== true
    })
    return undocumented.map((line) => `${file}: ${line}`)
  })
  expect(bare).toEqual([])
})

test('no file names a place on one machine, a package registry or unfinished work', () => {
  // Single letters in brackets keep these patterns from matching themselves.
  const machine = /(?<![\w.\])}-])\/(?:work|root|home|Users)\//
  const registry = /(?:npm[j]s|yarn[p]kg|py[p]i|deb[i]an)\.(?:org|com)/
  const unfinished = /\b(?:TO[D]O|FIX[M]E|X[X]X)\b/
  const own = process.env['npm_config_registry']
  const found = projectFiles.filter((file) => {
    const text = textOf(file)
    if (machine.test(text) || registry.test(text)) return true
    if (own !== undefined && text.includes(new URL(own).host)) return true
    return file !== 'package-lock.json' && unfinished.test(text)
  })
  expect(found).toEqual([])
})

function linesOf(file: string): number {
  return textOf(file).split('\n').length - 1
}
