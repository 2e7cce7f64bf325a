import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Form } from '../src/core/items/item-type.ts'
import { filledForm, freshState } from '../src/core/questionnaire/ask/response-state.ts'
import { questionnaireOf } from '../src/core/questionnaire/questionnaire.ts'
import { route } from '../src/core/questionnaire/route.ts'
import { seededRandom } from '../src/core/simulation/random.ts'
import { simulate } from '../src/core/simulation/simulate.ts'
import { askSite, shippedStudy, trialWaves } from './ask-server.ts'
import { readHtmlForm } from './read-html-form.ts'

const studies = await Promise.all(['basisartsen', 'example'].map(shippedStudy))
let site: Awaited<ReturnType<typeof askSite>>
beforeAll(async () => {
  site = await askSite(studies.flatMap((study) => trialWaves(study)))
})
afterAll(async () => {
  await site.close()
})

const post = (path: string, form: Form) =>
  site.app.request(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(
      Object.entries(form).flatMap(([name, own]) => own.map((value) => [name, value])),
    ).toString(),
  })

test.each(studies)(
  'respondents of $id go past the pages of their route, and what they answer is stored',
  async (study) => {
    const [wave] = study.waves.slice(-1)
    if (wave === undefined) throw new Error('A study has waves')
    const questionnaire = questionnaireOf(study, wave)
    const whole = simulate(questionnaire, 30, seededRandom(11)).filter(({ complete }) => complete)
    for (const response of whole.slice(-12)) {
      const { pages, answers } = route(questionnaire, response.answers)
      const started = await site.store.start({ questionnaire, language: 'en', consent: 'test', trial: true })
      if (started.state !== 'started') throw new Error('The wave is closed')
      const base = `/en/ask/${study.id}/${wave.id}/${started.secret}/`
      const taken: string[] = []
      for (const shown of pages) {
        const path = (await site.app.request(base)).headers.get('location') ?? ''
        taken.push(/\/p\/([^/]+)\//.exec(path)?.[1] ?? path)
        const html = await (await site.app.request(path)).text()
        const fields = readHtmlForm(html)
        const state = { ...freshState, answers, declined: response.declined }
        const posted = await post(path, { ...fields, ...filledForm(state, shown) })
        expect(posted.status, taken.at(-1) ?? '').toBe(303)
      }
      expect(taken).toEqual(pages.map(({ page }) => page.id))
      const stored = await site.store.find(started.secret)
      expect(stored?.answers).toEqual(answers)
      expect((await site.app.request(base)).headers.get('location')).toBe(`${base}review/`)
    }
    expect(site.faults).toEqual([])
  },
)
