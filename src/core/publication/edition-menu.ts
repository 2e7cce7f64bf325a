import { say } from '../messages/say.ts'
import type { Language, Text } from '../text.ts'
import type { MenuLink, PageLink } from './page.ts'
import { annexPath, frontPath, verificationPath, type Edition, type PagePath } from './paths.ts'

/** A part of the site about one wave. */
export type EditionPart = 'tables' | 'verification'

/** The menu on a page about one wave: all studies, its tables, and its verification where there is one. */
export function editionMenu(
  edition: Edition,
  here: EditionPart,
  verified: boolean,
  language: Language,
): readonly MenuLink[] {
  const link = (key: 'site-tables' | 'site-verification', path: PagePath, isHere: boolean): MenuLink => ({
    label: say(language, key),
    path,
    here: isHere,
  })
  return [
    { label: say(language, 'site-studies'), path: frontPath, here: false },
    link('site-tables', annexPath(edition), here === 'tables'),
    ...(verified ? [link('site-verification', verificationPath(edition), here === 'verification')] : []),
  ]
}

/** The first steps of the way to a page about one wave; study and wave are places on the front page. */
export const editionTrail = (
  study: { readonly id: string; readonly title: Text },
  wave: { readonly id: string; readonly title: Text },
  language: Language,
): readonly PageLink[] => [
  { label: study.title[language], path: `/#${study.id}` },
  { label: wave.title[language], path: `/#${study.id}-${wave.id}` },
]
