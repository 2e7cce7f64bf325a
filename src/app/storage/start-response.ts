import { sql } from 'kysely'
import type { Questionnaire } from '../../core/questionnaire/questionnaire.ts'
import type { Language } from '../../core/text.ts'
import { isoWeek } from './iso-week.ts'
import { keepVersion, storedVersion } from './questionnaire-versions.ts'
import { newId, newSecret, secretHash } from './secrets.ts'
import type { StoredResponse } from './stored-response.ts'
import { withPages } from './stored-response.ts'
import type { Database, Write } from './tables.ts'

/** What a response starts with. */
export type Start = {
  readonly questionnaire: Questionnaire
  readonly language: Language
  /** The version of the text to which the respondent consents. */
  readonly consent: string
  /** True when the wave keeps how long a page took and on what kind of device. */
  readonly paradata?: boolean
  /** True when it is given in a trial, and is to count in no result. */
  readonly trial: boolean
}

/** A response that was started, with the secret to come back with, which is known nowhere else; or a closed wave. */
export type Started =
  | { readonly state: 'started'; readonly response: StoredResponse; readonly secret: string }
  | { readonly state: 'closed' }

/** A new response in the store, unless its wave is closed. One statement when the questionnaire is known already. */
export async function startResponse(database: Database, start: Start, now: Date): Promise<Started> {
  const { questionnaire, language, consent, paradata = false, trial } = start
  const { study, wave } = questionnaire
  const { hash: version } = storedVersion(questionnaire)
  const secret = newSecret()
  const own = { id: newId(), study, wave, version, language, consent, week: isoWeek(now) }

  const insert: Write<boolean> = async (tables) => {
    const { numInsertedOrUpdatedRows } = await tables
      .insertInto('response')
      .columns([
        'id',
        'secret',
        'study',
        'wave',
        'version',
        'language',
        'consent',
        'week',
        'paradata',
        'state',
        'trial',
      ])
      .expression((from) =>
        from
          .selectFrom('questionnaire_version as known')
          .select((row) => [
            row.val(own.id).as('id'),
            row.val(secretHash(secret)).as('secret'),
            row.val(study).as('study'),
            row.val(wave).as('wave'),
            'known.hash as version',
            row.val<string>(language).as('language'),
            row.val(consent).as('consent'),
            row.val(own.week).as('week'),
            sql<number>`cast(${paradata ? 1 : 0} as integer)`.as('paradata'),
            row.val<string>('open').as('state'),
            sql<number>`cast(${trial ? 1 : 0} as integer)`.as('trial'),
          ])
          .where('known.hash', '=', version)
          .where((row) =>
            row.not(
              row.exists(
                row.selectFrom('closed_wave').select('study').where('study', '=', study).where('wave', '=', wave),
              ),
            ),
          ),
      )
      .executeTakeFirstOrThrow()
    return numInsertedOrUpdatedRows === 1n
  }

  let done = await database.write(insert)
  if (!done) {
    await keepVersion(database, questionnaire)
    done = await database.write(insert)
  }
  if (!done) return { state: 'closed' }
  return { state: 'started', response: withPages({ ...own, paradata, trial, state: 'open' }, new Map(), []), secret }
}
