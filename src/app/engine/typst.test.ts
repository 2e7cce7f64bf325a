import { expect, test } from 'vitest'
import { shippedStudy } from '../../../test/ask-server.ts'
import { madeAnnex } from '../../../test/made-annex.ts'
import { askPoppler, hasPoppler } from '../../../test/read-annex.ts'
import { annexDocument } from '../../core/publication/annex-typst.ts'
import { questionnaireAnnexOf } from '../../core/publication/questionnaire-annex.ts'
import { questionnaireDocument } from '../../core/publication/questionnaire-typst.ts'
import { compilePdf } from './typst.ts'

const document = annexDocument(madeAnnex, 'nl')

/** The PDF of the document with another text in place of a label. */
const withLabel = (label: string): Uint8Array =>
  compilePdf('annex.typ', document.replaceAll('Een <heel> oude boom', JSON.stringify(label).slice(1, -1)))

const latin = (pdf: Uint8Array): string => Buffer.from(pdf).toString('latin1')

test('a PDF says itself that it is tagged and follows PDF/UA-1, in which language, and under which title', () => {
  const pdf = latin(compilePdf('annex.typ', document))
  expect(pdf.startsWith('%PDF-1.7')).toBe(true)
  expect(pdf).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/)
  expect(pdf).toContain('/StructTreeRoot')
  expect(pdf).toContain('/Lang (nl-NL)')
  expect(pdf).toMatch(/\/DisplayDocTitle true/)
  expect(pdf).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>|pdfuaid:part="1"/)
  expect(pdf).toMatch(/\/Title/)
})

test('it carries its fonts, and no date', () => {
  const pdf = latin(compilePdf('annex.typ', document))
  const fonts = [...pdf.matchAll(/\/FontName \/[A-Z]{6}\+(\S+)/g)].map(([, name]) => name)
  expect(fonts.length).toBeGreaterThan(1)
  expect(fonts.filter((name) => name?.startsWith('SourceSans3') !== true)).toEqual([])
  expect(pdf.match(/\/FontFile[23]/g)?.length).toBe(fonts.length)
  expect(pdf).not.toMatch(/CreationDate|ModDate|xmp:CreateDate/)
})

test('the same input gives the same bytes', () => {
  expect(Buffer.compare(compilePdf('annex.typ', document), compilePdf('annex.typ', document))).toBe(0)
})

test('an error of Typst is thrown with its text', () => {
  expect(() => compilePdf('annex.typ', '{}')).toThrow('annex.typ: dictionary does not contain key "title"')
})

test.each([
  ['markup', '#panic("x") $a^2$ *vet* _schuin_ `code` <script> // /* */ @label \\'],
  ['formulas', '=1+1 -5 @SUM(A1)'],
  ['quotes', `"a" 'b' “c”`],
  ['emoji', '😀 👍🏽 👩‍⚕️ 🇳🇱'],
  ['a very long word', `x${'y'.repeat(150)}z`],
])('labels with %s come through unharmed', (_, label) => {
  const pdf = withLabel(label)
  const text = hasPoppler ? askPoppler('pdftotext', ['-raw'], pdf).replaceAll(/\s+/g, '') : label.replaceAll(/\s+/g, '')
  expect(text).toContain(label.replaceAll(/\s+/g, ''))
})

test.each([
  ['letters that no font has', '中', '[U+4E2D]'],
  ['signs that may not be in a PDF', 'a\u0000b\u0007', 'a b'],
  ['half a sign', '\uD800', '[U+FFFD]'],
])('%s do not stand in the way of the whole document', (_, label, instead) => {
  const pdf = withLabel(label)
  const text = hasPoppler ? askPoppler('pdftotext', ['-raw'], pdf) : instead
  expect(text).toContain(instead)
})

test.skipIf(!hasPoppler)('the head of a column is not broken within a word where the labels leave it room', () => {
  const heads = document.replaceAll('"Balkon"', '"Mid-career"').replaceAll('"Zwijgers"', '"Specialists"')
  const text = askPoppler('pdftotext', ['-raw'], compilePdf('annex.typ', heads))
  const found = (words: RegExp): number => text.match(words)?.length ?? 0
  expect(found(/Mid-career/g)).toBeGreaterThan(2)
  expect(found(/Specialists/g)).toBeGreaterThan(2)
  expect(text).not.toMatch(/Mid-\s*ca-|Spe-|Special-/)
})

/** How high the box around a line of this font is, in parts of its size. */
const boxHeight = 1.33

test.skipIf(!hasPoppler)(
  'the map of a large questionnaire is set in 7 points or more',
  { timeout: 60_000 },
  async () => {
    const study = await shippedStudy('specialisten')
    const [wave] = study.waves.slice(-1)
    if (wave === undefined) throw new Error('The study has waves')
    const pdf = compilePdf('questionnaire.typ', questionnaireDocument(questionnaireAnnexOf(study, wave), 'nl'))
    const map = askPoppler('pdftotext', ['-bbox', '-f', '3', '-l', '5'], pdf)
    expect(map).toContain('>Verstuurd<')
    const heights = [...map.matchAll(/yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)"/g)].map(
      ([, top, end]) => Number(end) - Number(top),
    )
    expect(heights.length).toBeGreaterThan(300)
    expect(Math.min(...heights) / boxHeight).toBeGreaterThanOrEqual(7)
  },
)
