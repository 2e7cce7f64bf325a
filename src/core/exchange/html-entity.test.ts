import { expect, test } from 'vitest'
import { entitySign } from './html-entity.ts'

test.each([
  ['eacute', 'é'],
  ['#233', 'é'],
  ['#xE9', 'é'],
  ['#XE9', 'é'],
  ['#x1F600', '😀'],
])('%s stands for %s', (name, sign) => {
  expect(entitySign(name)).toBe(sign)
})

test.each(['#0', '#10', '#xD800', '#x110000', '#9999999', '#ab'])(
  '%s stands for no sign that a text can have',
  (name) => {
    expect(entitySign(name)).toBe('')
  },
)

test.each(['soup', 'valueOf', 'constructor', ''])('the name %j is not known', (name) => {
  expect(entitySign(name)).toBeNull()
})
