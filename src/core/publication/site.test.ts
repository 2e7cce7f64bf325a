import { expect, test } from 'vitest'
import { madeSite } from '../../../test/made-annex.ts'
import { languages } from '../text.ts'

const page = (address: string): string => madeSite.pages.get(address) ?? ''
const textOf = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

test('the site has the same pages in both languages', () => {
  const paths = (language: string) => [...madeSite.pages.keys()].filter((path) => path.startsWith(`/${language}/`))
  expect(paths('nl')).toEqual([
    '/nl/',
    '/nl/garden/2024/annex/',
    '/nl/garden/2024/annex/block-1/',
    '/nl/garden/2024/annex/block-2/',
    '/nl/garden/2024/annex/all/',
    '/nl/garden/2024/verification/',
    '/nl/garden/2024/data/',
  ])
  expect(paths('en')).toEqual(paths('nl').map((path) => path.replace('/nl/', '/en/')))
})

test('every link within the site leads to a page, and to a place that is there', () => {
  const broken = [...madeSite.pages].flatMap(([address, html]) =>
    [...html.matchAll(/<a [^>]*?href="([^"]*)"/g)].flatMap(([, href = '']) => {
      const [path = '', place] = href.split('#')
      const goal = path === '' ? html : (madeSite.pages.get(path) ?? (madeSite.files.has(path) ? '' : undefined))
      const found = goal !== undefined && (place === undefined || goal.includes(`id="${place}"`))
      return found ? [] : [`${address} → ${href}`]
    }),
  )
  expect(broken).toEqual([])
})

test('no id is on a page twice', () => {
  const double = [...madeSite.pages].flatMap(([address, html]) => {
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${address} ${id}`)
  })
  expect(double).toEqual([])
})

test('every page says its language, has one first heading, and links to itself in the other language', () => {
  for (const [address, html] of madeSite.pages) {
    const [, language = '', rest = ''] = /^\/(\w+)(\/.*)$/.exec(address) ?? []
    const other = languages.find((one) => one !== language) ?? ''
    expect(html).toContain(`<html lang="${language}">`)
    expect(html.match(/<h1>/g)).toHaveLength(1)
    expect(html).toContain(`<a class="language" href="/${other}${rest}"`)
  }
})

test('no page has style or script of its own, or asks anything of another site', () => {
  const notices = [madeSite.notFound, madeSite.failure].flatMap((one) => Object.values(one))
  const all = [...[...madeSite.pages].map(([, html]) => html), ...notices]
  expect(all.filter((html) => /<style|<script| style="| on\w+="|https?:|\/\/\w/.test(html))).toEqual([])
})

test('every page with simulated figures says so at the top, and every table says it again', () => {
  for (const [address, html] of madeSite.pages) {
    expect(html, address).toContain('<p class="simulated">')
    const tables = html.match(/<article/g)?.length ?? 0
    expect(html.match(/<p class="warning">/g)?.length ?? 0).toBe(tables)
  }
  expect(page('/nl/garden/2024/annex/block-1/')).toMatch(/<title>[^<]*gesimuleerde antwoorden[^<]*<\/title>/)
})

test('the front page tells the state of each wave', () => {
  const text = textOf(page('/nl/'))
  expect(text).toContain('Meting 2024 gesimuleerde antwoorden')
  expect(text).toContain('gesimuleerde responsen 1.300 1.234 tot het eind ingevuld')
  expect(text).toContain('tabellen 5')
  expect(text).toContain('van 40 gepubliceerde cijfers gelijk 38 1 bekende uitzondering, 1 verschil')
  expect(text).toContain('Meting 2026 nog geen antwoorden')
  expect(page('/nl/')).not.toContain('/nl/garden/2026/')
})

test('the index lists every table with the N of everybody', () => {
  const text = textOf(page('/en/garden/2024/annex/'))
  expect(text).toContain('5 tables from wave 2024 of ‘Gardens’.')
  expect(text).toContain('1.1 Plants in the garden 1,234')
})

test('the verification lists differences and exceptions with what is printed, what is here, and why', () => {
  const text = textOf(page('/nl/garden/2024/verification/'))
  expect(text).toContain('Tabel 1.1 : Totaal %, kolom Grote tuin 119,5% 118% Het gedrukte totaal is niet de som.')
  expect(text).toContain('Tabel 2.2 : ‘Ik’, kolom Totaal 1.926 geen cijfer onbekend')
  expect(text.indexOf('Verschillen')).toBeLessThan(text.indexOf('Bekende uitzonderingen'))
})

test('the verification lists what could not be compared, and counts it apart', () => {
  const text = textOf(page('/nl/garden/2024/verification/'))
  expect(text).toContain('Van 1 cijfer is niet zeker wat het zegt; dat is niet vergeleken.')
  expect(text).toContain('Tabel 2.2 : ‘Niemand’, kolom Totaal 12% 14% Het label is niet te lezen.')
  expect(text).toContain('Tabel Gelijk Uitzondering Verschil Niet vergeleken')
  expect(text).toContain('Samen 38 1 1 1')
  expect(textOf(page('/nl/'))).toContain('1 bekende uitzondering, 1 verschil, 1 niet vergeleken')
})

test.each(languages)('the page of a block is as it was (%s)', async (language) => {
  const golden = `../../../test/golden/annex-block.${language}.html`
  await expect(page(`/${language}/garden/2024/annex/block-1/`)).toMatchFileSnapshot(golden)
})
