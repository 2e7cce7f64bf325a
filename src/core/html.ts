declare const escaped: unique symbol

/** A piece of HTML in which everything that came from outside has been escaped. Plain data; only this file makes it. */
export type Html = { readonly html: string; readonly [escaped]: true }

/** What may stand at a `${…}` place of a template. `null`, `undefined` and `false` print nothing. */
export type HtmlPart = Html | string | number | null | undefined | false | readonly HtmlPart[]

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * The HTML of a template, with every text at a `${…}` place escaped, quotes included.
 * HTML within HTML stays as it is, lists are joined, and `null`, `undefined` and `false` print nothing (0 prints).
 * Attribute values must be quoted: an unquoted one could be broken out of with a space, so it throws. Addresses in
 * `href` and `src` are escaped but not judged: do not put there what a respondent typed.
 *
 * @example render(html`<p title="${'"'}">${'1 < 2'}</p>`) // → '<p title="&quot;">1 &lt; 2</p>'
 */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  let text = strings[0] ?? ''
  // The last piece of the text: looking at the end of the whole would put all its pieces together each time.
  let end = text
  for (const [index, part] of parts.entries()) {
    if (end.endsWith('=') && /<[^<>]*=$/.test(text)) {
      throw new Error(`An attribute without quotes in a template: ${text.slice(-40)}`)
    }
    const [own, after] = [textOf(part), strings[index + 1] ?? '']
    text += own + after
    end = after || own || end
  }
  return raw(text)
}

/**
 * HTML that is taken as it is. Nothing is escaped: only for text that the program itself wrote, such as an SVG or the
 * contents of a style sheet.
 *
 * @example render(html`<p>${raw('<b>N</b>')}</p>`) // → '<p><b>N</b></p>'
 */
export function raw(text: string): Html {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place where the mark is given
  return { html: text } as Html
}

/**
 * The string to send or write.
 *
 * @example render(html`<td>${[1, 2]}</td>`) // → '<td>12</td>'
 */
export function render(page: Html): string {
  return page.html
}

function textOf(part: HtmlPart): string {
  if (part === null || part === undefined || part === false) return ''
  if (typeof part === 'string') return escape(part)
  if (typeof part === 'number') return String(part)
  if ('html' in part) return part.html
  return part.map(textOf).join('')
}

function escape(text: string): string {
  return /[&<>"']/.test(text) ? text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character) : text
}
