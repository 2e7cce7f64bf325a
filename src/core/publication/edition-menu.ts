import { say } from '../messages/say.ts'
import type { Language, Text } from '../text.ts'
import type { MenuLink, PageLink } from './page.ts'
import {
  annexPath,
  codebookPath,
  dataPath,
  frontPath,
  methodPath,
  questionnairePath,
  verificationPath,
  type Edition,
  type PagePath,
} from './paths.ts'

/** The parts of the site about one wave, in the order of the menu. */
const parts = ['tables', 'method', 'questionnaire', 'codebook', 'data', 'verification'] as const

/** A part of the site about one wave. */
export type EditionPart = (typeof parts)[number]

const pathOf: { readonly [P in EditionPart]: (edition: Edition) => PagePath } = {
  tables: annexPath,
  method: methodPath,
  questionnaire: questionnairePath,
  codebook: codebookPath,
  data: dataPath,
  verification: verificationPath,
}

/** The menu on a page about one wave: all studies, and the parts that there are of the wave. */
export const editionMenu = (
  edition: Edition,
  here: EditionPart,
  present: ReadonlySet<EditionPart>,
  language: Language,
): readonly MenuLink[] => [
  { label: say(language, 'site-studies'), path: frontPath, here: false },
  ...parts
    .filter((part) => present.has(part))
    .map((part) => ({ label: say(language, `site-${part}`), path: pathOf[part](edition), here: part === here })),
]

/** The menu on a page that compares two waves: all studies, the tables of each wave, and the comparison. */
export const comparisonMenu = ({ study, wave, from = wave }: Edition, language: Language): readonly MenuLink[] => [
  { label: say(language, 'site-studies'), path: frontPath, here: false },
  ...[from, wave].map((id) => ({
    label: say(language, 'trend-menu-tables', { wave: id }),
    path: annexPath({ study, wave: id }),
    here: false,
  })),
  { label: say(language, 'trend-menu'), path: annexPath({ study, wave, from }), here: true },
]

/** A link to a page that compares two waves. */
export const comparisonLink = (
  edition: Required<Edition>,
  language: Language,
): { readonly label: string; readonly path: PagePath } => ({
  label: say(language, 'trend-link', { from: edition.from, to: edition.wave }),
  path: annexPath(edition),
})

/** The first steps of the way to a page about one wave; study and wave are places on the front page. */
export const editionTrail = (
  study: { readonly id: string; readonly title: Text },
  wave: { readonly id: string; readonly title: Text },
  language: Language,
): readonly PageLink[] => [
  { label: study.title[language], path: `/#${study.id}` },
  { label: wave.title[language], path: `/#${study.id}-${wave.id}` },
]
