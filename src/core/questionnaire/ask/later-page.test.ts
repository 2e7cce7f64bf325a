import { describe, expect, test } from 'vitest'
import { laterPage, type LaterPage } from './later-page.ts'

const base = '/en/ask/example/2026/k3Jq8xv_LmN4pQrS7tUvWz/'

const page = (parts: Partial<LaterPage> = {}): string =>
  laterPage({
    language: 'en',
    study: { title: { nl: 'Pauze', en: 'Breaks' }, organisation: null },
    demonstration: false,
    hasDraft: true,
    closes: '2026-03-27',
    address: `https://survey.example.org${base}`,
    onward: `${base}p/place/`,
    withdraw: `${base}withdraw/`,
    own: (language) => `/${language}/later/`,
    ...parts,
  })

describe('the page for who goes on later', () => {
  test('says what is kept and when it counts, until when one can go on, and what the address gives away', () => {
    const text = page()
    expect(text).toContain('Everything that you filled in is kept, also on the page where you just were.')
    expect(text).toContain('What you filled in there counts as soon as you go on from that page.')
    expect(text).toContain('You can go on up to and including 27 March 2026.')
    expect(text).toContain('Whoever has the address can see your answers: give it to nobody.')
  })

  test('promises nothing of a page on which nothing is kept', () => {
    const text = page({ hasDraft: false })
    expect(text).toContain('Everything that you filled in on earlier pages is kept.')
    expect(text).not.toMatch(/just were|go on from that page/)
  })

  test('says of a trial neither that it counts nor that it ends', () => {
    const text = page({ demonstration: true })
    expect(text).toContain('also on the page where you just were')
    expect(text).not.toMatch(/go on from that page|2026\.<|up to and including/)
  })

  test('gives the address to copy and to mail, or tells where it stands', () => {
    const text = page()
    expect(text).toContain(`id="address">https://survey.example.org${base}</p>`)
    expect(text).toContain('<button type="button" class="button plain" id="copy" hidden>')
    expect(text).toMatch(/href="mailto:\?subject=Going%20on%20later/)
    const without = page({ address: null })
    expect(without).toContain('Keep the address at the top of your browser')
    expect(without).not.toMatch(/id="address"|mailto:\?|id="copy"/)
  })

  test('leads on, to the withdrawal and to itself in the other language', () => {
    const text = page()
    expect(text).toContain(`<a class="button" href="${base}p/place/">Go on now</a>`)
    expect(text).toContain(`<a href="${base}withdraw/">Withdraw answers</a>`)
    expect(text).toContain('<a class="language" href="/nl/later/"')
  })
})
