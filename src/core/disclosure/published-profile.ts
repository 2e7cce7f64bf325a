import type { Wave } from '../study/study.ts'
import type { ProfileId } from './profiles.ts'

/**
 * The profile under which a table of a wave is shown. Figures that were public already are those of the tables that the
 * wave publishes: another filter or other columns make other figures, which get the profile for everybody. Where neither
 * holds, a table that is to hide nothing does not say that it was public.
 *
 * @param isPublished true for a table as the wave publishes it
 * @param asked the profile that is asked for, if any
 * @example profileFor({ disclosure: 'already-published' }, false, undefined) // → 'public'
 */
export function profileFor(
  { disclosure }: Pick<Wave, 'disclosure'>,
  isPublished: boolean,
  asked: ProfileId | undefined,
): ProfileId {
  if (asked === undefined) return isPublished ? disclosure : 'public'
  const wasPublic = isPublished && disclosure === 'already-published'
  return asked === 'already-published' && !wasPublic ? 'unprotected' : asked
}
