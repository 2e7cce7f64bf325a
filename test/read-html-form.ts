import type { Form } from '../src/core/items/item-type.ts'

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}

const plain = (text: string): string => text.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (one) => entities[one] ?? one)

/** The attributes of a tag; one without a value has an empty text. */
function attributesOf(tag: string): ReadonlyMap<string, string> {
  return new Map(
    [...tag.matchAll(/\s([a-z-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [name, plain(value)] as const),
  )
}

/** What an option list would send: the chosen option, or the first. */
function chosenOf(content: string): string {
  const options = [...content.matchAll(/<option\b([^>]*)>/g)].map(([, tag = '']) => attributesOf(tag))
  return (options.find((option) => option.has('selected')) ?? options[0])?.get('value') ?? ''
}

/**
 * The fields that a browser would post for a piece of HTML, without its buttons: a second, independent reading of what the
 * forms say.
 */
export function readHtmlForm(html: string): Form {
  const pairs: (readonly [string, string])[] = []
  const controls = /<(input|textarea|select)\b((?:[^>"]|"[^"]*")*)>(?:([^]*?)<\/\1>)?/g
  const single = html.replaceAll(/<input\b((?:[^>"]|"[^"]*")*)>/g, '<input$1></input>')
  for (const [, kind, tag = '', content = ''] of single.matchAll(controls)) {
    const attributes = attributesOf(tag)
    const name = attributes.get('name')
    if (name === undefined) continue
    const type = attributes.get('type')
    if ((type === 'radio' || type === 'checkbox') && !attributes.has('checked')) continue
    const value =
      kind === 'input'
        ? attributes.get('value')
        : kind === 'select'
          ? chosenOf(content)
          : plain(content.replace(/^\n/, ''))
    // A browser sends the ends of lines as two characters.
    pairs.push([name, (value ?? '').replaceAll(/\r?\n/g, '\r\n')])
  }
  const byName = Map.groupBy(pairs, ([name]) => name)
  return Object.fromEntries([...byName].map(([name, own]) => [name, own.map(([, value]) => value)]))
}
