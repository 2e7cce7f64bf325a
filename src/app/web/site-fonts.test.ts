import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { madeSite } from '../../../test/made-annex.ts'
import { readAssets, stylesOf } from './assets.ts'
import { createSite } from './site-app.ts'

const assets = await readAssets()
const fonts = String(assets.get('fonts.css')?.body)
const files = [...fonts.matchAll(/url\('([^']+)'\)/g)].map(([, address = '']) => address)

test('the site serves every font that its style sheet names, to be kept for good under a name of its own', async () => {
  const site = createSite(madeSite, assets)
  expect(files).toHaveLength(4)
  for (const file of files) {
    const response = await site.request(file)
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'font/woff2'])
    expect(response.headers.get('cache-control')).toContain('immutable')
    const hash = createHash('sha256')
      .update(Buffer.from(await response.arrayBuffer()))
      .digest('hex')
    expect(file).toContain(hash.slice(0, 12))
  }
})

test('no font comes from elsewhere, and text can be read before it is there', () => {
  expect(fonts).not.toMatch(/https?:|data:/)
  expect(fonts.match(/font-display: swap/g)).toHaveLength(4)
})

test('a page in a language with few accents loads at most 30 kB for each style of letter', () => {
  const latin = [...assets].filter(([name]) => /-latin-(?:normal|italic)\./.test(name))
  expect(latin).toHaveLength(2)
  for (const [, { body }] of latin) expect(body.length).toBeLessThan(30_000)
})

test('pages that stand on their own have no font that they would have to fetch', () => {
  expect(stylesOf(assets, ['style.css', 'questionnaire.css'])).not.toContain('url(')
})
