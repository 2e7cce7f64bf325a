import { expect, test } from 'vitest'
import { madeAnnex } from '../../../test/made-annex.ts'
import { annexDownloads } from './annex-downloads.ts'

test('a file is made once and then kept', () => {
  const files = annexDownloads(madeAnnex, 'en', { style: '', questionnaire: null })
  for (const { make } of files) expect(make()).toBe(make())
  expect(files.map(({ make }) => String.fromCodePoint(...make().slice(0, 2)))).toEqual(['%P', 'PK', 'PK', '<!'])
})
