import type { Form } from '../src/core/items/item-type.ts'
import type { Answers } from '../src/core/rule/rule.ts'
import { whole, type Random } from '../src/core/simulation/random.ts'
import { baseOf } from './ask-client.ts'
import { answersIn, fillForm, isOpened } from './fill-form.ts'
import { controlsOf, type Control } from './page-controls.ts'
import { readHtmlForm } from './read-html-form.ts'
import { wholeReview } from './read-review.ts'

/** A web application, as far as a walk needs it. */
export type Site = { readonly request: (path: string, init?: RequestInit) => Response | Promise<Response> }

/** A page that was accepted: what was posted, and what should be stored of it. */
export type Saved = {
  readonly page: string
  readonly form: Form
  readonly answers: Answers
  readonly declined: readonly string[]
}

/** What somebody did: every page that was accepted, in order, and how it ended. */
export type Walk = {
  readonly secret: string
  readonly saved: readonly Saved[]
  /** The items on the last review that they saw. */
  readonly reviewed: readonly string[]
  readonly end: 'sent' | 'left' | 'stuck'
  /** The page that did not let them pass, when they are stuck. */
  readonly stuckAt: string | null
}

const goal = (response: Response): string => (response.headers.get('location') ?? '').replace(/#.*/, '')

/** Posts a form as a browser does. */
export const post = async (site: Site, path: string, form: Form): Promise<Response> =>
  site.request(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(
      Object.entries(form).flatMap(([name, own]) => own.map((value) => [name, value])),
    ).toString(),
  })

/** Agrees and starts: the address that all pages of this respondent begin with. */
export async function beginWalk(site: Site, start: string): Promise<string> {
  const html = await (await site.request(start)).text()
  const version = /name="_consent" value="(\w+)"/.exec(html)?.[1] ?? ''
  return baseOf(goal(await post(site, start, { _consent: [version] })))
}

/** What a page posts without anybody's doing: its token, and how many rows its rosters have. */
const hidden = (html: string): Form =>
  Object.fromEntries(Object.entries(readHtmlForm(html)).filter(([name]) => name.startsWith('_')))

/** The path to which a link on a page leads. */
const resolved = (to: string, from: string): string => {
  const { pathname, search } = new URL(to, `http://localhost${from}`)
  return pathname + search
}

const pageIn = (path: string): string => /\/p\/([^/]+)\//.exec(path)?.[1] ?? ''

/** How often somebody fills in a page that does not let them pass, before they give up. */
const patience = 60

/**
 * What somebody posts who fills in a page by chance. They type behind options that they did not choose as well, and say
 * that they would rather not answer what they did answer: neither counts.
 */
function filledByChance(controls: readonly Control[], random: Random, skips: number): Form {
  const form = fillForm(controls, { random, skips, mark: 'by chance' })
  const astray = controls.flatMap((control): (readonly [string, readonly string[]])[] => {
    if (control.kind === 'decline') return random() < 0.3 ? [[control.name, ['1']]] : []
    return !isOpened(control, form) && random() < 0.1 ? [[control.name, ['astray']]] : []
  })
  return { ...form, ...Object.fromEntries(astray) }
}

/** The items that somebody would rather not answer, and did not. */
function declinedIn(controls: readonly Control[], form: Form, answers: Answers): readonly string[] {
  const answered = new Set(
    controls
      .filter(
        ({ name, cell }) =>
          Object.hasOwn(answers, cell?.roster ?? name.replace(/\.(?:month|year)$/, '')) || Object.hasOwn(answers, name),
      )
      .map(({ item }) => item),
  )
  return controls
    .filter(({ kind, name, item }) => kind === 'decline' && Object.hasOwn(form, name) && !answered.has(item))
    .map(({ item }) => item)
}

/** Somebody who is on the way. */
type Walker = {
  readonly site: Site
  readonly random: Random
  readonly base: string
  readonly saved: Saved[]
  reviewed: readonly string[]
  tries: number
}

function note({ saved }: Walker, page: string, controls: readonly Control[], form: Form): void {
  const answers = answersIn(controls, form)
  saved.push({ page, form, answers, declined: declinedIn(controls, form, answers) })
}

/** Posts the same page from a second tab with other answers, and lets those stand or not: where that leads, if anywhere. */
async function otherTab(walker: Walker, path: string, token: string, controls: readonly Control[]): Promise<void> {
  const { site, random } = walker
  const form = filledByChance(controls, random, 0.3)
  const answer = await post(site, path, { _token: [token], ...form })
  if (answer.status === 303) note(walker, pageIn(path), controls, form)
  if (answer.status !== 409 || random() < 0.5) return
  const mine = readHtmlForm(await answer.text())
  const again = await post(site, path, { ...mine, _do: ['next'] })
  if (again.status !== 303) throw new Error(`A choice between two tabs gave ${again.status}`)
  note(walker, pageIn(path), controls, form)
}

