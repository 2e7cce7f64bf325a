import type { Study } from './study.ts'

/**
 * The study as a wave has it: with the questionnaire, groups, derived variables and tables of that wave. A wave that the
 * study does not have, as in tests of parts, gives the study as it is.
 *
 * @example editionOf(study, '2022').groups.map(({ id }) => id) // → ['aios', 'specialist']
 */
export const editionOf = (study: Study, wave: string): Study => ({ ...study, ...study.editions.get(wave) })
