import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { root } from './project-files.ts'

/** Where Debian puts its Chromium. */
export const debianBrowser = '/usr/bin/chromium'

/** True where the Chromium from npm runs. */
export const isForNpm: boolean = process.platform === 'linux' && process.arch === 'x64'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * A running Chromium: the one from npm where that runs, otherwise Debian's. The one from npm brings its own libraries and
 * fonts, and has no windows, so that it needs half the time. Text looks different in the two, so compare pictures only
 * within one. Close it when done.
 *
 * @example const browser = await launchBrowser()
 */
export function launchBrowser(which: 'debian' | 'npm' = isForNpm ? 'npm' : 'debian'): Promise<Browser> {
  if (which === 'debian') return chromium.launch({ executablePath: debianBrowser, args: flags })
  const folder = unpackedBrowser()
  const env = {
    ...process.env,
    LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
    FONTCONFIG_PATH: join(folder, 'fonts'),
  }
  return chromium.launch({ executablePath: join(folder, 'chromium'), args: flags, env })
}

/**
 * The page with its own scripts kept from running, whether in files or in the page: what a reader without script sees.
 * Unlike a browser with script switched off, it still runs what a test evaluates in it, such as axe.
 */
export async function withoutItsScripts(page: Page): Promise<Page> {
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback()
    const response = await route.fetch()
    return route.fulfill({
      response,
      headers: { ...response.headers(), 'content-security-policy': "script-src 'none'" },
    })
  })
  return page
}

/**
 * The folder with the browser from npm, unpacked once per version (2 s, 211 MB). It is unpacked by a process of its own,
 * because the package changes the environment of the process that imports it, and aside, so that two test files that
 * start together do not find it half done.
 */
function unpackedBrowser(): string {
  const packed = join(root, 'node_modules/@sparticuz/chromium')
  const { version } = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8')) as { version: string }
  const folder = join(tmpdir(), `loopbaan-chromium-${version}`)
  if (existsSync(folder)) return folder

  const aside = mkdtempSync(`${folder}-`)
  const run = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', `await (await import('@sparticuz/chromium')).default.executablePath()`],
    { cwd: root, env: { ...process.env, TMPDIR: aside, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' }, encoding: 'utf8' },
  )
  if (run.status !== 0) throw new Error(`The browser from npm could not be unpacked: ${run.stderr}`)
  // The package's own list of fonts names places that exist on another kind of machine only.
  const fonts = `<fontconfig><dir>${folder}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/cache</cachedir></fontconfig>`
  writeFileSync(join(aside, 'fonts/fonts.conf'), fonts)
  try {
    renameSync(aside, folder)
  } catch {
    // Another process was first.
    rmSync(aside, { recursive: true })
  }
  return folder
}
