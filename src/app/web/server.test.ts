import { get, Agent } from 'node:http'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { UserError } from '../user-error.ts'
import { checkPlace, startServer } from './server.ts'

const app = new Hono()
app.get('/', (context) => context.text('hello'))
app.get('/slow', async (context) => {
  await new Promise((resolve) => {
    setTimeout(resolve, 150)
  })
  return context.text('at last')
})

/** The status and text of an answer over a connection that the browser keeps open. */
function ask(address: string, agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    get(address, { agent }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        text += chunk
      })
      response.on('end', () => {
        resolve(`${response.statusCode} ${text}`)
      })
    }).on('error', reject)
  })
}

test('a server answers as soon as it is there, on the machine itself', async () => {
  const server = await startServer(app, { port: 0 })
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
  expect(await (await fetch(server.url)).text()).toBe('hello')
  await server.close()
})

test('a port that is in use gives a sentence, not a stack', async () => {
  const server = await startServer(app, { port: 0 })
  const port = Number(new URL(server.url).port)
  const second = startServer(app, { port })
  await expect(second).rejects.toBeInstanceOf(UserError)
  await expect(second).rejects.toMatchObject({ key: 'site-port-busy', values: { port } })
  await server.close()
})

test('whether a port is free can be known before there is anything to serve, and leaves it free', async () => {
  const server = await startServer(app, { port: 0 })
  const port = Number(new URL(server.url).port)
  await expect(checkPlace({ port })).rejects.toMatchObject({ key: 'site-port-busy', values: { port } })
  await server.close()
  await checkPlace({ port })
  await (await startServer(app, { port })).close()
})

test('what every answer is to say stands beside what the application says', async () => {
  const server = await startServer(app, { port: 0, headers: { 'Strict-Transport-Security': 'max-age=1' } })
  for (const path of ['', 'forest']) {
    const { headers } = await fetch(server.url + path)
    expect(headers.get('strict-transport-security')).toBe('max-age=1')
    expect(headers.get('content-type')).toMatch(/text\/plain/i)
  }
  await server.close()
})

test('a server stops at once while a browser keeps its connection open', async () => {
  const server = await startServer(app, { port: 0 })
  const agent = new Agent({ keepAlive: true })
  await ask(server.url, agent)
  const start = performance.now()
  await server.close()
  expect(performance.now() - start).toBeLessThan(500)
  await expect(fetch(server.url)).rejects.toThrow('fetch failed')
  agent.destroy()
})

test('who is being answered when the server stops gets the answer', async () => {
  const server = await startServer(app, { port: 0 })
  const agent = new Agent({ keepAlive: true })
  const answer = ask(`${server.url}slow`, agent)
  await new Promise((resolve) => {
    setTimeout(resolve, 50)
  })
  const start = performance.now()
  const closed = server.close()
  expect(await answer).toBe('200 at last')
  await closed
  expect(performance.now() - start).toBeLessThan(1000)
  agent.destroy()
})

test('stopping twice is stopping', async () => {
  const server = await startServer(app, { port: 0 })
  await server.close()
  await expect(server.close()).resolves.toBeUndefined()
})
