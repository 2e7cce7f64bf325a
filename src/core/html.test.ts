import fc from 'fast-check'
import { expect, test } from 'vitest'
import { html, raw, render, type HtmlPart } from './html.ts'

test('escapes text and attribute values', () => {
  const name = `<b>O'Neill & "Zn"</b>`
  expect(render(html`<p title="${name}">${name}</p>`)).toBe(
    '<p title="&lt;b&gt;O&#39;Neill &amp; &quot;Zn&quot;&lt;/b&gt;">&lt;b&gt;O&#39;Neill &amp; &quot;Zn&quot;&lt;/b&gt;</p>',
  )
})

test.each<[HtmlPart, string]>([
  [null, ''],
  [undefined, ''],
  [false, ''],
  [0, '0'],
  [23.5, '23.5'],
  ['', ''],
  [[], ''],
  [['a', [html`<i>b</i>`, null], 3], 'a<i>b</i>3'],
  [raw('<svg></svg>'), '<svg></svg>'],
])('prints %j as %j', (part, expected) => {
  expect(render(html`[${part}]`)).toBe(`[${expected}]`)
})

test('HTML within HTML is not escaped twice', () => {
  const name = html`<b>${'&'}</b>`
  expect(render(html`<i>${name}${name}</i>`)).toBe('<i><b>&amp;</b><b>&amp;</b></i>')
})

test('an attribute without quotes is a mistake in the program', () => {
  expect(() => html`<p title=${'a'}></p>`).toThrow('An attribute without quotes')
  expect(render(html`<p>N =${3}</p>`)).toBe('<p>N =3</p>')
})

test('no text opens a tag, ends an attribute or starts an entity of its own', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', 'a', ' ', 'lt;') }), (text) => {
      const printed = render(html`${text}`)
      expect(printed).not.toMatch(/[<>"']/)
      expect(printed.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toContain('&')
      expect(unescape(printed)).toBe(text)
    }),
  )
})

function unescape(printed: string): string {
  return printed
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
