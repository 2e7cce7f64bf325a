/** A place in a text where an earlier answer is filled in: `{{0.7.current}}`. */
const pipe = /\{\{\s*([^{}]*?)\s*\}\}/g

/**
 * The variables of which a text repeats the answer, in the order of the text.
 *
 * @example pipesIn('You work {{0.7.current}} hours.') // → ['0.7.current']
 */
export const pipesIn = (text: string): readonly string[] => [...text.matchAll(pipe)].map(([, name]) => name ?? '')

/**
 * The text with every pipe replaced by what `fill` makes of its variable. What was filled in is not looked at again.
 *
 * @example replacePipes('You work {{0.7.current}} hours.', () => '36') // → 'You work 36 hours.'
 */
export const replacePipes = (text: string, fill: (variable: string) => string): string =>
  text.replaceAll(pipe, (_, name: string) => fill(name))

/**
 * True when the braces of a text are those of whole pipes.
 *
 * @example hasWholePipes('You work {{0.7.current} hours.') // → false
 */
export const hasWholePipes = (text: string): boolean =>
  !/\{\{|\}\}/.test(text.replaceAll(pipe, (_, name: string) => name))
