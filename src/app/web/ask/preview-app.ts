import { Hono, type Context } from 'hono'
import { previewPath } from '../../../core/questionnaire/ask/paths.ts'
import { previewPage, previewShown } from '../../../core/questionnaire/ask/preview-page.ts'
import { filledForm, freshState, pageFields } from '../../../core/questionnaire/ask/response-state.ts'
import { earlierAnswers } from '../../../core/questionnaire/ask/page-words.ts'
import { readPage } from '../../../core/questionnaire/read-page.ts'
import { route } from '../../../core/questionnaire/route.ts'
import type { AskedPage } from '../../../core/questionnaire/questionnaire.ts'
import type { Form } from '../../../core/items/item-type.ts'
import { postValue } from '../../../core/items/post-value.ts'
import { readValue } from '../../../core/items/read-value.ts'
import type { Answers, Value } from '../../../core/rule/rule.ts'
import { goTo, languageOf, sendNotice, sendPage } from './ask-site.ts'
import type { AskWave } from './ask-wave.ts'
import { ownFields, posted, readPost } from './read-post.ts'

type Answer = Response | Promise<Response>

/** The value of a variable in made-up answers, when the variable can have it. */
function heldBy(asked: AskWave, id: string, given: unknown): Value | null {
  const variable = asked.questionnaire.pages
    .flatMap(({ items }) => items.flatMap(({ variables }) => variables))
    .find((one) => one.id === id)
  if (variable === undefined || given === null || given === undefined) return null
  if (variable.kind === 'roster') return Array.isArray(given) ? readRoster(asked, id, given) : null
  const plain = typeof given === 'number' || typeof given === 'string' ? given : null
  const codes = Array.isArray(given) && given.every((one): one is number => typeof one === 'number') ? given : null
  const value: Value | null = codes ?? plain
  return value === null ? null : (readValue(variable, postValue(variable, value)).value ?? null)
}

/** The rows of a roster, read as if they had been posted. */
function readRoster(asked: AskWave, id: string, given: readonly unknown[]): Value | null {
  const page = asked.questionnaire.pages.find(({ items }) => items.some(({ item }) => item.id === id))
  if (page === undefined) return null
  const rows = given.flatMap((row) => (typeof row === 'object' && row !== null ? [Object.entries(row)] : []))
  const fields = rows.flatMap((row, index) =>
    row.map(([name, value]): [string, string[]] => [`${id}.${index + 1}.${name}`, [String(value)]]),
  )
  const shown = { page, items: page.items.map((item) => ({ asked: item, offered: item.variables })) }
  return readPage(shown, Object.fromEntries(fields), {}).answers[id] ?? null
}

/** Made-up answers from JSON: what no variable can have is left out. `null` when it is no JSON object at all. */
function answersFrom(asked: AskWave, json: string): Answers | null {
  if (json.trim() === '') return {}
  try {
    const given: unknown = JSON.parse(json)
    if (typeof given !== 'object' || given === null || Array.isArray(given)) return null
    const pairs = Object.entries(given).flatMap(([id, value]: [string, unknown]): [string, Value][] => {
      const held = heldBy(asked, id, value)
      return held === null ? [] : [[id, held]]
    })
    return Object.fromEntries(pairs)
  } catch {
    return null
  }
}

function show(
  context: Context,
  asked: AskWave,
  page: AskedPage,
  json: string,
  failed: { readonly form: Form; readonly issues: ReturnType<typeof readPage>['issues'] } | null = null,
): Answer {
  const given = answersFrom(asked, json)
  const answers = given ?? {}
  const { questionnaire, study } = asked
  const { shown } = previewShown(questionnaire, page, answers)
  const { form, issues } = failed ?? { form: filledForm({ ...freshState, answers }, shown), issues: [] }
  const isBroken = given === null
  return sendPage(
    context,
    previewPage({
      questionnaire,
      study,
      page,
      language: languageOf(context),
      answers,
      isBroken,
      form,
      issues,
    }),
    isBroken || issues.length > 0 ? 422 : 200,
  )
}

async function next(context: Context, asked: AskWave, page: AskedPage): Promise<Response> {
  const read = await readPost(context)
  if (!read.ok) return sendNotice(context, read.status, null, { notice: read.status === 413 ? 'too-large' : 'refused' })
  const json = posted(read.form, '_answers')
  const { questionnaire } = asked
  const earlier = answersFrom(asked, json) ?? {}
  const { shown } = previewShown(questionnaire, page, earlier)
  const form = ownFields(read.form, pageFields(shown))
  const reading = readPage(shown, form, earlierAnswers(questionnaire, route(questionnaire, earlier).answers, page.id))
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
  return app
}
