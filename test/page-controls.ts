/** A cell of a roster: which column of which row, and how many rows there may be. */
export type Cell = { readonly roster: string; readonly row: number; readonly column: string; readonly most: number }

/** The option or the row of a matrix by which a line of text is opened; `code` is `null` where any answer does. */
export type Opener = { readonly field: string; readonly code: number | null }

/** Something on a page that can be filled in, as somebody sees it who has only the page. */
export type Control = {
  readonly name: string
  /** The item to which it belongs. */
  readonly item: string
  readonly kind: 'one' | 'several' | 'list' | 'number' | 'month' | 'text' | 'decline' | 'confirm'
  readonly isRequired: boolean
  /** The options of a choice, and those of them that rule out the others. */
  readonly codes: readonly number[]
  readonly alone: readonly number[]
  /** What may be typed, by the words beside the field. */
  readonly low: number
  readonly high: number
  readonly hasDecimals: boolean
  readonly longest: number
  readonly hasLines: boolean
  readonly cell: Cell | null
  readonly opener: Opener | null
}

type Tag = { readonly kind: string; readonly attributes: ReadonlyMap<string, string> }

const tagForm = /<(input|textarea|select|option|fieldset|div|table|span)\b((?:[^>"]|"[^"]*")*)>/g

const tagsOf = (html: string): readonly Tag[] =>
  [...html.matchAll(tagForm)].map(([, kind = '', own = '']) => ({
    kind,
    attributes: new Map(
      [...own.matchAll(/\s([a-z-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [name, value]),
    ),
  }))

/** The numbers in the words with this id, such as 0 and 120 in `0 tot en met 120`. */
function numbersIn(html: string, id: string): readonly number[] {
  const place = html.indexOf(` id="${id}"`)
  const words = place === -1 ? '' : html.slice(html.indexOf('>', place) + 1, html.indexOf('<', place))
  const isDutch = html.includes('<html lang="nl"')
  return [...words.matchAll(/−?\d[\d.,]*/g)].map(([figure]) => {
    const [thousands, point] = isDutch ? ['.', ','] : [',', '.']
    return Number(figure.replace(/[.,]$/, '').replaceAll(thousands, '').replace(point, '.').replace('−', '-'))
  })
}

/** The lowest and the highest number that may be typed in a field, by the words that describe it. */
function boundsOf(html: string, { attributes }: Tag): readonly [number, number] {
  const described = (attributes.get('aria-describedby') ?? '').split(' ').filter((id) => id.startsWith('b-'))
  const [low = Number.NaN, high = Number.NaN] = described.flatMap((id) => numbersIn(html, id)).slice(-2)
  return [low, high]
}

function cellOf(name: string, roster: string, most: number): Cell | null {
  const [row = '', ...column] = name.startsWith(`${roster}.`) ? name.slice(roster.length + 1).split('.') : []
  return roster !== '' && /^\d+$/.test(row) ? { roster, row: Number(row), column: column.join('.'), most } : null
}

function kindOf({ kind, attributes }: Tag): Control['kind'] {
  const name = attributes.get('name') ?? ''
  if (kind === 'select') return 'list'
  if (attributes.get('type') === 'radio') return 'one'
  if (attributes.get('type') === 'checkbox') {
    return name.startsWith('check.') ? 'confirm' : name.endsWith('.declined') ? 'decline' : 'several'
  }
  return attributes.has('inputmode') ? 'number' : 'text'
}

/** The control of a tag, without what other tags say of it. */
function controlOf(html: string, tag: Tag, place: Pick<Control, 'item' | 'isRequired' | 'cell'>): Control {
  const { attributes } = tag
  const [low, high] = boundsOf(html, tag)
  return {
    ...place,
    name: attributes.get('name') ?? '',
    kind: kindOf(tag),
    codes: [],
    alone: [],
    low,
    high,
    hasDecimals: attributes.get('inputmode') === 'decimal',
    longest: Number(attributes.get('maxlength') ?? 0),
    hasLines: tag.kind === 'textarea',
    opener: null,
  }
}

/** What opens a line of text, by its name: the option with that code, or the row of that code in a matrix. */
function openerOf({ name, kind, cell }: Control, all: ReadonlyMap<string, Control>): Opener | null {
  const [, field = '', code = ''] = /^(.+)\.(\d+)\.(?:text|because)$/.exec(name) ?? []
  if (kind !== 'text' || cell !== null || field === '') return null
  if (all.has(field)) return { field, code: Number(code) }
  return { field: `${field}.${code}`, code: null }
}

/**
 * Everything on a page of questions that can be filled in, in the order of the page: a reading of the HTML by itself, as
 * somebody has it who does not know the study.
 *
 * @example controlsOf(html)[0] // → { name: '0.1', kind: 'several', codes: [1, 2, …], … }
 */
export function controlsOf(html: string): readonly Control[] {
  const found = new Map<string, Control>()
  let [item, isRequired, roster, most, list] = ['', false, '', 0, '']
  const isRoom = (name: string): boolean => name !== '' && !name.startsWith('_')
  for (const tag of tagsOf(html)) {
    const { kind, attributes } = tag
    const id = attributes.get('id') ?? ''
    if (id.startsWith('q-')) [item, isRequired, roster] = [id.slice(2), false, '']
    if (id === 'warnings') item = ''
    if (attributes.get('class') === 'must') isRequired = true
    if (kind === 'table')
      [roster, most] = [attributes.get('data-roster') ?? '', Number(attributes.get('data-most') ?? 0)]
    const name = kind === 'option' ? list : (attributes.get('name') ?? '')
    if (kind === 'select') list = name
    if (!isRoom(name) || !['input', 'textarea', 'select', 'option'].includes(kind)) continue
    const own = found.get(name) ?? controlOf(html, tag, { item, isRequired, cell: cellOf(name, roster, most) })
    const value = attributes.get('value') ?? ''
    const isOption = ['one', 'several'].includes(own.kind) || (kind === 'option' && value !== '')
    found.set(name, {
      ...own,
      codes: isOption ? [...own.codes, Number(value)] : own.codes,
      alone: attributes.has('data-alone') ? [...own.alone, Number(value)] : own.alone,
    })
  }
  return [...found.values()].map((control): Control => {
    const { name, cell } = control
    const isMonth = cell === null && name.endsWith('.month') && found.has(name.replace(/month$/, 'year'))
    return { ...control, kind: isMonth ? 'month' : control.kind, opener: openerOf(control, found) }
  })
}
