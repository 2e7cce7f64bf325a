import { expect, test } from 'vitest'
import { render } from '../../html.ts'
import { paradataHtml, readParadata } from './paradata.ts'

test.each([
  [['35'], 35],
  [['1'], 1],
  [['14400'], 14_400],
  [['35', '40'], 35],
])('seconds %j are taken as %i', (_seconds, seconds) => {
  expect(readParadata({ _seconds })).toEqual({ seconds })
})

test.each([
  '',
  '0',
  '-5',
  '14401',
  '99999999999',
  '1e3',
  '3.5',
  'NaN',
  'Infinity',
  ' 5',
  '0x10',
  '٣',
  '5; drop',
  '<b>',
])('seconds that the script cannot have sent are not looked at: %j', (seconds) => {
  expect(readParadata({ _seconds: [seconds] })).toEqual({})
})

test.each(['phone', 'tablet', 'computer'])('a %s is a kind of device', (device) => {
  expect(readParadata({ _device: [device] })).toEqual({ device })
})

test.each(['', 'Phone', 'desktop', 'Mozilla/5.0 (Windows NT 10.0)', '__proto__', 'constructor'])(
  'another kind of device is not looked at: %j',
  (device) => {
    expect(readParadata({ _device: [device] })).toEqual({})
  },
)

test('without the fields there is nothing', () => {
  expect(readParadata({})).toEqual({})
  expect(readParadata({ _seconds: [], _device: [] })).toEqual({})
})

test('a page that is shown again goes on from the seconds that were posted', () => {
  expect(render(paradataHtml({ seconds: 35 }))).toContain('name="_seconds" value="35"')
  expect(render(paradataHtml({}))).toContain('name="_seconds" value=""')
})
