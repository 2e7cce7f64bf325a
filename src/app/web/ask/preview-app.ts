import { Hono, type Context } from 'hono'
import { pageWitness } from '../../../core/checking/page-witness.ts'
import { previewPath } from '../../../core/questionnaire/ask/paths.ts'
import { readMadeUp } from '../../../core/questionnaire/ask/preview-answers.ts'
import { previewPage, previewShown } from '../../../core/questionnaire/ask/preview-page.ts'
import { filledForm, freshState, pageFields } from '../../../core/questionnaire/ask/response-state.ts'
import { earlierAnswers } from '../../../core/questionnaire/ask/page-words.ts'
import { readPage } from '../../../core/questionnaire/read-page.ts'
import { route } from '../../../core/questionnaire/route.ts'
import { countedLookup } from '../../../core/questionnaire/walk.ts'
import type { AskedPage } from '../../../core/questionnaire/questionnaire.ts'
import type { Form } from '../../../core/items/item-type.ts'
import { addSlash, goTo, languageOf, sendNotice, sendPage } from './ask-site.ts'
import type { AskWave } from './ask-wave.ts'
import { ownFields, posted, readPost } from './read-post.ts'

type Answer = Response | Promise<Response>

function show(
  context: Context,
  asked: AskWave,
  page: AskedPage,
  json: string,
  failed: { readonly form: Form; readonly issues: ReturnType<typeof readPage>['issues'] } | null = null,
): Answer {
  const { questionnaire, study } = asked
  const { answers, refused } = readMadeUp(questionnaire, json) ?? { answers: {}, refused: null }
  const { shown, hidden } = previewShown(questionnaire, page, answers)
  const { form, issues } = failed ?? { form: filledForm({ ...freshState, answers }, shown), issues: [] }
  const isWrong = refused === null || refused.length > 0
  return sendPage(
    context,
    previewPage({
      questionnaire,
      study,
      page,
      language: languageOf(context),
      answers,
      witness: hidden ? pageWitness(study, questionnaire, page.id) : null,
      typed: json,
      refused,
      form,
      issues,
    }),
    isWrong || issues.length > 0 ? 422 : 200,
  )
}

async function next(context: Context, asked: AskWave, page: AskedPage): Promise<Response> {
  const read = await readPost(context)
  if (!read.ok) return sendNotice(context, read.status, null, { notice: read.status === 413 ? 'too-large' : 'refused' })
  const json = posted(read.form, '_answers')
  const { questionnaire } = asked
  const earlier = readMadeUp(questionnaire, json)?.answers ?? {}
  const { shown } = previewShown(questionnaire, page, earlier)
  const form = ownFields(read.form, pageFields(shown))
  const counted = countedLookup(questionnaire, route(questionnaire, earlier))
  const reading = readPage(shown, form, earlierAnswers(questionnaire, counted, page.id))
  if (reading.issues.length > 0) return show(context, asked, page, json, { form, issues: reading.issues })
  const own = new Set(shown.items.flatMap(({ asked: { variables } }) => variables.map(({ id }) => id)))
  const kept = Object.fromEntries(Object.entries(earlier).filter(([id]) => !own.has(id)))
  const answers = { ...kept, ...reading.answers }
  const order = questionnaire.pages.map(({ id }) => id)
  const later = route(questionnaire, answers).pages.find((one) => order.indexOf(one.page.id) > order.indexOf(page.id))
  return show(context, asked, later?.page ?? page, JSON.stringify(answers))
}

/**
 * The web application in which researchers look at a questionnaire: any page in any language, with its variables, codes
 * and conditions, as somebody with certain answers gets it. It has no store, so it cannot write into a wave.
 *
 * @example createPreview(waves).request('/en/preview/example/2026/opinion/') // → a Response with status 200
 */
export function createPreview(waves: readonly AskWave[]): Hono {
  const app = new Hono()
  const start = '/:language{nl|en}/preview/:study/:wave/'
  const forPage =
    (handle: (context: Context, asked: AskWave, page: AskedPage) => Answer) =>
    (context: Context): Answer => {
      const { study = '', wave = '', page = '' } = context.req.param()
      const asked = waves.find((one) => one.study.id === study && one.wave.id === wave)
      const pages = asked?.questionnaire.pages ?? []
      const found = pages.find(({ id }) => id === page)
      if (asked === undefined || (found === undefined && page !== '')) {
        return sendNotice(context, 404, null, { notice: 'unknown' })
      }
      if (!context.req.path.endsWith('/')) return addSlash(context)
      if (found !== undefined) return handle(context, asked, found)
      const [first] = pages
      return goTo(previewPath(languageOf(context), { study, wave }, first?.id))
    }
  app.get(
    start,
    forPage((context, asked, page) => show(context, asked, page, '')),
  )
  app.get(
    `${start}:page/`,
    forPage((context, asked, page) => show(context, asked, page, context.req.query('answers') ?? '')),
  )
  app.post(`${start}:page/`, forPage(next))
  for (const path of [start, `${start}:page/`]) app.get(path.slice(0, -1), forPage(addSlash))
  return app
}
