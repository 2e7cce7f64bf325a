import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { checkAllWaves } from '../src/core/checking/check-waves.ts'
import type { Finding, FindingCode } from '../src/core/checking/finding.ts'
import { findingKinds } from '../src/core/checking/finding.ts'
import { sayFinding } from '../src/core/checking/say-finding.ts'
import { languages } from '../src/core/text.ts'
import { miniStudy } from '../src/core/study/mini-study.ts'
import { fencesOf } from './markdown.ts'
import { projectFiles, textOf } from './project-files.ts'

const folder = 'docs/checks'
// Object.entries loses the type of the keys.
const kinds = Object.entries(findingKinds) as readonly (readonly [FindingCode, 'fault' | 'advice'])[]
const index = textOf(`${folder}/README.md`)

/** What is found in the study whose files stand in a part of a page. */
function findingsIn(markdown: string, limit?: number): readonly Finding[] {
  const files = (tag: string): readonly unknown[] =>
    fencesOf(markdown).flatMap((fence) => (fence.tag === tag ? [parse(fence.text) as unknown] : []))
  const [study] = files('study') as readonly object[]
  const [tables] = files('tables') as readonly object[]
  const parts = { blocks: files('block'), ...(study && { study }), ...(tables && { tables }) }
  return checkAllWaves(miniStudy(parts), limit === undefined ? {} : { limit }).findings
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

describe('the page about', () => {
  test.each(kinds)('%s shows it in a study, in the words of the program, and how it is mended', (code, severity) => {
    const page = textOf(`${folder}/${code}.md`)
    const [shown = '', mended] = page.split(/^## Mended$/m)
    // Only a search that is cut off decides nothing.
    const findings = findingsIn(shown, code === 'not-decided' ? 0 : undefined)
    expect(findings.map((found) => found.code)).toEqual([code])
    const [only] = findings
    const quoted = [...shown.matchAll(/^> (.*)$/gm)].map(([, line]) => line).join(' ')
    expect(oneLine(quoted)).toBe(only && oneLine(sayFinding(only, 'en')))
    expect(shown).toContain(`\`${code}\`: ${severity === 'fault' ? 'A **fault**.' : '**Advice**.'}`)
    expect(mended === undefined ? null : findingsIn(mended)).toEqual([])
  })

  test.each(kinds)('%s is in the index, under its severity', (code, severity) => {
    const page = textOf(`${folder}/${code}.md`)
    const title = /^# (.*)$/m.exec(page)?.[1] ?? ''
    const row = `| [${code}](${code}.md) | ${title} |`
    const [, faults = '', advice = ''] = index.split(/^## (?:Faults|Advice|Beside .*)$/m)
    expect(severity === 'fault' ? faults : advice).toContain(row)
  })
})

test('there is no page about something that is never found', () => {
  const pages = projectFiles.filter((file) => file.startsWith(`${folder}/`) && !file.endsWith('README.md'))
  expect(pages).toEqual(kinds.map(([code]) => `${folder}/${code}.md`).toSorted())
})

test('every finding is told in full sentences, in both languages', () => {
  const sentences = kinds.flatMap(([code]) => {
    const page = textOf(`${folder}/${code}.md`).split(/^## Mended$/m)[0] ?? ''
    const findings = findingsIn(page, code === 'not-decided' ? 0 : undefined)
    return findings.flatMap((found) => languages.map((language) => sayFinding(found, language)))
  })
  expect(sentences).toHaveLength(2 * kinds.length)
  expect(sentences.filter((sentence) => /\{[a-z]+\}|undefined|\[object|finding-/i.test(sentence))).toEqual([])
})

test('the linter of SurveyJS is compared with rule by rule', () => {
  const rules = [...index.matchAll(/^\| `([a-z]+\/[a-z-]+)` \|/gm)].map(([, rule]) => rule)
  expect(new Set(rules).size).toBe(33)
})
