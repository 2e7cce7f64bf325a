import { expect, test } from 'vitest'
import { annexDownloads } from '../src/app/engine/annex-downloads.ts'
import { countWave } from '../src/app/engine/prepare-wave.ts'
import { simulateWave } from '../src/app/engine/simulate-wave.ts'
import { waveAnnex } from '../src/app/engine/site-study.ts'
import { annexDocument } from '../src/core/publication/annex-typst.ts'
import { questionnaireOf } from '../src/core/questionnaire/questionnaire.ts'
import { editionOf } from '../src/core/study/edition.ts'
import { shippedStudy } from './ask-server.ts'
import { plainText } from './printed-rules.ts'
import { askPoppler, hasPoppler, readSheets, readZip } from './read-annex.ts'

test(
  'the response, in all and per group, stands in every format with what it is worth',
  { timeout: 60_000 },
  async () => {
    const study = await shippedStudy('specialisten')
    const [wave] = study.waves
    if (wave === undefined) throw new Error('The study has waves')
    const questionnaire = questionnaireOf(study, wave)
    const dataset = simulateWave(study, wave, 3000, 7)
    const source = {
      wave,
      questionnaire,
      dataset,
      askedOtherwise: [],
      ...countWave(study, wave, questionnaire, dataset),
    }
    const annex = waveAnnex(editionOf(study, wave.id), source)
    if (annex === null) throw new Error('The wave has tables')
    const files = new Map(
      annexDownloads(annex, 'en', { style: '', questionnaire: null }).map(({ format, make }) => [format, make]),
    )
    const bytes = (format: 'html' | 'pdf' | 'xlsx' | 'csv'): Uint8Array => files.get(format)?.() ?? new Uint8Array()
    const cells = annex.response?.lines.map(({ label, cells: own }) => [label, ...own].map((cell) => cell.en)) ?? []
    const aios = study.groups.find(({ id }) => id === 'aios')?.label.en
    expect(cells).toMatchObject([
      [aios, '7,000', expect.any(String), expect.stringMatching(/^\d+\.\d%$/)],
      [expect.any(String), '23,000', expect.any(String), expect.stringMatching(/^\d+\.\d%$/)],
      ['Group not known', 'not known', expect.any(String), 'not known'],
    ])
    const respondents = cells.map(([, , count = '']) => Number(count.replace(',', '')))
    expect(respondents.reduce((sum, count) => sum + count, 0)).toBe(3000)
    const texts: Readonly<Record<string, string>> = {
      html: plainText(new TextDecoder().decode(bytes('html'))),
      document: annexDocument(annex, 'en'),
      ...(hasPoppler ? { pdf: askPoppler('pdftotext', ['-layout'], bytes('pdf')).replaceAll(/\s+/g, ' ') } : {}),
      xlsx: JSON.stringify([...readSheets(bytes('xlsx'))]),
      csv: readZip(bytes('csv')).get('README.txt') ?? '',
    }
    for (const [format, text] of Object.entries(texts)) {
      for (const words of ['10.0% of those invited took part', 'this response is no finding', ...cells.flat()])
        expect([format, words, text.includes(words)]).toEqual([format, words, true])
    }
  },
)
