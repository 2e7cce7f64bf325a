import { expect, test } from 'vitest'
import { methodOf } from './annex-method.ts'

const wave = {
  title: { nl: 'Meting 2024', en: 'Wave 2024' },
  population: { nl: 'scholen', en: 'schools' },
  opens: '2024-01-01',
  closes: '2024-02-01',
  wording: 'as-asked' as const,
}
const linesOf = (drawn: { readonly stratified?: true }) =>
  methodOf(
    { title: { nl: 'Scholen', en: 'Schools' } },
    wave,
    { respondents: 200, complete: 200 },
    { simulated: false, weighted: true, profile: 'public', ...drawn },
  )

test('the method tells of strata after the weighting, and says nothing of a sample without them', () => {
  const names = linesOf({ stratified: true }).map(({ name }) => name)
  expect(names.slice(names.indexOf('weighting'))).toEqual(['weighting', 'sample', 'disclosure'])
  expect(linesOf({ stratified: true }).find(({ name }) => name === 'sample')).toMatchObject({
    label: { nl: 'Steekproef', en: 'Sample' },
    value: {
      nl: 'getrokken in strata; de intervallen rekenen daarmee',
      en: 'sampled in strata; the intervals allow for that',
    },
  })
  expect(linesOf({}).map(({ name }) => name)).not.toContain('sample')
})
