import { existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFindings } from './axe.ts'
import { debianBrowser, isForNpm, launchBrowser, withoutItsScripts } from './browser.ts'

const page = (content: string) => `<!doctype html><html lang="nl"><head><title>Proef</title></head>
  <body><main><h1>Proef</h1>${content}<script>document.title = 'script'</script><script src="/file.js"></script></main>
  </body></html>`

const pages: Readonly<Record<string, string>> = {
  '/good': page('<label>Naam <input name="name"></label>'),
  '/faults': page('<input name="name"><p style="color: #bbb; background: #fff">te licht</p>'),
}

const browsers = [
  { name: 'debian', here: existsSync(debianBrowser) },
  { name: 'npm', here: isForNpm },
] as const

describe.each(browsers)('the browser of $name', ({ name, here }) => {
  let browser: Browser
  let server: Server
  let address: string

  beforeAll(async () => {
    if (!here) return
    server = createServer((request, response) => {
      const script = request.url === '/file.js'
      response.setHeader('content-type', script ? 'text/javascript' : 'text/html; charset=utf-8')
      response.end(script ? `document.title += ' and file'` : pages[request.url ?? ''])
    })
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve)
    })
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    browser = await launchBrowser(name)
  }, 60_000)

  afterAll(async () => {
    if (!here) return
    await browser.close()
    server.close()
  })

  test.runIf(here)('shows a page with letters and runs its scripts', async () => {
    const tab = await browser.newPage()
    await tab.goto(`${address}/good`)
    expect(await tab.title()).toBe('script and file')
    const width = await tab.evaluate<number>(`document.querySelector('label').getBoundingClientRect().width`)
    expect(width, 'a text without fonts has no width').toBeGreaterThan(50)
    await tab.close()
  })

  test.runIf(here)('lets axe find what is wrong, and nothing else', async () => {
    const tab = await browser.newPage()
    await tab.goto(`${address}/faults`)
    const found = await axeFindings(tab)
    expect(found.map(({ rule, elements }) => [rule, elements])).toEqual([
      ['color-contrast', ['p']],
      ['label', ['input']],
    ])
    await tab.goto(`${address}/good`)
    expect(await axeFindings(tab)).toEqual([])
    await tab.close()
  })

  test.runIf(here)('can keep the scripts of a page from running, and axe still works', async () => {
    const tab = await withoutItsScripts(await browser.newPage())
    await tab.goto(`${address}/faults`)
    expect(await tab.title()).toBe('Proef')
    expect((await axeFindings(tab)).map(({ rule }) => rule)).toContain('label')
    await tab.close()
  })
})