/** Fills in a page until it is accepted: where that leads, or `null` when patience runs out. */
async function passPage(walker: Walker, path: string, html: string): Promise<string | null> {
  const { site, random } = walker
  let page = html
  const second = random() < 0.1 ? readHtmlForm(await (await site.request(path)).text())['_token']?.[0] : undefined
  const skips = random() < 0.5 ? 0.15 : 0.6
  for (walker.tries = 0; walker.tries < patience; walker.tries += 1) {
    const controls = controlsOf(page)
    // Who is refused answers all, or little, in turn.
    const share = walker.tries === 0 ? skips : [0, 0.5, 1][walker.tries % 3]
    const confirmed = controls
      .filter(({ kind }) => kind === 'confirm')
      .map(({ name }) => [name, ['confirmed']] as const)
    const form = { ...filledByChance(controls, random, share ?? 0), ...Object.fromEntries(confirmed) }
    const sent = { ...hidden(page), ...form }
    const answer = await post(site, path, sent)
    if (answer.status === 303) {
      note(walker, pageIn(path), controls, form)
      if (random() < 0.1) {
        const twice = await post(site, path, sent)
        if (goal(twice) !== goal(answer)) throw new Error('The same post again leads elsewhere')
      }
      if (second !== undefined) {
        await otherTab(walker, path, second, controls)
        return walker.base
      }
      return goal(answer)
    }
    if (answer.status !== 422) throw new Error(`${path} gave ${answer.status}`)
    page = await answer.text()
  }
  return null
}

/** Does something else than going on: where that leads. */
async function wander(walker: Walker, path: string, html: string): Promise<string> {
  const { site, random, base } = walker
  const controls = controlsOf(html)
  const roster = controls.find(({ cell }) => cell !== null)?.cell?.roster
  const language = path.startsWith('/nl/') ? 'en' : 'nl'
  const wishes = ['back', 'later', `language:${language}`, 'draft', ...(roster === undefined ? [] : [`add:${roster}`])]
  const form = {
    ...hidden(html),
    ...filledByChance(controls, random, 0.5),
    _do: [wishes[whole(random, wishes.length)] ?? ''],
  }
  const answer = await post(site, path, form)
  return answer.status === 204 ? base : goal(answer)
}

/** What somebody does at the review: sends, goes back, or changes an answer. */
async function atReview(walker: Walker, path: string, html: string): Promise<string> {
  const { site, random } = walker
  const review = path.replace(/\?.*/, '')
  const questions = await wholeReview(async (part) => (await site.request(review + part)).text())
  walker.reviewed = questions.map(({ item }) => item)
  const question = questions[whole(random, questions.length)]
  if (question !== undefined && random() < 0.3) return resolved(`?q=${question.item}`, path)
  return goal(await post(site, path, { ...hidden(html), _do: [random() < 0.15 ? 'back' : 'send'] }))
}

/**
 * What comes of somebody who fills in a questionnaire by chance: they go on, go back, change their mind at the review,
 * change the language, stop for a moment, type and leave, press a button twice, have a page open in two tabs, and sometimes stop for good.
 *
 * @example (await walkAtRandom(app, '/nl/ask/example/2026/', seededRandom(1))).end // → 'sent'
 */
export async function walkAtRandom(site: Site, start: string, random: Random): Promise<Walk> {
  const base = await beginWalk(site, start)
  const walker: Walker = { site, random, base, saved: [], reviewed: [], tries: 0 }
  const ended = (end: Walk['end'], stuckAt: string | null = null): Walk => ({
    secret: base.split('/').at(-2) ?? '',
    saved: walker.saved,
    reviewed: walker.reviewed,
    end,
    stuckAt,
  })
  let path = base
  for (let steps = 0; steps < 400; steps += 1) {
    const response = await site.request(path)
    if (response.status === 303) {
      path = goal(response)
      continue
    }
    if (response.status !== 200) throw new Error(`${path} gave ${response.status}`)
    const html = await response.text()
    if (path.endsWith('/sent/')) return ended('sent')
    if (/^[^?]*\/[\w-]{22}\/later\//.test(path)) {
      path = /<a class="button" href="([^"]+)"/.exec(html)?.[1] ?? base
      continue
    }
    if (random() < 0.01) return ended('left')
    if (/\/review\/(?:\?|$)/.test(path)) path = await atReview(walker, path, html)
    else if (random() < 0.15) path = await wander(walker, path, html)
    else {
      const next = await passPage(walker, path, html)
      if (next === null) return ended('stuck', pageIn(path))
      path = next
    }
  }
  throw new Error(`Nobody gets to the end of ${start} in 400 steps`)
}
