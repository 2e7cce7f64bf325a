/**
 * The code unit at a place of a text; `NaN` behind its end. All that is looked for in CSV (delimiters, quotes, ends of
 * lines, digits) are single units, and a hundred million of them are looked at.
 *
 * @example codeAt('a;b', 1) // → 59
 */
// oxlint-disable-next-line unicorn/prefer-code-point -- code points would be put together from units at every place
export const codeAt = (text: string, place: number): number => text.charCodeAt(place)
