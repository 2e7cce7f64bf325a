import { expect, test } from 'vitest'
import { UserError } from '../user-error.ts'
import { listenFault } from './listen-fault.ts'

const fault = (code: string): NodeJS.ErrnoException => Object.assign(new Error(code), { code })
const place = { port: 80, host: 'garden.example' }

test.each([
  ['EADDRINUSE', 'site-port-busy', { port: 80 }],
  ['EACCES', 'site-port-forbidden', { port: 80 }],
  ['EADDRNOTAVAIL', 'site-host-unknown', { host: 'garden.example' }],
  ['ENOTFOUND', 'site-host-unknown', { host: 'garden.example' }],
])('%s is told as %s', (code, key, values) => {
  const told = listenFault(fault(code), place)
  expect(told).toBeInstanceOf(UserError)
  expect(told).toMatchObject({ key, values })
})

test('another fault stays as it is', () => {
  const other = fault('EMFILE')
  expect(listenFault(other, place)).toBe(other)
})
