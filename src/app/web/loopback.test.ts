import { expect, test } from 'vitest'
import { isLoopback } from './loopback.ts'

test.each(['localhost', 'LOCALHOST', 'app.localhost', '127.0.0.1', '127.8.9.10', '::1', '[::1]'])(
  '%s is the machine itself',
  (host) => {
    expect(isLoopback(host)).toBe(true)
  },
)

test.each(['0.0.0.0', '::', '192.168.1.5', '127.0.0.1.example.org', 'localhost.example.org', 'survey.example.org', ''])(
  'others can reach %j',
  (host) => {
    expect(isLoopback(host)).toBe(false)
  },
)
