import { Hono, type Context } from 'hono'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import type { OpenFile } from '../../core/publication/data-offer.ts'
import type { Site } from '../../core/publication/site.ts'
import type { Assets } from './asset.ts'
import { addressLanguage, readerLanguage } from './reader-language.ts'
import { secure } from './security-headers.ts'

/** Pages change with a new release and style sheets with a new version: browsers keep them, but ask each time. */
const caching = 'no-cache'
const forGood = 'public, max-age=31536000, immutable'

/** A site, or what gives it as it is at the moment; that never fails. */
export type ServedSite = Site | (() => Promise<Site>)

/**
 * The web application that serves a site: pages, assets, `/health`, redirects and a page for what is not there.
 * It records nothing about who asks for what.
 *
 * @param report gets what goes wrong while answering; the reader gets a page without details
 * @param parts other applications of the site, such as the questionnaires
 * @example await createSite(siteOf(studies), await readAssets()).request('/nl/') // → a Response with status 200
 */
export function createSite(
  site: ServedSite,
  assets: Assets,
  report: (error: Error) => void = console.error,
  parts: readonly Hono[] = [],
): Hono {
  const app = new Hono()
  const now = typeof site === 'function' ? site : () => Promise.resolve(site)
  app.use(async (context, next) => {
    await next()
    secure(context.res)
  })
  // Before the rest: a part packs its own pages, and nobody asks again for what is never kept.
  for (const part of parts) app.route('/', part)
  app.use(compress())
  app.use(etag({ weak: true }))
  app.get('/health', (context) => context.text('ok', 200, { 'Cache-Control': 'no-store' }))
  app.get('/', (context) => {
    const language = readerLanguage(context.req.header('Accept-Language'))
    context.header('Vary', 'Accept-Language')
    context.header('Cache-Control', caching)
    return context.redirect(`/${language}/`, 302)
  })
  app.get('/assets/:name', (context, next) => {
    const asset = assets.get(context.req.param('name'))
    if (asset === undefined) return next()
    return context.body(asset.body, 200, {
      'Content-Type': asset.type,
      'Cache-Control': asset.isForGood === true ? forGood : caching,
    })
  })
  app.get('*', async (context, next) => {
    const { path } = context.req
    const { pages, files } = await now()
    const page = pages.get(path)
    if (page !== undefined) return context.html(page, 200, { 'Cache-Control': caching })
    const file = files.get(path)
    if (file !== undefined) return context.body(bodyOf(file), 200, headersOf(file))
    const whole = `${path}/`
    return pages.has(whole) ? context.redirect(`${whole}${new URL(context.req.url).search}`, 301) : next()
  })
  app.all('*', (context, next) => {
    if (['GET', 'HEAD'].includes(context.req.method)) return next()
    return context.text('', 405, { Allow: 'GET, HEAD' })
  })
  app.notFound(async (context) => inLanguageOf(context, (await now()).notFound, 404))
  app.onError(async (error, context) => {
    report(error)
    return inLanguageOf(context, (await now()).failure, 500)
  })
  return app
}

/** A file is always downloaded, never opened as a page of the site. */
const headersOf = ({ mediaType, name }: OpenFile) => ({
  'Content-Type': mediaType,
  'Content-Disposition': `attachment; filename="${name}"`,
  'Cache-Control': caching,
})

const bodyOf = ({ make }: OpenFile): ArrayBuffer => Uint8Array.from(make()).buffer

/** A page in the language of the address, or else in that of the reader. */
function inLanguageOf(context: Context, page: Site['notFound'], status: 404 | 500): Response | Promise<Response> {
  const language = addressLanguage(context.req.path) ?? readerLanguage(context.req.header('Accept-Language'))
  context.header('Vary', 'Accept-Language')
  return context.html(page[language], status, { 'Cache-Control': 'no-store' })
}
