import type { TripleSVariable } from './triple-s-survey.ts'

/** What the definition says of a variable and a data file has no place for of its own. */
export const attributesOf = ({ type, use, filter, sort, values, literal }: TripleSVariable): Record<string, string> => {
  const scores = values.flatMap(({ code, score }) => (score === null ? [] : [`${code}=${score}`]))
  return {
    ...(type === 'logical' || type === 'time' ? { 'triple-s-type': type } : {}),
    ...(use === 'serial' ? { 'triple-s-use': use } : {}),
    ...(filter === null ? {} : { 'triple-s-filter': filter }),
    ...(sort === null ? {} : { 'triple-s-sort': sort }),
    ...(scores.length === 0 || literal ? {} : { 'triple-s-scores': scores.join(' ') }),
  }
}

/** The decimals of a quantity are those of the ends of its range. */
export const decimalsOf = ({ range, values }: TripleSVariable): number =>
  [range?.from ?? '', range?.to ?? '', ...values.map(({ code }) => code)].reduce(
    (most, text) => Math.max(most, text.split('.')[1]?.length ?? 0),
    0,
  )
