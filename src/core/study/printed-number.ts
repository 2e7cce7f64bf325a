/**
 * True for an id that is a number as questionnaires print them: readers then know the question, block or table by it.
 *
 * @example isPrintedNumber('0.11') // → true; 'lunch-place' is a name for programs
 */
export const isPrintedNumber = (id: string): boolean => /^\d+(?:[.-]\d+)*[a-z]?$/.test(id)
