import { entitySign } from '../html-entity.ts'

/** Texts of questions are far shorter; what is longer is cut off, so that no file can keep the reader busy. */
const longest = 20_000

const entityOf = (whole: string, name: string): string => entitySign(name.toLowerCase()) ?? whole

/** What the markup of a text is for; the text of scripts and styles is no text. */
const hidden = /<(script|style)\b[^>]*>[^]*?<\/\1\s*>/gi

/** True when a text has markup or entities. */
const isMarkup = (text: string): boolean => /<\/?[a-z!][^<>]*>|&(?:#x?[0-9a-f]{1,6}|[a-z]{2,8});/i.test(text)

/**
 * A text without markup: tags and entities read, one space where there were several, and what Markdown makes bold without
 * its signs. `changed` where a reader would see a difference.
 *
 * @example plainText('<p>How <b>old</b> are you?</p>') // → { text: 'How old are you?', changed: true }
 */
export function plainText(written: string): { readonly text: string; readonly changed: boolean } {
  const kept = written.length > longest ? `${written.slice(0, longest).toWellFormed()}…` : written.toWellFormed()
  const marked = isMarkup(kept)
  const bare = marked
    ? kept
        .replaceAll(hidden, ' ')
        .replaceAll(/<(?:br|\/p|\/div|\/li|\/h\d|\/tr)\b[^<>]*>/gi, ' ')
        .replaceAll(/<\/?[a-z!][^<>]*>/gi, '')
        .replaceAll(/&(#x?[0-9a-f]{1,6}|[a-z]{2,8});/gi, entityOf)
    : kept
  const bold = bare.replaceAll(/\*\*([^*]{1,2000})\*\*/g, '$1')
  // oxlint-disable-next-line no-control-regex -- signs that cannot be read are what is taken out
  const text = bold.replaceAll(/[\u0000-\u001F\u007F\s]+/g, ' ').trim()
  return { text, changed: kept !== written || bold !== kept }
}
