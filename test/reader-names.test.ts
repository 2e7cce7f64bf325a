import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadStudy } from '../src/app/study-files.ts'
import { fullCodebook } from '../src/core/dataset/codebook.ts'
import { render } from '../src/core/html.ts'
import { blockHtml } from '../src/core/publication/questionnaire-block-html.ts'
import { questionnaireAnnexOf } from '../src/core/publication/questionnaire-annex.ts'
import type { PrintedRule } from '../src/core/publication/questionnaire-model.ts'
import { questionnaireOf } from '../src/core/questionnaire/questionnaire.ts'
import { editionOf } from '../src/core/study/edition.ts'
import { isPrintedNumber } from '../src/core/study/printed-number.ts'
import { tableTexts } from '../src/core/tables/table-texts.ts'
import { languages, type Text } from '../src/core/text.ts'
import { plainText } from './printed-rules.ts'
import { root } from './project-files.ts'

const editions = [
  ['specialisten', '2022'],
  ['specialisten', '2024'],
  ['example', '2026'],
  ['basisartsen', '2023'],
] as const

async function open(name: string, id: string) {
  const loaded = await loadStudy(join(root, 'studies', name))
  if (!loaded.ok) throw new Error(`The study ${name} has faults`)
  const wave = loaded.study.waves.find((one) => one.id === id)
  if (wave === undefined) throw new Error(`The study ${name} has no wave ${id}`)
  return { study: editionOf(loaded.study, id), wave, questionnaire: questionnaireOf(loaded.study, wave) }
}

/** Every condition of a printed questionnaire, wherever it stands. */
function rulesIn(value: unknown): readonly PrintedRule[] {
  if (Array.isArray(value)) return value.flatMap(rulesIn)
  if (typeof value !== 'object' || value === null) return []
  const own = 'reads' in value && 'source' in value ? [value as PrintedRule] : []
  return [...own, ...Object.values(value).flatMap(rulesIn)]
}

/** A sentence without what is quoted: labels and wordings, which may have any words in them. */
const unquoted = (words: string): string => words.replaceAll(/‘[^’]*’|"[^"]*"|\([^)]*\)/g, '…')

describe.each(editions)('what readers of %s %s get to see', (name, id) => {
  test('calls no question by a name that is for programs', async () => {
    const { study, wave, questionnaire } = await open(name, id)
    const book = fullCodebook(questionnaire)
    const texts: readonly (Text | null)[] = [
      ...rulesIn(questionnaireAnnexOf(study, wave)).map(({ words }) => words),
      ...study.tables.flatMap((spec) => {
        const { askedOf, countedOf, who } = tableTexts(spec, study, book)
        return [askedOf, countedOf, ...spec.banner.map(who)]
      }),
    ]
    const internal = [...book.values()].map(({ item }) => item.id).filter((own) => !isPrintedNumber(own))
    const seen = languages.flatMap((language) => texts.flatMap((text) => text?.[language] ?? []))
    expect(seen.length).toBeGreaterThan(4)
    expect(seen.filter((words) => /(?:vraag|question) (?![\d])/.test(unquoted(words)))).toEqual([])
    expect(seen.filter((words) => internal.some((own) => own.includes('-') && words.includes(own)))).toEqual([])
  })

  test('names in every condition the questions that it reads, as they are printed where the link leads', async () => {
    const { study, wave } = await open(name, id)
    const annex = questionnaireAnnexOf(study, wave)
    for (const language of languages) {
      const page = annex.blocks.map((block) => render(blockHtml(block, language))).join('\n')
      const heads = new Map(
        [...page.matchAll(/<h3 id="vraag-([^"]*)-text">([\s\S]*?)<\/h3>/g)].map(([, item = '', head = '']) => [
          item,
          plainText(head),
        ]),
      )
      for (const { words, reads } of rulesIn(annex)) {
        for (const { item, name: called } of reads) {
          expect(words[language]).toContain(called[language])
          const printed = called[language].replace(/^(?:vraag|question) /, '').replaceAll(/^‘|…?’$/g, '')
          expect(heads.get(item)).toContain(printed)
        }
      }
    }
  })

  test('has another name for every question', async () => {
    const { study, wave } = await open(name, id)
    const items = questionnaireAnnexOf(study, wave)
      .blocks.flatMap(({ pages }) => pages.flatMap((page) => page.items))
      .filter(({ type }) => type !== 'note')
    for (const language of languages) {
      expect(new Set(items.map((item) => item.name[language])).size).toBe(items.length)
    }
  })
})
