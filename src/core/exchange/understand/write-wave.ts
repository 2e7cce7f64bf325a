import { inLanguages } from '../../messages/in-languages.ts'
import { say } from '../../messages/say.ts'
import type { DataFile } from '../data-file.ts'
import type { Guess, WrittenWave } from '../written-study.ts'
import type { Column } from './column.ts'
import { guess } from './question.ts'

/** Where nothing in a file says when it was: a year that is clearly not meant. */
const unknownDay = '2000'

const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10)

/** The first and last day on which the file says that somebody filled in the questionnaire. */
function daysIn(
  days: readonly Column[],
): { readonly opens: string; readonly closes: string; readonly column: string } | null {
  for (const { variable, answers, name } of days) {
    const moments = answers.map(({ value }) => value).filter((value) => typeof value === 'number')
    const [first, last] = [moments[0], moments.at(-1)]
    if (variable.column.kind !== 'date' || first === undefined || last === undefined) continue
    // Days that a study cannot have, such as those of a clock that was never set.
    if (!(first >= Date.UTC(1900, 0, 1) && last < Date.UTC(2200, 0, 1))) continue
    const length = { year: 4, month: 7, day: 10, second: 10 }[variable.column.precision]
    return { opens: dayOf(first).slice(0, length), closes: dayOf(last).slice(0, length), column: name }
  }
  return null
}

/** A day as a file has it, when a study can have it too. */
const readDay = (made: string | null): string | null => /^\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(made ?? '')?.[0] ?? null

const isDay = (day: string): boolean =>
  !Number.isNaN(Date.parse(day)) && new Date(Date.parse(day)).toISOString().startsWith(day)

/**
 * The wave that a file holds, and what was guessed of it: the days follow from moments in the file, else from a year in the
 * name of the wave, else from the day on which the file was made.
 *
 * @param days columns that hold when somebody began or ended
 * @example writeWave(file, '2024', []).wave.opens // → '2024'
 */
export function writeWave(
  file: Pick<DataFile, 'made'>,
  id: string,
  days: readonly Column[],
): { readonly wave: WrittenWave; readonly guesses: readonly Guess[] } {
  const found = daysIn(days)
  const year = /(?:^|\D)((?:19|20|21)\d\d)(?:\D|$)/.exec(id)?.[1] ?? null
  const made = readDay(file.made)
  const madeDay = made !== null && isDay(made) ? made : null
  const day = year ?? madeDay ?? unknownDay
  const because =
    found !== null
      ? guess('likely', ['waves', 'opens'], 'understand-wave-from-column', { column: found.column })
      : year !== null
        ? guess('guess', ['waves', 'opens'], 'understand-wave-from-name', { year })
        : madeDay === null
          ? guess('guess', ['waves', 'opens'], 'understand-wave-unknown', { year: unknownDay })
          : guess('guess', ['waves', 'opens'], 'understand-wave-from-file', { day: madeDay })
  return {
    wave: {
      id,
      title: inLanguages((language) => say(language, 'understand-wave-title', { wave: id })),
      opens: found?.opens ?? day,
      closes: found?.closes ?? day,
      population: inLanguages((language) => say(language, 'understand-population')),
    },
    guesses: [because, guess('guess', ['waves', 'population'], 'understand-population-guess')],
  }
}
