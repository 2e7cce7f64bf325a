import { expect, test } from 'vitest'
import { madeAnnex, madePublicTables, madeReport, madeStudy, madeWave } from '../../../test/made-annex.ts'
import { say } from '../messages/say.ts'
import { languages, type Language } from '../text.ts'
import { annexCsv } from './annex-csv.ts'
import { annexDocument } from './annex-typst.ts'
import { annexHtml } from './annex-files-html.ts'
import { annexOf } from './annex.ts'
import { siteOf } from './site.ts'

const wave = { ...madeWave, wording: 'rebuilt' as const }
const rebuilt = annexOf(madeStudy, wave, madePublicTables, { respondents: 1300, complete: 1234 })

/** The pages about a wave, and the front page, in one language. */
function pagesOf(annex: typeof madeAnnex, language: Language): ReadonlyMap<string, string> {
  const shown = { simulated: true, respondents: 1300, complete: 1234, verification: madeReport }
  const site = siteOf([{ ...madeStudy, waves: [{ ...wave, ...shown, annex }] }])
  return new Map([...site.pages].filter(([path]) => path.startsWith(`/${language}/`)))
}

test.each(languages)(
  'every page about a wave with words written afresh says so, and so does the front page (%s)',
  (language) => {
    const front = `/${language}/`
    for (const [path, page] of pagesOf(rebuilt, language)) {
      expect(page, path).toContain(say(language, path === front ? 'site-rebuilt' : 'annex-rebuilt'))
    }
  },
)

test.each(languages)('a wave with the words that respondents read says nothing of them (%s)', (language) => {
  for (const [, page] of pagesOf(madeAnnex, language)) {
    expect(page).not.toContain(say(language, 'site-rebuilt'))
    expect(page).not.toContain(say(language, 'annex-rebuilt'))
  }
  expect(madeAnnex.method.some(({ value }) => value[language] === say(language, 'annex-method-rebuilt'))).toBe(false)
})

test.each(languages)('the files with the annex say it with how the study was done (%s)', (language) => {
  const told = say(language, 'annex-method-rebuilt')
  const [readme] = annexCsv(rebuilt, null, language)
  expect(readme?.content).toContain(told)
  expect(annexDocument(rebuilt, language)).toContain(told)
  expect(annexHtml(rebuilt, language, '')).toContain(say(language, 'annex-rebuilt'))
})
