import { normalForm, parseNormalForm } from '../../core/questionnaire/questionnaire-version.ts'
import type { Questionnaire } from '../../core/questionnaire/questionnaire.ts'
import { sha256 } from '../stored-wave.ts'
import { StoreError } from './store-error.ts'
import type { Database } from './tables.ts'

/** A questionnaire as it is stored: its normal form, under the hash of it. */
export type StoredVersion = { readonly hash: string; readonly content: string }

/** Forms that were made before: they take a while, and a server starts many responses with one questionnaire. */
const made = new WeakMap<Questionnaire, StoredVersion>()

/** The form of a questionnaire in which it is stored. */
export function storedVersion(questionnaire: Questionnaire): StoredVersion {
  const known = made.get(questionnaire)
  if (known !== undefined) return known
  const content = normalForm(questionnaire)
  const version = { hash: sha256(content), content }
  made.set(questionnaire, version)
  return version
}

/** Nothing, once a questionnaire is in the store; it may have been there already. */
export async function keepVersion({ tables }: Database, questionnaire: Questionnaire): Promise<void> {
  const { study, wave } = questionnaire
  await tables
    .insertInto('questionnaire_version')
    .values({ ...storedVersion(questionnaire), study, wave })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/**
 * The questionnaire of a version, exactly as it was when it was stored.
 *
 * @throws StoreError when it is not there, is damaged, or was written by a later version of this program
 */
export async function loadVersion({ tables }: Database, hash: string): Promise<Questionnaire> {
  const found = await tables
    .selectFrom('questionnaire_version')
    .select('content')
    .where('hash', '=', hash)
    .executeTakeFirst()
  if (found === undefined || sha256(found.content) !== hash) {
    throw new StoreError('damaged', `questionnaire ${hash}`)
  }
  const questionnaire = parseNormalForm(found.content)
  if (questionnaire === null) throw new StoreError('other-version', `questionnaire ${hash}`)
  return questionnaire
}
