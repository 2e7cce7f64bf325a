import type { Form } from '../../../core/items/item-type.ts'
import { responsePath } from '../../../core/questionnaire/ask/paths.ts'
import type { Questionnaire } from '../../../core/questionnaire/questionnaire.ts'
import type { Language } from '../../../core/text.ts'
import type { ResponseStore } from '../../storage/response-store.ts'
import type { StoredResponse } from '../../storage/stored-response.ts'
import type { AskWave } from './ask-wave.ts'
import { keepStandings, standingOf, type KeptStandings, type Standing } from './kept-standings.ts'

/** Of how many respondents the standing is kept. */
const keptStandings = 200

/** Somebody who is filling in a questionnaire: what is stored, and how far it brings them. */
export type Respondent = Standing & {
  readonly asked: AskWave
  readonly language: Language
  readonly secret: string
  /** What was typed on the page that is asked for and not saved; absent where that was not looked up. */
  readonly draft?: Form | null
  /** The address that all pages of this respondent begin with. */
  readonly base: string
  readonly kept: KeptStandings
}

/** Who is looked for, and for which page; `null` when none is to be shown. */
export type Wanted = {
  readonly asked: AskWave
  readonly language: Language
  readonly secret: string
  readonly page: string | null
}

/** The same respondent with another response, such as after a page was saved. */
export function withResponse(respondent: Respondent, response: StoredResponse): Respondent {
  const standing = standingOf(respondent.questionnaire, response, respondent)
  respondent.kept.keep(respondent.secret, standing)
  return { ...respondent, ...standing }
}

/** Where respondents are found. */
export type Respondents = {
  /** The respondent with a secret, as it is in the store. */
  readonly find: (wanted: Wanted) => Promise<Respondent | null>
  /**
   * The respondent as this process saw them last, without asking the store: what is made from it has to hold only if
   * nothing was written since. `null` for who is not known.
   */
  readonly expect: (wanted: Omit<Wanted, 'page'>) => Respondent | null
  /** Somebody who has just started. */
  readonly begin: (wanted: Omit<Wanted, 'page'>, response: StoredResponse) => Promise<Respondent>
}

/**
 * The respondents of a store. Each version of a questionnaire is read once, and a response that was just found or saved
 * here is read again only when the store says that it is not the same any more.
 */
export function respondentsOf(store: ResponseStore): Respondents {
  const versions = new Map<string, Questionnaire>()
  const kept = keepStandings(keptStandings)

  const recall = async ({ secret, page }: Wanted): Promise<(Standing & { readonly draft: Form | null }) | null> => {
    const known = kept.get(secret)
    if (known === null) return null
    const recalled = await store.recall({ response: known.response, secret, page })
    if (recalled === null) kept.drop(secret)
    else kept.keep(secret, known)
    return recalled === null ? null : { ...known, ...recalled }
  }
  const keep = async (secret: string, response: StoredResponse): Promise<Standing> => {
    const questionnaire = versions.get(response.version) ?? (await store.questionnaire(response.version))
    versions.set(response.version, questionnaire)
    const standing = standingOf(questionnaire, response)
    kept.keep(secret, standing)
    return standing
  }
  const find = async ({ secret }: Wanted): Promise<Standing | null> => {
    const response = await store.find(secret)
    return response === null ? null : keep(secret, response)
  }
  const respondent = <S extends Standing>(standing: S, { asked, language, secret }: Omit<Wanted, 'page'>) => {
    const base = responsePath(language, { study: asked.study.id, wave: asked.wave.id }, secret)
    return { ...standing, asked, language, secret, base, kept }
  }
  const isOfWave = ({ response }: Standing, { asked }: Omit<Wanted, 'page'>): boolean =>
    response.study === asked.study.id && response.wave === asked.wave.id
  return {
    find: async (wanted) => {
      const standing = (await recall(wanted)) ?? (await find(wanted))
      return standing !== null && isOfWave(standing, wanted) ? respondent(standing, wanted) : null
    },
    expect: (wanted) => {
      const standing = kept.get(wanted.secret)
      return standing !== null && isOfWave(standing, wanted) ? respondent(standing, wanted) : null
    },
    begin: async (wanted, response) => respondent(await keep(wanted.secret, response), wanted),
  }
}
